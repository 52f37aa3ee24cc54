// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/product.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QLocale>

namespace chatflow
{

/// The products of a tenant as a table that is edited in place. A price that cannot be read stays in its
/// cell until it is put right; in products() it is the last one that could.
class ProductsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Price, Description, Available };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void setProducts(const QList<Product> &products);
    QList<Product> products() const;
    /// Of prices that name none.
    void setCurrency(Currency currency) { m_currency = currency; }
    void setLocale(const QLocale &locale);
    void setEditable(bool editable) { m_editable = editable; }
    void setDangerColor(const QColor &color) { m_danger = color; }
    void retranslate();

    /// At the end, empty; answers its row.
    int add();
    void remove(const QList<int> &rows);
    /// One place up or down; answers whether there is such a place.
    bool move(int row, bool down);
    /// What is wrong with a cell, in words; empty when nothing is.
    QString problem(const QModelIndex &index) const;
    /// The first cell with which something is wrong.
    QModelIndex firstProblem() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// products() or a problem is another than before, by a person.
    void edited();

private:
    struct Row {
        Product product;
        QString badPrice; ///< what was typed
    };
    bool write(Row &row, Column column, const QString &text) const;
    QString text(const Row &row, Column column) const;

    QList<Row> m_rows;
    Currency m_currency = Currency::usd();
    QLocale m_locale;
    bool m_editable = true;
    QColor m_danger;
};

} // namespace chatflow
