// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "storage/transaction.h"

#include <QJsonObject>

namespace chatflow
{

/// Stores what is said by itself, not as an answer, and queues it as the AI's: a person who takes the
/// conversation stops it. `metadata` tells what said it. The conversation is locked, and may be written to.
Result<MessageId> queueAutomaticText(Transaction &tx, const Conversation &conversation, const QString &text,
                                     const QJsonObject &metadata, CallId call = {});

} // namespace chatflow
