// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

class QPainter;
class QStyleOptionViewItem;

namespace chatflow
{

/// Paints what lies under a cell of a table: whether its row is selected or pointed at, and the line that
/// ends it.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Colors &colors);
/// Paints the frame of a cell that has the focus; nothing for others.
void paintCellFocus(QPainter &painter, const QStyleOptionViewItem &option, const Colors &colors);

} // namespace chatflow
