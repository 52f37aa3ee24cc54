// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "conversations/message.h"
#include "storage/keyset.h"

namespace chatflow
{

/// One row of the list of conversations.
struct ConversationSummary {
    Conversation conversation;
    QString contactName; ///< the name, or a readable form of the number
    QString instanceName;
    Role lastRole = Role::User;
    QString lastKind;
    QString lastBody; ///< the first 200 characters
    Delivery lastDelivery = Delivery::Received;
    QList<TagId> tags{};   ///< of the conversation and of its contact, by id
    bool optedOut = false; ///< the contact wants no automatic answers
    QString heldByName{};  ///< of conversation.heldBy

    PageKey key() const { return {conversation.lastMessageAt, conversation.id.value()}; }
    bool operator==(const ConversationSummary &) const = default;
};

} // namespace chatflow
