// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteconnection.h"

#include "base/logging.h"
#include "storage/sqliteerror.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <cerrno>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int checkpointAfterPages = 1000; // 4 MB, as SQLite's own default

} // namespace

SqliteConnection::SqliteConnection(const QString &path, const Options &options, const DatabaseTime &time)
    : Connection(Dialect(Dialect::Kind::Sqlite), path, time)
    , m_options(options)
{
}

SqliteConnection::~SqliteConnection()
{
    close();
}

void SqliteConnection::close()
{
    m_statements.clear();
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

Result<> SqliteConnection::createFile()
{
    const QFileInfo there(location());
    if (there.exists() && there.size() > 0)
        return {};
    // Closing any descriptor of a file drops every POSIX lock this process holds on it, so no other thread
    // may have it open in SQLite before the one that makes it has closed it
    // (https://sqlite.org/howtocorrupt.html, 2.2): while it is empty it may be in the making.
    QLockFile making(location() + u".making"_s);
    making.setStaleLockTime(0);
    if (!making.tryLock(static_cast<int>(m_options.busyTimeout.count())) &&
        making.error() == QLockFile::LockFailedError)
        return fail(Error::Code::StorageLocked, {{u"path"_s, location()}}, u"in the making"_s);
    QFile file(location());
    if (file.exists())
        return {};
    // SQLite itself would make it readable for all; its -wal and -shm get the same permissions later.
    errno = 0;
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) ||
        file.exists())
        return {};
    return fail(sqliteError(SQLITE_CANTOPEN, errno, location(), u"create: "_s + file.errorString()));
}

Result<> SqliteConnection::open()
{
    close();
    if (m_options.create)
        CHATFLOW_TRY(createFile());
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(location().toUtf8().constData(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const Error error = errorOf(code, u"open"_s);
        close();
        return fail(error);
    }
    if (sqlite3_db_readonly(m_handle, "main") == 1) // SQLite falls back to reading by itself
        return fail(sqliteError(SQLITE_READONLY, 0, location(), u"open"_s));
    sqlite3_busy_timeout(m_handle, static_cast<int>(m_options.busyTimeout.count()));
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // trusted_schema stays on: FTS5 may not be used from triggers without it (SQLite 3.40).
    // No memory map: an I/O error under it would be a signal instead of an error.
    // What is deleted is overwritten: erasing a person (scrub()) could not do it afterwards.
    CHATFLOW_TRY(script(u"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
                        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA mmap_size = 0"_s));
    if (m_options.maxPages > 0)
        CHATFLOW_TRY(script(u"PRAGMA max_page_count = %1"_s.arg(m_options.maxPages)));
    return {};
}

Result<Connection::Contents> SqliteConnection::inspect()
{
    const auto tables = pragma(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return fail(tables.error());
    const auto id = pragma(u"PRAGMA application_id"_s);
    if (!id)
        return fail(id.error());
    if (*tables == 0 && *id == 0)
        return Contents::Nothing;
    return *id == applicationId ? Contents::Workspace : Contents::Foreign;
}

Result<> SqliteConnection::prepareForUse()
{
    // The switch to WAL needs the file for itself for a moment and does not ask the busy handler.
    const QDeadlineTimer giveUp(m_options.busyTimeout);
    for (;;) {
        const auto mode = script(u"PRAGMA journal_mode = WAL"_s);
        if (mode)
            break;
        if (mode.error().code != Error::Code::StorageLocked || giveUp.hasExpired())
            return mode;
        sqlite3_sleep(5);
    }
    CHATFLOW_TRY(script(u"PRAGMA journal_size_limit = 67108864"_s));
    if (m_options.readOnly)
        return script(u"PRAGMA query_only = ON"_s);
    // maintain() moves the log into the file, after the answers are out, instead of an unlucky COMMIT.
    sqlite3_wal_hook(
        m_handle,
        [](void *self, sqlite3 *, const char *, int pages) {
            static_cast<SqliteConnection *>(self)->m_walPages = pages;
            return SQLITE_OK;
        },
        this);
    return {};
}

Result<> SqliteConnection::runBegin(Access access)
{
    return run(access == Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

Result<> SqliteConnection::commit()
{
    const auto done = run(u"COMMIT"_s);
    if (!done)
        rollback();
    return done;
}

void SqliteConnection::rollback()
{
    if (!inTransaction()) // some failures roll back by themselves
        return;
    if (const auto done = run(u"ROLLBACK"_s); !done)
        logWarning(lcStorage(), "rollback_failed", {{"error", done.error()}});
}

Result<> SqliteConnection::savepoint()
{
    return run(u"SAVEPOINT job"_s);
}

Result<> SqliteConnection::releaseSavepoint()
{
    return run(u"RELEASE job"_s);
}

Result<> SqliteConnection::rollbackToSavepoint()
{
    CHATFLOW_TRY(run(u"ROLLBACK TO job"_s));
    return run(u"RELEASE job"_s);
}

bool SqliteConnection::inTransaction() const
{
    return m_handle != nullptr && sqlite3_get_autocommit(m_handle) == 0;
}

Result<SqliteStatement *> SqliteConnection::statement(const QString &sql)
{
    if (const auto known = m_statements.constFind(sql); known != m_statements.cend())
        return known->get();
    if (m_statements.size() >= keptStatements)
        m_statements.removeIf([](const auto &entry) { return !entry.value()->busy; });
    auto fresh = std::make_shared<SqliteStatement>();
    if (const int code = fresh->prepare(m_handle, sql); code != SQLITE_OK)
        return fail(noted(code, sql));
    m_statements.insert(sql, fresh);
    return fresh.get();
}

Result<> SqliteConnection::run(const QString &sql)
{
    return runExecute(sql, {}).map([](qint64) {});
}

Result<qint64> SqliteConnection::runExecute(const QString &sql, std::span<const SqlValue> values)
{
    const auto found = statement(sql);
    if (!found)
        return fail(found.error());
    SqliteStatement &statement = **found;
    if (statement.busy)
        return fail(
            noteFailure(Error::internal(u"a statement run inside its own mapper: "_s + sql.left(200))));
    int code = statement.bind(values, m_arena);
    if (code == SQLITE_OK) {
        do
            code = statement.step();
        while (code == SQLITE_ROW);
    }
    if (code != SQLITE_DONE) {
        const Error error = noted(code, sql);
        statement.reset();
        return fail(error);
    }
    const qint64 touched = sqlite3_changes64(m_handle);
    if (code = statement.reset(); code != SQLITE_OK)
        return fail(noted(code, sql));
    return touched;
}

Result<> SqliteConnection::runQuery(const QString &sql, std::span<const SqlValue> values, const Visit &visit)
{
    const auto found = statement(sql);
    if (!found)
        return fail(found.error());
    SqliteStatement &statement = **found;
    if (statement.busy)
        return fail(noteFailure(Error::internal(u"a query run inside its own mapper: "_s + sql.left(200))));
    int code = statement.bind(values, m_arena);
    bool wanted = true;
    if (code == SQLITE_OK) {
        const SqliteRow row(statement.handle());
        // A statement that writes (… RETURNING) is run to its end even when no more rows are wanted.
        for (code = statement.step(); code == SQLITE_ROW; code = statement.step()) {
            wanted = wanted && visit(row);
            if (!wanted && statement.isReadOnly()) {
                code = SQLITE_DONE;
                break;
            }
        }
    }
    if (code != SQLITE_DONE) {
        const Error error = noted(code, sql);
        statement.reset();
        return fail(error);
    }
    if (code = statement.reset(); code != SQLITE_OK)
        return fail(noted(code, sql));
    return {};
}

Result<> SqliteConnection::script(const QString &sql)
{
    const int code = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(noted(code, sql));
    return {};
}

Result<qint64> SqliteConnection::pragma(const QString &name)
{
    qint64 value = 0;
    CHATFLOW_TRY(runQuery(name, {}, [&](const Row &row) {
        value = row.int64(0);
        return false;
    }));
    return value;
}

Result<qint64> SqliteConnection::dataVersion()
{
    return pragma(u"PRAGMA data_version"_s);
}

void SqliteConnection::maintain()
{
    if (m_walPages < checkpointAfterPages)
        return;
    m_walPages = 0;
    const int code =
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK &&
        (code & 0xff) != SQLITE_BUSY) // nothing is lost: the log keeps it until the next try
        logWarning(lcStorage(), "checkpoint_failed", {{"error", errorOf(code, u"checkpoint"_s)}});
}

Result<> SqliteConnection::lockForMigration()
{
    m_migrationLock = std::make_unique<QLockFile>(location() + u".migrating"_s);
    m_migrationLock->setStaleLockTime(0); // a migration may take long; a dead process is noticed by its id
    if (m_migrationLock->tryLock(
            static_cast<int>(std::max(m_options.busyTimeout, milliseconds(60'000)).count())))
        return {};
    const bool refused = m_migrationLock->error() == QLockFile::PermissionError;
    m_migrationLock.reset();
    return fail(refused ? Error::Code::StorageReadOnly : Error::Code::StorageLocked,
                {{u"path"_s, location()}}, u"migration lock"_s);
}

void SqliteConnection::unlockForMigration()
{
    m_migrationLock.reset();
}

Result<> SqliteConnection::backup(const QString &path)
{
    const auto refuse = [&path](const QString &why) {
        return fail(Error::Code::StorageBackup, {{u"path"_s, path}}, why);
    };
    if (QFile::exists(path))
        return refuse(u"exists already"_s);
    const QString partial = path + u".partial"_s; // so that no half copy bears the final name
    QFile file(partial);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        return refuse(file.errorString());
    file.close();

    sqlite3 *target = nullptr;
    int code = sqlite3_open_v2(partial.toUtf8().constData(), &target,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
    QString why;
    if (code == SQLITE_OK) {
        // All pages in one step: one snapshot, and in WAL mode nobody has to wait for it.
        if (sqlite3_backup *copy = sqlite3_backup_init(target, "main", m_handle, "main")) {
            sqlite3_backup_step(copy, -1);
            code = sqlite3_backup_finish(copy);
        } else {
            code = sqlite3_errcode(target);
        }
    }
    if (code != SQLITE_OK)
        why = u"sqlite %1: %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errmsg(target)));
    if (const int closed = sqlite3_close(target); code == SQLITE_OK && closed != SQLITE_OK)
        why = u"close: sqlite %1"_s.arg(closed);
    if (why.isEmpty() && !QFile::rename(partial, path))
        why = u"rename"_s;
    if (why.isEmpty())
        return {};
    QFile::remove(partial);
    return refuse(why);
}

Error SqliteConnection::errorOf(int code, const QString &during)
{
    const QString message = m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle)) : QString();
    return sqliteError(code, m_handle ? sqlite3_system_errno(m_handle) : 0, location(),
                       message + u" in: "_s + during.simplified().left(200));
}

} // namespace chatflow
