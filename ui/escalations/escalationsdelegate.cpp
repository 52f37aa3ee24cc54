// SPDX-License-Identifier: GPL-3.0-or-later
#include "escalations/escalationsdelegate.h"

#include "escalations/escalationsmodel.h"
#include "widgets/rowground.h"
#include "widgets/theme.h"

#include <QPainter>

namespace chatflow
{
namespace
{

QColor inkOf(EscalationsModel::Tone tone, const Colors &colors)
{
    using Tone = EscalationsModel::Tone;
    switch (tone) {
    case Tone::Subtle:
        return colors.subtle;
    case Tone::Danger:
        return colors.danger;
    case Tone::Plain:
    case Tone::Strong:
        break;
    }
    return colors.text;
}

} // namespace

void EscalationsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Colors colors = colorsFor(option.palette);
    const auto tone = static_cast<EscalationsModel::Tone>(index.data(EscalationsModel::ToneRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, colors);
    const bool isHeavy = tone == EscalationsModel::Tone::Strong || tone == EscalationsModel::Tone::Danger;
    const QFont font = isHeavy ? strongFont(option.font) : option.font;
    const QRect inner = option.rect.adjusted(space::m, 0, -space::m, -1);
    painter->setFont(font);
    painter->setPen(inkOf(tone, colors));
    painter->drawText(inner, QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter),
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    paintCellFocus(*painter, option, colors);
    painter->restore();
}

} // namespace chatflow
