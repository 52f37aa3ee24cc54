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

} // namespace chatflow
