// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/searchterms.h"

#include "base/textfold.h"

#include <algorithm>

namespace chatflow
{
namespace
{

bool isQuotationMark(QChar c)
{
    return QStringView(u"\"“”„«»").contains(c);
}

bool isMinus(QChar c)
{
    return c == u'-' || c == QChar(0x2212);
}

/// A single letter is nearly every message's beginning of a word: it stands for itself.
bool mayGoOn(const QStringList &words)
{
    return words.constLast().size() > 1;
}

bool occurs(const SearchTerms::Term &term, const QString &spaced)
{
    return spaced.contains(u' ' + term.words.join(u' ') + (term.prefix ? QString() : QStringLiteral(" ")));
}

} // namespace

SearchTerms SearchTerms::of(const QString &text)
{
    SearchTerms terms;
    qsizetype room = mostWords;
    const auto take = [&room](const QString &piece) {
        const QStringList words = foldedWords(piece);
        const qsizetype taken = std::min(room, words.size());
        room -= taken;
        return words.first(taken);
    };
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const bool unwanted = isMinus(text.at(at)) && at + 1 < text.size() && !text.at(at + 1).isSpace();
        if (unwanted)
            ++at;
        const bool quoted = isQuotationMark(text.at(at));
        if (quoted)
            ++at;
        const qsizetype start = at;
        while (at < text.size() && !isQuotationMark(text.at(at)) && (quoted || !text.at(at).isSpace()))
            ++at;
        const bool last = at == text.size(); // of a phrase: its end is still to be typed
        const QStringList words = take(text.sliced(start, at - start));
        if (quoted && !last)
            ++at;
        if (words.isEmpty())
            continue;
        if (unwanted) {
            terms.unwanted.append({.words = words, .prefix = false});
        } else if (quoted) {
            terms.wanted.append({.words = words, .prefix = last && mayGoOn(words)});
        } else {
            for (const QString &word : words)
                terms.wanted.append({.words = {word}, .prefix = false});
            terms.wanted.last().prefix = last && mayGoOn(words);
        }
    }
    return terms;
}

bool SearchTerms::match(const QString &searchText) const
{
    const QString spaced = u' ' + searchText + u' ';
    const auto found = [&spaced](const Term &term) { return occurs(term, spaced); };
    return !isEmpty() && std::ranges::all_of(wanted, found) && std::ranges::none_of(unwanted, found);
}

} // namespace chatflow
