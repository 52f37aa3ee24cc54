// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/usagestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<bool> UsageStore::record(Transaction &tx, const UsageEvent &event, const QTimeZone &zone)
{
    const auto id =
        tx.insert<UsageId>(u"INSERT INTO usage_events (tenant_id, at, kind, source_id, conversation_id, "
                           u"contact_id, tokens_in, tokens_out, "
                           "exactness, cost_micros, currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (kind, source_id) DO NOTHING RETURNING id"_s,
                           event.tenant, event.at, toString(event.kind), event.source, event.conversation,
                           event.contact, event.tokensIn, event.tokensOut, toString(event.exactness),
                           event.cost ? std::optional(event.cost->micros()) : std::nullopt,
                           event.cost ? std::optional(event.cost->currency().code()) : std::nullopt);
    if (!id)
        return fail(id.error());
    if (!*id)
        return false;
    const QDate day = toDateTime(event.at).toTimeZone(zone).date();
    CHATFLOW_TRY(
        tx.exec(u"INSERT INTO usage_daily (tenant_id, day, kind, exactness, events, tokens_in, tokens_out) "
                "VALUES (?, ?, ?, ?, 1, ?, ?) ON CONFLICT (tenant_id, day, kind, exactness) DO UPDATE SET "
                "events = usage_daily.events + 1, tokens_in = usage_daily.tokens_in + excluded.tokens_in, "
                "tokens_out = usage_daily.tokens_out + excluded.tokens_out"_s,
                event.tenant, day.toString(Qt::ISODate), toString(event.kind), toString(event.exactness),
                event.tokensIn, event.tokensOut));
    tx.changed(event.tenant, ChangeKind::Usage, event.tenant.value());
    return true;
}

Result<QList<UsageDay>> UsageStore::days(const Snapshot &snapshot, TenantId tenant, QDate first, QDate last)
{
    return snapshot.list(
        u"SELECT day, kind, exactness, events, tokens_in, tokens_out FROM usage_daily "
        "WHERE tenant_id = ? AND day >= ? AND day <= ? ORDER BY day, kind, exactness"_s,
        [](const Row &row) {
            return UsageDay{
                .day = QDate::fromString(row.text(0), Qt::ISODate),
                .kind = usageKindFromString(row.text(1)).value_or(UsageKind::ModelCall),
                .exactness = exactnessFromString(row.text(2)).value_or(Exactness::Unknown),
                .events = row.int64(3),
                .tokensIn = row.int64(4),
                .tokensOut = row.int64(5),
            };
        },
        tenant, first.toString(Qt::ISODate), last.toString(Qt::ISODate));
}

Result<qint64> UsageStore::tokensSince(const Snapshot &snapshot, TenantId tenant, ConversationId conversation,
                                       Instant since)
{
    return snapshot.number(
        u"SELECT CAST(COALESCE(SUM(tokens_in + tokens_out), 0) AS BIGINT) FROM usage_events "
        "WHERE conversation_id = ? AND at >= ? AND tenant_id = ?"_s,
        conversation, since, tenant);
}

Result<qint64> UsageStore::eventCount(const Snapshot &snapshot, TenantId tenant, UsageKind kind)
{
    return snapshot.number(u"SELECT COUNT(*) FROM usage_events WHERE tenant_id = ? AND kind = ?"_s, tenant,
                           toString(kind));
}

} // namespace chatflow
