// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/webhookscommands.h"

#include "accounts/access.h"
#include "base/clock.h"
#include "base/random.h"
#include "engine/opentenant.h"
#include "net/httpclient.h"
#include "notifications/noticechannels.h"
#include "notifications/webhookroad.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class WebhooksText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::WebhooksCommands)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("ID"), true}, {tr("STATE")}, {tr("EVENTS"), false, 12}, {tr("ADDRESS"), false, 20}};
    }
    static QString none() { return tr("There are no webhooks."); }
    static QString all() { return tr("all"); }
    static QString added(const QString &id) { return tr("Added as number %1.").arg(id); }
    static QString secret(const QString &value)
    {
        return tr("Its secret, for the receiver to check signatures with; it is not shown again: %1")
            .arg(value);
    }
    static QString removed() { return tr("Removed: nothing more is sent there."); }
    static QString sent() { return tr("The receiver took the test."); }
    static QString notAllowed() { return tr("only its owner and an administrator may change its webhooks"); }
    static QString badNumber()
    {
        return tr("the number of a webhook is expected, as \"webhooks list\" has it");
    }
};

QString webhooksText(const char *source)
{
    return QCoreApplication::translate("chatflow::WebhooksCommands", source);
}

Result<WebhookEndpointId> webhookNumber(const Arguments &arguments)
{
    bool isNumber = false;
    const WebhookEndpointId id(arguments.at(1).toLongLong(&isNumber));
    if (!isNumber || !id)
        return fail(Error::invalid(u"ID"_s, WebhooksText::badNumber()));
    return id;
}

Result<> checkMayEdit(const OpenTenant &opened)
{
    if (opened.workspace->localAccess().may(Permission::EditSettings, opened.tenant.id))
        return {};
    return fail(Error::invalid(u"TENANT"_s, WebhooksText::notAllowed()));
}

QJsonObject webhookForm(const WebhookEndpoint &one)
{
    return {{u"id"_s, one.id.value()},
            {u"url"_s, one.url.toString(QUrl::FullyEncoded)},
            {u"events"_s, QJsonArray::fromStringList(one.events)},
            {u"state"_s, toString(one.state)}};
}

} // namespace

CommandSpec WebhooksListCommand::spec() const
{
    return {
        .name = u"webhooks list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = webhooksText(
            QT_TRANSLATE_NOOP("chatflow::WebhooksCommands", "Lists whom events of a tenant are posted to.")),
        .description = webhooksText(QT_TRANSLATE_NOOP(
            "chatflow::WebhooksCommands", "State \"gone\": the receiver answered that it wants no more.")),
        .options = {},
        .examples = {u"webhooks list techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> WebhooksListCommand::run(CommandContext &context)
{
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto listing = opened->workspace->noticeChannels().webhooks(opened->tenant.id);
    const auto listed = co_await settled(listing);
    if (!listed)
        co_return fail(listed.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const WebhookEndpoint &one : *listed) {
        array.append(webhookForm(one));
        rows.append({one.id.toString(), toString(one.state),
                     one.events.isEmpty() ? WebhooksText::all() : one.events.join(u", "_s),
                     one.url.toDisplayString()});
    }
    if (context.output.isJson())
        context.output.json({{u"webhooks"_s, array}});
    else if (rows.isEmpty())
        context.output.line(WebhooksText::none());
    else
        context.output.table(WebhooksText::columns(), rows);
    co_return ExitCode::Ok;
}

CommandSpec WebhooksAddCommand::spec() const
{
    return {
        .name = u"webhooks add"_s,
        .arguments = u"TENANT URL"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = webhooksText(
            QT_TRANSLATE_NOOP("chatflow::WebhooksCommands", "Posts events of a tenant to an address.")),
        .description = webhooksText(QT_TRANSLATE_NOOP(
            "chatflow::WebhooksCommands",
            "Signed by the Standard Webhooks specification, with a secret that is shown once. What does not "
            "arrive is sent again for about a day, under the same webhook-id.")),
        .options = {{u"event"_s, u"KIND"_s,
                     webhooksText(QT_TRANSLATE_NOOP("chatflow::WebhooksCommands",
                                                    "only this kind of event; may be given several times"))}},
        .examples = {u"webhooks add techstore https://example.com/hook --event escalation.opened"_s},
    };
}

QCoro::Task<Result<ExitCode>> WebhooksAddCommand::run(CommandContext &context)
{
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto allowed = checkMayEdit(*opened);
    if (!allowed)
        co_return fail(allowed.error());
    Workspace &workspace = *opened->workspace;
    const QUrl url(context.arguments.at(1), QUrl::StrictMode);
    const auto adding = workspace.noticeChannels().addWebhook(workspace.localActor(), opened->tenant.id, url,
                                                              context.arguments.values(u"event"_s));
    const auto added = co_await settled(adding);
    if (!added)
        co_return fail(added.error());
    const QString secret = QString::fromLatin1(added->secret.reveal());
    if (context.output.isJson()) {
        context.output.json({{u"id"_s, added->id.value()}, {u"secret"_s, secret}});
    } else {
        context.output.line(WebhooksText::added(added->id.toString()));
        context.output.line(WebhooksText::secret(secret));
    }
    co_return ExitCode::Ok;
}

CommandSpec WebhooksRemoveCommand::spec() const
{
    return {
        .name = u"webhooks remove"_s,
        .arguments = u"TENANT ID"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = webhooksText(
            QT_TRANSLATE_NOOP("chatflow::WebhooksCommands", "Posts nothing more to an address.")),
        .description = {},
        .options = {},
        .examples = {u"webhooks remove techstore 3"_s},
    };
}

QCoro::Task<Result<ExitCode>> WebhooksRemoveCommand::run(CommandContext &context)
{
    const auto id = webhookNumber(context.arguments);
    if (!id)
        co_return fail(id.error());
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto allowed = checkMayEdit(*opened);
    if (!allowed)
        co_return fail(allowed.error());
    Workspace &workspace = *opened->workspace;
    const auto removing =
        workspace.noticeChannels().removeWebhook(workspace.localActor(), opened->tenant.id, *id);
    const auto removed = co_await settled(removing);
    if (!removed)
        co_return fail(removed.error());
    if (context.output.isJson())
        context.output.json({{u"removed"_s, id->value()}});
    else
        context.output.line(WebhooksText::removed());
    co_return ExitCode::Ok;
}

CommandSpec WebhooksTestCommand::spec() const
{
    return {
        .name = u"webhooks test"_s,
        .arguments = u"TENANT ID"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = webhooksText(
            QT_TRANSLATE_NOOP("chatflow::WebhooksCommands", "Posts an event of the kind \"test\".")),
        .description = {},
        .options = {},
        .examples = {u"webhooks test techstore 3"_s},
    };
}

QCoro::Task<Result<ExitCode>> WebhooksTestCommand::run(CommandContext &context)
{
    const auto id = webhookNumber(context.arguments);
    if (!id)
        co_return fail(id.error());
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto allowed = checkMayEdit(*opened);
    if (!allowed)
        co_return fail(allowed.error());
    Workspace &workspace = *opened->workspace;
    HttpClient http(workspace.clock());
    WebhookRoad road(workspace.database(), workspace.secrets(), http, workspace.clock());
    NoticeDelivery test;
    test.tenant = opened->tenant.id;
    test.endpoint = *id;
    test.kind = u"test"_s;
    test.createdAt = workspace.clock().now();
    const auto sending = road.send(test, u"msg_test_"_s + workspace.random().token(20));
    const auto sent = co_await settled(sending);
    if (!sent)
        co_return fail(sent.error());
    if (context.output.isJson())
        context.output.json({{u"taken"_s, true}});
    else
        context.output.line(WebhooksText::sent());
    co_return ExitCode::Ok;
}

} // namespace chatflow
