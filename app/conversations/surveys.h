// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "conversations/message.h"
#include "storage/transaction.h"

namespace chatflow
{

/// The question how it was, after a person has done with a conversation, and the answers to it.
class Surveys
{
public:
    /// Asks, if the tenant wants it: not who wants no automatic messages, nor who was asked within a day. It
    /// leaves after a moment, so that whoever takes the "done" back in time has asked nothing.
    static Result<> ask(Transaction &tx, const Conversation &conversation, ActorId by);
    /// Whether what the contact wrote answers it; then it is counted and thanked for, and is no question for
    /// the AI.
    static Result<bool> hear(Transaction &tx, const Conversation &conversation, const Message &message,
                             const QString &language);
};

} // namespace chatflow
