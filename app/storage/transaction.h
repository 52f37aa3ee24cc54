// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/change.h"
#include "storage/dialect.h"
#include "storage/row.h"
#include "storage/sqlvalue.h"

#include <QList>

#include <array>
#include <functional>
#include <optional>
#include <span>

namespace chatflow
{

class Connection;

/// A consistent view of the workspace for reading. Stores take it by reference; it lives in a storage thread
/// and only inside the job it is handed to. SQL is portable, with ? for each bound value; statements are
/// prepared once per connection and text.
class Snapshot
{
public:
    explicit Snapshot(Connection &connection);
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    virtual ~Snapshot() = default;

    const Dialect &dialect() const;
    /// The time of this transaction: the clock of the database's side, the same for all engines of a
    /// workspace.
    Instant now() const;

    /// All rows, mapped by `map(const Row &) -> T`.
    template<typename Map, typename... Args> auto list(const QString &sql, Map map, const Args &...args) const
        -> Result<QList<std::invoke_result_t<Map, const Row &>>>
    {
        QList<std::invoke_result_t<Map, const Row &>> out;
        const std::array<SqlValue, sizeof...(Args)> values{sqlValue(args)...};
        CHATFLOW_TRY(query(sql, values, [&](const Row &row) {
            out.append(map(row));
            return true;
        }));
        return out;
    }

    /// The first row, or nothing.
    template<typename Map, typename... Args>
    auto first(const QString &sql, Map map, const Args &...args) const
        -> Result<std::optional<std::invoke_result_t<Map, const Row &>>>
    {
        std::optional<std::invoke_result_t<Map, const Row &>> out;
        const std::array<SqlValue, sizeof...(Args)> values{sqlValue(args)...};
        CHATFLOW_TRY(query(sql, values, [&](const Row &row) {
            out.emplace(map(row));
            return false;
        }));
        return out;
    }

    /// A single number such as a count; 0 for no row or null.
    template<typename... Args> Result<qint64> number(const QString &sql, const Args &...args) const
    {
        const auto found = first(
            sql, [](const Row &row) { return row.int64(0); }, args...);
        if (!found)
            return fail(found.error());
        return found->value_or(0);
    }

    /// Runs a query with values put together at run time; `visit` answers whether it wants more rows.
    Result<> query(const QString &sql, std::span<const SqlValue> values,
                   const std::function<bool(const Row &)> &visit) const;

protected:
    Connection &m_connection;
};

/// A write. All that is done through it becomes visible at once or not at all; a job that returns an error,
/// or is dropped, leaves nothing. One transaction may span stores.
class Transaction : public Snapshot
{
public:
    using Snapshot::Snapshot;

    /// Runs a statement; answers how many rows it touched.
    template<typename... Args> Result<qint64> exec(const QString &sql, const Args &...args)
    {
        const std::array<SqlValue, sizeof...(Args)> values{sqlValue(args)...};
        return execute(sql, values);
    }

    /// Runs "INSERT … RETURNING id" and answers the id; none (0) when ON CONFLICT DO NOTHING inserted
    /// nothing.
    template<class IdType, typename... Args> Result<IdType> insert(const QString &sql, const Args &...args)
    {
        const auto found = first(
            sql, [](const Row &row) { return IdType(row.int64(0)); }, args...);
        if (!found)
            return fail(found.error());
        return found->value_or(IdType());
    }

    Result<qint64> execute(const QString &sql, std::span<const SqlValue> values);

    /// Holds the row against other writers until the end (PostgreSQL: FOR UPDATE; SQLite has one writer
    /// anyway). Answers false when there is no such row. `table` is a literal of ours, never input.
    Result<bool> lockRow(const QString &table, qint64 id);

    /// Lets one transaction at a time past here until its end, for what has a single end to append to. `name`
    /// is a literal of ours. (PostgreSQL: an advisory lock; SQLite has one writer anyway.)
    Result<> lockName(const QString &name);

    /// Takes `count` ids of the table's own sequence and answers the first: for rows that name each other and
    /// are written with their ids. Nobody else adds rows to the table until the end. `table` is a literal of
    /// ours, never input.
    Result<qint64> reserveIds(const QString &table, qint64 count);

    /// Tells the change feed; the row is written with this transaction, duplicates are folded into one.
    void changed(TenantId tenant, ChangeKind kind, qint64 id);
    template<class Tag> void changed(TenantId tenant, ChangeKind kind, Id<Tag> id)
    {
        changed(tenant, kind, id.value());
    }

    /// What was told so far; for the writer. Truncated back when a savepoint is rolled back.
    QList<Change> &pendingChanges() { return m_changes; }

private:
    QList<Change> m_changes;
};

} // namespace chatflow
