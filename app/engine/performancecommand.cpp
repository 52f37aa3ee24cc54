// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/performancecommand.h"

#include "base/clock.h"
#include "conversations/aiperformances.h"
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class PerformanceText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::PerformanceCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("DAY")},
                {tr("CALLS"), true},
                {tr("ANSWERED"), true},
                {tr("FAILED"), true},
                {tr("FIRST WORD"), true},
                {tr("HALF WITHIN"), true},
                {tr("95 % WITHIN"), true},
                {tr("TO PEOPLE"), true},
                {tr("BACK"), true},
                {tr("DONE"), true},
                {tr("TOKENS/ANSWER"), true},
                {tr("COST"), true},
                {tr("RATING"), true}};
    }
    static QString total() { return tr("total"); }
    static QString none(QDate first, QDate last)
    {
        return tr("The AI had nothing to do from %1 to %2.")
            .arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate));
    }
    static QString reversed() { return tr("it is after --to"); }
};

QString percentText(const std::optional<int> &tenths)
{
    return tenths ? u"%1.%2 %"_s.arg(*tenths / 10).arg(*tenths % 10) : u"–"_s;
}

QString millisecondsText(const std::optional<int> &time)
{
    return time ? u"%1 ms"_s.arg(*time) : u"–"_s;
}

QString ratingText(const AiPerformance &values)
{
    if (values.rated == 0)
        return u"–"_s;
    return u"%1 (%2)"_s.arg(static_cast<double>(values.points) / static_cast<double>(values.rated), 0, 'f', 1)
        .arg(values.rated);
}

QStringList performanceRow(const QString &title, const AiPerformance &values)
{
    constexpr int half = 50;
    constexpr int nearlyAll = 95;
    QStringList costs;
    for (const Money &cost : values.costs)
        costs << cost.toString();
    return {title,
            QString::number(values.calls),
            percentText(perMille(values.answered, values.calls)),
            percentText(perMille(values.failed, values.calls)),
            millisecondsText(percentile(values.firstToken, half)),
            millisecondsText(percentile(values.total, half)),
            millisecondsText(percentile(values.total, nearlyAll)),
            QString::number(values.escalated),
            QString::number(values.handedBack),
            QString::number(values.resolved),
            values.answered == 0 ? u"–"_s
                                 : QString::number((values.tokensIn + values.tokensOut) / values.answered),
            costs.isEmpty() ? u"–"_s : costs.join(u", "_s),
            ratingText(values)};
}

QJsonObject performanceToJson(const AiPerformance &values)
{
    const auto number = [](const std::optional<int> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    QJsonArray costs;
    for (const Money &cost : values.costs)
        costs.append(cost.toString());
    return {
        {u"calls"_s, values.calls},
        {u"answered"_s, values.answered},
        {u"discarded"_s, values.discarded},
        {u"failed"_s, values.failed},
        {u"escalated"_s, values.escalated},
        {u"handed_back"_s, values.handedBack},
        {u"resolved"_s, values.resolved},
        {u"tokens_in"_s, values.tokensIn},
        {u"tokens_out"_s, values.tokensOut},
        {u"costs"_s, costs},
        {u"unpriced"_s, values.unpriced},
        {u"first_token_ms_median"_s, number(percentile(values.firstToken, 50))},
        {u"total_ms_median"_s, number(percentile(values.total, 50))},
        {u"total_ms_p95"_s, number(percentile(values.total, 95))},
        {u"surveys_asked"_s, values.asked},
        {u"surveys_answered"_s, values.rated},
        {u"surveys_points"_s, values.points},
    };
}

} // namespace

CommandSpec PerformanceCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::PerformanceCommand", source);
    };
    return {
        .name = u"performance"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(
            QT_TRANSLATE_NOOP("chatflow::PerformanceCommand",
                              "Shows how the AI of a tenant did: answers, failures, times, costs, ratings.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::PerformanceCommand",
                                              "Days are those of the tenant's time zone. FIRST WORD is when "
                                              "half of the answers had begun; TO PEOPLE are "
                                              "conversations that began to wait for a person, BACK and DONE "
                                              "how those ended. RATING is what contacts "
                                              "answered, 1 to 5, and how many did.")),
        .options =
            {
                {u"from"_s, u"DATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::PerformanceCommand",
                                        "the first day, like 2026-11-01 (the first of this month)"))},
                {u"to"_s, u"DATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::PerformanceCommand", "the last day (today)"))},
            },
        .examples = {u"performance techstore --from 2026-10-01 --to 2026-10-31"_s},
    };
}

QCoro::Task<Result<ExitCode>> PerformanceCommand::run(CommandContext &context)
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
    const QTimeZone zone = opened->zone();
    const QDate today = toDateTime(opened->workspace->clock().now()).toTimeZone(zone).date();
    const QDate last = givenTo->isValid() ? *givenTo : today;
    const QDate first = given->isValid() ? *given : QDate(last.year(), last.month(), 1);
    if (first > last)
        co_return fail(Error::invalid(u"--from"_s, PerformanceText::reversed()));
    const auto asking = opened->workspace->aiPerformances().days(opened->tenant.id, first, last, zone);
    const auto days = co_await settled(asking);
    if (!days)
        co_return fail(days.error());
    const auto sum = together(*days);
    if (!sum)
        co_return fail(sum.error());
    if (context.output.isJson()) {
        QJsonArray array;
        for (const AiPerformanceDay &day : *days) {
            QJsonObject json = performanceToJson(day.values);
            json.insert(u"day"_s, day.day.toString(Qt::ISODate));
            array.append(json);
        }
        context.output.json({{u"tenant"_s, tenantToJson(opened->tenant)},
                             {u"from"_s, first.toString(Qt::ISODate)},
                             {u"to"_s, last.toString(Qt::ISODate)},
                             {u"days"_s, array},
                             {u"total"_s, performanceToJson(*sum)}});
        co_return ExitCode::Ok;
    }
    if (days->isEmpty()) {
        context.output.line(PerformanceText::none(first, last));
        co_return ExitCode::Ok;
    }
    QList<QStringList> rows;
    for (const AiPerformanceDay &day : *days)
        rows.append(performanceRow(day.day.toString(Qt::ISODate), day.values));
    rows.append(performanceRow(PerformanceText::total(), *sum));
    context.output.table(PerformanceText::columns(), rows);
    co_return ExitCode::Ok;
}

} // namespace chatflow
