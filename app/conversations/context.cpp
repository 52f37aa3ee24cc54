// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/context.h"

#include "conversations/ingest.h"

#include <algorithm>

namespace chatflow
{

ConversationContext buildContext(const QList<Message> &said, int maxMessages, int maxTokens,
                                 const std::function<int(const QString &)> &countTokens)
{
    ConversationContext context;
    qsizetype first = said.size();
    while (first > 0 && context.messages < maxMessages) {
        const int tokens = countTokens(contentForModel(said.at(first - 1)));
        if (context.tokens + tokens > maxTokens)
            break;
        context.tokens += tokens;
        ++context.messages;
        --first;
    }
    context.leftOut = static_cast<int>(first);
    for (qsizetype i = first; i < said.size(); ++i) {
        const bool fromContact = said.at(i).role == Role::User;
        const QString text = contentForModel(said.at(i));
        if (!context.turns.isEmpty() && context.turns.last().fromContact == fromContact)
            context.turns.last().text += u'\n' + text;
        else
            context.turns.append({fromContact, text});
    }
    return context;
}

} // namespace chatflow
