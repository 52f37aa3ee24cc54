// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include "storage/connection.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection)
{
}

const Dialect &Snapshot::dialect() const
{
    return m_connection.dialect();
}

Instant Snapshot::now() const
{
    return m_connection.transactionTime();
}

Result<> Snapshot::query(const QString &sql, std::span<const SqlValue> values,
                         const std::function<bool(const Row &)> &visit) const
{
    return m_connection.query(sql, values, visit);
}

Result<qint64> Transaction::execute(const QString &sql, std::span<const SqlValue> values)
{
    return m_connection.execute(sql, values);
}

Result<bool> Transaction::lockRow(const QString &table, qint64 id)
{
    bool there = false;
    const std::array<SqlValue, 1> values{sqlValue(id)};
    CHATFLOW_TRY(query(u"SELECT 1 FROM "_s + table + u" WHERE id = ?"_s + dialect().forUpdate(), values,
                       [&there](const Row &) {
                           there = true;
                           return false;
                       }));
    return there;
}

Result<> Transaction::lockName(const QString &name)
{
    if (dialect().kind() == Dialect::Kind::Sqlite)
        return {};
    const std::array<SqlValue, 1> values{sqlValue(name)};
    return query(u"SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"_s, values,
                 [](const Row &) { return false; });
}

Result<qint64> Transaction::reserveIds(const QString &table, qint64 count)
{
    if (dialect().kind() == Dialect::Kind::Sqlite) {
        // The rows written with the ids move the sequence on by themselves.
        const auto last = number(u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s, table);
        return last.map([](qint64 seq) { return seq + 1; });
    }
    // A statement that cannot be prepared.
    CHATFLOW_TRY(m_connection.script(u"LOCK TABLE "_s + table + u" IN SHARE ROW EXCLUSIVE MODE"_s));
    const auto last = number(u"SELECT setval(pg_get_serial_sequence(?, 'id'), "
                             "nextval(pg_get_serial_sequence(?, 'id')) + CAST(? AS bigint) - 1)"_s,
                             table, table, count);
    return last.map([count](qint64 end) { return end - count + 1; });
}

void Transaction::changed(TenantId tenant, ChangeKind kind, qint64 id)
{
    m_changes.append({0, tenant, kind, id});
}

} // namespace chatflow
