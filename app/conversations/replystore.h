// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/attachment.h"
#include "conversations/conversation.h"
#include "conversations/reply.h"
#include "storage/transaction.h"

namespace chatflow
{

/// What answers of people are sent under: how long they can be taken back, what they quote, and WhatsApp's 24
/// hours.
class ReplyStore
{
public:
    static constexpr seconds usualHold{5};
    static constexpr seconds longestHold{60};

    /// The workspace's.
    static Result<milliseconds> holdFor(const Snapshot &snapshot);
    /// InvalidArgument beyond longestHold; 0 = answers leave at once.
    static Result<> setHoldFor(Transaction &tx, seconds hold);
    /// Queues an answer and the files that go with it, each a message, in this order; the conversation is the
    /// person's from then on. The words stand under the first file where WhatsApp shows them there, else they
    /// go before it. Answers the stored messages.
    static Result<QList<Message>> add(Transaction &tx, const Actor &actor, TenantId tenant,
                                      ConversationId conversation, const Reply &reply,
                                      const QList<KeptAttachment> &files);
    static Result<SendingTerms> terms(const Snapshot &snapshot, TenantId tenant, ConversationId conversation);
    /// What a message keeps of one it quotes: where it stands, whose it is, and what it said.
    static QJsonObject quoteOf(const Message &quoted);
    /// Takes a person's queued answer back; Conflict when it has left. It stays in the thread, as cancelled.
    static Result<> takeBack(Transaction &tx, TenantId tenant, const Message &message);

private:
    static Result<Message> queue(Transaction &tx, const Conversation &conversation, Message draft,
                                 milliseconds hold);
};

} // namespace chatflow
