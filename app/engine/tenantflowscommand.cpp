// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/opentenant.h"
#include "engine/tenantcommands.h"
#include "flowise/flowiseclient.h"
#include "net/httpclient.h"
#include "net/serverurl.h"
#include "tenants/secretnames.h"
#include "tenants/tenantdirectory.h"
#include "workspace/serverkeys.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TenantFlowsText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantFlowsCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("USED")}, {tr("ID")}, {tr("NAME"), false, 16}, {tr("TYPE")}, {tr("OWN KEY")}};
    }
    static QString none(const QString &server) { return tr("The key sees no chatflows on %1.").arg(server); }
    static QString noServer()
    {
        return tr("the tenant has no Flowise server yet; set flowise.url, or give --flowise-url");
    }
    static QString yes() { return tr("yes"); }
};

} // namespace

CommandSpec TenantFlowsCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantFlowsCommand", source);
    };
    return {
        .name = u"tenant flows"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::TenantFlowsCommand",
                                   "Lists the chatflows of a tenant's Flowise server, to choose one.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::TenantFlowsCommand",
            "Asks the server with the tenant's key, which needs the permission chatflows:view.")),
        .options = {{u"flowise-url"_s, u"URL"_s,
                     text(QT_TRANSLATE_NOOP("chatflow::TenantFlowsCommand",
                                            "another server than the one that is set"))}},
        .examples = {u"tenant flows techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantFlowsCommand::run(CommandContext &context)
{
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const TenantSettings &settings = opened->settings;
    const QString address = context.arguments.value(u"flowise-url"_s, settings.flowise.url);
    if (address.isEmpty())
        co_return fail(Error::invalid(u"flowise.url"_s, TenantFlowsText::noServer()));
    const auto url = serverUrlFrom(address);
    if (!url)
        co_return fail(url.error());
    const auto finding = workspace.keys().keyFor(SecretName::Kind::Flowise, tenant.id, *url);
    const auto key = co_await settled(finding);
    if (!key)
        co_return fail(key.error());
    if (key->isEmpty())
        co_return fail(Error::Code::SecretNotFound, {{u"name"_s, flowiseSecret(tenant.id)}});

    HttpClient http(workspace.clock());
    FlowiseClient client(http, workspace.clock(), workspace.random());
    const auto listing = client.chatflows({*url, *key});
    const auto flows = co_await settled(listing);
    if (!flows)
        co_return fail(flows.error());
    QList<QStringList> rows;
    QJsonArray array;
    for (const ChatflowSummary &flow : *flows) {
        const bool used = flow.id == settings.flowise.flowId;
        rows.append({used ? u"*"_s : QString(), flow.id, flow.name, flow.type,
                     flow.keyProtected ? TenantFlowsText::yes() : QString()});
        array.append(QJsonObject{{u"id"_s, flow.id},
                                 {u"name"_s, flow.name},
                                 {u"type"_s, flow.type},
                                 {u"deployed"_s, flow.deployed},
                                 {u"key_protected"_s, flow.keyProtected},
                                 {u"used"_s, used}});
    }
    if (context.output.isJson())
        context.output.json({{u"server"_s, QString::fromLatin1(url->toEncoded())}, {u"flows"_s, array}});
    else if (rows.isEmpty())
        context.output.line(TenantFlowsText::none(serverName(*url)));
    else
        context.output.table(TenantFlowsText::columns(), rows);
    co_return ExitCode::Ok;
}

} // namespace chatflow
