// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/outboxstore.h"

#include "base/enumnames.h"
#include "base/errorjson.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<OutboxState, 6> states{{
    {OutboxState::Queued, "queued"_L1},
    {OutboxState::Sending, "sending"_L1},
    {OutboxState::Unknown, "unknown"_L1},
    {OutboxState::Sent, "sent"_L1},
    {OutboxState::Failed, "failed"_L1},
    {OutboxState::Cancelled, "cancelled"_L1},
}};

// SQLite reads the indexes of what is open only where a query says so in the very words of the index: without
// them it goes through all that was ever sent.
#define IS_OPEN "state IN ('queued', 'sending', 'unknown')"

#define OUTBOX_SELECT                                                                                        \
    "SELECT o.id, o.tenant_id, o.conversation_id, o.instance_id, o.message_id, o.address, o.by_ai, "         \
    "o.state, "                                                                                              \
    "o.not_before, o.attempts, o.send_started_at, o.send_expires_at, o.lease_epoch, o.created_at FROM "      \
    "outbox o "

OutboxItem itemOf(const Row &row)
{
    return {
        .id = row.id<OutboxId>(0),
        .tenant = row.id<TenantId>(1),
        .conversation = row.id<ConversationId>(2),
        .instance = row.id<InstanceId>(3),
        .message = row.id<MessageId>(4),
        .address = row.text(5),
        .byAi = row.boolean(6),
        // An unknown state is never sent.
        .state = outboxStateFromString(row.text(7)).value_or(OutboxState::Cancelled),
        .notBefore = row.instant(8),
        .attempts = static_cast<int>(row.int64(9)),
        .sendStartedAt = row.optionalInstant(10),
        .sendExpiresAt = row.optionalInstant(11),
        .leaseEpoch = row.int64(12),
        .createdAt = row.instant(13),
    };
}

std::optional<QString> errorText(const std::optional<Error> &error)
{
    return error ? std::optional(errorToJson(*error)) : std::nullopt;
}

} // namespace

QString toString(OutboxState state)
{
    return nameOf(states, state);
}

std::optional<OutboxState> outboxStateFromString(QStringView text)
{
    return valueOf(states, text);
}

Result<OutboxItem> OutboxStore::add(Transaction &tx, const OutboxItem &draft,
                                    const std::optional<Claim> &claim)
{
    OutboxItem item = draft;
    item.createdAt = tx.now();
    item.state = OutboxState::Queued;
    if (claim) {
        const auto open =
            tx.number(u"SELECT COUNT(*) FROM outbox WHERE conversation_id = ? AND tenant_id = ? "
                      "AND state IN ('queued', 'sending', 'unknown')"_s,
                      item.conversation, item.tenant);
        if (!open)
            return fail(open.error());
        if (*open == 0) {
            item.state = OutboxState::Sending;
            item.sendStartedAt = tx.now();
            item.sendExpiresAt = claim->expiresAt;
            item.leaseEpoch = claim->leaseEpoch;
        }
    }
    const auto id =
        tx.insert<OutboxId>(u"INSERT INTO outbox (tenant_id, conversation_id, instance_id, message_id, "
                            u"address, by_ai, state, not_before, "
                            "send_started_at, send_expires_at, lease_epoch, created_at, updated_at) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                            item.tenant, item.conversation, item.instance, item.message, item.address,
                            item.byAi, toString(item.state), item.notBefore, item.sendStartedAt,
                            item.sendExpiresAt, item.leaseEpoch, tx.now(), tx.now());
    if (!id)
        return fail(id.error());
    item.id = *id;
    if (item.state == OutboxState::Queued) // what is claimed has its sender already
        tx.changed(item.tenant, ChangeKind::Outbox, item.id);
    return item;
}

Result<OutboxItem> OutboxStore::find(const Snapshot &snapshot, TenantId tenant, OutboxId id)
{
    const auto found = snapshot.first(QStringLiteral(OUTBOX_SELECT "WHERE o.id = ? AND o.tenant_id = ?"),
                                      itemOf, id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"outbox"_s, id.toString()));
    return **found;
}

Result<QList<OutboxItem>> OutboxStore::sendable(const Snapshot &snapshot, TenantId tenant,
                                                InstanceId instance, Instant now, int limit)
{
    return snapshot.list(QStringLiteral(OUTBOX_SELECT
                                        "WHERE o.instance_id = ? AND o.tenant_id = ? AND o." IS_OPEN
                                        " AND o.state = 'queued' "
                                        "AND o.not_before <= ? AND NOT EXISTS (SELECT 1 FROM outbox p "
                                        "WHERE p.conversation_id = o.conversation_id AND p.id < o.id "
                                        "AND p." IS_OPEN ") ORDER BY o.id LIMIT ?"),
                         itemOf, instance, tenant, now, limit);
}

Result<QList<OutboxItem>> OutboxStore::expired(const Snapshot &snapshot, TenantId tenant, InstanceId instance,
                                               Instant now, int limit)
{
    return snapshot.list(QStringLiteral(OUTBOX_SELECT
                                        "WHERE o.instance_id = ? AND o.tenant_id = ? AND o." IS_OPEN " "
                                        "AND o.state IN ('sending', 'unknown') AND o.send_expires_at <= ? "
                                        "ORDER BY o.id LIMIT ?"),
                         itemOf, instance, tenant, now, limit);
}

Result<std::optional<Instant>> OutboxStore::nextEvent(const Snapshot &snapshot, TenantId tenant,
                                                      InstanceId instance, Instant now)
{
    const auto found = snapshot.first(
        u"SELECT MIN(CASE WHEN state = 'queued' THEN not_before ELSE send_expires_at END) FROM outbox "
        "WHERE instance_id = ? AND tenant_id = ? AND state IN ('queued', 'sending', 'unknown') "
        "AND (CASE WHEN state = 'queued' THEN not_before ELSE send_expires_at END) > ?"_s,
        [](const Row &row) { return row.optionalInstant(0); }, instance, tenant, now);
    if (!found)
        return fail(found.error());
    return found->value_or(std::nullopt);
}

Result<bool> OutboxStore::isFirst(const Snapshot &snapshot, const OutboxItem &item)
{
    const auto before = snapshot.number(
        u"SELECT COUNT(*) FROM outbox WHERE conversation_id = ? AND tenant_id = ? AND " IS_OPEN
        " AND ((id < ? AND state = 'queued') OR state IN ('sending', 'unknown'))"_s,
        item.conversation, item.tenant, item.id);
    if (!before)
        return fail(before.error());
    return *before == 0;
}

Result<bool> OutboxStore::claim(Transaction &tx, OutboxItem &item, const Claim &claim)
{
    const auto first = isFirst(tx, item);
    if (!first)
        return fail(first.error());
    if (!*first)
        return false;
    const auto touched =
        tx.exec(u"UPDATE outbox SET state = 'sending', send_started_at = ?, send_expires_at = ?, "
                "lease_epoch = ?, updated_at = ? WHERE id = ? AND tenant_id = ? AND state = 'queued'"_s,
                tx.now(), claim.expiresAt, claim.leaseEpoch, tx.now(), item.id, item.tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched != 1)
        return false;
    item.state = OutboxState::Sending;
    item.sendStartedAt = tx.now();
    item.sendExpiresAt = claim.expiresAt;
    item.leaseEpoch = claim.leaseEpoch;
    return true;
}

// The generic channel tells of a file without its caption.
#define IS_ON_ITS_WAY                                                                                        \
    "AND o." IS_OPEN " AND o.state IN ('sending', 'unknown') AND m.kind = ? "                                \
    "AND (m.body = ? OR (m.kind <> 'text' AND ? = '')) ORDER BY o.id"

Result<QList<OutboxItem>> OutboxStore::onTheWay(const Snapshot &snapshot, TenantId tenant,
                                                InstanceId instance, const QString &kind, const QString &body)
{
    return snapshot.list(QStringLiteral(OUTBOX_SELECT
                                        "JOIN messages m ON m.id = o.message_id "
                                        "WHERE o.instance_id = ? AND o.tenant_id = ? " IS_ON_ITS_WAY),
                         itemOf, instance, tenant, kind, body, body);
}

Result<QList<OutboxItem>> OutboxStore::onTheWay(const Snapshot &snapshot, TenantId tenant,
                                                ConversationId conversation, const QString &kind,
                                                const QString &body)
{
    return snapshot.list(QStringLiteral(OUTBOX_SELECT
                                        "JOIN messages m ON m.id = o.message_id "
                                        "WHERE o.conversation_id = ? AND o.tenant_id = ? " IS_ON_ITS_WAY),
                         itemOf, conversation, tenant, kind, body, body);
}

Result<bool> OutboxStore::close(Transaction &tx, const OutboxItem &item, OutboxState state,
                                const std::optional<Error> &error)
{
    const auto touched =
        tx.exec(u"UPDATE outbox SET state = ?, error = ?, updated_at = ? WHERE id = ? AND tenant_id = ? "
                "AND state IN ('queued', 'sending', 'unknown') AND lease_epoch = ?"_s,
                toString(state), errorText(error), tx.now(), item.id, item.tenant, item.leaseEpoch);
    if (!touched)
        return fail(touched.error());
    return *touched == 1;
}

Result<bool> OutboxStore::setUnknown(Transaction &tx, const OutboxItem &item, const Error &error)
{
    const auto touched = tx.exec(
        u"UPDATE outbox SET state = 'unknown', error = ?, updated_at = ? WHERE id = ? AND tenant_id = ? "
        "AND state = 'sending' AND lease_epoch = ?"_s,
        errorText(error), tx.now(), item.id, item.tenant, item.leaseEpoch);
    if (!touched)
        return fail(touched.error());
    return *touched == 1;
}

Result<bool> OutboxStore::requeue(Transaction &tx, const OutboxItem &item, Instant notBefore,
                                  const Error &error)
{
    const auto touched =
        tx.exec(u"UPDATE outbox SET state = 'queued', attempts = attempts + 1, not_before = ?, error = ?, "
                "updated_at = ? WHERE id = ? AND tenant_id = ? AND state IN ('sending', 'unknown') "
                "AND lease_epoch = ?"_s,
                notBefore, errorText(error), tx.now(), item.id, item.tenant, item.leaseEpoch);
    if (!touched)
        return fail(touched.error());
    if (*touched == 1)
        tx.changed(item.tenant, ChangeKind::Outbox, item.id);
    return *touched == 1;
}

Result<> OutboxStore::reopen(Transaction &tx, TenantId tenant, MessageId message, const QString &address)
{
    const auto id = tx.insert<OutboxId>(
        u"UPDATE outbox SET state = 'queued', by_ai = 0, attempts = 0, not_before = ?, address = ?, error = "
        u"NULL, "
        "updated_at = ? WHERE message_id = ? AND tenant_id = ? AND state IN ('failed', 'cancelled') RETURNING id"_s,
        tx.now(), address, tx.now(), message, tenant);
    if (!id)
        return fail(id.error());
    if (!*id)
        return fail(Error::Code::Conflict, {{u"what"_s, u"message"_s}});
    tx.changed(tenant, ChangeKind::Outbox, *id);
    return {};
}

Result<QList<OutboxItem>> OutboxStore::queuedByAi(const Snapshot &snapshot, TenantId tenant,
                                                  ConversationId conversation)
{
    return snapshot.list(QStringLiteral(OUTBOX_SELECT
                                        "WHERE o.conversation_id = ? AND o.tenant_id = ? "
                                        "AND o." IS_OPEN
                                        " AND o.state = 'queued' AND o.by_ai = 1 ORDER BY o.id"),
                         itemOf, conversation, tenant);
}

} // namespace chatflow
