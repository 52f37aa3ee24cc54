// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawstore.h"

#include "base/textfold.h"
#include "conversations/identifiers.h"
#include "evolution/evolutiontypes.h"
#include "language/messagereader.h"
#include "storage/change.h"

#include <QDateTime>

#include <cmath>
#include <stdexcept>

namespace chatflow
{

RawMessage RawMessage::from(const InboundMessage &message)
{
    const Identity identity = identityOf(message);
    const MessageReading reading = MessageReader::builtIn().read(message.text);
    return {
        .id = message.providerId.toUtf8(),
        .phone = identity.phone.toUtf8(),
        .address = identity.preferred.toUtf8(),
        .name = message.pushName.toUtf8(),
        .body = message.text.toUtf8(),
        .folded = searchText(message.text).toUtf8(),
        .at = toMs(message.sentAt),
        .language = reading.language.toUtf8(),
        .feeling = toString(reading.feeling).toUtf8(),
        .intent = reading.intent.toUtf8(),
        .negative = std::llround(reading.negative * 1000),
        .certainty = std::llround(reading.intentCertainty * 1000),
    };
}

RawStore::RawStore(const QString &path, const Place &place)
    : m_database(path)
    , m_place(place)
    , m_begin(m_database.handle(), "BEGIN IMMEDIATE")
    , m_commit(m_database.handle(), "COMMIT")
    , m_change(m_database.handle(),
               "INSERT INTO changes (tenant_id, kind, entity_id, at) VALUES (?, ?, ?, ?)")
    , m_findContact(m_database.handle(),
                    "SELECT i.contact_id, c.id FROM contact_identifiers i JOIN conversations c "
                    "ON c.instance_id = ? AND c.contact_id = i.contact_id "
                    "WHERE i.tenant_id = ? AND i.kind = 'phone' AND i.value = ?")
    , m_addContact(m_database.handle(),
                   "INSERT INTO contacts (tenant_id, name, name_folded, created_at, updated_at) "
                   "VALUES (?, ?, ?, ?, ?) RETURNING id")
    , m_addIdentifier(m_database.handle(),
                      "INSERT INTO contact_identifiers (tenant_id, kind, value, contact_id, "
                      "first_seen_at) VALUES (?, 'phone', ?, ?, ?)")
    , m_addConversation(m_database.handle(),
                        "INSERT INTO conversations (tenant_id, instance_id, contact_id, address, holder, "
                        "holder_since, last_message_at, created_at) VALUES (?, ?, ?, ?, 'ai', ?, ?, ?) "
                        "RETURNING id")
    , m_addMessage(m_database.handle(),
                   "INSERT INTO messages (tenant_id, conversation_id, instance_id, provider_id, role, kind, "
                   "body, folded, at, stored_at, delivery, awaits_answer) "
                   "VALUES (?, ?, ?, ?, 'user', 'text', ?, ?, ?, ?, 'received', 1) ON CONFLICT (instance_id, "
                   "provider_id) WHERE provider_id IS NOT NULL DO NOTHING RETURNING id")
    , m_addReading(m_database.handle(),
                   "INSERT INTO message_readings (message_id, tenant_id, language, feeling, negative, "
                   "intent, intent_certainty) VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_noteInbound(m_database.handle(),
                    "UPDATE conversations SET message_count = message_count + 1, unread = unread + 1, "
                    "last_message_id = ?, last_message_at = ?, awaiting_since = COALESCE(awaiting_since, ?), "
                    "language = ?, intent = ?, intent_at = ?, sentiment = ?, sentiment_at = ? WHERE id = ?")
    , m_countContact(m_database.handle(),
                     "UPDATE contacts SET message_count = message_count + ?, tokens_in = tokens_in + ?, "
                     "tokens_out = tokens_out + ?, updated_at = ? WHERE id = ?")
    , m_addUsage(m_database.handle(),
                 "INSERT INTO usage_events (tenant_id, at, kind, source_id, conversation_id, contact_id, "
                 "tokens_in, tokens_out, exactness) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'exact')")
    , m_countDay(m_database.handle(),
                 "INSERT INTO usage_daily (tenant_id, day, kind, exactness, events, tokens_in, tokens_out) "
                 "VALUES (?, ?, ?, 'exact', 1, ?, ?) ON CONFLICT (tenant_id, day, kind, exactness) DO UPDATE "
                 "SET events = events + 1, tokens_in = tokens_in + excluded.tokens_in, "
                 "tokens_out = tokens_out + excluded.tokens_out")
    , m_addCall(m_database.handle(),
                "INSERT INTO calls (tenant_id, conversation_id, instance_id, settings_version, session_id, "
                "up_to_message_id, lease_epoch, state, started_at, expires_at, question_characters, "
                "context_messages, context_tokens) VALUES (?, ?, ?, ?, ?, ?, 1, 'started', ?, ?, 30, 0, 0) "
                "RETURNING id")
    , m_finishCall(m_database.handle(),
                   "UPDATE calls SET state = 'answered', finished_at = ?, queued_ms = 0, first_token_ms = 1, "
                   "total_ms = 1, tokens_in = 100, tokens_out = 20, exactness = 'exact' WHERE id = ?")
    , m_addAnswer(m_database.handle(),
                  "INSERT INTO messages (tenant_id, conversation_id, instance_id, role, kind, body, folded, "
                  "at, stored_at, delivery, call_id) VALUES (?, ?, ?, 'assistant', 'text', ?, ?, ?, ?, "
                  "'sending', ?) RETURNING id")
    , m_noteAnswer(m_database.handle(),
                   "UPDATE conversations SET message_count = message_count + 1, last_message_id = ?, "
                   "last_message_at = ?, tokens_in = tokens_in + 100, tokens_out = tokens_out + 20, "
                   "awaiting_since = NULL, failed_attempts = 0, answer_not_before = 0 WHERE id = ?")
    , m_settle(m_database.handle(),
               "UPDATE messages SET awaits_answer = 0 WHERE conversation_id = ? AND awaits_answer = 1")
    , m_addOutbox(m_database.handle(),
                  "INSERT INTO outbox (tenant_id, conversation_id, instance_id, message_id, address, by_ai, "
                  "state, not_before, send_started_at, send_expires_at, lease_epoch, created_at, updated_at) "
                  "VALUES (?, ?, ?, ?, ?, 1, 'sending', ?, ?, ?, 1, ?, ?) RETURNING id")
    , m_closeOutbox(m_database.handle(), "UPDATE outbox SET state = 'sent', updated_at = ? WHERE id = ?")
    , m_markSent(m_database.handle(), "UPDATE messages SET delivery = 'sent', provider_id = ? WHERE id = ?")
{
}

void RawStore::begin()
{
    m_begin.run();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_now = now.toMSecsSinceEpoch();
    m_day = now.date().toString(Qt::ISODate).toUtf8();
    m_changes.clear();
}

void RawStore::commit()
{
    for (const auto &[kind, id] : std::as_const(m_changes))
        m_change.run(m_place.tenant, kind, id, m_now);
    m_commit.run();
}

RawStore::Stored RawStore::ingest(const RawMessage &message)
{
    Stored stored;
    stored.contact = m_findContact.run(m_place.instance, m_place.tenant, message.phone);
    stored.conversation = m_findContact.second();
    if (stored.contact == 0) {
        stored.contact = m_addContact.run(m_place.tenant, message.name, message.name, m_now, m_now);
        m_addIdentifier.run(m_place.tenant, message.phone, stored.contact, m_now);
        stored.conversation = m_addConversation.run(m_place.tenant, m_place.instance, stored.contact,
                                                    message.address, m_now, m_now, m_now);
        changed(static_cast<int>(ChangeKind::Contact), stored.contact);
    }
    stored.message = m_addMessage.run(m_place.tenant, stored.conversation, m_place.instance, message.id,
                                      message.body, message.folded, message.at, m_now);
    if (stored.message == 0)
        throw std::runtime_error("raw store: a message came twice");
    m_addReading.run(stored.message, m_place.tenant, message.language, message.feeling, message.negative,
                     message.intent, message.certainty);
    m_noteInbound.run(stored.message, message.at, m_now, message.language, message.intent, message.at,
                      message.feeling, message.at, stored.conversation);
    use(stored.conversation, stored.contact, "message_in", stored.message, 0, 0);
    m_countContact.run(1, 0, 0, m_now, stored.contact);
    changed(static_cast<int>(ChangeKind::Message), stored.message);
    changed(static_cast<int>(ChangeKind::Conversation), stored.conversation);
    return stored;
}

RawStore::Asked RawStore::ask(const Stored &stored, const QByteArray &session)
{
    const qint64 call =
        m_addCall.run(m_place.tenant, stored.conversation, m_place.instance, m_place.settingsVersion, session,
                      stored.message, m_now, m_now + 120'000);
    changed(static_cast<int>(ChangeKind::Call), call);
    return {stored, call};
}

RawStore::Answered RawStore::answer(const Asked &asked, const QByteArray &text, const QByteArray &foldedText,
                                    const QByteArray &address)
{
    const qint64 conversation = asked.question.conversation;
    m_finishCall.run(m_now, asked.call);
    use(conversation, asked.question.contact, "model_call", asked.call, 100, 20);
    m_countContact.run(0, 100, 20, m_now, asked.question.contact);
    const qint64 message = m_addAnswer.run(m_place.tenant, conversation, m_place.instance, text, foldedText,
                                           m_now, m_now, asked.call);
    m_noteAnswer.run(message, m_now, conversation);
    m_settle.run(conversation);
    const qint64 outbox = m_addOutbox.run(m_place.tenant, conversation, m_place.instance, message, address,
                                          m_now, m_now, m_now + 30'000, m_now, m_now);
    changed(static_cast<int>(ChangeKind::Call), asked.call);
    changed(static_cast<int>(ChangeKind::Message), message);
    changed(static_cast<int>(ChangeKind::Conversation), conversation);
    return {asked, message, outbox};
}

void RawStore::sent(const Answered &answered, const QByteArray &providerId)
{
    const Stored &question = answered.asked.question;
    m_closeOutbox.run(m_now, answered.outbox);
    m_markSent.run(providerId, answered.message);
    use(question.conversation, question.contact, "message_out", answered.message, 0, 0);
    m_countContact.run(1, 0, 0, m_now, question.contact);
    changed(static_cast<int>(ChangeKind::Message), answered.message);
    changed(static_cast<int>(ChangeKind::Conversation), question.conversation);
}

void RawStore::use(qint64 conversation, qint64 contact, const char *kind, qint64 source, qint64 tokensIn,
                   qint64 tokensOut)
{
    m_addUsage.run(m_place.tenant, m_now, kind, source, conversation, contact, tokensIn, tokensOut);
    m_countDay.run(m_place.tenant, m_day, kind, tokensIn, tokensOut);
    changed(static_cast<int>(ChangeKind::Usage), m_place.tenant);
}

} // namespace chatflow
