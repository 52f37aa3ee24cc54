// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestsdelegate.h"

#include "requests/requestsmodel.h"
#include "widgets/icon.h"
#include "widgets/rowground.h"
#include "widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int outcomeMark = 16;
constexpr int cellSides = space::m;

QColor outcomeTint(const QString &icon, const Colors &colors)
{
    if (icon == "ok"_L1)
        return colors.ok;
    if (icon == "failed"_L1)
        return colors.danger;
    return icon == "off"_L1 ? colors.subtle : colors.warning;
}

} // namespace

void RequestsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    using Column = RequestsModel::Column;
    const auto column = static_cast<Column>(index.column());
    const Colors colors = colorsFor(option.palette);
    const bool rtl = option.direction == Qt::RightToLeft;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, colors);

    QRect inner = option.rect.adjusted(cellSides, 0, -cellSides, -1);
    const QString icon = index.data(RequestsModel::StateRole).toString();
    QColor ink = column == Column::When || column == Column::Tokens ? colors.subtle : colors.text;
    if (column == Column::State) {
        const int x = rtl ? inner.right() - outcomeMark + 1 : inner.left();
        painter->drawPixmap(
            x, inner.center().y() - outcomeMark / 2 + 1,
            tintedIcon(icon, outcomeTint(icon, colors), outcomeMark, painter->device()->devicePixelRatioF()));
        (rtl ? inner.setRight(inner.right() - outcomeMark - space::xs)
             : inner.setLeft(inner.left() + outcomeMark + space::xs));
        if (icon == "failed"_L1)
            ink = colors.danger;
    }
    QFont font = option.font;
    if (column == Column::Whom)
        font = strongFont(font);
    const auto given = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const Qt::Alignment alignment = given ? given : Qt::AlignLeft | Qt::AlignVCenter;
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(inner, QStyle::visualAlignment(option.direction, alignment),
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    paintCellFocus(*painter, option, colors);
    painter->restore();
}

} // namespace chatflow
