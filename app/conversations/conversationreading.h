// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "language/messagereader.h"

namespace chatflow
{

/// How the intent, the sentiment and the language of a conversation follow from its messages. The newest one
/// decides, with these exceptions:
/// - what is said in passing (a greeting, thanks, a goodbye, something else; a neutral tone; what is
/// doubtful)
///   takes the place of something that was said for good only when that is more than `lasts` old: whoever
///   writes "hello", "I want my money back" and "thanks" wants a refund;
/// - a message older than the one that told it (one that was read back) changes nothing;
/// - a language is the usual one once a message was surely in it.
struct ConversationReading {
    static constexpr std::chrono::hours lasts{1};
    static constexpr double sureOfIntent = 0.4;
    static constexpr double sureOfFeeling = 0.6;
    static constexpr double sureOfLanguage = 0.8;

    /// Whether `conversation` changed.
    static bool note(Conversation &conversation, const MessageReading &reading, Instant at);
    /// Said in passing: "greeting", "thanks", "bye", "other".
    static bool isPassing(const QString &intent);
};

} // namespace chatflow
