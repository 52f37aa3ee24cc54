// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/extract.h"

#include "conversations/ingest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype longestSentence = 160; ///< characters; the rest of a longer one tells less than others do

struct Line {
    QString text;
    int weight = 0;
    qsizetype place = 0;
    int tokens = 0;
};

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\n' || c == u'…';
}

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool last = i + 1 == text.size();
        // "3.50" and "www.example.com" go on.
        if (!last && !(endsSentence(text.at(i)) && (text.at(i) == u'\n' || text.at(i + 1).isSpace())))
            continue;
        const QString sentence = text.mid(from, i + 1 - from).simplified();
        if (!sentence.isEmpty())
            sentences.append(sentence.left(longestSentence));
        from = i + 1;
    }
    return sentences;
}

int weightOf(const QString &sentence)
{
    int weight = 1;
    const bool hasNumber =
        std::any_of(sentence.cbegin(), sentence.cend(), [](QChar c) { return c.isDigit(); });
    if (hasNumber) // prices, dates, amounts, orders
        weight += 4;
    if (sentence.contains(u'?') || sentence.contains(u'¿'))
        weight += 2;
    const auto words = sentence.count(u' ') + 1;
    if (words < 3 && !hasNumber) // greetings, "ok", "gracias"
        return 0;
    if (words > 5)
        weight += 1;
    // A word in the middle that begins with a capital is mostly a name.
    for (qsizetype i = 1; i < sentence.size(); ++i) {
        if (sentence.at(i).isUpper() && sentence.at(i - 1) == u' ') {
            weight += 1;
            break;
        }
    }
    return weight;
}

} // namespace

QString clippedToTokens(const QString &text, int maxTokens, const CountTokens &countTokens)
{
    if (maxTokens <= 0)
        return {};
    if (countTokens(text) <= maxTokens)
        return text;
    qsizetype good = 0;
    qsizetype bad = text.size();
    while (good + 1 < bad) {
        const qsizetype middle = (good + bad) / 2;
        if (countTokens(text.left(middle)) <= maxTokens)
            good = middle;
        else
            bad = middle;
    }
    qsizetype end = good;
    while (end > 0 && !text.at(end - 1).isSpace() && !(end < text.size() && text.at(end).isSpace()))
        --end;
    QString clipped = text.left(end).trimmed();
    // Fewer characters can, rarely, be more tokens.
    while (!clipped.isEmpty() && countTokens(clipped) > maxTokens)
        clipped = clipped.left(clipped.lastIndexOf(u' '))
                      .trimmed()
                      .left(std::max<qsizetype>(0, clipped.size() - 1));
    return clipped;
}

QString extractSummary(const QString &worded, const QString &before, const QList<Message> &messages,
                       const ContextWords &words, int maxTokens, const CountTokens &countTokens)
{
    const QString kept = clippedToTokens(worded, maxTokens, countTokens);
    int left = maxTokens - (kept.isEmpty() ? 0 : countTokens(kept));
    QList<Line> lines;
    const QStringList earlier = before.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : earlier)
        lines.append({line.trimmed(), std::max(1, weightOf(line)), 0, 0});
    for (const Message &message : messages) {
        const QString who = message.role == Role::User ? words.contact : words.business;
        const QStringList sentences = sentencesOf(contentForModel(message));
        for (const QString &sentence : sentences) {
            // What people of the business promised binds more than what the AI said.
            const int weight = weightOf(sentence) + (message.role == Role::Agent ? 2 : 0);
            if (weight > 0)
                lines.append({u"- "_s + who + u": "_s + sentence, weight, 0, 0});
        }
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        lines[i].place = i;
        lines[i].tokens = countTokens(lines.at(i).text) + 1; // its line break
    }
    // The most telling first; of equals the newer one.
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.place > b.place;
    });
    QList<Line> chosen;
    for (const Line &line : std::as_const(lines)) {
        if (line.tokens > left)
            continue;
        left -= line.tokens;
        chosen.append(line);
    }
    std::sort(chosen.begin(), chosen.end(), [](const Line &a, const Line &b) { return a.place < b.place; });
    QStringList texts;
    if (!kept.isEmpty())
        texts.append(kept);
    for (const Line &line : std::as_const(chosen))
        texts.append(line.text);
    return clippedToTokens(texts.join(u'\n'), maxTokens, countTokens);
}

} // namespace chatflow
