// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/aiperformancestore.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// From the beginning of the first day to the end of the last.
struct DaySpan {
    Instant from;
    Instant until;
    QTimeZone zone;

    QDate dayOf(Instant at) const { return toDateTime(at).toTimeZone(zone).date(); }
};

using PerformanceDays = QMap<QDate, AiPerformance>;

Result<> addCalls(const Snapshot &snapshot, TenantId tenant, const DaySpan &span, PerformanceDays &days)
{
    Result<> summed;
    const auto rows = snapshot.list(
        u"SELECT started_at, state, first_token_ms, total_ms, tokens_in, tokens_out, cost_micros, currency "
        u"FROM calls "
        "WHERE tenant_id = ? AND started_at >= ? AND started_at < ? AND kind = 'road' AND state <> 'started'"_s,
        [&](const Row &row) {
            AiPerformance &day = days[span.dayOf(row.instant(0))];
            const QString state = row.text(1);
            ++day.calls;
            day.tokensIn += row.int64(4);
            day.tokensOut += row.int64(5);
            if (const auto micros = row.optionalInt64(6)) {
                const auto currency = Currency::fromCode(row.text(7));
                const auto added =
                    currency ? day.addCost(Money(*micros, *currency)) : Result<>(fail(currency.error()));
                if (!added)
                    summed = added;
            }
            if (state == "answered"_L1) {
                ++day.answered;
                if (!row.optionalInt64(6))
                    ++day.unpriced;
                if (const auto first = row.optionalInt64(2))
                    day.firstToken.append(static_cast<int>(*first));
                if (const auto whole = row.optionalInt64(3))
                    day.total.append(static_cast<int>(*whole));
            } else if (state == "discarded"_L1) {
                ++day.discarded;
            } else {
                ++day.failed;
            }
            return 0;
        },
        tenant, span.from, span.until);
    return rows ? summed : Result<>(fail(rows.error()));
}

Result<> addEscalations(const Snapshot &snapshot, TenantId tenant, const DaySpan &span, PerformanceDays &days)
{
    const auto opened = snapshot.list(
        u"SELECT opened_at FROM escalations WHERE tenant_id = ? AND opened_at >= ? AND opened_at < ?"_s,
        [&](const Row &row) { return ++days[span.dayOf(row.instant(0))].escalated; }, tenant, span.from,
        span.until);
    if (!opened)
        return fail(opened.error());
    const auto closed = snapshot.list(
        u"SELECT closed_at, outcome FROM escalations WHERE tenant_id = ? AND closed_at >= ? AND closed_at < ?"_s,
        [&](const Row &row) {
            AiPerformance &day = days[span.dayOf(row.instant(0))];
            return row.text(1) == "resolved"_L1 ? ++day.resolved : ++day.handedBack;
        },
        tenant, span.from, span.until);
    return closed ? Result<>() : Result<>(fail(closed.error()));
}

Result<> addSurveys(const Snapshot &snapshot, TenantId tenant, const DaySpan &span, PerformanceDays &days)
{
    const auto asked = snapshot.list(
        u"SELECT asked_at, score FROM surveys WHERE tenant_id = ? AND asked_at >= ? AND asked_at < ?"_s,
        [&](const Row &row) {
            AiPerformance &day = days[span.dayOf(row.instant(0))];
            ++day.asked;
            if (const auto score = row.optionalInt64(1)) {
                ++day.rated;
                day.points += *score;
            }
            return 0;
        },
        tenant, span.from, span.until);
    return asked ? Result<>() : Result<>(fail(asked.error()));
}

} // namespace

Result<QList<AiPerformanceDay>> AiPerformanceStore::days(const Snapshot &snapshot, TenantId tenant,
                                                         QDate first, QDate last, const QTimeZone &zone)
{
    const DaySpan span{instantFromMs(first.startOfDay(zone).toMSecsSinceEpoch()),
                       instantFromMs(last.addDays(1).startOfDay(zone).toMSecsSinceEpoch()), zone};
    PerformanceDays days;
    CHATFLOW_TRY(addCalls(snapshot, tenant, span, days));
    CHATFLOW_TRY(addEscalations(snapshot, tenant, span, days));
    CHATFLOW_TRY(addSurveys(snapshot, tenant, span, days));
    QList<AiPerformanceDay> out;
    for (auto day = days.begin(); day != days.end(); ++day) {
        std::ranges::sort(day->firstToken);
        std::ranges::sort(day->total);
        out.append({day.key(), *day});
    }
    return out;
}

} // namespace chatflow
