// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/context.h"

#include "conversations/ingest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool byPerson(const Message &message)
{
    return message.role == Role::Agent;
}

/// The tokens of the marks around what people wrote.
struct MarkCosts {
    int person = 0;
    int again = 0;
};

MarkCosts costsOf(const ContextWords &words, const CountTokens &countTokens)
{
    // The line breaks beside them.
    return {countTokens(words.personAnswered) + 1, countTokens(words.aiAgain) + 1};
}

/// How far back the messages fit.
struct Fit {
    qsizetype first = 0;
    int tokens = 0;
};

Fit fit(const QList<Message> &said, int maxMessages, int maxTokens, const MarkCosts &marks,
        const CountTokens &countTokens)
{
    Fit found{said.size(), 0};
    bool marked = false;
    while (found.first > 0 && said.size() - found.first < maxMessages) {
        const Message &message = said.at(found.first - 1);
        int tokens = countTokens(contentForModel(message));
        if (byPerson(message)) {
            // One mark for neighbours: it moves to the older one.
            const bool begun = found.first < said.size() && byPerson(said.at(found.first));
            tokens += (begun ? 0 : marks.person) + (marked ? 0 : marks.again);
        }
        if (found.tokens + tokens > maxTokens)
            break;
        found.tokens += tokens;
        marked = marked || byPerson(message);
        --found.first;
    }
    return found;
}

void append(QList<ContextTurn> &turns, bool fromContact, const QString &text)
{
    if (!turns.isEmpty() && turns.last().fromContact == fromContact)
        turns.last().text += u'\n' + text;
    else
        turns.append({fromContact, text});
}

} // namespace

ConversationContext buildContext(const QList<Message> &said, int maxMessages, int maxTokens,
                                 const CountTokens &countTokens)
{
    return buildContext({.said = said}, {.messages = maxMessages, .tokens = maxTokens}, {}, countTokens);
}

qsizetype firstKept(const QList<Message> &said, bool hasOlder, const ContextBounds &bounds,
                    const ContextWords &words, const CountTokens &countTokens)
{
    const MarkCosts marks = costsOf(words, countTokens);
    const Fit whole = fit(said, bounds.messages, bounds.tokens, marks, countTokens);
    if (!bounds.summarises || (whole.first == 0 && !hasOlder))
        return whole.first;
    return fit(said, bounds.messages, bounds.tokens - bounds.summaryTokens(), marks, countTokens).first;
}

ConversationContext buildContext(const ContextMaterial &material, const ContextBounds &bounds,
                                 const ContextWords &words, const CountTokens &countTokens)
{
    ConversationContext context;
    const QList<Message> &said = material.said;
    const MarkCosts marks = words.personAnswered.isEmpty() ? MarkCosts() : costsOf(words, countTokens);
    const Fit whole = fit(said, bounds.messages, bounds.tokens, marks, countTokens);
    const bool needsSummary = bounds.summarises && (whole.first > 0 || material.hasOlder);
    const Fit kept =
        needsSummary ? fit(said, bounds.messages, bounds.tokens - bounds.summaryTokens(), marks, countTokens)
                     : whole;
    context.messages = static_cast<int>(said.size() - kept.first);
    context.tokens = kept.tokens;
    if (kept.first < said.size())
        context.firstKept = said.at(kept.first).id;

    if (needsSummary) {
        const int header = countTokens(words.earlier) + 1;
        const QString worded = material.summary ? material.summary->worded() : QString();
        const QString before = material.summary ? material.summary->extracted() : QString();
        const QString text = extractSummary(worded, before, material.between, words,
                                            bounds.summaryTokens() - header, countTokens);
        if (!text.isEmpty()) {
            context.earlier = text;
            context.earlierTokens = header + countTokens(text);
            context.tokens += context.earlierTokens;
            if (material.summary)
                context.summaryUpTo = material.summary->upTo;
            context.extracted = static_cast<int>(material.between.size());
            append(context.turns, true, words.earlier + u'\n' + text);
        }
    }
    context.leftOut = material.betweenLeftOut;
    if (context.earlier.isEmpty() && needsSummary)
        context.leftOut +=
            static_cast<int>(material.between.size() + (material.summary ? material.summary->messages : 0));
    else if (!needsSummary)
        context.leftOut += static_cast<int>(kept.first);

    qsizetype lastByPerson = said.size();
    for (qsizetype i = said.size() - 1; i >= kept.first && !words.aiAgain.isEmpty(); --i) {
        if (byPerson(said.at(i))) {
            lastByPerson = i;
            break;
        }
    }
    for (qsizetype i = kept.first; i < said.size(); ++i) {
        const Message &message = said.at(i);
        if (byPerson(message) && !words.personAnswered.isEmpty() &&
            (i == kept.first || !byPerson(said.at(i - 1))))
            append(context.turns, false, words.personAnswered);
        append(context.turns, message.role == Role::User, contentForModel(message));
        if (i == lastByPerson)
            append(context.turns, false, words.aiAgain);
    }
    return context;
}

} // namespace chatflow
