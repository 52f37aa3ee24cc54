// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/inbox.h"

#include "accounts/auditstore.h"
#include "conversations/callstore.h"
#include "conversations/conversationstore.h"
#include "conversations/handbacknotestore.h"
#include "conversations/messagestore.h"
#include "conversations/outboxstore.h"
#include "conversations/ownership.h"
#include "conversations/privatenote.h"
#include "conversations/replystore.h"
#include "evolution/evolutiontypes.h"
#include "storage/database.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// WhatsApp takes up to 65,536 characters; more is refused by the server after it was typed.
constexpr qsizetype longestMessage = 65'536;
constexpr qsizetype snippetLength = 160;

} // namespace

Inbox::Inbox(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<Page<ConversationSummary>>>
Inbox::conversations(TenantId tenant, const ConversationFilter &filter, const PageRequest &page)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return ConversationStore::page(snapshot, tenant, filter, page); });
}

QFuture<Result<ConversationCounts>> Inbox::counts(TenantId tenant)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return ConversationStore::counts(snapshot, tenant); });
}

QFuture<Result<ConversationSummary>> Inbox::conversation(TenantId tenant, ConversationId id)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return ConversationStore::summary(snapshot, tenant, id); });
}

QFuture<Result<Page<Message>>> Inbox::messages(TenantId tenant, ConversationId conversation,
                                               const PageRequest &page)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return MessageStore::page(snapshot, tenant, conversation, page); });
}

QFuture<Result<Message>> Inbox::message(TenantId tenant, MessageId id)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return MessageStore::find(snapshot, tenant, id); });
}

QFuture<Result<qint64>> Inbox::settingsVersionOf(TenantId tenant, MessageId answer)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return CallStore::settingsVersionOf(snapshot, tenant, answer); });
}

QFuture<Result<ThreadPlace>> Inbox::place(TenantId tenant, ConversationId conversation, const PageKey &key)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return MessageStore::place(snapshot, tenant, conversation, key); });
}

QFuture<Result<PageKey>> Inbox::keyAt(TenantId tenant, ConversationId conversation, qint64 number)
{
    return m_database.read([=](const Snapshot &snapshot) {
        return MessageStore::keyAt(snapshot, tenant, conversation, number);
    });
}

QFuture<Result<Page<ConversationSummary>>> Inbox::findContacts(TenantId tenant, const QString &text,
                                                               int limit, const ConversationFilter &filter)
{
    return m_database.read([=](const Snapshot &snapshot) {
        return ConversationStore::ofContacts(snapshot, tenant, text, filter, limit);
    });
}

QFuture<Result<Page<MessageHit>>> Inbox::findMessages(TenantId tenant, const QString &text, MessageId before,
                                                      int limit, const ConversationFilter &filter)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<Page<MessageHit>> {
        const SearchTerms terms = SearchTerms::of(text);
        auto found = MessageStore::search(snapshot, tenant, terms, filter, before, limit + 1);
        if (!found)
            return fail(found.error());
        const Page<Message> hits = pageOf(std::move(*found), limit);
        Page<MessageHit> page{.rows = {}, .more = hits.more};
        QHash<ConversationId, QString> names;
        for (const Message &message : hits.rows) {
            if (!names.contains(message.conversation)) {
                const auto summary = ConversationStore::summary(snapshot, tenant, message.conversation);
                if (!summary)
                    return fail(summary.error());
                names.insert(message.conversation, summary->contactName);
            }
            page.rows.append({.message = message,
                              .contactName = names.value(message.conversation),
                              .snippet = snippetOf(message.body, terms, snippetLength)});
        }
        return page;
    });
}

QFuture<Result<QList<PageKey>>> Inbox::placesOf(TenantId tenant, ConversationId conversation,
                                                const QString &text)
{
    return m_database.read([=](const Snapshot &snapshot) {
        return MessageStore::placesOf(snapshot, tenant, conversation, SearchTerms::of(text), mostPlaces);
    });
}

QFuture<Result<Message>> Inbox::reply(const Actor &actor, TenantId tenant, ConversationId id,
                                      const QString &text)
{
    return reply(actor, tenant, id, Reply{.text = text, .quoted = {}, .holdFor = {}});
}

QFuture<Result<Message>> Inbox::reply(const Actor &actor, TenantId tenant, ConversationId id,
                                      const Reply &reply)
{
    return replyWithFiles(actor, tenant, id, reply, {})
        .then([](const QFuture<Result<QList<Message>>> &done) -> Result<Message> {
            const auto added = takeResult(done);
            if (!added)
                return fail(added.error());
            return added->constFirst();
        });
}

QFuture<Result<QList<Message>>> Inbox::replyWithFiles(const Actor &actor, TenantId tenant, ConversationId id,
                                                      const Reply &reply, const QList<KeptAttachment> &files)
{
    const QString body = reply.text.trimmed();
    if (body.isEmpty() && files.isEmpty())
        return failedFuture<QList<Message>>(Error::invalid(u"text"_s, u"empty"_s));
    if (body.size() > longestMessage)
        return failedFuture<QList<Message>>(Error::invalid(u"text"_s, u"> %1"_s.arg(longestMessage)));
    return m_database.write(
        [=](Transaction &tx) { return ReplyStore::add(tx, actor, tenant, id, reply, files); });
}

QFuture<Result<Message>> Inbox::takeBack(const Actor &actor, TenantId tenant, MessageId id)
{
    return m_database.write([=](Transaction &tx) -> Result<Message> {
        const auto message = MessageStore::find(tx, tenant, id);
        if (!message)
            return fail(message.error());
        CHATFLOW_TRY(ReplyStore::takeBack(tx, tenant, *message));
        CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"take_back"_s, u"message"_s, id.value(), {}));
        return MessageStore::find(tx, tenant, id);
    });
}

QFuture<Result<SendingTerms>> Inbox::terms(TenantId tenant, ConversationId conversation)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return ReplyStore::terms(snapshot, tenant, conversation); });
}

QFuture<Result<>> Inbox::setHoldFor(AllTenants, const Actor &actor, seconds hold)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(ReplyStore::setHoldFor(tx, hold));
        return AuditStore::append(tx, actor, {}, u"set_reply_hold"_s, u"workspace"_s, 0, {});
    });
}

QFuture<Result<Message>> Inbox::addNote(const Actor &actor, TenantId tenant, ConversationId id,
                                        const QString &text)
{
    const QString body = text.trimmed();
    if (body.isEmpty())
        return failedFuture<Message>(Error::invalid(u"text"_s, u"empty"_s));
    if (body.size() > longestMessage)
        return failedFuture<Message>(Error::invalid(u"text"_s, u"> %1"_s.arg(longestMessage)));
    return m_database.write([=](Transaction &tx) -> Result<Message> {
        const auto conversation = ConversationStore::find(tx, tenant, id);
        if (!conversation)
            return fail(conversation.error());
        const auto note = addPrivateNote(tx, *conversation, actor, body);
        if (!note)
            return fail(note.error());
        return MessageStore::find(tx, tenant, *note);
    });
}

QFuture<Result<Conversation>> Inbox::takeOver(const Actor &actor, TenantId tenant, ConversationId id)
{
    return m_database.write([=](Transaction &tx) -> Result<Conversation> {
        const auto conversation =
            Ownership::toPeople(tx, tenant, id, Holder::Human, HolderReason::Console, actor.id);
        if (conversation)
            CHATFLOW_TRY(
                AuditStore::append(tx, actor, tenant, u"take_over"_s, u"conversation"_s, id.value(), {}));
        return conversation;
    });
}

QFuture<Result<Conversation>> Inbox::handBack(const Actor &actor, TenantId tenant, ConversationId id)
{
    return m_database.write([=](Transaction &tx) -> Result<Conversation> {
        const auto conversation = Ownership::toAi(tx, tenant, id, HolderReason::HandedBack, actor.id);
        if (conversation) {
            CHATFLOW_TRY(
                HandBackNoteStore::set(tx, tenant, id, {}, actor.id)); // an older one is said no more
            CHATFLOW_TRY(
                AuditStore::append(tx, actor, tenant, u"hand_back"_s, u"conversation"_s, id.value(), {}));
        }
        return conversation;
    });
}

QFuture<Result<Message>> Inbox::sendAgain(const Actor &actor, TenantId tenant, MessageId id)
{
    return m_database.write([=](Transaction &tx) -> Result<Message> {
        const auto message = MessageStore::find(tx, tenant, id);
        if (!message)
            return fail(message.error());
        if (message->delivery != Delivery::Failed && message->delivery != Delivery::Cancelled)
            return fail(Error::Code::Conflict, {{u"what"_s, u"message"_s}});
        const auto conversation = Ownership::toPeople(tx, tenant, message->conversation, Holder::Human,
                                                      HolderReason::Console, actor.id);
        if (!conversation)
            return fail(conversation.error());
        CHATFLOW_TRY(OutboxStore::reopen(tx, tenant, id, conversation->address));
        CHATFLOW_TRY(MessageStore::setDelivery(tx, *message, Delivery::Queued));
        CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"send_again"_s, u"message"_s, id.value(), {}));
        return MessageStore::find(tx, tenant, id);
    });
}

QFuture<Result<>> Inbox::markRead(TenantId tenant, ConversationId conversation)
{
    return m_database.write(
        [=](Transaction &tx) { return ConversationStore::markRead(tx, tenant, conversation); });
}

} // namespace chatflow
