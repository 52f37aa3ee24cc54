// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/textmarker.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace chatflow
{

TextMarker::TextMarker(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

template<typename Take> void TextMarker::forEachIn(qsizetype start, qsizetype length, Take take) const
{
    const qsizetype end = start + length;
    auto mark = std::ranges::lower_bound(m_marks, start, {},
                                         [](const TextMark &one) { return one.position + one.length - 1; });
    for (; mark != m_marks.end() && mark->position < end; ++mark) {
        const qsizetype from = std::max(mark->position, start);
        const qsizetype to = std::min(mark->position + mark->length, end);
        if (to > from)
            take(static_cast<int>(from - start), static_cast<int>(to - from), mark->format);
    }
}

void TextMarker::setMarks(const QList<TextMark> &marks)
{
    m_marks = marks;
    QList<QTextLayout::FormatRange> wanted;
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
        wanted.clear();
        forEachIn(block.position(), block.length() - 1,
                  [&wanted](int from, int length, const QTextCharFormat &format) {
                      if (!wanted.isEmpty() && wanted.constLast().format == format &&
                          wanted.constLast().start + wanted.constLast().length == from)
                          wanted.last().length += length; // as the highlighter joins them
                      else
                          wanted.append({from, length, format});
                  });
        if (wanted != block.layout()->formats())
            rehighlightBlock(block);
    }
}

void TextMarker::highlightBlock(const QString &text)
{
    forEachIn(
        currentBlock().position(), text.size(),
        [this](int from, int length, const QTextCharFormat &format) { setFormat(from, length, format); });
}

} // namespace chatflow
