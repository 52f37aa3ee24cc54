// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textsnippet.h"

#include "base/textfold.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace chatflow
{
namespace
{

/// Whether `c` may stand inside a word as people see it: what foldedWords() drops does not end one.
bool isOfWord(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || category == QChar::Other_Format;
}

bool isSymbol(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Modifier;
}

bool matches(const QString &written, const QStringList &words, bool prefix)
{
    const QStringList parts = foldedWords(written); // "½" is two
    return std::ranges::any_of(parts, [&](const QString &part) {
        return words.contains(part) || (prefix && part.startsWith(words.constLast()));
    });
}

QList<TextSnippet::Mark> marksOf(const QString &text, const QStringList &words, bool prefix)
{
    QList<TextSnippet::Mark> marks;
    qsizetype at = 0;
    const auto charAt = [&text](qsizetype i) -> char32_t {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            return QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
        return text.at(i).unicode();
    };
    const auto sizeOf = [](char32_t c) { return QChar::requiresSurrogates(c) ? 2 : 1; };
    while (at < text.size()) {
        qsizetype end = at;
        for (char32_t c = charAt(end); isOfWord(c); c = charAt(end)) {
            end += sizeOf(c);
            if (end >= text.size())
                break;
        }
        if (end == at) { // no word begins here
            const char32_t c = charAt(at);
            end += sizeOf(c);
            if (!isSymbol(c)) {
                at = end;
                continue;
            }
        }
        if (matches(text.sliced(at, end - at), words, prefix))
            marks.append({at, end - at});
        at = end;
    }
    return marks;
}

/// The nearest place at or before `at` where a letter as people see it begins.
qsizetype boundary(const QString &text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    return finder.isAtBoundary() ? at : std::max<qsizetype>(0, finder.toPreviousBoundary());
}

} // namespace

TextSnippet snippetOf(const QString &text, const QStringList &words, bool prefix, qsizetype length)
{
    const QString line = text.simplified();
    const QList<TextSnippet::Mark> marks =
        words.isEmpty() ? QList<TextSnippet::Mark>() : marksOf(line, words, prefix);
    qsizetype start = 0;
    if (!marks.isEmpty() && line.size() > length) {
        // A third of the room before the first mark, from the beginning of a word.
        const qsizetype wanted = marks.constFirst().start - length / 3;
        if (wanted > 0) {
            const qsizetype blank = line.indexOf(QChar(u' '), wanted - 1);
            start = blank >= 0 && blank < marks.constFirst().start ? blank + 1 : boundary(line, wanted);
        }
    }
    const qsizetype end = line.size() - start > length ? boundary(line, start + length) : line.size();
    TextSnippet snippet;
    const QString ellipsis = QStringLiteral("…");
    const qsizetype shift = start > 0 ? ellipsis.size() : 0;
    snippet.text = (start > 0 ? ellipsis : QString()) + line.sliced(start, end - start) +
                   (end < line.size() ? ellipsis : QString());
    for (const TextSnippet::Mark &mark : marks) {
        const qsizetype from = std::max(mark.start, start);
        const qsizetype to = std::min(mark.start + mark.length, end);
        if (from < to)
            snippet.marks.append({from - start + shift, to - from});
    }
    return snippet;
}

} // namespace chatflow
