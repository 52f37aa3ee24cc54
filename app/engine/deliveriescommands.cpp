// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deliveriescommands.h"

#include "accounts/access.h"
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/pagearguments.h"
#include "engine/timetext.h"
#include "notifications/deliveries.h"
#include "notifications/noticeerrortext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int usualDeliveries = 50;

class DeliveriesText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::DeliveriesCommands)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("ID"), true},         {tr("TIME")},  {tr("CHANNEL")},     {tr("TO"), false, 16},
                {tr("EVENT"), false, 12}, {tr("STATE")}, {tr("TRIES"), true}, {tr("ERROR"), false, 16}};
    }
    static QString none() { return tr("No notices have left."); }
    static QString again() { return tr("It is sent again."); }
    static QString badState() { return tr("queued, sending, delivered, failed or given_up is expected"); }
    static QString badNumber()
    {
        return tr("the number of a notice is expected, as \"deliveries list\" has it");
    }
    static QString notAllowed()
    {
        return tr("only its owner and an administrator may send its notices again");
    }
};

QString deliveriesText(const char *source)
{
    return QCoreApplication::translate("chatflow::DeliveriesCommands", source);
}

QJsonObject deliveryForm(const NoticeDelivery &one)
{
    QJsonObject json{{u"id"_s, one.id.value()},
                     {u"channel"_s, toString(one.channel)},
                     {u"to"_s, one.recipient},
                     {u"event"_s, one.kind},
                     {u"state"_s, toString(one.state)},
                     {u"attempts"_s, one.attempts},
                     {u"created_at"_s, toIso(one.createdAt)}};
    if (one.error)
        json.insert(u"error"_s, QJsonObject{{u"code"_s, one.error->name()},
                                            {u"message"_s, noticeErrorText(*one.error).what}});
    if (one.finishedAt)
        json.insert(u"finished_at"_s, toIso(*one.finishedAt));
    else
        json.insert(u"next_at"_s, toIso(one.nextAt));
    return json;
}

} // namespace

CommandSpec DeliveriesListCommand::spec() const
{
    return {
        .name = u"deliveries list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = deliveriesText(QT_TRANSLATE_NOOP(
            "chatflow::DeliveriesCommands", "Lists the notices of a tenant that left or are to leave.")),
        .description = deliveriesText(
            QT_TRANSLATE_NOOP("chatflow::DeliveriesCommands",
                              "The newest first. Those that ended stay for 30 days. Times are those of the "
                              "tenant's time zone; in JSON they are in UTC.")),
        .options =
            {
                {u"state"_s, u"STATE"_s,
                 deliveriesText(QT_TRANSLATE_NOOP(
                     "chatflow::DeliveriesCommands",
                     "only these: queued, sending, delivered, failed (refused) or given_up"))},
                {u"limit"_s, u"N"_s,
                 deliveriesText(QT_TRANSLATE_NOOP("chatflow::DeliveriesCommands", "how many at most (50)"))},
                {u"before"_s, u"CURSOR"_s,
                 deliveriesText(QT_TRANSLATE_NOOP("chatflow::DeliveriesCommands",
                                                  "go on where an earlier list ended (\"next\" in its "
                                                  "JSON)"))},
            },
        .examples = {u"deliveries list techstore"_s, u"deliveries list techstore --state given_up"_s},
    };
}

QCoro::Task<Result<ExitCode>> DeliveriesListCommand::run(CommandContext &context)
{
    const auto page = pageFrom(context.arguments, usualDeliveries);
    if (!page)
        co_return fail(page.error());
    std::optional<NoticeDelivery::State> state;
    if (context.arguments.has(u"state"_s)) {
        state = deliveryStateFromString(context.arguments.value(u"state"_s));
        if (!state)
            co_return fail(Error::invalid(u"--state"_s, DeliveriesText::badState()));
    }
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    const auto listing = opened->workspace->deliveries().page(opened->tenant.id, state, *page);
    const auto listed = co_await settled(listing);
    if (!listed)
        co_return fail(listed.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const NoticeDelivery &one : listed->rows) {
        array.append(deliveryForm(one));
        rows.append({one.id.toString(), timeText(one.createdAt, opened->zone()), toString(one.channel),
                     one.recipient, one.kind, toString(one.state), QString::number(one.attempts),
                     one.error ? noticeErrorText(*one.error).what : QString()});
    }
    if (context.output.isJson()) {
        const bool more = listed->more && !listed->rows.isEmpty();
        const QString next =
            more ? cursorText({listed->rows.constLast().createdAt, listed->rows.constLast().id.value()})
                 : QString();
        context.output.json({{u"deliveries"_s, array}, {u"next"_s, next}});
    } else if (rows.isEmpty()) {
        context.output.line(DeliveriesText::none());
    } else {
        context.output.table(DeliveriesText::columns(), rows);
    }
    co_return ExitCode::Ok;
}

CommandSpec DeliveriesRetryCommand::spec() const
{
    return {
        .name = u"deliveries retry"_s,
        .arguments = u"TENANT ID"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = deliveriesText(
            QT_TRANSLATE_NOOP("chatflow::DeliveriesCommands", "Sends a notice again that did not arrive.")),
        .description = {},
        .options = {},
        .examples = {u"deliveries retry techstore 17"_s},
    };
}

QCoro::Task<Result<ExitCode>> DeliveriesRetryCommand::run(CommandContext &context)
{
    bool isNumber = false;
    const DeliveryId id(context.arguments.at(1).toLongLong(&isNumber));
    if (!isNumber)
        co_return fail(Error::invalid(u"ID"_s, DeliveriesText::badNumber()));
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    if (!workspace.localAccess().may(Permission::EditSettings, opened->tenant.id))
        co_return fail(Error::invalid(u"TENANT"_s, DeliveriesText::notAllowed()));
    const auto retrying = workspace.deliveries().retry(workspace.localActor(), opened->tenant.id, id);
    const auto retried = co_await settled(retrying);
    if (!retried)
        co_return fail(retried.error());
    if (context.output.isJson())
        context.output.json({{u"queued"_s, id.value()}});
    else
        context.output.line(DeliveriesText::again());
    co_return ExitCode::Ok;
}

} // namespace chatflow
