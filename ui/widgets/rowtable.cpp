// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowtable.h"

#include "widgets/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace chatflow
{

void styleRowTable(QTableView &table, const QList<int> &widths)
{
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setMouseTracking(true);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 2 * space::s + 2);
    QHeaderView *header = table.horizontalHeader();
    header->setHighlightSections(false);
    const int letter = table.fontMetrics().averageCharWidth();
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, widths.at(column) * letter + 2 * space::m);
    header->setStretchLastSection(true);
}

} // namespace chatflow
