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

/// A word as it is written, or a part of it: "½" is two words at one place.
struct WrittenWord {
    TextSnippet::Mark place;
    QString folded;
};

QList<WrittenWord> wordsOf(const QString &text)
{
    QList<WrittenWord> words;
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
        for (const QString &part : foldedWords(text.sliced(at, end - at)))
            words.append({{at, end - at}, part});
        at = end;
    }
    return words;
}

/// Whether `term` begins with the word at `first`.
bool beginsAt(const QList<WrittenWord> &words, qsizetype first, const SearchTerms::Term &term)
{
    if (first + term.words.size() > words.size())
        return false;
    for (qsizetype i = 0; i < term.words.size(); ++i) {
        const QString &written = words.at(first + i).folded;
        const bool open = term.prefix && i == term.words.size() - 1;
        if (open ? !written.startsWith(term.words.at(i)) : written != term.words.at(i))
            return false;
    }
    return true;
}

/// The nearest place at or before `at` where a letter as people see it begins.
qsizetype boundary(const QString &text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    return finder.isAtBoundary() ? at : std::max<qsizetype>(0, finder.toPreviousBoundary());
}

} // namespace

QList<TextSnippet::Mark> marksIn(const QString &text, const SearchTerms &terms)
{
    QList<TextSnippet::Mark> marks;
    if (terms.isEmpty())
        return marks;
    const QList<WrittenWord> words = wordsOf(text);
    qsizetype marked = 0; // up to here in the text
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (const SearchTerms::Term &term : terms.wanted) {
            if (!beginsAt(words, i, term))
                continue;
            const TextSnippet::Mark &last = words.at(i + term.words.size() - 1).place;
            const qsizetype start = std::max(words.at(i).place.start, marked);
            const qsizetype end = last.start + last.length;
            if (start >= end)
                continue;
            marks.append({start, end - start});
            marked = end;
        }
    }
    return marks;
}

TextSnippet snippetOf(const QString &text, const SearchTerms &terms, qsizetype length)
{
    const QString line = text.simplified();
    const QList<TextSnippet::Mark> marks = marksIn(line, terms);
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
