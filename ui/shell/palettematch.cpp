// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettematch.h"

#include "base/textfold.h"

#include <algorithm>

namespace chatflow
{
namespace
{

constexpr int scoreSame = 1000;
constexpr int scoreBeginning = 900;
constexpr int scoreWords = 800;
constexpr int scoreWithin = 600;
constexpr int scoreScattered = 400; ///< less one for each letter between

bool beginsWords(const QStringList &typed, const QStringList &text)
{
    return !typed.isEmpty() && std::ranges::all_of(typed, [&](const QString &part) {
        return std::ranges::any_of(text, [&](const QString &word) { return word.startsWith(part); });
    });
}

/// The letters between the first and the last of `typed` that are not of it; -1 when it is not in `text`.
qsizetype gapsOf(const QString &typed, const QString &text)
{
    qsizetype at = -1;
    qsizetype first = -1;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        at = text.indexOf(letter, at + 1);
        if (at < 0)
            return -1;
        if (first < 0)
            first = at;
    }
    return first < 0 ? -1 : at - first + 1 - typed.size();
}

} // namespace

int paletteMatch(const QString &typed, const QString &text)
{
    const QString wanted = folded(typed).trimmed();
    const QString given = folded(text);
    if (wanted.isEmpty())
        return scoreSame;
    if (given == wanted)
        return scoreSame;
    if (given.startsWith(wanted))
        return scoreBeginning;
    if (beginsWords(foldedWords(typed), foldedWords(text)))
        return scoreWords;
    if (given.contains(wanted))
        return scoreWithin;
    if (wanted.size() < 2) // one letter is in everything
        return 0;
    const qsizetype gaps = gapsOf(wanted, given);
    // Letters strewn over a long text are chance, not a find.
    if (gaps < 0 || gaps > 3 * wanted.size())
        return 0;
    return scoreScattered - static_cast<int>(gaps);
}

} // namespace chatflow
