// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/result.h"
#include "conversations/conversation.h"
#include "storage/transaction.h"

#include <QString>

namespace chatflow
{

/// Puts a private note of `author` at the end of a conversation's thread.
Result<MessageId> addPrivateNote(Transaction &tx, const Conversation &conversation, const Actor &author,
                                 const QString &text);

} // namespace chatflow
