// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/ownership.h"

#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/outboxstore.h"
#include "conversations/threadmark.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<Conversation> Ownership::toPeople(Transaction &tx, TenantId tenant, ConversationId id, Holder holder,
                                         HolderReason reason, ActorId by)
{
    const auto conversation = ConversationStore::lock(tx, tenant, id);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->holder == holder && conversation->heldBy == by)
        return *conversation;
    // A person who holds it is not replaced by "nobody".
    if (conversation->holder == Holder::Human && holder == Holder::Waiting)
        return *conversation;
    const auto queued = OutboxStore::queuedByAi(tx, tenant, id);
    if (!queued)
        return fail(queued.error());
    for (const OutboxItem &item : *queued) {
        CHATFLOW_TRY(OutboxStore::close(tx, item, OutboxState::Cancelled));
        const auto message = MessageStore::find(tx, tenant, item.message);
        if (!message)
            return fail(message.error());
        CHATFLOW_TRY(MessageStore::setDelivery(tx, *message, Delivery::Cancelled));
    }
    CHATFLOW_TRY(ConversationStore::setHolder(tx, *conversation, holder, reason, by));
    const auto what = holder == Holder::Human ? ThreadMark::What::TakenOver : ThreadMark::What::Waiting;
    CHATFLOW_TRY(ThreadMarks::add(tx, *conversation, {.what = what, .reason = reason, .by = by}));
    return ConversationStore::find(tx, tenant, id);
}

Result<Conversation> Ownership::toAi(Transaction &tx, TenantId tenant, ConversationId id, HolderReason reason,
                                     ActorId by)
{
    const auto conversation = ConversationStore::lock(tx, tenant, id);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->holder == Holder::Ai)
        return *conversation;
    CHATFLOW_TRY(ConversationStore::setHolder(tx, *conversation, Holder::Ai, reason, by));
    CHATFLOW_TRY(ThreadMarks::add(tx, *conversation,
                                  {.what = ThreadMark::What::HandedBack, .reason = reason, .by = by}));
    const auto last =
        MessageStore::lastSaid(tx, tenant, id, MessageId(std::numeric_limits<qint64>::max()), 10);
    if (!last)
        return fail(last.error());
    // Only what the contact wrote after the last answer: the AI neither stays silent nor repeats.
    for (auto it = last->crbegin(); it != last->crend() && it->role == Role::User; ++it) {
        CHATFLOW_TRY(MessageStore::setAwaitsAnswer(tx, *it, true));
        CHATFLOW_TRY(ConversationStore::setAwaiting(tx, *conversation, tx.now()));
    }
    return ConversationStore::find(tx, tenant, id);
}

} // namespace chatflow
