// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/templatehighlighter.h"

#include <QTextBlock>

#include <algorithm>

namespace chatflow
{

TemplateHighlighter::TemplateHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void TemplateHighlighter::setAnalysis(const TemplateAnalysis &analysis, const Colors &colors)
{
    const auto isBroken = [&analysis](const TemplatePiece &tag) {
        return std::ranges::any_of(analysis.problems, [&tag](const TemplateProblem &problem) {
            return problem.position == tag.position;
        });
    };
    const auto isUnknown = [&analysis](const TemplatePiece &tag) {
        return std::ranges::any_of(analysis.unknown,
                                   [&tag](const TemplatePiece &one) { return one.position == tag.position; });
    };
    m_marks.clear();
    m_marks.reserve(analysis.tags.size());
    for (const TemplatePiece &tag : analysis.tags) {
        QTextCharFormat format;
        const bool comment = tag.kind == TemplatePiece::Kind::Comment;
        format.setForeground(comment ? colors.subtle : colors.accent);
        format.setFontItalic(comment);
        if (tag.kind != TemplatePiece::Kind::Value && !comment)
            format.setFontWeight(QFont::DemiBold);
        if (isBroken(tag)) {
            format.setForeground(colors.danger);
            format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            format.setUnderlineColor(colors.danger);
        } else if (isUnknown(tag)) {
            format.setForeground(colors.warning);
            format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            format.setUnderlineColor(colors.warning);
        }
        m_marks.append({tag.position, tag.length, format});
    }
    rehighlight();
}

void TemplateHighlighter::highlightBlock(const QString &text)
{
    const qsizetype start = currentBlock().position();
    const qsizetype end = start + text.size();
    auto mark = std::ranges::lower_bound(m_marks, start, {},
                                         [](const Mark &one) { return one.position + one.length - 1; });
    for (; mark != m_marks.end() && mark->position < end; ++mark) {
        const qsizetype from = std::max(mark->position, start);
        const qsizetype to = std::min(mark->position + mark->length, end);
        if (to > from)
            setFormat(static_cast<int>(from - start), static_cast<int>(to - from), mark->format);
    }
}

} // namespace chatflow
