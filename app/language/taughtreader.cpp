// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/taughtreader.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// The words of a message with a blank on both sides of each, so that a keyword is found as a whole.
QString wordsOf(const QList<ChatToken> &tokens)
{
    QString words(u' ');
    for (const ChatToken &token : tokens) {
        if (token.kind != ChatToken::Kind::Break && token.kind != ChatToken::Kind::Mark)
            words += token.text + u' ';
    }
    return words;
}

} // namespace

TaughtReader::TaughtReader(const QList<OwnIntent> &intents, const QList<TaughtPhrase> &phrases)
    : m_intents(builtInIntents())
{
    QList<TaughtPhrase> all = phrases;
    for (const OwnIntent &intent : intents) {
        if (!m_intents.contains(intent.name))
            m_intents << intent.name;
        for (const QString &phrase : intent.phrases)
            all.append({phrase, {}, intent.name, std::nullopt});
        for (const QString &keyword : intent.keywords) {
            const QString words = wordsOf(chatTokens(keyword));
            if (words.size() > 1)
                m_keywords.append({words, intent.name});
        }
    }
    std::ranges::stable_sort(m_keywords, std::greater(),
                             [](const Keyword &keyword) { return keyword.term.size(); });
    std::vector<TaughtLayer::Phrase> wanted;
    std::vector<TaughtLayer::Phrase> felt;
    for (const TaughtPhrase &phrase : std::as_const(all)) {
        MessageReader::Drawn drawn = MessageReader::builtIn().draw(phrase.text, phrase.language);
        if (const qsizetype intent = m_intents.indexOf(phrase.intent); intent >= 0)
            wanted.push_back({drawn.features, drawn.intents, static_cast<size_t>(intent)});
        if (phrase.feeling)
            felt.push_back({drawn.features, drawn.feelings, static_cast<size_t>(*phrase.feeling)});
    }
    if (!wanted.empty())
        m_intentLayer = TaughtLayer(static_cast<size_t>(m_intents.size()), wanted);
    if (!felt.empty())
        m_feelingLayer = TaughtLayer(3, felt);
}

MessageReading TaughtReader::read(const QString &message, const QString &usual) const
{
    MessageReader::Drawn drawn = MessageReader::builtIn().draw(message, usual);
    if (!m_feelingLayer.isEmpty())
        drawn.reading.setFeelings(m_feelingLayer.applied(drawn.features, drawn.feelings));
    if (!m_intentLayer.isEmpty())
        drawn.reading.setIntent(m_intents, m_intentLayer.applied(drawn.features, drawn.intents));
    if (m_keywords.isEmpty())
        return drawn.reading;
    // As they are written: the usual spelling may have changed a word the tenant means.
    const QString written = wordsOf(chatTokens(message));
    for (const Keyword &keyword : m_keywords) {
        if (written.contains(keyword.term)) {
            drawn.reading.intent = keyword.intent;
            drawn.reading.intentCertainty = 1;
            drawn.reading.intentMargin = 1;
            break;
        }
    }
    return drawn.reading;
}

} // namespace chatflow
