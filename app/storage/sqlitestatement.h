// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/row.h"
#include "storage/sqlvalue.h"

#include <QByteArray>

#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace chatflow
{

/// A prepared statement, finalized with it.
class SqliteStatement
{
public:
    SqliteStatement() = default;
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;
    ~SqliteStatement();

    int prepare(sqlite3 *handle, const QString &sql); ///< a SQLite result code
    /// Binds all values; they must live until reset(). `arena` holds the UTF-8 of the texts and is reused.
    int bind(std::span<const SqlValue> values, QByteArray &arena);
    int step();
    int reset();
    bool isReadOnly() const;

    sqlite3_stmt *handle() const { return m_handle; }
    bool busy = false; ///< between bind() and reset(): it cannot be run again inside its own mapper

private:
    sqlite3_stmt *m_handle = nullptr;
};

/// The row a statement stands on.
class SqliteRow final : public Row
{
public:
    explicit SqliteRow(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    bool isNull(int column) const override;
    qint64 int64(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QByteArray blob(int column) const override;

private:
    sqlite3_stmt *m_statement;
};

} // namespace chatflow
