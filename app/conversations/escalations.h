// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/escalation.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Keeps the escalations in step with who holds the conversations; Ownership calls it.
class Escalations
{
public:
    /// After the holder of `conversation` changed, in the same transaction: what waits for a person is open,
    /// what a person has is claimed, and what the AI has again is closed as `outcome`.
    static Result<> follow(Transaction &tx, const Conversation &conversation, ActorId by,
                           EscalationOutcome outcome = EscalationOutcome::HandedBack);
    /// Opens those that should be: for conversations of before there were escalations, or written by other
    /// ways. At most `limit`; answers how many.
    static Result<int> openMissing(Transaction &tx, TenantId tenant, int limit);
};

} // namespace chatflow
