// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/previewusagestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

PreviewUsageDay previewUsageDayOf(const Row &row)
{
    PreviewUsageDay day{
        .day = QDate::fromString(row.text(0), Qt::ISODate),
        .kind = previewKindFromString(row.text(1)).value_or(PreviewKind::Chat),
        .exactness = exactnessFromString(row.text(2)).value_or(Exactness::Unknown),
        .calls = row.int64(4),
        .tokensIn = row.int64(5),
        .tokensOut = row.int64(6),
        .cost = std::nullopt,
    };
    if (const auto currency = Currency::fromCode(row.text(3)))
        day.cost = Money(row.int64(7), *currency);
    return day;
}

} // namespace

Result<> PreviewUsageStore::record(Transaction &tx, const PreviewUsage &usage, const QTimeZone &zone)
{
    const QDate day = toDateTime(usage.at).toTimeZone(zone).date();
    return tx
        .exec(
            u"INSERT INTO preview_usage_daily (tenant_id, day, kind, exactness, currency, calls, tokens_in, "
            u"tokens_out, cost_micros) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) "
            "ON CONFLICT (tenant_id, day, kind, exactness, currency) DO UPDATE SET "
            "calls = preview_usage_daily.calls + 1, "
            "tokens_in = preview_usage_daily.tokens_in + excluded.tokens_in, "
            "tokens_out = preview_usage_daily.tokens_out + excluded.tokens_out, "
            "cost_micros = preview_usage_daily.cost_micros + excluded.cost_micros"_s,
            usage.tenant, day.toString(Qt::ISODate), toString(usage.kind), toString(usage.exactness),
            usage.cost ? usage.cost->currency().code() : QString(), usage.tokensIn, usage.tokensOut,
            usage.cost ? usage.cost->micros() : 0)
        .map([](qint64) {});
}

Result<QList<PreviewUsageDay>> PreviewUsageStore::days(const Snapshot &snapshot, TenantId tenant, QDate first,
                                                       QDate last)
{
    return snapshot.list(u"SELECT day, kind, exactness, currency, calls, tokens_in, tokens_out, cost_micros "
                         "FROM preview_usage_daily WHERE tenant_id = ? AND day >= ? AND day <= ? "
                         "ORDER BY day, kind, exactness, currency"_s,
                         previewUsageDayOf, tenant, first.toString(Qt::ISODate), last.toString(Qt::ISODate));
}

} // namespace chatflow
