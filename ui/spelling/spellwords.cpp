// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/spellwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool joinsWords(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isPartOfWord(QChar c)
{
    return c.isLetter() || c.isMark();
}

/// Something between two spaces that is no prose.
bool isNoProse(QStringView token)
{
    if (token.startsWith(u'/') || token.startsWith("www."_L1, Qt::CaseInsensitive) ||
        token.contains("://"_L1))
        return true;
    if (std::ranges::any_of(token, [](QChar c) { return c.isDigit() || u"@{}_\\#<>="_s.contains(c); }))
        return true;
    // "example.com", "a.b": a dot with letters on both sides
    for (qsizetype i = 1; i + 1 < token.size(); ++i) {
        if (token[i] == u'.' && token[i - 1].isLetter() && token[i + 1].isLower())
            return true;
    }
    return false;
}

void takeWords(QStringView token, qsizetype at, QList<SpellWord> &words)
{
    for (qsizetype i = 0; i < token.size();) {
        if (!isPartOfWord(token[i])) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < token.size() && (isPartOfWord(token[i]) || (joinsWords(token[i]) && i + 1 < token.size() &&
                                                               isPartOfWord(token[i + 1]))))
            ++i;
        const QStringView word = token.sliced(begin, i - begin);
        const bool code = std::ranges::none_of(word, [](QChar c) { return c.isLower(); }); // "SKU", "PDF"
        if (word.size() > 1 && !code)
            words.append({at + begin, word.toString().replace(u'’', u'\'')});
    }
}

} // namespace

QList<SpellWord> wordsToSpell(QStringView text)
{
    QList<SpellWord> words;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && !text[i].isSpace())
            ++i;
        const QStringView token = text.sliced(begin, i - begin);
        if (!isNoProse(token))
            takeWords(token, begin, words);
    }
    return words;
}

} // namespace chatflow
