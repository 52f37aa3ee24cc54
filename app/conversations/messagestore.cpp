// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/messagestore.h"

#include "base/errorjson.h"
#include "base/textfold.h"
#include "conversations/filtersql.h"
#include "conversations/messageversionstore.h"
#include "conversations/summarystore.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define MESSAGE_HAS_OWN_ID "AND (m.provider_id IS NULL OR m.provider_id NOT LIKE 'import:%') "
/// It was said, to the contact or by them, and is dealt with.
#define MESSAGE_WAS_SAID                                                                                     \
    "AND m.awaits_answer = 0 AND m.deleted_at IS NULL AND m.kind NOT IN ('reaction', 'note') "               \
    "AND m.delivery NOT IN ('failed', 'cancelled') AND m.role <> 'system' AND m.past = 0 "
#define MESSAGE_SELECT                                                                                       \
    "SELECT m.id, m.tenant_id, m.conversation_id, m.instance_id, m.provider_id, m.role, m.kind, m.body, "    \
    "m.at, "                                                                                                 \
    "m.stored_at, m.delivery, m.error, m.awaits_answer, m.metadata, m.author_id, m.call_id, m.edited_at, "   \
    "m.deleted_at "                                                                                          \
    "FROM messages m "

Message messageOf(const Row &row)
{
    const QString metadata = row.text(13);
    return {
        .id = row.id<MessageId>(0),
        .tenant = row.id<TenantId>(1),
        .conversation = row.id<ConversationId>(2),
        .instance = row.id<InstanceId>(3),
        .providerId = row.text(4),
        .role = roleFromString(row.text(5)).value_or(Role::System),
        .kind = row.text(6),
        .body = row.text(7),
        .at = row.instant(8),
        .storedAt = row.instant(9),
        .delivery = deliveryFromString(row.text(10)).value_or(Delivery::Unknown),
        .error = row.text(11),
        .awaitsAnswer = row.boolean(12),
        .metadata = metadata.size() > 2 ? QJsonDocument::fromJson(metadata.toUtf8()).object() : QJsonObject(),
        .author = row.id<ActorId>(14),
        .call = row.id<CallId>(15),
        .editedAt = row.optionalInstant(16),
        .deletedAt = row.optionalInstant(17),
    };
}

std::optional<QString> nullable(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString compactJson(const QJsonObject &object)
{
    return object.isEmpty() ? u"{}"_s
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void tell(Transaction &tx, const Message &message)
{
    tx.changed(message.tenant, ChangeKind::Message, message.id);
}

/// What a message found must be beside its words; nothing for no filter, so that the index of words alone is
/// read.
Dialect::Piece messagesOf(TenantId tenant, ConversationFilter filter, Instant now)
{
    if (!filter.isSet())
        return {};
    Dialect::Piece piece;
    Instant first = filter.from.value_or(Instant::min());
    if (filter.lastDays > 0)
        first = std::max<Instant>(first, now - std::chrono::days(filter.lastDays));
    QString times;
    QList<SqlValue> timeValues;
    if (first != Instant::min()) {
        times += u" AND f.at >= ?";
        timeValues << sqlValue(first);
    }
    if (filter.to) {
        times += u" AND f.at < ?";
        timeValues << sqlValue(*filter.to);
    }
    filter.from.reset();
    filter.to.reset();
    filter.lastDays = 0;
    const FilterSql parts(tenant, filter, now);
    piece.sql = u"EXISTS (SELECT 1 FROM "_s + parts.from() + u" WHERE "_s + parts.where() +
                u" AND c.id = f.conversation_id)"_s + times;
    piece.values = parts.values() + timeValues;
    return piece;
}

} // namespace

Result<MessageId> MessageStore::insert(Transaction &tx, const Message &message)
{
    Delivery delivery = message.delivery;
    if (!message.providerId.isEmpty() && message.role != Role::User) {
        const auto early = tx.first(
            u"SELECT delivery FROM early_deliveries WHERE instance_id = ? AND provider_id = ?"_s,
            [](const Row &row) { return deliveryFromString(row.text(0)); }, message.instance,
            message.providerId);
        if (!early)
            return fail(early.error());
        if (*early && **early && advances(delivery, ***early))
            delivery = ***early;
    }
    const QString metadata = compactJson(message.metadata);
    const auto id = tx.insert<MessageId>(
        u"INSERT INTO messages (tenant_id, conversation_id, instance_id, provider_id, role, kind, body, "
        u"folded, at, "
        "stored_at, delivery, error, awaits_answer, metadata, author_id, call_id, past) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (instance_id, provider_id) WHERE provider_id IS NOT NULL DO NOTHING RETURNING id"_s,
        message.tenant, message.conversation, message.instance, nullable(message.providerId),
        toString(message.role), message.kind, message.body, searchText(message.body), message.at, tx.now(),
        toString(delivery), nullable(message.error), message.awaitsAnswer, metadata, message.author,
        message.call, message.metadata.contains(u"imported"_s));
    if (!id)
        return fail(id.error());
    if (*id)
        tx.changed(message.tenant, ChangeKind::Message, *id);
    return *id;
}

Result<Message> MessageStore::find(const Snapshot &snapshot, TenantId tenant, MessageId id)
{
    const auto found = snapshot.first(QStringLiteral(MESSAGE_SELECT "WHERE m.id = ? AND m.tenant_id = ?"),
                                      messageOf, id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"message"_s, id.toString()));
    return **found;
}

Result<std::optional<Message>> MessageStore::byProviderId(const Snapshot &snapshot, TenantId tenant,
                                                          InstanceId instance, const QString &providerId)
{
    return snapshot.first(
        QStringLiteral(MESSAGE_SELECT "WHERE m.instance_id = ? AND m.provider_id = ? AND m.tenant_id = ?"),
        messageOf, instance, providerId, tenant);
}

Result<QString> MessageStore::lastProviderId(const Snapshot &snapshot, TenantId tenant,
                                             ConversationId conversation)
{
    const auto found = snapshot.first(
        QStringLiteral("SELECT m.provider_id FROM messages m WHERE m.conversation_id = ? AND m.tenant_id = ? "
                       "AND m.provider_id IS NOT NULL " MESSAGE_HAS_OWN_ID
                       "ORDER BY m.at DESC, m.id DESC LIMIT 1"),
        [](const Row &row) { return row.text(0); }, conversation, tenant);
    if (!found)
        return fail(found.error());
    return found->value_or(QString());
}

Result<Page<Message>> MessageStore::page(const Snapshot &snapshot, TenantId tenant,
                                         ConversationId conversation, const PageRequest &request)
{
    const bool older = request.direction == PageRequest::Direction::Older;
    const int limit = request.limit + 1;
    auto rows = [&] {
        if (!request.from) {
            return older ? snapshot.list(QStringLiteral(MESSAGE_SELECT
                                                        "WHERE m.conversation_id = ? AND m.tenant_id = ? "
                                                        "ORDER BY m.at DESC, m.id DESC LIMIT ?"),
                                         messageOf, conversation, tenant, limit)
                         : snapshot.list(QStringLiteral(MESSAGE_SELECT
                                                        "WHERE m.conversation_id = ? AND m.tenant_id = ? "
                                                        "ORDER BY m.at, m.id LIMIT ?"),
                                         messageOf, conversation, tenant, limit);
        }
        return older ? snapshot.list(
                           QStringLiteral(MESSAGE_SELECT
                                          "WHERE m.conversation_id = ? AND m.tenant_id = ? "
                                          "AND (m.at, m.id) < (?, ?) ORDER BY m.at DESC, m.id DESC LIMIT ?"),
                           messageOf, conversation, tenant, request.from->at, request.from->id, limit)
                     : snapshot.list(QStringLiteral(MESSAGE_SELECT
                                                    "WHERE m.conversation_id = ? AND m.tenant_id = ? "
                                                    "AND (m.at, m.id) > (?, ?) ORDER BY m.at, m.id LIMIT ?"),
                                     messageOf, conversation, tenant, request.from->at, request.from->id,
                                     limit);
    }();
    if (!rows)
        return fail(rows.error());
    auto page = pageOf(std::move(*rows), request.limit);
    if (older)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

Result<QList<Message>> MessageStore::awaiting(const Snapshot &snapshot, TenantId tenant,
                                              ConversationId conversation)
{
    // The plus keeps SQLite from going through the whole thread for the sake of its order.
    return snapshot.list(QStringLiteral(MESSAGE_SELECT "WHERE m.conversation_id = ? AND m.awaits_answer = 1 "
                                                       "AND m.tenant_id = ? ORDER BY +m.at, m.id"),
                         messageOf, conversation, tenant);
}

Result<QList<Message>> MessageStore::lastSaid(const Snapshot &snapshot, TenantId tenant,
                                              ConversationId conversation, MessageId before, int limit)
{
    // In the order in which they were dealt with: WhatsApp tells whole seconds of another clock, by which an
    // answer may seem older than its question, or younger than the next. So more are read than asked for:
    // where several exchanges share a second, the last ones by time are not the last ones.
    auto rows = snapshot.list(
        QStringLiteral(MESSAGE_SELECT
                       "WHERE m.conversation_id = ? AND m.tenant_id = ? AND m.id < ? " MESSAGE_WAS_SAID
                       "ORDER BY m.at DESC, m.id DESC LIMIT ?"),
        messageOf, conversation, tenant, before, 2 * limit + 8);
    if (!rows)
        return rows;
    std::sort(rows->begin(), rows->end(),
              [](const Message &a, const Message &b) { return a.id.value() < b.id.value(); });
    return rows->sliced(std::max(qsizetype(0), rows->size() - limit));
}

Result<QList<Message>> MessageStore::saidBetween(const Snapshot &snapshot, TenantId tenant,
                                                 ConversationId conversation, MessageId after,
                                                 MessageId before, End end, int limit)
{
    const QString sql =
        QStringLiteral(MESSAGE_SELECT "WHERE m.conversation_id = ? AND m.tenant_id = ? AND m.id > ? AND "
                                      "m.id < ? " MESSAGE_WAS_SAID "ORDER BY m.id %1 LIMIT ?")
            .arg(end == End::Newest ? u"DESC"_s : u"ASC"_s);
    auto rows = snapshot.list(sql, messageOf, conversation, tenant, after.value(), before.value(), limit);
    if (rows && end == End::Newest)
        std::reverse(rows->begin(), rows->end());
    return rows;
}

Result<qint64> MessageStore::countSaidBetween(const Snapshot &snapshot, TenantId tenant,
                                              ConversationId conversation, MessageId after, MessageId before)
{
    return snapshot.number(QStringLiteral("SELECT count(*) FROM messages m WHERE m.conversation_id = ? AND "
                                          "m.tenant_id = ? AND m.id > ? AND m.id < ? " MESSAGE_WAS_SAID),
                           conversation, tenant, after.value(), before.value());
}

Result<QList<Message>> MessageStore::search(const Snapshot &snapshot, TenantId tenant,
                                            const SearchTerms &terms, const ConversationFilter &filter,
                                            MessageId before, int limit)
{
    const qint64 below = before ? before.value() : std::numeric_limits<qint64>::max();
    const Dialect::Piece hits = snapshot.dialect().searchHits(tenant, terms, below, limit,
                                                              messagesOf(tenant, filter, snapshot.now()));
    QList<Message> found;
    if (hits.sql.isEmpty())
        return found;
    CHATFLOW_TRY(snapshot.query(QStringLiteral(MESSAGE_SELECT "JOIN ") + hits.sql +
                                    u" h ON h.id = m.id WHERE m.tenant_id = ? ORDER BY m.id DESC"_s,
                                hits.values + QList<SqlValue>{sqlValue(tenant)}, [&found](const Row &row) {
                                    found.append(messageOf(row));
                                    return true;
                                }));
    return found;
}

/// Along the thread: of one conversation there is little to read, while a common word is in many.
Result<QList<PageKey>> MessageStore::placesOf(const Snapshot &snapshot, TenantId tenant,
                                              ConversationId conversation, const SearchTerms &terms,
                                              int limit)
{
    QList<PageKey> places;
    if (terms.isEmpty())
        return places;
    const QList<SqlValue> values{sqlValue(conversation), sqlValue(tenant)};
    CHATFLOW_TRY(snapshot.query(u"SELECT at, id, folded FROM messages WHERE conversation_id = ? AND "
                                "tenant_id = ? ORDER BY at DESC, id DESC"_s,
                                values, [&](const Row &row) {
                                    if (terms.match(row.text(2)))
                                        places.append({row.instant(0), row.int64(1)});
                                    return places.size() < limit;
                                }));
    return places;
}

Result<qint64> MessageStore::countSame(const Snapshot &snapshot, const Conversation &conversation,
                                       Instant from, Instant until, bool ours, const QString &body)
{
    return snapshot.number(
        QStringLiteral(
            "SELECT COUNT(*) FROM messages m WHERE m.conversation_id = ? AND m.tenant_id = ? AND m.at >= ? "
            "AND m.at < ? AND m.body = ? AND m.role %1 'user' " MESSAGE_HAS_OWN_ID)
            .arg(ours ? u"<>"_s : u"="_s),
        conversation.id, conversation.tenant, from, until, body);
}

Result<MessageStore::AiMessages> MessageStore::ofAiSince(const Snapshot &snapshot, TenantId tenant,
                                                         ConversationId conversation, Instant since)
{
    const auto counted = snapshot.first(
        QStringLiteral("SELECT COUNT(*), COUNT(call_id) FROM messages WHERE conversation_id = ? AND "
                       "tenant_id = ? AND at >= ? AND role = 'assistant'"),
        [](const Row &row) { return AiMessages{.all = row.int64(0), .byFlow = row.int64(1)}; }, conversation,
        tenant, since);
    if (!counted)
        return fail(counted.error());
    return counted->value_or(AiMessages());
}

// Both count along the index of the thread and read no message; the conversation's own row says whose it is.
#define THREAD_OF_TENANT                                                                                     \
    "FROM messages WHERE conversation_id = (SELECT id FROM conversations WHERE id = ? AND tenant_id = ?) "

Result<ThreadPlace> MessageStore::place(const Snapshot &snapshot, TenantId tenant,
                                        ConversationId conversation, const PageKey &from)
{
    const auto before =
        snapshot.number(QStringLiteral("SELECT COUNT(*) " THREAD_OF_TENANT "AND (at, id) < (?, ?)"),
                        conversation, tenant, from.at, from.id);
    if (!before)
        return fail(before.error());
    const auto rest =
        snapshot.number(QStringLiteral("SELECT COUNT(*) " THREAD_OF_TENANT "AND (at, id) >= (?, ?)"),
                        conversation, tenant, from.at, from.id);
    if (!rest)
        return fail(rest.error());
    return ThreadPlace{.before = *before, .total = *before + *rest};
}

Result<PageKey> MessageStore::keyAt(const Snapshot &snapshot, TenantId tenant, ConversationId conversation,
                                    qint64 number)
{
    const auto found = snapshot.first(
        QStringLiteral("SELECT at, id " THREAD_OF_TENANT "ORDER BY at, id LIMIT 1 OFFSET ?"),
        [](const Row &row) {
            return PageKey{row.instant(0), row.int64(1)};
        },
        conversation, tenant, number);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"message"_s, QString::number(number)));
    return **found;
}

Result<> MessageStore::setProviderId(Transaction &tx, const Message &message, const QString &providerId)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE messages SET provider_id = ? WHERE id = ? AND tenant_id = ?"_s, providerId,
                         message.id, message.tenant));
    tell(tx, message);
    const auto early = tx.first(
        u"SELECT delivery FROM early_deliveries WHERE instance_id = ? AND provider_id = ?"_s,
        [](const Row &row) { return deliveryFromString(row.text(0)); }, message.instance, providerId);
    if (!early)
        return fail(early.error());
    if (*early && **early)
        return reportDelivery(tx, message.tenant, message.instance, providerId, ***early);
    return {};
}

Result<> MessageStore::setDelivery(Transaction &tx, const Message &message, Delivery delivery,
                                   const std::optional<Error> &error)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE messages SET delivery = ?, error = ? WHERE id = ? AND tenant_id = ?"_s,
                         toString(delivery), error ? std::optional(errorToJson(*error)) : std::nullopt,
                         message.id, message.tenant));
    tell(tx, message);
    return {};
}

Result<> MessageStore::setAwaitsAnswer(Transaction &tx, const Message &message, bool awaits)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE messages SET awaits_answer = ? WHERE id = ? AND tenant_id = ?"_s, awaits,
                         message.id, message.tenant));
    return {};
}

Result<> MessageStore::reportDelivery(Transaction &tx, TenantId tenant, InstanceId instance,
                                      const QString &providerId, Delivery delivery)
{
    const auto message = byProviderId(tx, tenant, instance, providerId);
    if (!message)
        return fail(message.error());
    if (!*message) {
        CHATFLOW_TRY(tx.exec(
            u"INSERT INTO early_deliveries (instance_id, provider_id, delivery, at) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (instance_id, provider_id) DO UPDATE SET delivery = excluded.delivery"_s,
            instance, providerId, toString(delivery), tx.now()));
        return {};
    }
    if (!advances((*message)->delivery, delivery))
        return {};
    return setDelivery(tx, **message, delivery);
}

Result<> MessageStore::setMetadata(Transaction &tx, const Message &message, const QJsonObject &metadata)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE messages SET metadata = ? WHERE id = ? AND tenant_id = ?"_s,
                         compactJson(metadata), message.id, message.tenant));
    tell(tx, message);
    return {};
}

Result<> MessageStore::edit(Transaction &tx, const Message &message, const QString &body, Instant at)
{
    CHATFLOW_TRY(MessageVersionStore::keep(tx, message, at));
    CHATFLOW_TRY(
        tx.exec(u"UPDATE messages SET body = ?, folded = ?, edited_at = ? WHERE id = ? AND tenant_id = ?"_s,
                body, searchText(body), at, message.id, message.tenant));
    tell(tx, message);
    return {};
}

Result<> MessageStore::markDeleted(Transaction &tx, const Message &message, Instant at)
{
    CHATFLOW_TRY(MessageVersionStore::keep(tx, message, at));
    CHATFLOW_TRY(SummaryStore::dropWith(tx, message));
    CHATFLOW_TRY(tx.exec(
        u"UPDATE messages SET body = '', folded = '', metadata = '{}', awaits_answer = 0, deleted_at = ? "
        "WHERE id = ? AND tenant_id = ?"_s,
        at, message.id, message.tenant));
    tell(tx, message);
    return {};
}

Result<qint64> MessageStore::trimEarlyDeliveries(Transaction &tx, Instant before)
{
    return tx.exec(u"DELETE FROM early_deliveries WHERE at < ?"_s, before);
}

} // namespace chatflow
