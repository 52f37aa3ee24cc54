// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "conversations/conversation.h"
#include "storage/transaction.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace chatflow
{

/// Stores a text that no flow wrote (a rule's, the fallback) as the AI's and queues it: a person who takes
/// the conversation stops it. `origin` goes to the message's metadata and tells whose it is; it leaves at
/// `notBefore`, or at once. Answers the message.
Result<MessageId> queueAutomaticText(Transaction &tx, const Conversation &conversation, const QString &text,
                                     const QJsonObject &origin, std::optional<Instant> notBefore = {});

} // namespace chatflow
