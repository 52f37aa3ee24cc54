// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"

namespace chatflow
{

/// What a person answers.
struct Reply {
    QString text;
    MessageId quoted;       ///< of the same conversation; none = quotes nothing
    milliseconds holdFor{}; ///< for so long it can be taken back
};

/// Under which terms a person may write in a conversation.
struct SendingTerms {
    milliseconds holdFor{}; ///< the workspace's, for Reply
    /// Until when free text may be sent, on numbers of the Cloud API; none elsewhere. In the past when the
    /// contact has not written for 24 hours.
    std::optional<Instant> windowEnds;
    /// Whether the number can send recordings that look recorded in the chat. Evolution's generic channel
    /// cannot.
    bool voiceNotes = true;

    bool operator==(const SendingTerms &) const = default;
};

} // namespace chatflow
