// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"

namespace chatflow
{

/// Which conversations a list shows; everything by default.
struct ConversationFilter {
    std::optional<Holder> holder;
    bool unreadOnly = false;
    ActorId heldBy; ///< only those this person holds

    bool isSet() const { return holder || unreadOnly || heldBy; }
    bool accepts(const Conversation &conversation) const
    {
        return (!holder || conversation.holder == *holder) && (!unreadOnly || conversation.unread > 0) &&
               (!heldBy || (conversation.holder == Holder::Human && conversation.heldBy == heldBy));
    }
    bool operator==(const ConversationFilter &) const = default;
};

/// How many conversations want somebody's attention; counted up to `most`.
struct ConversationCounts {
    static constexpr qint64 most = 1000;

    qint64 waiting = 0;
    qint64 unread = 0;

    bool operator==(const ConversationCounts &) const = default;
};

} // namespace chatflow
