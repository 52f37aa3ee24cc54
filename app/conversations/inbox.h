// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/future.h"
#include "conversations/attachment.h"
#include "conversations/conversationfilter.h"
#include "conversations/conversationsummary.h"
#include "conversations/messagehit.h"
#include "conversations/reply.h"
#include "conversations/threadplace.h"
#include "storage/keyset.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace chatflow
{

class Database;

/// The conversations of a tenant as people work with them. Any thread may call it; what a person does is
/// stored, and the engine, wherever it runs, acts on what is stored.
class Inbox : public QObject
{
    Q_OBJECT

public:
    explicit Inbox(Database &database, QObject *parent = nullptr);

    /// Newest first. With Direction::Newer the rows nearest to `from`, still newest first.
    QFuture<Result<Page<ConversationSummary>>>
    conversations(TenantId tenant, const ConversationFilter &filter, const PageRequest &page);
    QFuture<Result<ConversationCounts>> counts(TenantId tenant);
    QFuture<Result<ConversationSummary>> conversation(TenantId tenant, ConversationId id);
    /// Oldest first, as a thread is read. Direction::Older gives the rows just before `from` (none: the
    /// newest).
    QFuture<Result<Page<Message>>> messages(TenantId tenant, ConversationId conversation,
                                            const PageRequest &page);
    QFuture<Result<Message>> message(TenantId tenant, MessageId id);
    /// The version of the tenant's settings that made an answer of the AI, for SettingsHistory; 0 for any
    /// other message.
    QFuture<Result<qint64>> settingsVersionOf(TenantId tenant, MessageId answer);
    /// Where a message's key stands in its thread, and the key of the message at a place: for a scroll bar
    /// over a thread of which a part is read. Places count from the oldest, 0.
    QFuture<Result<ThreadPlace>> place(TenantId tenant, ConversationId conversation, const PageKey &key);
    QFuture<Result<PageKey>> keyAt(TenantId tenant, ConversationId conversation, qint64 number);

    /// Conversations of contacts whose names have words that begin with those of `text`, or whose number has
    /// `text` in it; the newest first.
    QFuture<Result<Page<ConversationSummary>>> findContacts(TenantId tenant, const QString &text, int limit,
                                                            const ConversationFilter &filter = {});
    /// Messages that fit `text` (read by SearchTerms) in conversations that `filter` accepts, those stored
    /// last first; at most `limit` before `before` (none: from the newest). The filter's times are the
    /// message's.
    QFuture<Result<Page<MessageHit>>> findMessages(TenantId tenant, const QString &text, MessageId before,
                                                   int limit, const ConversationFilter &filter = {});
    /// Where in one conversation messages fit `text`, the newest first; at most mostPlaces.
    QFuture<Result<QList<PageKey>>> placesOf(TenantId tenant, ConversationId conversation,
                                             const QString &text);
    static constexpr int mostPlaces = 1000;

    /// Queues `text` to be sent; the conversation is the person's from then on. Answers the stored message.
    QFuture<Result<Message>> reply(const Actor &actor, TenantId tenant, ConversationId conversation,
                                   const QString &text);
    /// The same with a quote, and held back for a moment in which takeBack() works. InvalidArgument when what
    /// is quoted is no message of that conversation that WhatsApp knows; Conflict when WhatsApp takes no free
    /// text.
    QFuture<Result<Message>> reply(const Actor &actor, TenantId tenant, ConversationId conversation,
                                   const Reply &reply);
    /// The same with files that are in the media folder already, each a message; answers all that were
    /// stored.
    QFuture<Result<QList<Message>>> replyWithFiles(const Actor &actor, TenantId tenant,
                                                   ConversationId conversation, const Reply &reply,
                                                   const QList<KeptAttachment> &files);
    /// Takes an answer back that has not left: it stays in the thread as cancelled. Conflict when it has
    /// left.
    QFuture<Result<Message>> takeBack(const Actor &actor, TenantId tenant, MessageId message);
    QFuture<Result<SendingTerms>> terms(TenantId tenant, ConversationId conversation);
    /// For how long answers can be taken back in this workspace.
    QFuture<Result<>> setHoldFor(AllTenants, const Actor &actor, seconds hold);
    /// Stores a private note in the thread. It is no message: it goes neither to the contact nor to a flow,
    /// and the conversation stays whose it is. Answers the stored note.
    QFuture<Result<Message>> addNote(const Actor &actor, TenantId tenant, ConversationId conversation,
                                     const QString &text);
    /// Stops the AI in this conversation, also an answer that is being written; what is queued of it is
    /// cancelled.
    QFuture<Result<Conversation>> takeOver(const Actor &actor, TenantId tenant, ConversationId conversation);
    /// Gives the conversation to the AI, which answers what the contact wrote last, if nobody has.
    QFuture<Result<Conversation>> handBack(const Actor &actor, TenantId tenant, ConversationId conversation);
    /// Queues a failed message again (never one whose outcome is unknown).
    QFuture<Result<Message>> sendAgain(const Actor &actor, TenantId tenant, MessageId message);
    QFuture<Result<>> markRead(TenantId tenant, ConversationId conversation);

private:
    Database &m_database;
};

} // namespace chatflow
