// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

#include <vector>

namespace chatflow
{

/// Many new rows of one table with few statements. Rows are written in the order they are added; nothing is
/// certain to be there before finish(). `table` and `columns` are literals of ours, never input.
class BulkInsert
{
public:
    BulkInsert(Transaction &tx, const QString &table, const QStringList &columns);

    /// One value for each column.
    template<typename... Args> Result<> add(const Args &...args)
    {
        (m_values.push_back(sqlValue(args)), ...);
        return m_values.size() == m_columns * rowsPerStatement ? flush(rowsPerStatement) : Result<>();
    }
    Result<> finish();

private:
    static constexpr std::size_t rowsPerStatement = 32;

    QString statement(std::size_t rows) const;
    Result<> flush(std::size_t rows);

    Transaction &m_tx;
    QString m_insert;
    std::size_t m_columns;
    QString m_full; ///< the statement for rowsPerStatement rows
    std::vector<SqlValue> m_values;
};

} // namespace chatflow
