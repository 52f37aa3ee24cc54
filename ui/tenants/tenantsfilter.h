// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace chatflow
{

/// The tenants in the order of a column, and only those that hold every word that is looked for, however it
/// is accented or capitalised.
class TenantsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TenantsFilter(QObject *parent = nullptr);
    void setText(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace chatflow
