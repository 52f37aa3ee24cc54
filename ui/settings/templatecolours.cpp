// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/templatecolours.h"

#include <QSet>

namespace chatflow
{
namespace
{

QTextCharFormat underlined(const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(color);
    return format;
}

} // namespace

TemplateColours::TemplateColours(const Colors &colors)
    : m_broken(underlined(colors.danger))
    , m_unknown(underlined(colors.warning))
{
    m_value.setForeground(colors.accent);
    m_section.setForeground(colors.accent);
    m_section.setFontWeight(QFont::DemiBold);
    m_comment.setForeground(colors.subtle);
    m_comment.setFontItalic(true);
}

QList<TextMark> TemplateColours::marks(const TemplateAnalysis &analysis) const
{
    QSet<qsizetype> broken;
    for (const TemplateProblem &problem : analysis.problems)
        broken.insert(problem.position);
    QSet<qsizetype> unknown;
    for (const TemplatePiece &tag : analysis.unknown)
        unknown.insert(tag.position);
    QList<TextMark> marks;
    marks.reserve(analysis.tags.size());
    for (const TemplatePiece &tag : analysis.tags) {
        using Kind = TemplatePiece::Kind;
        const QTextCharFormat &format = broken.contains(tag.position)    ? m_broken
                                        : unknown.contains(tag.position) ? m_unknown
                                        : tag.kind == Kind::Comment      ? m_comment
                                        : tag.kind == Kind::Value        ? m_value
                                                                         : m_section;
        marks.append({tag.position, tag.length, format});
    }
    return marks;
}

} // namespace chatflow
