// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/productsmodel.h"

#include "base/moneytext.h"
#include "tenants/pricetext.h"

#include <algorithm>

namespace chatflow
{

void ProductsModel::setProducts(const QList<Product> &products)
{
    beginResetModel();
    m_rows.clear();
    for (const Product &product : products)
        m_rows.append({product, {}});
    endResetModel();
}

QList<Product> ProductsModel::products() const
{
    QList<Product> products;
    for (const Row &row : m_rows)
        products.append(row.product);
    return products;
}

void ProductsModel::setLocale(const QLocale &locale)
{
    m_locale = locale;
    retranslate();
}

void ProductsModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int ProductsModel::add()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.append(Row());
    endInsertRows();
    Q_EMIT edited();
    return row;
}

void ProductsModel::remove(const QList<int> &rows)
{
    QList<int> fromTheEnd = rows;
    std::ranges::sort(fromTheEnd, std::ranges::greater());
    for (const int row : fromTheEnd) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    Q_EMIT edited();
}

bool ProductsModel::move(int row, bool down)
{
    const int to = down ? row + 1 : row - 1;
    if (row < 0 || to < 0 || to >= rowCount())
        return false;
    beginMoveRows({}, row, row, {}, down ? to + 1 : to);
    m_rows.swapItemsAt(row, to);
    endMoveRows();
    Q_EMIT edited();
    return true;
}

QString ProductsModel::problem(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::Name:
        return row.product.name.isEmpty() ? tr("A product needs a name.") : QString();
    case Column::Price:
        return row.badPrice.isEmpty()
                   ? QString()
                   //: %1 is what somebody typed, %2 an example
                   : tr("“%1” is no price. Write it like this: %2")
                         .arg(row.badPrice, localeText(Money(12'500'000, m_currency), m_locale));
    case Column::Description:
    case Column::Available:
        break;
    }
    return {};
}

QModelIndex ProductsModel::firstProblem() const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columns; ++column) {
            if (!problem(index(row, column)).isEmpty())
                return index(row, column);
        }
    }
    return {};
}

int ProductsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProductsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ProductsModel::text(const Row &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.product.name;
    case Column::Price:
        if (!row.badPrice.isEmpty())
            return row.badPrice;
        return row.product.price ? localeText(*row.product.price, m_locale) : QString();
    case Column::Description:
        return row.product.description;
    case Column::Available:
        break;
    }
    return {};
}

QVariant ProductsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        const QString shown = text(row, column);
        // An empty cell that may not be says so.
        return shown.isEmpty() && column == Column::Name ? problem(index) : shown;
    }
    case Qt::EditRole:
        return text(row, column);
    case Qt::ToolTipRole: {
        const QString wrong = problem(index);
        return wrong.isEmpty() && column == Column::Description ? row.product.description : wrong;
    }
    case Qt::ForegroundRole:
        return problem(index).isEmpty() ? QVariant() : QVariant(m_danger);
    case Qt::TextAlignmentRole:
        return column == Column::Price ? QVariant(int(Qt::AlignVCenter | Qt::AlignTrailing)) : QVariant();
    case Qt::CheckStateRole:
        if (column == Column::Available)
            return row.product.available ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole: {
        if (column == Column::Available)
            return row.product.available ? tr("available") : tr("not available");
        const QString wrong = problem(index);
        const QString said = wrong.isEmpty() ? text(row, column) : wrong;
        if (said.isEmpty())
            return column == Column::Price ? tr("no price") : tr("no description");
        return said;
    }
    default:
        return {};
    }
}

bool ProductsModel::write(Row &row, Column column, const QString &text) const
{
    switch (column) {
    case Column::Name:
        row.product.name = text.simplified();
        return true;
    case Column::Price: {
        const auto price = priceFromText(text, m_currency);
        row.badPrice = price || text.trimmed().isEmpty() ? QString() : text.trimmed();
        if (row.badPrice.isEmpty())
            row.product.price = price;
        return true;
    }
    case Column::Description:
        row.product.description = text.trimmed();
        return true;
    case Column::Available:
        break;
    }
    return false;
}

bool ProductsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_editable || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Row &row = m_rows[index.row()];
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::CheckStateRole && column == Column::Available)
        row.product.available = value.toInt() == Qt::Checked;
    else if (role != Qt::EditRole || !write(row, column, value.toString()))
        return false;
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

QVariant ProductsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Column::Price ? Qt::AlignTrailing : Qt::AlignLeading));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Product or service");
    case Column::Price:
        return tr("Price");
    case Column::Description:
        return tr("Description");
    case Column::Available:
        return tr("Available");
    }
    return {};
}

Qt::ItemFlags ProductsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (m_editable)
        flags |= index.column() == static_cast<int>(Column::Available) ? Qt::ItemIsUserCheckable
                                                                       : Qt::ItemIsEditable;
    return flags;
}

} // namespace chatflow
