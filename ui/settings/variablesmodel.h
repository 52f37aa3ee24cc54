// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/variables.h"

#include <QAbstractTableModel>
#include <QColor>

namespace chatflow
{

/// A variable as it stands in the table.
struct VariableRow {
    QString name;
    QString value; ///< as people read it
    VariableOrigin origin = VariableOrigin::Tenant;
    QList<OverriddenVariable> overrides{};
    qsizetype own = -1;   ///< which of the own variables; -1 = none
    bool isWrong = false; ///< its name or value is not accepted
    bool isUnused = false;
    bool isUnknown = false; ///< the template names it and nobody has set it

    bool operator==(const VariableRow &) const = default;
};

/// Variables with what is in them, where that is from, and what is worth knowing.
class VariablesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Value, Origin, Note };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<VariableRow> &rows);
    const QList<VariableRow> &rows() const { return m_rows; }
    void setColors(const QColor &warning, const QColor &danger);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString note(const VariableRow &row) const;

    QList<VariableRow> m_rows;
    QColor m_warning;
    QColor m_danger;
};

} // namespace chatflow
