// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/writinglock.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table writing_locks: a row a conversation.
class WritingLockStore
{
public:
    /// How long it stands when its owner is not heard of again.
    static constexpr seconds holdsFor{20};

    /// Who writes; nobody when the lock has expired.
    static Result<WritingLock> current(const Snapshot &snapshot, TenantId tenant,
                                       ConversationId conversation);
    /// Takes or renews it, unless a colleague has it: whose it is then.
    static Result<WritingLock> take(Transaction &tx, ActorId actor, TenantId tenant,
                                    ConversationId conversation);
    /// Lets one's own go.
    static Result<> release(Transaction &tx, ActorId actor, TenantId tenant, ConversationId conversation);
};

} // namespace chatflow
