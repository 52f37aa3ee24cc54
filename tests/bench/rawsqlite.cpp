// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"

#include <sqlite3.h>
#include <stdexcept>
#include <string>

namespace chatflow
{
namespace
{

void check(sqlite3 *database, int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw std::runtime_error(std::string("raw SQLite: ") + sqlite3_errmsg(database));
}

} // namespace

RawStatement::RawStatement(sqlite3 *database, const char *sql)
{
    check(database, sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

void RawStatement::bind(int index, qint64 value)
{
    check(sqlite3_db_handle(m_statement), sqlite3_bind_int64(m_statement, index, value));
}

void RawStatement::bind(int index, const QByteArray &value)
{
    check(sqlite3_db_handle(m_statement),
          sqlite3_bind_text64(m_statement, index, value.constData(),
                              static_cast<sqlite3_uint64>(value.size()), SQLITE_STATIC, SQLITE_UTF8));
}

qint64 RawStatement::finish()
{
    qint64 first = 0;
    m_second = 0;
    int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        first = sqlite3_column_int64(m_statement, 0);
        if (sqlite3_column_count(m_statement) > 1)
            m_second = sqlite3_column_int64(m_statement, 1);
    }
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_statement);
    check(sqlite3_db_handle(m_statement), code);
    check(sqlite3_db_handle(m_statement), sqlite3_reset(m_statement));
    return first;
}

RawSqlite::RawSqlite(const QString &path)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    check(m_handle, sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr));
    check(m_handle,
          sqlite3_exec(m_handle,
                       "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                       "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA mmap_size = 0;"
                       "PRAGMA journal_size_limit = 67108864",
                       nullptr, nullptr, nullptr));
}

RawSqlite::~RawSqlite()
{
    sqlite3_close_v2(m_handle);
}

} // namespace chatflow
