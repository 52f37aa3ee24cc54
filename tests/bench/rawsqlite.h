// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace chatflow
{

/// A statement of SQLite's C API, prepared once. What it is given must stay as it is until run() returns.
class RawStatement
{
public:
    RawStatement(sqlite3 *database, const char *sql);
    ~RawStatement();
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;

    /// Binds, runs to the end and answers the first column of the first row; 0 when there is none.
    template<typename... Values> qint64 run(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
        return finish();
    }
    /// The second column of the first row of the last run().
    qint64 second() const { return m_second; }

private:
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64{value}); }
    void bind(int index, const QByteArray &value);
    void bind(int index, const char *value)
    {
        bind(index, QByteArray::fromRawData(value, qsizetype(qstrlen(value))));
    }
    qint64 finish();

    sqlite3_stmt *m_statement = nullptr;
    qint64 m_second = 0;
};

/// A database opened with SQLite's C API as the storage layer opens it (WAL, synchronous=FULL, the same
/// cache), with nothing between. Its automatic checkpoints are SQLite's own.
class RawSqlite
{
public:
    explicit RawSqlite(const QString &path);
    ~RawSqlite();
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace chatflow
