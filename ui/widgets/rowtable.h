// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QTableView;

namespace chatflow
{

/// Makes a table one of whole rows, chosen one at a time and only read: no grid, a header that does not
/// change with what is chosen, Tab goes on to the next widget. After its model is set. `widths` of the
/// columns are in characters; the last one takes what is left.
void styleRowTable(QTableView &table, const QList<int> &widths);

} // namespace chatflow
