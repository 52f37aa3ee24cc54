// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowground.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace chatflow
{

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Colors &colors)
{
    const QRect &cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(cell, colors.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(cell, colors.hover);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colors.line);
}

void paintCellFocus(QPainter &painter, const QStyleOptionViewItem &option, const Colors &colors)
{
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(colors.accent, focusWidth(schemeOf(option.palette))));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
}

} // namespace chatflow
