// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/urgency.h"

#include "base/textfold.h"
#include "language/messagereader.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// Together 100 at most.
constexpr int forAskingForPerson = 35;
constexpr int forEachNegative = 10;
constexpr int mostNegative = 3;
constexpr int forRepeating = 10;
constexpr int forAiFailed = 15;
constexpr int forImportant = 10;

constexpr qsizetype askedWithin = 3;    ///< of the contact's last messages
constexpr qsizetype negativeWithin = 5; ///< the same
constexpr double sureOfIntent = 0.6;
constexpr double sureOfFeeling = 0.7; ///< it only adds to a score: less is needed than for acting by itself
constexpr int leastWordsOfQuestion = 3;
constexpr double sameFrom = 0.75;

/// By the words they share (Jaccard).
bool saysTheSame(const QStringList &one, const QStringList &other)
{
    const QSet<QString> words(one.cbegin(), one.cend());
    const QSet<QString> others(other.cbegin(), other.cend());
    if (words.size() < leastWordsOfQuestion || others.size() < leastWordsOfQuestion)
        return false;
    const auto shared =
        std::ranges::count_if(words, [&others](const QString &word) { return others.contains(word); });
    return static_cast<double>(shared) >=
           sameFrom * static_cast<double>(words.size() + others.size() - shared);
}

bool repeats(const QList<QStringList> &said)
{
    for (qsizetype i = 1; i < said.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (saysTheSame(said.at(i), said.at(j)))
                return true;
        }
    }
    return false;
}

} // namespace

Urgency urgencyOf(const QList<Message> &messages, HolderReason reason, const QString &usual, bool isImportant)
{
    QStringList said;
    for (const Message &message : messages) {
        if (message.role == Role::User && !message.body.isEmpty())
            said.append(message.body);
    }
    const MessageReader &reader = MessageReader::builtIn();
    bool askedForPerson = false;
    int negative = 0;
    for (qsizetype i = std::max<qsizetype>(0, said.size() - negativeWithin); i < said.size(); ++i) {
        const MessageReading reading = reader.read(said.at(i), usual);
        if (reading.negative >= sureOfFeeling)
            ++negative;
        if (i >= said.size() - askedWithin && reading.intent == u"human"_s &&
            reading.intentCertainty >= sureOfIntent)
            askedForPerson = true;
    }
    QList<QStringList> words;
    for (const QString &text : std::as_const(said))
        words.append(foldedWords(text));

    Urgency urgency;
    const auto add = [&urgency](UrgencyPart what, int points) {
        if (points > 0)
            urgency.parts.append({what, points});
    };
    add(UrgencyPart::AskedForPerson, askedForPerson ? forAskingForPerson : 0);
    add(UrgencyPart::Negative, std::min(negative, mostNegative) * forEachNegative);
    add(UrgencyPart::AiFailed, reason == HolderReason::AiFailed ? forAiFailed : 0);
    add(UrgencyPart::Repeated, repeats(words) ? forRepeating : 0);
    add(UrgencyPart::Important, isImportant ? forImportant : 0);
    return urgency;
}

} // namespace chatflow
