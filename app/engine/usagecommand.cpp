// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/usagecommand.h"

#include "base/clock.h"
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "metering/usageledger.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QMap>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class UsageText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::UsageCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("DAY")},
                {tr("RECEIVED"), true},
                {tr("SENT"), true},
                {tr("CALLS"), true},
                {tr("UNKNOWN"), true},
                {tr("TOKENS IN"), true},
                {tr("TOKENS OUT"), true},
                {tr("ESTIMATED"), true}};
    }
    static QString total() { return tr("total"); }
    static QString none(QDate first, QDate last)
    {
        return tr("Nothing was used from %1 to %2.")
            .arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate));
    }
    static QString previews() { return tr("Tried out, on no bill:"); }
    static QList<TableColumn> previewColumns()
    {
        return {{tr("DAY")},
                {tr("KIND")},
                {tr("TOKENS")},
                {tr("CALLS"), true},
                {tr("TOKENS IN"), true},
                {tr("TOKENS OUT"), true},
                {tr("COST"), true}};
    }
    static QString reversed() { return tr("it is after --to"); }
};

QStringList rowOf(const QString &title, const UsageTotals &totals)
{
    QStringList row{title};
    for (const qint64 number : {totals.received, totals.sent, totals.calls, totals.callsUnknown,
                                totals.tokensIn, totals.tokensOut, totals.tokensEstimated})
        row.append(QString::number(number));
    return row;
}

QJsonObject totalsToJson(const UsageTotals &totals)
{
    return {
        {u"messages_in"_s, totals.received},
        {u"messages_out"_s, totals.sent},
        {u"calls"_s, totals.calls},
        {u"calls_unknown"_s, totals.callsUnknown},
        {u"tokens_in"_s, totals.tokensIn},
        {u"tokens_out"_s, totals.tokensOut},
        {u"tokens_estimated"_s, totals.tokensEstimated},
    };
}

QJsonArray previewsToJson(const QList<PreviewUsageDay> &days)
{
    QJsonArray array;
    for (const PreviewUsageDay &day : days)
        array.append(QJsonObject{{u"day"_s, day.day.toString(Qt::ISODate)},
                                 {u"kind"_s, toString(day.kind)},
                                 {u"exactness"_s, toString(day.exactness)},
                                 {u"calls"_s, day.calls},
                                 {u"tokens_in"_s, day.tokensIn},
                                 {u"tokens_out"_s, day.tokensOut},
                                 {u"cost"_s, day.cost ? QJsonValue(day.cost->toString()) : QJsonValue()}});
    return array;
}

QList<QStringList> previewRows(const QList<PreviewUsageDay> &days)
{
    QList<QStringList> rows;
    for (const PreviewUsageDay &day : days)
        rows.append({day.day.toString(Qt::ISODate), toString(day.kind), toString(day.exactness),
                     QString::number(day.calls), QString::number(day.tokensIn),
                     QString::number(day.tokensOut), day.cost ? day.cost->toString() : QString()});
    return rows;
}

} // namespace

void UsageTotals::add(const UsageDay &day)
{
    switch (day.kind) {
    case UsageKind::MessageIn:
        received += day.events;
        break;
    case UsageKind::MessageOut:
        sent += day.events;
        break;
    case UsageKind::ModelCall:
        calls += day.events;
        if (day.exactness == Exactness::Unknown)
            callsUnknown += day.events;
        break;
    }
    tokensIn += day.tokensIn;
    tokensOut += day.tokensOut;
    if (day.exactness == Exactness::Estimated)
        tokensEstimated += day.tokensIn + day.tokensOut;
}

CommandSpec UsageCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::UsageCommand", source);
    };
    return {
        .name = u"usage"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::UsageCommand",
                                          "Shows what a tenant used: messages, calls of the flow, tokens.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::UsageCommand",
                                              "Days are those of the tenant's time zone. UNKNOWN are calls "
                                              "whose answer was never seen, so that their tokens are not "
                                              "known; ESTIMATED are tokens that the program counted itself "
                                              "because the flow's server does not report them. What was "
                                              "used to try settings out (previews, golden questions, "
                                              "connection tests) is on no bill and stands apart.")),
        .options =
            {
                {u"from"_s, u"DATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::UsageCommand",
                                        "the first day, like 2026-11-01 (the first of this month)"))},
                {u"to"_s, u"DATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::UsageCommand", "the last day (today)"))},
            },
        .examples = {u"usage techstore"_s, u"usage techstore --from 2026-10-01 --to 2026-10-31 --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> UsageCommand::run(CommandContext &context)
{
    const auto given = context.arguments.date(u"from"_s, {});
    if (!given)
        co_return fail(given.error());
    const auto givenTo = context.arguments.date(u"to"_s, {});
    if (!givenTo)
        co_return fail(givenTo.error());
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const TenantSettings &settings = opened->settings;

    const QTimeZone zone = opened->zone();
    const QDate today = toDateTime(workspace.clock().now()).toTimeZone(zone).date();
    const QDate last = givenTo->isValid() ? *givenTo : today;
    const QDate first = given->isValid() ? *given : QDate(last.year(), last.month(), 1);
    if (first > last)
        co_return fail(Error::invalid(u"--from"_s, UsageText::reversed()));
    const auto asking = workspace.usage().days(tenant.id, first, last);
    const auto days = co_await settled(asking);
    if (!days)
        co_return fail(days.error());

    const auto askingPreviews = workspace.usage().previewDays(tenant.id, first, last);
    const auto previews = co_await settled(askingPreviews);
    if (!previews)
        co_return fail(previews.error());

    QMap<QDate, UsageTotals> byDay;
    UsageTotals totals;
    QJsonArray array;
    for (const UsageDay &day : *days) {
        byDay[day.day].add(day);
        totals.add(day);
        array.append(usageDayToJson(day));
    }
    if (context.output.isJson()) {
        context.output.json({
            {u"tenant"_s, tenantToJson(tenant)},
            {u"from"_s, first.toString(Qt::ISODate)},
            {u"to"_s, last.toString(Qt::ISODate)},
            {u"time_zone"_s, settings.timeZone},
            {u"days"_s, array},
            {u"totals"_s, totalsToJson(totals)},
            {u"previews"_s, previewsToJson(*previews)},
        });
        co_return ExitCode::Ok;
    }
    if (byDay.isEmpty()) {
        context.output.line(UsageText::none(first, last));
    } else {
        QList<QStringList> rows;
        for (auto day = byDay.begin(); day != byDay.end(); ++day)
            rows.append(rowOf(day.key().toString(Qt::ISODate), *day));
        rows.append(rowOf(UsageText::total(), totals));
        context.output.table(UsageText::columns(), rows);
    }
    if (!previews->isEmpty()) {
        context.output.line(UsageText::previews());
        context.output.table(UsageText::previewColumns(), previewRows(*previews));
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
