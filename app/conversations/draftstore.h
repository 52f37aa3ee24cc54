// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table reply_drafts: what a person has begun to write in a conversation, a row a person.
class DraftStore
{
public:
    /// Empty when there is none.
    static Result<QString> find(const Snapshot &snapshot, ActorId actor, TenantId tenant,
                                ConversationId conversation);
    /// An empty text forgets it. NotFound when the tenant has no such conversation.
    static Result<> keep(Transaction &tx, ActorId actor, TenantId tenant, ConversationId conversation,
                         const QString &text);
};

} // namespace chatflow
