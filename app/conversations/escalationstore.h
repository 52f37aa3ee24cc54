// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/escalation.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table escalations.
class EscalationStore
{
public:
    /// The open one of a conversation.
    static Result<std::optional<Escalation>> openOf(const Snapshot &snapshot, TenantId tenant,
                                                    ConversationId conversation);
    /// The open ones: what is overdue first, then the most urgent, then the longest wait; those that are put
    /// off, and those that a person has, last.
    static Result<QList<Escalation>> queue(const Snapshot &snapshot, TenantId tenant, int limit);
    /// Conversations that wait for a person without an open escalation.
    static Result<QList<ConversationId>> unattended(const Snapshot &snapshot, TenantId tenant, int limit);

    static Result<EscalationId> add(Transaction &tx, const Escalation &escalation);
    /// A person has it; `by` is none for one on the telephone.
    static Result<> claim(Transaction &tx, const Escalation &escalation, ActorId by);
    /// Nobody has it any more: it waits on.
    static Result<> unclaim(Transaction &tx, const Escalation &escalation);
    /// Off the queue until then; none = on it again.
    static Result<> setSnooze(Transaction &tx, const Escalation &escalation, std::optional<Instant> until);
    static Result<> close(Transaction &tx, const Escalation &escalation, EscalationOutcome outcome,
                          ActorId by);
};

} // namespace chatflow
