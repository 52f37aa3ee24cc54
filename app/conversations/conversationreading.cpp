// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationreading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

struct Told {
    QString what;
    bool inPassing = false;
};

void note(QString &kept, Instant &keptAt, bool keptInPassing, const Told &told, Instant at)
{
    if (at < keptAt)
        return;
    if (told.inPassing && !kept.isEmpty() && !keptInPassing && at - keptAt <= ConversationReading::lasts)
        return;
    kept = told.what;
    keptAt = at;
}

QString surest(const MessageReading &reading)
{
    const double certainty = std::max({reading.negative, reading.neutral, reading.positive});
    return toString(certainty >= ConversationReading::sureOfFeeling ? reading.feeling : Feeling::Neutral);
}

} // namespace

bool ConversationReading::isPassing(const QString &intent)
{
    return intent == "other"_L1 || intent == "greeting"_L1 || intent == "thanks"_L1 || intent == "bye"_L1;
}

bool ConversationReading::note(Conversation &conversation, const MessageReading &reading, Instant at)
{
    const Conversation before = conversation;
    if (reading.languageCertainty >= sureOfLanguage)
        conversation.language = reading.language;
    const QString intent = reading.intentCertainty >= sureOfIntent ? reading.intent : u"other"_s;
    chatflow::note(conversation.intent, conversation.intentAt, isPassing(conversation.intent),
                   {intent, isPassing(intent)}, at);
    const QString feeling = surest(reading);
    const QString neutral = toString(Feeling::Neutral);
    chatflow::note(conversation.sentiment, conversation.sentimentAt, conversation.sentiment == neutral,
                   {feeling, feeling == neutral}, at);
    return conversation != before;
}

} // namespace chatflow
