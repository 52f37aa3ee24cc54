// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationstore.h"

#include "conversations/contactwordstore.h"
#include "conversations/filtersql.h"
#include "conversations/tagstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define CONVERSATION_COLUMNS                                                                                 \
    "c.id, c.tenant_id, c.instance_id, c.contact_id, c.address, c.holder, c.holder_reason, c.holder_since, " \
    "c.held_by, "                                                                                            \
    "c.ownership, c.session_epoch, c.awaiting_since, c.answer_not_before, c.failed_attempts, "               \
    "c.last_message_id, "                                                                                    \
    "c.last_message_at, c.message_count, c.unread, c.tokens_in, c.tokens_out, c.created_at, "                \
    "c.intent, c.sentiment, c.language, c.intent_at, c.sentiment_at"
constexpr int conversationColumns = 26;

/// `from` has the conversations as c. A merged contact shows the name of the one that stands for it, and any
/// of them may have opted out.
QString summarySelect(const Snapshot &snapshot, const QString &from)
{
    return QStringLiteral(
               "SELECT " CONVERSATION_COLUMNS ", COALESCE(NULLIF(w.name, ''), p.name), "
               "(SELECT i.value FROM contact_identifiers i WHERE i.contact_id = p.id "
               "ORDER BY i.kind DESC LIMIT 1), n.name, m.role, m.kind, SUBSTR(m.body, 1, 200), m.delivery, "
               "m.deleted_at, CASE WHEN p.opted_out_at IS NOT NULL OR EXISTS (SELECT 1 FROM contacts o WHERE "
               "o.opted_out_at IS NOT NULL AND (o.id = COALESCE(p.merged_into, p.id) OR "
               "o.merged_into = COALESCE(p.merged_into, p.id))) THEN 1 ELSE 0 END, (SELECT ") +
           snapshot.dialect().joined(u"t.tag_id"_s) +
           u" FROM conversation_tags t WHERE t.conversation_id = c.id), "
           "(SELECT a.name FROM actors a WHERE a.id = c.held_by) FROM "_s +
           from +
           u" JOIN contacts p ON p.id = c.contact_id LEFT JOIN contacts w ON w.id = p.merged_into "
           "JOIN instances n ON n.id = c.instance_id LEFT JOIN messages m ON m.id = c.last_message_id WHERE "_s;
}

QList<TagId> tagsOf(const QString &joined)
{
    QList<TagId> tags;
    for (const QStringView id : QStringView(joined).split(u',', Qt::SkipEmptyParts))
        tags.append(TagId(id.toLongLong()));
    std::ranges::sort(tags);
    return tags;
}

Conversation conversationOf(const Row &row)
{
    return {
        .id = row.id<ConversationId>(0),
        .tenant = row.id<TenantId>(1),
        .instance = row.id<InstanceId>(2),
        .contact = row.id<ContactId>(3),
        .address = row.text(4),
        // An unknown holder must never be answered by the AI.
        .holder = holderFromString(row.text(5)).value_or(Holder::Human),
        .reason = holderReasonFromString(row.text(6)).value_or(HolderReason::None),
        .holderSince = row.instant(7),
        .heldBy = row.id<ActorId>(8),
        .ownership = row.int64(9),
        .sessionEpoch = row.int64(10),
        .awaitingSince = row.optionalInstant(11),
        .answerNotBefore = row.instant(12),
        .failedAttempts = static_cast<int>(row.int64(13)),
        .lastMessage = row.id<MessageId>(14),
        .lastMessageAt = row.instant(15),
        .messageCount = row.int64(16),
        .unread = row.int64(17),
        .tokensIn = row.int64(18),
        .tokensOut = row.int64(19),
        .createdAt = row.instant(20),
        .intent = row.text(21),
        .sentiment = row.text(22),
        .language = row.text(23),
        .intentAt = row.instant(24),
        .sentimentAt = row.instant(25),
    };
}

ConversationSummary summaryOf(const Row &row)
{
    const int c = conversationColumns;
    const QString name = row.text(c);
    return {
        .conversation = conversationOf(row),
        .contactName = name.isEmpty() ? row.text(c + 1) : name,
        .instanceName = row.text(c + 2),
        .lastRole = roleFromString(row.text(c + 3)).value_or(Role::System),
        .lastKind = row.text(c + 4),
        .lastBody = row.isNull(c + 7) ? row.text(c + 5) : QString(),
        .lastDelivery = deliveryFromString(row.text(c + 6)).value_or(Delivery::Received),
        .tags = tagsOf(row.text(c + 9)),
        .optedOut = row.boolean(c + 8),
        .heldByName = row.text(c + 10),
    };
}

Result<QList<ConversationSummary>> summaries(const Snapshot &snapshot, const QString &sql,
                                             const QList<SqlValue> &values)
{
    QList<ConversationSummary> rows;
    CHATFLOW_TRY(snapshot.query(sql, values, [&rows](const Row &row) {
        rows.append(summaryOf(row));
        return true;
    }));
    return rows;
}

Result<Conversation> notFound(ConversationId id)
{
    return fail(Error::notFound(u"conversation"_s, id.toString()));
}

Result<> setUnread(Transaction &tx, TenantId tenant, ConversationId id, const QString &sql)
{
    const auto touched = tx.exec(sql, id, tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched > 0)
        tx.changed(tenant, ChangeKind::Conversation, id);
    return {};
}

} // namespace

Result<Conversation> ConversationStore::find(const Snapshot &snapshot, TenantId tenant, ConversationId id)
{
    const auto found =
        snapshot.first(QStringLiteral("SELECT " CONVERSATION_COLUMNS
                                      " FROM conversations c WHERE c.id = ? AND c.tenant_id = ?"),
                       conversationOf, id, tenant);
    if (!found)
        return fail(found.error());
    return *found ? Result<Conversation>(**found) : notFound(id);
}

Result<Conversation> ConversationStore::lock(Transaction &tx, TenantId tenant, ConversationId id)
{
    const auto there = tx.lockRow(u"conversations"_s, id.value());
    if (!there)
        return fail(there.error());
    return *there ? find(tx, tenant, id) : notFound(id);
}

Result<std::optional<Conversation>> ConversationStore::ofContact(const Snapshot &snapshot, TenantId tenant,
                                                                 InstanceId instance, ContactId contact,
                                                                 const QString &address)
{
    return snapshot.first(
        QStringLiteral(
            "SELECT " CONVERSATION_COLUMNS " FROM conversations c WHERE c.instance_id = ? AND "
            "c.tenant_id = ? AND c.contact_id IN (SELECT id FROM contacts WHERE id = ? UNION ALL "
            "SELECT id FROM contacts WHERE merged_into = ?) ORDER BY "
            "CASE WHEN c.address = ? THEN 0 WHEN c.contact_id = ? THEN 1 ELSE 2 END, c.id LIMIT 1"),
        conversationOf, instance, tenant, contact, contact, address, contact);
}

Result<QList<Conversation>> ConversationStore::ofPerson(const Snapshot &snapshot, TenantId tenant,
                                                        const QList<ContactId> &members)
{
    QList<Conversation> conversations;
    for (const ContactId member : members) {
        const auto some =
            snapshot.list(QStringLiteral("SELECT " CONVERSATION_COLUMNS " FROM conversations c "
                                         "WHERE c.contact_id = ? AND c.tenant_id = ? ORDER BY c.id"),
                          conversationOf, member, tenant);
        if (!some)
            return fail(some.error());
        conversations += *some;
    }
    return conversations;
}

Result<Conversation> ConversationStore::ensure(Transaction &tx, TenantId tenant, InstanceId instance,
                                               ContactId contact, const QString &address)
{
    auto found = ofContact(tx, tenant, instance, contact, address);
    if (!found)
        return fail(found.error());
    if (!*found) {
        const auto added = tx.insert<ConversationId>(
            u"INSERT INTO conversations (tenant_id, instance_id, contact_id, address, holder, holder_since, "
            "last_message_at, created_at) VALUES (?, ?, ?, ?, 'ai', ?, ?, ?) "
            "ON CONFLICT (instance_id, contact_id) DO NOTHING RETURNING id"_s,
            tenant, instance, contact, address, tx.now(), tx.now(), tx.now());
        if (!added)
            return fail(added.error());
        if (*added)
            CHATFLOW_TRY(TagStore::inherit(tx, tenant, contact));
        found = ofContact(tx, tenant, instance, contact, address);
        if (!found)
            return fail(found.error());
        if (!*found)
            return notFound(*added);
    }
    CHATFLOW_TRY(tx.lockRow(u"conversations"_s, (*found)->id.value()));
    if ((*found)->address != address) {
        CHATFLOW_TRY(tx.exec(u"UPDATE conversations SET address = ? WHERE id = ? AND tenant_id = ?"_s,
                             address, (*found)->id, tenant));
        (*found)->address = address;
    }
    return **found;
}

Result<Page<ConversationSummary>> ConversationStore::page(const Snapshot &snapshot, TenantId tenant,
                                                          const ConversationFilter &filter,
                                                          const PageRequest &request)
{
    const FilterSql parts(tenant, filter, snapshot.now(), request);
    const QString sql = summarySelect(snapshot, parts.from()) + parts.where() + parts.order() + u" LIMIT ?"_s;
    QList<SqlValue> values = parts.values();
    values << sqlValue(request.limit + 1);
    auto rows = summaries(snapshot, sql, values);
    if (!rows)
        return fail(rows.error());
    auto page = pageOf(std::move(*rows), request.limit);
    if (request.direction == PageRequest::Direction::Newer)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

Result<ConversationCounts> ConversationStore::counts(const Snapshot &snapshot, TenantId tenant)
{
    const auto waiting = snapshot.number(
        u"SELECT COUNT(*) FROM (SELECT 1 FROM conversations WHERE tenant_id = ? AND holder = 'waiting' "
        "LIMIT ?) w"_s,
        tenant, ConversationCounts::most);
    if (!waiting)
        return fail(waiting.error());
    const auto unread = snapshot.number(
        u"SELECT COUNT(*) FROM (SELECT 1 FROM conversations WHERE tenant_id = ? AND unread > 0 LIMIT ?) u"_s,
        tenant, ConversationCounts::most);
    if (!unread)
        return fail(unread.error());
    return ConversationCounts{.waiting = *waiting, .unread = *unread};
}

Result<Page<ConversationSummary>> ConversationStore::ofContacts(const Snapshot &snapshot, TenantId tenant,
                                                                const QString &text,
                                                                const ConversationFilter &filter, int limit)
{
    const auto contacts = ContactWordStore::find(snapshot, tenant, text);
    if (!contacts)
        return fail(contacts.error());
    if (contacts->isEmpty())
        return Page<ConversationSummary>();
    QStringList places(contacts->size(), u"?"_s);
    const QString ids = places.join(u',');
    const FilterSql parts(tenant, filter, snapshot.now());
    QList<SqlValue> values = parts.values();
    // Those who are one person by now are found together.
    for (int i = 0; i < 3; ++i) {
        for (const ContactId contact : *contacts)
            values << sqlValue(contact);
    }
    const QString order = u" ORDER BY c.last_message_at DESC, c.id DESC LIMIT ?"_s;
    values << sqlValue(limit + 1);
    auto rows = summaries(snapshot,
                          summarySelect(snapshot, parts.from()) + parts.where() +
                              u" AND c.contact_id IN (SELECT g.id FROM contacts g WHERE g.id IN ("_s + ids +
                              u") UNION SELECT g.id FROM contacts g WHERE g.merged_into IN ("_s + ids +
                              u") UNION SELECT g.merged_into FROM contacts g WHERE g.id IN ("_s + ids +
                              u"))"_s + order,
                          values);
    if (!rows)
        return fail(rows.error());
    return pageOf(std::move(*rows), limit);
}

Result<qint64> ConversationStore::count(const Snapshot &snapshot, TenantId tenant,
                                        const ConversationFilter &filter)
{
    const FilterSql parts(tenant, filter, snapshot.now());
    QList<SqlValue> values = parts.values();
    values << sqlValue(ConversationCounts::most);
    qint64 count = 0;
    CHATFLOW_TRY(snapshot.query(u"SELECT COUNT(*) FROM (SELECT 1 FROM "_s + parts.from() + u" WHERE "_s +
                                    parts.where() + u" LIMIT ?) counted"_s,
                                values, [&count](const Row &row) {
                                    count = row.int64(0);
                                    return false;
                                }));
    return count;
}

Result<ConversationSummary> ConversationStore::summary(const Snapshot &snapshot, TenantId tenant,
                                                       ConversationId id)
{
    const auto found =
        snapshot.first(summarySelect(snapshot, u"conversations c"_s) + u"c.id = ? AND c.tenant_id = ?"_s,
                       summaryOf, id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"conversation"_s, id.toString()));
    return **found;
}

Result<> ConversationStore::setHolder(Transaction &tx, const Conversation &conversation, Holder holder,
                                      HolderReason reason, ActorId by)
{
    CHATFLOW_TRY(
        tx.exec(u"UPDATE conversations SET holder = ?, holder_reason = ?, holder_since = ?, held_by = ?, "
                "ownership = ownership + 1 WHERE id = ? AND tenant_id = ?"_s,
                toString(holder), toString(reason), tx.now(), by, conversation.id, conversation.tenant));
    tx.changed(conversation.tenant, ChangeKind::Conversation, conversation.id);
    tx.changed(conversation.tenant, ChangeKind::Ownership, conversation.id);
    if (holder != Holder::Ai)
        return clearAwaiting(tx, conversation);
    return {};
}

Result<> ConversationStore::noteMessage(Transaction &tx, const Conversation &conversation, MessageId message,
                                        Instant at, bool unread)
{
    // A message read back late does not become the last one.
    CHATFLOW_TRY(tx.exec(u"UPDATE conversations SET message_count = message_count + 1, unread = unread + ?, "
                         "last_message_id = CASE WHEN last_message_id IS NULL OR last_message_at <= ? THEN ? "
                         "ELSE last_message_id END, "
                         "last_message_at = CASE WHEN last_message_id IS NULL OR last_message_at <= ? THEN ? "
                         "ELSE last_message_at END WHERE id = ? AND tenant_id = ?"_s,
                         unread ? 1 : 0, at, message.value(), at, at, conversation.id, conversation.tenant));
    tx.changed(conversation.tenant, ChangeKind::Conversation, conversation.id);
    return {};
}

Result<> ConversationStore::setReading(Transaction &tx, const Conversation &conversation)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE conversations SET language = ?, intent = ?, intent_at = ?, sentiment = ?, "
                         "sentiment_at = ? WHERE id = ? AND tenant_id = ?"_s,
                         conversation.language, conversation.intent, conversation.intentAt,
                         conversation.sentiment, conversation.sentimentAt, conversation.id,
                         conversation.tenant));
    tx.changed(conversation.tenant, ChangeKind::Conversation, conversation.id);
    return {};
}

Result<> ConversationStore::setAwaiting(Transaction &tx, const Conversation &conversation, Instant since)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE conversations SET awaiting_since = COALESCE(awaiting_since, ?) "
                         "WHERE id = ? AND tenant_id = ?"_s,
                         since, conversation.id, conversation.tenant));
    return {};
}

Result<> ConversationStore::clearAwaiting(Transaction &tx, const Conversation &conversation)
{
    CHATFLOW_TRY(
        tx.exec(u"UPDATE messages SET awaits_answer = 0 WHERE conversation_id = ? AND awaits_answer = 1"_s,
                conversation.id));
    CHATFLOW_TRY(
        tx.exec(u"UPDATE conversations SET awaiting_since = NULL, failed_attempts = 0, answer_not_before = 0 "
                "WHERE id = ? AND tenant_id = ?"_s,
                conversation.id, conversation.tenant));
    return {};
}

Result<> ConversationStore::setRetry(Transaction &tx, const Conversation &conversation, int failedAttempts,
                                     Instant notBefore)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE conversations SET failed_attempts = ?, answer_not_before = ? "
                         "WHERE id = ? AND tenant_id = ?"_s,
                         failedAttempts, notBefore, conversation.id, conversation.tenant));
    return {};
}

Result<> ConversationStore::countTokens(Transaction &tx, const Conversation &conversation, qint64 tokensIn,
                                        qint64 tokensOut)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE conversations SET tokens_in = tokens_in + ?, tokens_out = tokens_out + ? "
                         "WHERE id = ? AND tenant_id = ?"_s,
                         tokensIn, tokensOut, conversation.id, conversation.tenant));
    return {};
}

Result<> ConversationStore::markRead(Transaction &tx, TenantId tenant, ConversationId id)
{
    return setUnread(tx, tenant, id,
                     u"UPDATE conversations SET unread = 0 WHERE id = ? AND tenant_id = ? "
                     "AND unread <> 0"_s);
}

Result<> ConversationStore::markUnread(Transaction &tx, TenantId tenant, ConversationId id)
{
    return setUnread(tx, tenant, id,
                     u"UPDATE conversations SET unread = 1 WHERE id = ? AND tenant_id = ? "
                     "AND unread = 0"_s);
}

Result<QList<ConversationId>> ConversationStore::awaiting(const Snapshot &snapshot, TenantId tenant,
                                                          InstanceId instance)
{
    return snapshot.list(
        u"SELECT id FROM conversations WHERE instance_id = ? AND awaiting_since IS NOT NULL "
        "AND tenant_id = ? ORDER BY awaiting_since, id"_s,
        [](const Row &row) { return row.id<ConversationId>(0); }, instance, tenant);
}

} // namespace chatflow
