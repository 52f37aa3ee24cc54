// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/retentionstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int conversationsAtOnce = 200;

// Of one conversation, without what still waits for something.
#define OLD_MESSAGES                                                                                         \
    "FROM messages m WHERE m.conversation_id = ? AND m.tenant_id = ? AND m.at < ? AND m.awaits_answer = 0 "  \
    "AND m.delivery NOT IN ('queued', 'sending', 'unknown') "

QString keepKey(TenantId tenant)
{
    return u"keep_messages_days/"_s + tenant.toString();
}

Result<QList<ConversationId>> conversationsAfter(const Snapshot &snapshot, TenantId tenant,
                                                 ConversationId after)
{
    return snapshot.list(
        u"SELECT id FROM conversations WHERE id > ? AND +tenant_id = ? ORDER BY id LIMIT ?"_s,
        [](const Row &row) { return row.id<ConversationId>(0); }, after.value(), tenant, conversationsAtOnce);
}

/// The counter says what is there; marks are not counted. What the contact has written in all stays.
Result<> tally(Transaction &tx, TenantId tenant, ConversationId id)
{
    CHATFLOW_TRY(tx.exec(
        u"UPDATE conversations SET message_count = (SELECT COUNT(*) FROM messages m WHERE "
        "m.conversation_id = conversations.id AND m.role <> 'system') WHERE id = ? AND tenant_id = ?"_s,
        id, tenant));
    tx.changed(tenant, ChangeKind::Conversation, id);
    return {};
}

/// Marks alone keep no conversation.
Result<> removeEmpty(Transaction &tx, TenantId tenant, ConversationId id)
{
    const auto rest = tx.number(
        u"SELECT COUNT(*) FROM (SELECT 1 FROM messages WHERE conversation_id = ? AND role <> 'system' LIMIT 1) x"_s,
        id);
    if (!rest)
        return fail(rest.error());
    if (*rest > 0)
        return {};
    const auto contact =
        tx.number(u"SELECT contact_id FROM conversations WHERE id = ? AND tenant_id = ?"_s, id, tenant);
    if (!contact)
        return fail(contact.error());
    CHATFLOW_TRY(tx.exec(
        u"UPDATE usage_events SET conversation_id = NULL, contact_id = NULL WHERE conversation_id = ? "
        "AND tenant_id = ?"_s,
        id, tenant));
    CHATFLOW_TRY(tx.exec(u"DELETE FROM conversations WHERE id = ? AND tenant_id = ?"_s, id, tenant));
    tx.changed(tenant, ChangeKind::Conversation, id);
    const auto removed =
        tx.exec(u"DELETE FROM contacts WHERE id = ? AND tenant_id = ? AND named = 0 AND opted_out_at IS NULL "
                u"AND merged_into IS NULL "
                "AND fields IN ('{}', '[]') AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.contact_id "
                "= contacts.id) "
                "AND NOT EXISTS (SELECT 1 FROM contact_notes n WHERE n.contact_id = contacts.id) "
                "AND NOT EXISTS (SELECT 1 FROM contact_tags t WHERE t.contact_id = contacts.id) "
                "AND NOT EXISTS (SELECT 1 FROM contacts o WHERE o.merged_into = contacts.id)"_s,
                *contact, tenant);
    if (!removed)
        return fail(removed.error());
    if (*removed > 0)
        tx.changed(tenant, ChangeKind::Contact, *contact);
    return {};
}

} // namespace

Result<int> RetentionStore::days(const Snapshot &snapshot, TenantId tenant)
{
    const auto value = snapshot.first(
        u"SELECT value FROM workspace WHERE key = ?"_s, [](const Row &row) { return row.text(0); },
        keepKey(tenant));
    if (!value)
        return fail(value.error());
    bool ok = false;
    const int found = value->value_or(QString()).toInt(&ok);
    return ok ? found : defaultDays;
}

Result<> RetentionStore::setDays(Transaction &tx, TenantId tenant, int days)
{
    if (days < 0 || days > longestDays)
        return fail(Error::invalid(u"days"_s, u"0 … %1"_s.arg(longestDays)));
    CHATFLOW_TRY(
        tx.exec(u"INSERT INTO workspace (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = "
                "excluded.value"_s,
                keepKey(tenant), QString::number(days)));
    return {};
}

Result<RetentionPreview> RetentionStore::preview(const Snapshot &snapshot, TenantId tenant)
{
    const auto kept = days(snapshot, tenant);
    if (!kept)
        return fail(kept.error());
    RetentionPreview preview{.days = *kept, .limit = snapshot.now() - std::chrono::hours(24 * *kept)};
    if (*kept == 0)
        return preview;
    for (ConversationId after;;) {
        const auto ids = conversationsAfter(snapshot, tenant, after);
        if (!ids)
            return fail(ids.error());
        for (const ConversationId id : *ids) {
            struct Old {
                qint64 count;
                std::optional<Instant> oldest;
            };
            const auto old = snapshot.first(
                QStringLiteral("SELECT COUNT(*), MIN(m.at) " OLD_MESSAGES),
                [](const Row &row) {
                    return Old{row.int64(0), row.optionalInstant(1)};
                },
                id, tenant, preview.limit);
            if (!old)
                return fail(old.error());
            if (!*old || (*old)->count == 0)
                continue;
            preview.messages += (*old)->count;
            ++preview.conversations;
            if (!preview.oldest || *(*old)->oldest < *preview.oldest)
                preview.oldest = (*old)->oldest;
            const auto stays = snapshot.number(
                u"SELECT COUNT(*) FROM (SELECT 1 FROM messages m WHERE m.conversation_id = ? AND m.role <> "
                u"'system' AND "
                "(m.at >= ? OR m.awaits_answer = 1 OR m.delivery IN ('queued', 'sending', 'unknown')) LIMIT 1) x"_s,
                id, preview.limit);
            if (!stays)
                return fail(stays.error());
            preview.whole += *stays == 0 ? 1 : 0;
        }
        if (ids->size() < conversationsAtOnce)
            return preview;
        after = ids->constLast();
    }
}

Result<RetentionStore::Step> RetentionStore::remove(Transaction &tx, TenantId tenant, Instant limit,
                                                    ConversationId after, int most)
{
    Step step{.after = after};
    const auto ids = conversationsAfter(tx, tenant, after);
    if (!ids)
        return fail(ids.error());
    for (const ConversationId id : *ids) {
        const auto removed =
            tx.exec(QStringLiteral("DELETE FROM messages WHERE id IN (SELECT m.id " OLD_MESSAGES
                                   "ORDER BY m.at, m.id LIMIT ?)"),
                    id, tenant, limit, most - step.messages);
        if (!removed)
            return fail(removed.error());
        step.messages += *removed;
        if (*removed > 0) {
            CHATFLOW_TRY(tally(tx, tenant, id));
            CHATFLOW_TRY(removeEmpty(tx, tenant, id));
        }
        if (step.messages >= most)
            return step; // perhaps not all of this one: it comes again
        step.after = id;
    }
    step.last = ids->size() < conversationsAtOnce;
    return step;
}

} // namespace chatflow
