// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/palettesource.h"

#include <QAbstractListModel>
#include <QList>

namespace chatflow
{

/// The finds of the command palette in groups: a heading, then its items. Headings cannot be chosen.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole, DetailRole, IconRole, ShortcutRole };

    struct Group {
        QString heading;
        QList<PaletteItem> items;
        QString failure; ///< why there are none, for people
    };

    using QAbstractListModel::QAbstractListModel;

    void setGroups(const QList<Group> &groups);
    /// Null for headings.
    const PaletteItem *item(int row) const;
    /// -1 when there is none.
    int firstItem() const;
    int nextItem(int from, int step) const;
    /// The row of the same find in what is shown now; -1 when it is gone.
    int rowOf(const PaletteItem &item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading; ///< not empty: a heading, or the reason why a group has no items
        PaletteItem item;
        bool failure = false;
    };
    QList<Row> m_rows;
};

} // namespace chatflow
