// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/readingstore.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr double steps = 1000; ///< of a probability
constexpr qsizetype idsAtOnce = 500;

#define READING_COLUMNS "r.message_id, r.language, r.feeling, r.negative, r.intent, r.intent_certainty"

qint64 inSteps(double probability)
{
    return std::llround(probability * steps);
}

KeptReading readingOf(const Row &row)
{
    return {
        .message = row.id<MessageId>(0),
        .language = row.text(1),
        .feeling = feelingFromString(row.text(2)).value_or(Feeling::Neutral),
        .negative = static_cast<double>(row.int64(3)) / steps,
        .intent = row.text(4),
        .intentCertainty = static_cast<double>(row.int64(5)) / steps,
    };
}

} // namespace

Result<> ReadingStore::keep(Transaction &tx, TenantId tenant, MessageId message,
                            const MessageReading &reading)
{
    CHATFLOW_TRY(
        tx.exec(u"INSERT INTO message_readings (message_id, tenant_id, language, feeling, negative, intent, "
                "intent_certainty) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id) DO UPDATE SET "
                "language = excluded.language, feeling = excluded.feeling, negative = excluded.negative, "
                "intent = excluded.intent, intent_certainty = excluded.intent_certainty"_s,
                message, tenant, reading.language, toString(reading.feeling), inSteps(reading.negative),
                reading.intent, inSteps(reading.intentCertainty)));
    return {};
}

Result<> ReadingStore::change(Transaction &tx, TenantId tenant, const KeptReading &reading)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE message_readings SET feeling = ?, negative = ?, intent = ?, "
                         "intent_certainty = ? WHERE message_id = ? AND tenant_id = ?"_s,
                         toString(reading.feeling), inSteps(reading.negative), reading.intent,
                         inSteps(reading.intentCertainty), reading.message, tenant));
    return {};
}

Result<> ReadingStore::forget(Transaction &tx, TenantId tenant, MessageId message)
{
    CHATFLOW_TRY(
        tx.exec(u"DELETE FROM message_readings WHERE message_id = ? AND tenant_id = ?"_s, message, tenant));
    return {};
}

Result<std::optional<KeptReading>> ReadingStore::of(const Snapshot &snapshot, TenantId tenant,
                                                    MessageId message)
{
    return snapshot.first(
        QStringLiteral("SELECT " READING_COLUMNS
                       " FROM message_readings r WHERE r.message_id = ? AND r.tenant_id = ?"),
        readingOf, message, tenant);
}

Result<QList<KeptReading>> ReadingStore::of(const Snapshot &snapshot, TenantId tenant,
                                            const QList<MessageId> &messages)
{
    QList<KeptReading> readings;
    for (qsizetype first = 0; first < messages.size(); first += idsAtOnce) {
        const QList<MessageId> some = messages.mid(first, idsAtOnce);
        QList<SqlValue> values{sqlValue(tenant)};
        for (const MessageId message : some)
            values << sqlValue(message);
        CHATFLOW_TRY(snapshot.query(
            QStringLiteral("SELECT " READING_COLUMNS
                           " FROM message_readings r WHERE r.tenant_id = ? AND r.message_id IN (") +
                QStringList(some.size(), u"?"_s).join(u',') + u')',
            values, [&readings](const Row &row) {
                readings.append(readingOf(row));
                return true;
            }));
    }
    return readings;
}

Result<QList<KeptReading>> ReadingStore::last(const Snapshot &snapshot, TenantId tenant,
                                              ConversationId conversation, int limit)
{
    return snapshot.list(
        QStringLiteral(
            "SELECT " READING_COLUMNS " FROM messages m JOIN message_readings r ON r.message_id = m.id "
            "WHERE m.conversation_id = ? AND r.tenant_id = ? ORDER BY m.at DESC, m.id DESC LIMIT ?"),
        readingOf, conversation, tenant, limit);
}

} // namespace chatflow
