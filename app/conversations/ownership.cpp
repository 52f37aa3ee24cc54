// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/ownership.h"

#include "accounts/actorstore.h"
#include "conversations/conversationstore.h"
#include "conversations/escalations.h"
#include "conversations/messagestore.h"
#include "conversations/outboxstore.h"
#include "conversations/threadmark.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// The conversation as it is then.
Result<Conversation> pass(Transaction &tx, const Conversation &conversation, Holder holder, ActorId to,
                          const ThreadMark &mark, EscalationOutcome outcome = EscalationOutcome::HandedBack)
{
    CHATFLOW_TRY(ConversationStore::setHolder(tx, conversation, holder, mark.reason, to));
    CHATFLOW_TRY(ThreadMarks::add(tx, conversation, mark));
    const auto now = ConversationStore::find(tx, conversation.tenant, conversation.id);
    if (now)
        CHATFLOW_TRY(Escalations::follow(tx, *now, mark.by, outcome));
    return now;
}

/// To a person or to nobody: what the AI has queued does not leave any more.
Result<Conversation> give(Transaction &tx, const Conversation &conversation, Holder holder, ActorId to,
                          const ThreadMark &mark)
{
    const TenantId tenant = conversation.tenant;
    const auto queued = OutboxStore::queuedByAi(tx, tenant, conversation.id);
    if (!queued)
        return fail(queued.error());
    for (const OutboxItem &item : *queued) {
        CHATFLOW_TRY(OutboxStore::close(tx, item, OutboxState::Cancelled));
        const auto message = MessageStore::find(tx, tenant, item.message);
        if (!message)
            return fail(message.error());
        CHATFLOW_TRY(MessageStore::setDelivery(tx, *message, Delivery::Cancelled));
    }
    return pass(tx, conversation, holder, to, mark);
}

} // namespace

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
    const auto what = holder == Holder::Human ? ThreadMark::What::TakenOver : ThreadMark::What::Waiting;
    return give(tx, *conversation, holder, by, {.what = what, .reason = reason, .by = by});
}

Result<Conversation> Ownership::assign(Transaction &tx, TenantId tenant, ConversationId id, ActorId to,
                                       const Actor &by)
{
    if (to == by.id)
        return toPeople(tx, tenant, id, Holder::Human, HolderReason::Console, to);
    const auto person = ActorStore::find(tx, to);
    if (!person || person->kind != Actor::Kind::Person)
        return fail(person ? Error::invalid(u"to"_s, to.toString()) : person.error());
    const auto conversation = ConversationStore::lock(tx, tenant, id);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->holder == Holder::Human && conversation->heldBy == to)
        return *conversation;
    return give(tx, *conversation, Holder::Human, to,
                {.what = ThreadMark::What::Assigned,
                 .reason = HolderReason::Assigned,
                 .by = by.id,
                 .toName = person->name});
}

Result<Conversation> Ownership::release(Transaction &tx, TenantId tenant, ConversationId id,
                                        HolderReason reason, ActorId by)
{
    const auto conversation = ConversationStore::lock(tx, tenant, id);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->holder == Holder::Waiting)
        return *conversation;
    return give(tx, *conversation, Holder::Waiting, {},
                {.what = ThreadMark::What::Waiting, .reason = reason, .by = by});
}

Result<Conversation> Ownership::toAi(Transaction &tx, TenantId tenant, ConversationId id, HolderReason reason,
                                     ActorId by)
{
    const auto conversation = ConversationStore::lock(tx, tenant, id);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->holder == Holder::Ai)
        return *conversation;
    CHATFLOW_TRY(pass(tx, *conversation, Holder::Ai, by,
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

Result<> Ownership::goesBack(Transaction &tx, const Conversation &conversation)
{
    CHATFLOW_TRY(pass(tx, conversation, Holder::Ai, {}, {.what = ThreadMark::What::HandedBack}));
    return {};
}

Result<Conversation> Ownership::resolve(Transaction &tx, TenantId tenant, ConversationId id, ActorId by)
{
    const auto conversation = ConversationStore::lock(tx, tenant, id);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->holder == Holder::Ai)
        return *conversation;
    return pass(tx, *conversation, Holder::Ai, by,
                {.what = ThreadMark::What::HandedBack, .reason = HolderReason::Resolved, .by = by},
                EscalationOutcome::Resolved);
}

} // namespace chatflow
