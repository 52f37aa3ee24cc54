// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/scrub.h"

#include "storage/sqliteconnection.h"

#include <QDeadlineTimer>
#include <QtConcurrentRun>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int pagesAtOnce = 200;
constexpr milliseconds logPatience{15'000};
// Set in workspaces whose rows were overwritten from their first day on, and after the file was written anew.
constexpr auto overwritesSince = "overwrites_deleted"_L1;

/// Each step is a transaction of its own, so that the writer gets its turn in between.
Result<> mergeIndex(SqliteConnection &connection, sqlite3 *handle, const QString &table)
{
    const auto step = [&](int pages) {
        return connection.script(u"INSERT INTO %1 (%1, rank) VALUES ('merge', %2)"_s.arg(table).arg(pages));
    };
    CHATFLOW_TRY(step(-pagesAtOnce));
    for (;;) {
        const int before = sqlite3_total_changes(handle);
        CHATFLOW_TRY(step(pagesAtOnce));
        if (sqlite3_total_changes(handle) - before < 2)
            break;
    }
    return connection.script(u"INSERT INTO %1 (%1) VALUES ('optimize')"_s.arg(table));
}

Result<> scrubNow(const QString &path)
{
    SystemClock clock;
    const DatabaseTime time(clock);
    SqliteConnection connection(path, {.busyTimeout = milliseconds(30'000)}, time);
    CHATFLOW_TRY(connection.open());
    return connection.scrub();
}

} // namespace

Result<> SqliteConnection::scrub()
{
    QStringList indexes;
    CHATFLOW_TRY(query(u"SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"_s, {},
                       [&indexes](const Row &row) {
                           indexes << row.text(0);
                           return true;
                       }));
    for (const QString &index : std::as_const(indexes))
        CHATFLOW_TRY(mergeIndex(*this, m_handle, index));
    const auto overwrites =
        pragma(u"SELECT count(*) FROM workspace WHERE key = '"_s + QString(overwritesSince) + u'\'');
    if (!overwrites)
        return fail(overwrites.error());
    if (*overwrites == 0) {
        CHATFLOW_TRY(script(u"VACUUM"_s));
        CHATFLOW_TRY(script(
            u"INSERT INTO workspace (key, value) VALUES ('%1', '1') ON CONFLICT (key) DO NOTHING"_s.arg(
                QString(overwritesSince))));
    }
    m_statements.clear();
    // Readers are busy for moments only; a reader that lasts longer keeps what it reads.
    const QDeadlineTimer giveUp(logPatience);
    for (;;) {
        const int code =
            sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        if (code == SQLITE_OK)
            return {};
        if ((code & 0xff) != SQLITE_BUSY || giveUp.hasExpired())
            return fail(errorOf(code, u"checkpoint"_s));
        sqlite3_sleep(20);
    }
}

QFuture<Result<>> scrubDeleted(const Database &database)
{
    if (database.dialect().kind() != Dialect::Kind::Sqlite)
        return readyFuture(Result<>());
    return QtConcurrent::run([path = database.location()] { return scrubNow(path); });
}

} // namespace chatflow
