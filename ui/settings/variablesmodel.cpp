// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/variablesmodel.h"

#include "settings/variabletext.h"
#include "widgets/icon.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

void VariablesModel::setRows(const QList<VariableRow> &rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    m_rows = rows; // the same places: what is chosen stays chosen
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void VariablesModel::setColors(const QColor &warning, const QColor &danger)
{
    m_warning = warning;
    m_danger = danger;
}

void VariablesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int VariablesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VariablesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString VariablesModel::note(const VariableRow &row) const
{
    if (row.isWrong)
        return tr("Something is wrong with it.");
    if (row.isUnknown)
        return tr("The template asks for it, and nobody sets it.");
    if (!row.overrides.isEmpty()) {
        const OverriddenVariable &last = row.overrides.constLast();
        //: %1 is where a value would be from ("Workspace"), %2 the value
        return tr("Instead of: %1, “%2”").arg(VariableText::originName(last.origin), last.text.simplified());
    }
    return row.isUnused ? tr("The template does not use it.") : QString();
}

QVariant VariablesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VariableRow &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::ForegroundRole) {
        if (row.isWrong)
            return m_danger;
        return row.isUnknown ? QVariant(m_warning) : QVariant();
    }
    if (role == Qt::ToolTipRole && column == Column::Value)
        return row.value;
    if (role == Qt::AccessibleTextRole) {
        const QString said = data(index, Qt::DisplayRole).toString();
        return said.isEmpty() ? tr("nothing") : said;
    }
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && column == Column::Note))
        return {};
    switch (column) {
    case Column::Name:
        return row.name.isEmpty() ? tr("(no name)") : row.name;
    case Column::Value:
        return row.value.simplified();
    case Column::Origin:
        return row.isUnknown ? QString() : VariableText::originName(row.origin);
    case Column::Note:
        return note(row);
    }
    return {};
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeading);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Variable");
    case Column::Value:
        return tr("Value");
    case Column::Origin:
        return tr("From");
    case Column::Note:
        return tr("Good to know");
    }
    return {};
}

} // namespace chatflow
