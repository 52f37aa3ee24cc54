// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contextwords.h"
#include "conversations/extract.h"
#include "conversations/message.h"
#include "conversations/summary.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

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
    int messages = 0;         ///< that go word by word
    int tokens = 0;           ///< of all of it
    int leftOut = 0;          ///< messages that were given but did not fit, nor stand in the summary
    // What stands for the older ones, as the first turn.
    QString earlier;       ///< empty: nothing
    int earlierTokens = 0; ///< of `tokens`
    MessageId summaryUpTo; ///< where the kept summary in it ends; none: there is none in it
    int extracted = 0;     ///< messages after it that an extract stands for
    MessageId firstKept;   ///< the oldest that goes word by word; none when none does

    bool operator==(const ConversationContext &) const = default;
};

/// How much may go along.
struct ContextBounds {
    int messages = 20;
    int tokens = 2000;
    bool summarises = false; ///< whether something stands for what does not fit

    /// Of `tokens`, what a summary may take at most.
    int summaryTokens() const { return summarises ? std::min(tokens / 4, 500) : 0; }
};

/// What is known of a conversation.
struct ContextMaterial {
    QList<Message> said; ///< the latest, oldest first; as many as may go along
    /// Older ones there are that `said` does not hold.
    bool hasOlder = false;
    std::optional<Summary> summary; ///< one that ends before the first message that is kept
    QList<Message> between;         ///< what was said after the summary and before that
    int betweenLeftOut = 0;         ///< older ones of these that were not read
};

/// Takes messages from the newest backwards while both limits hold, whichever ends first (requirement C2.4).
/// `said` is oldest first; `countTokens` tells the tokens of one message. A message that does not fit ends
/// it: the context has no holes.
ConversationContext buildContext(const QList<Message> &said, int maxMessages, int maxTokens,
                                 const CountTokens &countTokens);

/// The index in `said` of the first message that goes word by word; its size when none does. What is in front
/// of it has to be summarised.
qsizetype firstKept(const QList<Message> &said, bool hasOlder, const ContextBounds &bounds,
                    const ContextWords &words, const CountTokens &countTokens);

/// The same with a summary in front of it, and marks where a person of the business spoke, so that the AI
/// neither repeats nor stays silent; all of it within the limits.
ConversationContext buildContext(const ContextMaterial &material, const ContextBounds &bounds,
                                 const ContextWords &words, const CountTokens &countTokens);

} // namespace chatflow
