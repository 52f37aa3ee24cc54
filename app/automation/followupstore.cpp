// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/followupstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define FOLLOW_UP_SELECT                                                                                     \
    "SELECT f.id, f.tenant_id, f.conversation_id, f.contact_id, f.after_message_id, f.step, f.since, "       \
    "f.ownership, f.settings_version, f.state, f.reason, f.due_at, f.created_at, f.closed_at, "              \
    "f.message_id, p.name, c.address FROM follow_ups f JOIN conversations c ON c.id = f.conversation_id "    \
    "JOIN contacts p ON p.id = f.contact_id "

// In the words of the index, which SQLite needs to read it.
#define FOLLOW_UP_OPEN "f.state = 'planned' "

// The AI's last word, which got there, and after which nothing was planned: `?` = the number of steps.
#define UNFOLLOWED                                                                                           \
    "AND c.holder = 'ai' AND m.role = 'assistant' AND m.delivery IN ('sent', 'delivered', 'read') "          \
    "AND m.deleted_at IS NULL AND m.past = 0 AND c.awaiting_since IS NULL "                                  \
    "AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.after_message_id = m.id) "                           \
    "AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.message_id = m.id AND f.step + 1 >= ?) "             \
    "ORDER BY c.last_message_at, c.id LIMIT ?"

FollowUp followUpOf(const Row &row)
{
    return {
        .id = row.id<FollowUpId>(0),
        .tenant = row.id<TenantId>(1),
        .conversation = row.id<ConversationId>(2),
        .contact = row.id<ContactId>(3),
        .after = row.id<MessageId>(4),
        .step = static_cast<int>(row.int64(5)),
        .since = row.instant(6),
        .ownership = row.int64(7),
        .settingsVersion = row.int64(8),
        // An unknown state is never sent.
        .state = followUpStateFromString(row.text(9)).value_or(FollowUpState::Cancelled),
        .reason = followUpReasonFromString(row.text(10)).value_or(FollowUpReason::None),
        .dueAt = row.instant(11),
        .createdAt = row.instant(12),
        .closedAt = row.optionalInstant(13),
        .message = row.id<MessageId>(14),
        .contactName = row.text(15),
        .address = row.text(16),
    };
}

FollowUpId followUpIdOf(const Row &row)
{
    return row.id<FollowUpId>(0);
}

FollowUpStore::Silence silenceOf(const Row &row)
{
    return {row.id<ConversationId>(0), row.id<MessageId>(1)};
}

} // namespace

Result<FollowUpId> FollowUpStore::add(Transaction &tx, const FollowUp &followUp)
{
    const auto id = tx.insert<FollowUpId>(
        u"INSERT INTO follow_ups (tenant_id, conversation_id, contact_id, after_message_id, step, since, "
        "ownership, settings_version, state, reason, due_at, created_at, closed_at, message_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (after_message_id, step) DO NOTHING RETURNING id"_s,
        followUp.tenant, followUp.conversation, followUp.contact, followUp.after, followUp.step,
        followUp.since, followUp.ownership, followUp.settingsVersion, toString(followUp.state),
        toString(followUp.reason), followUp.dueAt, tx.now(),
        followUp.isOpen() ? std::nullopt : std::optional(tx.now()), followUp.message);
    if (id && *id)
        tx.changed(followUp.tenant, ChangeKind::FollowUp, followUp.conversation);
    return id;
}

Result<FollowUp> FollowUpStore::find(const Snapshot &snapshot, TenantId tenant, FollowUpId id)
{
    const auto found = snapshot.first(QStringLiteral(FOLLOW_UP_SELECT "WHERE f.id = ? AND f.tenant_id = ?"),
                                      followUpOf, id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"follow_up"_s, id.toString()));
    return **found;
}

Result<> FollowUpStore::setDue(Transaction &tx, const FollowUp &followUp, Instant dueAt,
                               qint64 settingsVersion)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE follow_ups SET due_at = ?, settings_version = ? WHERE id = ? "
                         "AND tenant_id = ?"_s,
                         dueAt, settingsVersion, followUp.id, followUp.tenant));
    if (dueAt != followUp.dueAt)
        tx.changed(followUp.tenant, ChangeKind::FollowUp, followUp.conversation);
    return {};
}

Result<> FollowUpStore::close(Transaction &tx, const FollowUp &followUp, FollowUpState state,
                              FollowUpReason reason, MessageId message)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE follow_ups SET state = ?, reason = ?, closed_at = ?, message_id = ? "
                         "WHERE id = ? AND tenant_id = ?"_s,
                         toString(state), toString(reason), tx.now(), message, followUp.id, followUp.tenant));
    tx.changed(followUp.tenant, ChangeKind::FollowUp, followUp.conversation);
    return {};
}

Result<std::optional<FollowUp>> FollowUpStore::ofMessage(const Snapshot &snapshot, TenantId tenant,
                                                         MessageId message)
{
    return snapshot.first(QStringLiteral(FOLLOW_UP_SELECT "WHERE f.message_id = ? AND f.tenant_id = ?"),
                          followUpOf, message, tenant);
}

Result<std::optional<FollowUp>> FollowUpStore::pendingOf(const Snapshot &snapshot, TenantId tenant,
                                                         ConversationId conversation)
{
    return snapshot.first(QStringLiteral(FOLLOW_UP_SELECT
                                         "WHERE f.conversation_id = ? AND f.tenant_id = ? AND " FOLLOW_UP_OPEN
                                         "AND c.last_message_id = f.after_message_id AND c.holder = 'ai' "
                                         "AND c.ownership = f.ownership ORDER BY f.id DESC LIMIT 1"),
                          followUpOf, conversation, tenant);
}

Result<QList<TenantId>> FollowUpStore::concerned(const Snapshot &snapshot, AllTenants)
{
    return snapshot.list(
        u"SELECT tenant_id FROM follow_up_starts UNION SELECT tenant_id FROM follow_up_wishes UNION "
        "SELECT tenant_id FROM follow_ups f WHERE f.state = 'planned' ORDER BY 1"_s,
        [](const Row &row) { return row.id<TenantId>(0); });
}

Result<QList<FollowUpId>> FollowUpStore::outdated(const Snapshot &snapshot, TenantId tenant, int limit)
{
    return snapshot.list(
        QStringLiteral(
            "SELECT f.id FROM follow_ups f JOIN conversations c ON c.id = f.conversation_id "
            "JOIN contacts p ON p.id = f.contact_id WHERE f.tenant_id = ? AND " FOLLOW_UP_OPEN
            "AND (c.last_message_id <> f.after_message_id OR c.holder <> 'ai' OR c.ownership <> f.ownership "
            "OR p.opted_out_at IS NOT NULL) LIMIT ?"),
        followUpIdOf, tenant, limit);
}

Result<QList<FollowUpId>> FollowUpStore::due(const Snapshot &snapshot, TenantId tenant, Instant now,
                                             int limit)
{
    return snapshot.list(
        QStringLiteral("SELECT f.id FROM follow_ups f WHERE f.tenant_id = ? AND " FOLLOW_UP_OPEN
                       "AND f.due_at <= ? ORDER BY f.due_at, f.id LIMIT ?"),
        followUpIdOf, tenant, now, limit);
}

Result<QList<FollowUpId>> FollowUpStore::reckonedBefore(const Snapshot &snapshot, TenantId tenant,
                                                        qint64 settingsVersion, int limit)
{
    return snapshot.list(
        QStringLiteral("SELECT f.id FROM follow_ups f WHERE f.tenant_id = ? AND " FOLLOW_UP_OPEN
                       "AND f.settings_version <> ? ORDER BY f.id LIMIT ?"),
        followUpIdOf, tenant, settingsVersion, limit);
}

Result<QList<FollowUpStore::Silence>> FollowUpStore::silences(const Snapshot &snapshot, TenantId tenant,
                                                              Instant from, qsizetype steps, int limit)
{
    return snapshot.list(
        QStringLiteral("SELECT c.id, m.id FROM conversations c JOIN messages m ON m.id = c.last_message_id "
                       "WHERE c.tenant_id = ? AND c.last_message_at >= ? " UNFOLLOWED),
        silenceOf, tenant, from, qint64(steps), limit);
}

Result<QList<FollowUpStore::Silence>> FollowUpStore::wishedSilences(const Snapshot &snapshot, TenantId tenant,
                                                                    Instant from, qsizetype steps, int limit)
{
    return snapshot.list(
        QStringLiteral("SELECT c.id, m.id FROM follow_up_wishes w JOIN conversations c ON c.id = "
                       "w.conversation_id JOIN messages m ON m.id = c.last_message_id WHERE w.tenant_id = ? "
                       "AND c.last_message_at >= ? " UNFOLLOWED),
        silenceOf, tenant, from, qint64(steps), limit);
}

Result<int> FollowUpStore::unanswered(const Snapshot &snapshot, TenantId tenant,
                                      const QList<ContactId> &members)
{
    Instant heard;
    for (const ContactId member : members) {
        const auto last = snapshot.number(
            u"SELECT MAX(m.at) FROM conversations c JOIN messages m ON m.conversation_id = c.id "
            "WHERE c.contact_id = ? AND c.tenant_id = ? AND m.role = 'user' AND m.past = 0"_s,
            member, tenant);
        if (!last)
            return fail(last.error());
        heard = std::max(heard, instantFromMs(*last));
    }
    qint64 sent = 0;
    for (const ContactId member : members) {
        const auto some = snapshot.number(u"SELECT COUNT(*) FROM follow_ups WHERE contact_id = ? "
                                          "AND tenant_id = ? AND state = 'sent' AND closed_at > ?"_s,
                                          member, tenant, heard);
        if (!some)
            return fail(some.error());
        sent += *some;
    }
    return static_cast<int>(sent);
}

Result<bool> FollowUpStore::isAnswered(const Snapshot &snapshot, const FollowUp &followUp)
{
    const auto written = snapshot.number(
        u"SELECT COUNT(*) FROM messages WHERE conversation_id = ? AND tenant_id = ? AND role = 'user' "
        "AND past = 0 AND id > ?"_s,
        followUp.conversation, followUp.tenant, followUp.after);
    if (!written)
        return fail(written.error());
    return *written > 0;
}

Result<> FollowUpStore::wish(Transaction &tx, const Conversation &conversation, const QString &rule)
{
    CHATFLOW_TRY(tx.exec(u"INSERT INTO follow_up_wishes (conversation_id, tenant_id, rule_id, at) "
                         "VALUES (?, ?, ?, ?) ON CONFLICT (conversation_id) DO NOTHING"_s,
                         conversation.id, conversation.tenant, rule, tx.now()));
    return {};
}

Result<bool> FollowUpStore::isWished(const Snapshot &snapshot, TenantId tenant, ConversationId conversation)
{
    const auto found = snapshot.number(u"SELECT COUNT(*) FROM follow_up_wishes WHERE conversation_id = ? "
                                       "AND tenant_id = ?"_s,
                                       conversation, tenant);
    if (!found)
        return fail(found.error());
    return *found > 0;
}

Result<> FollowUpStore::forgetWish(Transaction &tx, TenantId tenant, ConversationId conversation)
{
    CHATFLOW_TRY(tx.exec(u"DELETE FROM follow_up_wishes WHERE conversation_id = ? AND tenant_id = ?"_s,
                         conversation, tenant));
    return {};
}

Result<std::optional<Instant>> FollowUpStore::startOf(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.first(
        u"SELECT at FROM follow_up_starts WHERE tenant_id = ?"_s,
        [](const Row &row) { return row.instant(0); }, tenant);
}

Result<> FollowUpStore::start(Transaction &tx, TenantId tenant)
{
    CHATFLOW_TRY(tx.exec(u"INSERT INTO follow_up_starts (tenant_id, at) VALUES (?, ?) "
                         "ON CONFLICT (tenant_id) DO NOTHING"_s,
                         tenant, tx.now()));
    return {};
}

Result<> FollowUpStore::stop(Transaction &tx, TenantId tenant)
{
    CHATFLOW_TRY(tx.exec(u"DELETE FROM follow_up_starts WHERE tenant_id = ?"_s, tenant));
    return {};
}

Result<QList<FollowUp>> FollowUpStore::list(const Snapshot &snapshot, TenantId tenant,
                                            ConversationId conversation, bool closed, int limit)
{
    QString sql = QStringLiteral(FOLLOW_UP_SELECT "WHERE f.tenant_id = ? ");
    if (!closed)
        sql += QStringLiteral("AND " FOLLOW_UP_OPEN);
    QList<SqlValue> values{sqlValue(tenant)};
    if (conversation) {
        sql += u"AND f.conversation_id = ? "_s;
        values << sqlValue(conversation);
    }
    sql += closed ? u"ORDER BY f.id DESC LIMIT ?"_s : u"ORDER BY f.due_at, f.id LIMIT ?"_s;
    values << sqlValue(limit);
    QList<FollowUp> rows;
    CHATFLOW_TRY(snapshot.query(sql, values, [&](const Row &row) {
        rows << followUpOf(row);
        return true;
    }));
    return rows;
}

Result<QList<FollowUp>> FollowUpStore::of(const Snapshot &snapshot, TenantId tenant,
                                          const QList<ContactId> &contacts, int limit)
{
    QList<FollowUp> all;
    for (const ContactId contact : contacts) {
        const auto rows = snapshot.list(
            QStringLiteral(FOLLOW_UP_SELECT
                           "WHERE f.contact_id = ? AND f.tenant_id = ? ORDER BY f.id DESC LIMIT ?"),
            followUpOf, contact, tenant, limit);
        if (!rows)
            return rows;
        all << *rows;
    }
    return all;
}

} // namespace chatflow
