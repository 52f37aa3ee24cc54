// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/conversation.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Who holds a conversation, and all that follows when it changes: the one place where a conversation passes
/// from the AI to people and back.
class Ownership
{
public:
    /// Gives the conversation to a person or lets it wait for one: what the AI has queued is cancelled, and
    /// what waited for it waits no more. Nothing happens when it is there already.
    static Result<Conversation> toPeople(Transaction &tx, TenantId tenant, ConversationId id, Holder holder,
                                         HolderReason reason, ActorId by = {});
    /// Gives it to `to`, from whoever has it; `by` says so. InvalidArgument when `to` is no person.
    static Result<Conversation> assign(Transaction &tx, TenantId tenant, ConversationId id, ActorId to,
                                       const Actor &by);
    /// What a person or the AI holds waits for any person.
    static Result<Conversation> release(Transaction &tx, TenantId tenant, ConversationId id,
                                        HolderReason reason, ActorId by);
    /// Gives it to the AI. When the contact spoke last, that waits for an answer then.
    static Result<Conversation> toAi(Transaction &tx, TenantId tenant, ConversationId id, HolderReason reason,
                                     ActorId by = {});
    /// What only waited (returnsByItself()) goes back to the AI, since the contact has written again.
    static Result<> goesBack(Transaction &tx, const Conversation &conversation);
    /// A person has done what was to do: the AI answers what the contact writes from here on, and nothing of
    /// what is there.
    static Result<Conversation> resolve(Transaction &tx, TenantId tenant, ConversationId id, ActorId by);
};

} // namespace chatflow
