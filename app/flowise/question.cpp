// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/question.h"

#include <QTextBoundaryFinder>

namespace chatflow
{
namespace
{

constexpr qsizetype longestRun = 400;
constexpr qsizetype longestGap = 64;
constexpr qsizetype longestGrapheme = 64; ///< beyond it, marks are stacked for their own sake

qsizetype utf8Size(QStringView text)
{
    qsizetype size = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80)
            size += 1;
        else if (unit < 0x800)
            size += 2;
        else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            size += 4;
            ++i;
        } else
            size += 3;
    }
    return size;
}

/// The first code point of `text`.
QStringView firstCodePoint(QStringView text)
{
    const bool pair = text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
    return text.first(pair ? 2 : 1);
}

} // namespace

FittedText fitted(const QString &text, qsizetype limit)
{
    constexpr qsizetype ellipsisSize = 3;
    FittedText out;
    out.text.reserve(text.size());
    qsizetype size = 0;
    qsizetype run = 0;
    qsizetype gap = 0;
    // Up to where an ellipsis still fits.
    qsizetype safeLength = 0;

    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype next = finder.toNextBoundary();
        if (next <= at)
            next = text.size();
        QStringView grapheme = QStringView(text).sliced(at, next - at);
        qsizetype bytes = utf8Size(grapheme);
        if (bytes > longestGrapheme) {
            grapheme = firstCodePoint(grapheme);
            bytes = utf8Size(grapheme);
            finder.setPosition(at + grapheme.size());
        }
        at += grapheme.size();

        const bool blank = grapheme.front().isSpace();
        if (blank) {
            run = 0;
            if (++gap > longestGap)
                continue;
        } else {
            gap = 0;
        }
        const bool breakHere = !blank && run + bytes > longestRun;
        const qsizetype added = bytes + (breakHere ? 1 : 0);
        if (size + added > limit) {
            out.text.truncate(safeLength);
            if (limit >= ellipsisSize)
                out.text += QChar(0x2026);
            out.cut = true;
            return out;
        }
        if (breakHere) {
            out.text += u' ';
            run = 0;
        }
        if (grapheme.size() == 1 && grapheme.front().isSurrogate())
            out.text += QChar(QChar::ReplacementCharacter); // half a character is no text
        else
            out.text += grapheme;
        if (!blank)
            run += bytes;
        size += added;
        if (size + ellipsisSize <= limit)
            safeLength = out.text.size();
    }
    return out;
}

} // namespace chatflow
