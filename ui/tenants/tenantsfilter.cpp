// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantsfilter.h"

#include "base/textfold.h"
#include "tenants/tenantsmodel.h"

#include <algorithm>

namespace chatflow
{

TenantsFilter::TenantsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(TenantsModel::SortRole);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void TenantsFilter::setText(const QString &text)
{
    m_words = foldedWords(text);
    invalidateFilter();
}

bool TenantsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text =
        folded(sourceModel()->index(row, 0, parent).data(TenantsModel::SearchRole).toString());
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

bool TenantsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (QSortFilterProxyModel::lessThan(left, right))
        return true;
    if (QSortFilterProxyModel::lessThan(right, left))
        return false;
    // Equals stand by name, in either direction of the column.
    const QString a = left.siblingAtColumn(0).data().toString();
    const QString b = right.siblingAtColumn(0).data().toString();
    const int order = QString::localeAwareCompare(a, b);
    return sortOrder() == Qt::AscendingOrder ? order < 0 : order > 0;
}

} // namespace chatflow
