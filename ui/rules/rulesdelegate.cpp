// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulesdelegate.h"

#include "rules/rulesmodel.h"
#include "widgets/rowground.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int linesOfASentence = 2;

/// `text` in at most two lines of `width`, the last one cut where it is longer.
QStringList ruleLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == linesOfASentence) {
            lines << QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

QColor ruleInk(RulesModel::Tone tone, const Colors &colors)
{
    using Tone = RulesModel::Tone;
    switch (tone) {
    case Tone::Subtle:
        return colors.subtle;
    case Tone::Warning:
        return colors.warning;
    case Tone::Plain:
    case Tone::Strong:
        break;
    }
    return colors.text;
}

} // namespace

int RulesDelegate::rowHeight(const QFontMetrics &metrics)
{
    return linesOfASentence * metrics.lineSpacing() + 2 * space::s + 2;
}

void RulesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Colors colors = colorsFor(option.palette);
    const auto tone = static_cast<RulesModel::Tone>(index.data(RulesModel::ToneRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, colors);
    if (index.data(Qt::CheckStateRole).isValid()) {
        QStyleOptionViewItem box = option;
        initStyleOption(&box, index);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
        box.state.setFlag(QStyle::State_On, box.checkState == Qt::Checked);
        box.state.setFlag(QStyle::State_Off, box.checkState != Qt::Checked);
        box.state.setFlag(QStyle::State_HasFocus, false);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    } else {
        const bool strong = tone == RulesModel::Tone::Strong;
        const QFont font = strong ? strongFont(option.font) : option.font;
        const QRect inner = option.rect.adjusted(space::m, 0, -space::m, -1);
        painter->setFont(font);
        painter->setPen(ruleInk(tone, colors));
        const QStringList lines = ruleLines(index.data().toString(), font, inner.width());
        painter->drawText(inner, QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter),
                          lines.join(u'\n'));
    }
    paintCellFocus(*painter, option, colors);
    painter->restore();
}

} // namespace chatflow
