// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettemodel.h"

#include <utility>

namespace chatflow
{

void PaletteModel::setGroups(const QList<Group> &groups)
{
    beginResetModel();
    m_rows.clear();
    for (const Group &group : groups) {
        if (group.items.isEmpty() && group.failure.isEmpty())
            continue;
        m_rows.append({.heading = group.heading});
        if (!group.failure.isEmpty())
            m_rows.append({.heading = group.failure, .failure = true});
        for (const PaletteItem &item : group.items)
            m_rows.append({.item = item});
    }
    endResetModel();
}

const PaletteItem *PaletteModel::item(int row) const
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).heading.isEmpty())
        return nullptr;
    return &m_rows.at(row).item;
}

int PaletteModel::firstItem() const
{
    return nextItem(-1, 1);
}

int PaletteModel::nextItem(int from, int step) const
{
    for (int row = from + step; row >= 0 && row < m_rows.size(); row += step) {
        if (item(row))
            return row;
    }
    return -1;
}

int PaletteModel::rowOf(const PaletteItem &wanted) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const PaletteItem *here = item(row);
        if (here && here->id == wanted.id && here->title == wanted.title && here->detail == wanted.detail)
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.heading.isEmpty() ? row.item.title : row.heading;
    case Qt::AccessibleTextRole: {
        QStringList said{row.heading.isEmpty() ? row.item.title : row.heading};
        for (const QString &more : {row.item.detail, row.item.shortcut}) {
            if (!more.isEmpty())
                said << more;
        }
        return said.join(QStringLiteral(", "));
    }
    case HeadingRole:
        return !row.heading.isEmpty() && !row.failure;
    case DetailRole:
        return row.item.detail;
    case IconRole:
        return row.item.icon;
    case ShortcutRole:
        return row.item.shortcut;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return item(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                             : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

} // namespace chatflow
