// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/wordlists.h"

#include <QFile>
#include <QStringTokenizer>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Calls `take` with the columns of each line but the first.
template<class Take> void forEachLine(const QString &table, const Take &take)
{
    bool isHeading = true;
    for (const QStringView line : QStringTokenizer(table, u'\n', Qt::SkipEmptyParts)) {
        if (!std::exchange(isHeading, false))
            take(line.split(u'\t'));
    }
}

QString resource(const QString &name)
{
    QFile file(u":/language/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

WordLists builtIn(const QString &language)
{
    return WordLists::fromTables(resource(language + u"/lexicon.tsv"_s), resource(language + u"/rules.tsv"_s),
                                 resource(u"emoji.tsv"_s));
}

} // namespace

WordLists WordLists::fromTables(const QString &lexicon, const QString &rules, const QString &emoji)
{
    WordLists lists;
    forEachLine(lexicon, [&](const QList<QStringView> &columns) {
        const QString term = chatTerm(columns.value(0));
        const int score = columns.value(1).toInt();
        if (term.isEmpty() || score == 0)
            return;
        // "papá" and "papa" fall together: the stronger feeling is not taken for granted.
        const auto known = lists.feelings.constFind(term);
        if (known == lists.feelings.constEnd() || std::abs(score) < std::abs(*known))
            lists.feelings.insert(term, score);
        if (const qsizetype blank = term.indexOf(u' '); blank > 0)
            lists.idiomStarts.insert(term.first(blank));
    });
    forEachLine(rules, [&](const QList<QStringView> &columns) {
        const QStringView kind = columns.value(0);
        const QString term = chatTerm(columns.value(1));
        if (term.isEmpty())
            return;
        if (kind == u"negation")
            lists.negations.insert(term);
        else if (kind == u"contrast")
            lists.contrasts.insert(term);
        else if (kind == u"slang")
            lists.slang.insert(term, chatTerm(columns.value(2)));
        else if (kind == u"intensifier" || kind == u"diminisher")
            lists.factors.insert(term, columns.value(2).toInt() / 100.0);
    });
    forEachLine(emoji, [&](const QList<QStringView> &columns) {
        const QList<ChatToken> tokens = chatTokens(columns.value(0));
        if (tokens.size() != 1)
            return;
        // "xD" is a word to chatTokens(); of "(y)" it sees the "y", which means another thing.
        const bool isWord = tokens.constFirst().kind == ChatToken::Kind::Word;
        if (isWord && tokens.constFirst().text != columns.value(0).toString().toLower())
            return;
        (isWord ? lists.feelings : lists.emoji).insert(tokens.constFirst().text, columns.value(1).toInt());
    });
    return lists;
}

const WordLists &WordLists::of(const QString &language)
{
    static const std::array lists{builtIn(u"es"_s), builtIn(u"pt"_s), builtIn(u"en"_s)};
    static const WordLists none;
    return language == "es"_L1   ? lists[0]
           : language == "pt"_L1 ? lists[1]
           : language == "en"_L1 ? lists[2]
                                 : none;
}

void WordLists::normalise(QList<ChatToken> &tokens) const
{
    for (ChatToken &token : tokens) {
        if (token.kind != ChatToken::Kind::Word)
            continue;
        if (const auto usual = slang.constFind(token.text); usual != slang.constEnd())
            token.text = *usual;
    }
}

} // namespace chatflow
