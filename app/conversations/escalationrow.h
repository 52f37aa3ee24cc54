// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversationsummary.h"
#include "conversations/escalation.h"

#include <algorithm>

namespace chatflow
{

/// One row of the queue of escalations.
struct EscalationRow {
    Escalation escalation;
    ConversationSummary conversation;
    QString summary; ///< of what was said, the last there is; may be empty

    /// Since when the contact waits for a person; none when a person has answered.
    std::optional<Instant> waitsSince() const
    {
        if (!escalation.claimedAt)
            return escalation.openedAt;
        if (conversation.lastRole != Role::User)
            return std::nullopt;
        return std::max(conversation.conversation.lastMessageAt, *escalation.claimedAt);
    }
    bool operator==(const EscalationRow &) const = default;
};

} // namespace chatflow
