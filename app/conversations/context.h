// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"

#include <QList>
#include <QString>

#include <functional>

namespace chatflow
{

/// One turn of the conversation as a model is told it. People of the business count as the assistant: for the
/// contact they are one voice.
struct ContextTurn {
    bool fromContact = true;
    QString text;

    bool operator==(const ContextTurn &) const = default;
};

/// What of a conversation goes with a question.
struct ConversationContext {
    QList<ContextTurn> turns; ///< oldest first; neighbours of the same side are joined
    int messages = 0;
    int tokens = 0;
    int leftOut = 0; ///< messages that were given but did not fit

    bool operator==(const ConversationContext &) const = default;
};

/// Takes messages from the newest backwards while both limits hold, whichever ends first (requirement C2.4).
/// `said` is oldest first; `countTokens` tells the tokens of one message. A message that does not fit ends
/// it: the context has no holes.
ConversationContext buildContext(const QList<Message> &said, int maxMessages, int maxTokens,
                                 const std::function<int(const QString &)> &countTokens);

} // namespace chatflow
