// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkinsert.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

BulkInsert::BulkInsert(Transaction &tx, const QString &table, const QStringList &columns)
    : m_tx(tx)
    , m_insert(u"INSERT INTO "_s + table + u" ("_s + columns.join(u", "_s) + u") VALUES "_s)
    , m_columns(static_cast<std::size_t>(columns.size()))
    , m_full(statement(rowsPerStatement))
{
    m_values.reserve(m_columns * rowsPerStatement);
}

QString BulkInsert::statement(std::size_t rows) const
{
    const QString row = u'(' + QStringList(static_cast<qsizetype>(m_columns), u"?"_s).join(u", "_s) + u')';
    return m_insert + QStringList(static_cast<qsizetype>(rows), row).join(u", "_s);
}

Result<> BulkInsert::flush(std::size_t rows)
{
    const std::size_t count = rows * m_columns;
    const std::span<const SqlValue> all(m_values);
    const QString single = rows == 1 ? statement(1) : QString();
    for (std::size_t from = 0; from < m_values.size(); from += count)
        CHATFLOW_TRY(m_tx.execute(rows == 1 ? single : m_full, all.subspan(from, count)));
    m_values.clear();
    return {};
}

Result<> BulkInsert::finish()
{
    // One by one: two statement texts are prepared instead of one for every number of rows.
    return m_values.empty() ? Result<>() : flush(1);
}

} // namespace chatflow
