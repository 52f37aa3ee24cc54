// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/sqlitestatement.h"

#include <QHash>
#include <QLockFile>

#include <memory>

namespace chatflow
{

/// SQLite through its C API: exact error codes, and no QVariant for each cell.
class SqliteConnection final : public Connection
{
public:
    struct Options {
        bool create = false;   ///< make the file when there is none (readable by its owner only)
        bool readOnly = false; ///< PRAGMA query_only
        milliseconds busyTimeout{5000};
        qint64 maxPages = 0;
    };

    SqliteConnection(const QString &path, const Options &options, const DatabaseTime &time);
    ~SqliteConnection() override;

    Result<> open() override;
    Result<Contents> inspect() override;
    Result<> prepareForUse() override;
    Result<> commit() override;
    void rollback() override;
    Result<> savepoint() override;
    Result<> releaseSavepoint() override;
    Result<> rollbackToSavepoint() override;
    bool inTransaction() const override;
    Result<> script(const QString &sql) override;
    void maintain() override;
    Result<> lockForMigration() override;
    void unlockForMigration() override;
    Result<> backup(const QString &path) override;
    bool makesOwnBackups() const override { return true; }

    /// Makes what was deleted unreadable in the file: puts the full-text indexes together anew, a little at a
    /// time, so that they forget the words, and empties the log. A file from before deleted rows were
    /// overwritten is written anew once; that takes a while in which nobody else can write. StorageLocked
    /// when a reader kept the log in use.
    Result<> scrub();

    /// Changes whenever another connection, of this or another process, has committed.
    Result<qint64> dataVersion();

    /// Written into the header of each workspace (PRAGMA application_id): "CFLW".
    static constexpr qint64 applicationId = 0x43464C57;

protected:
    Result<> runBegin(Access access) override;
    Result<qint64> runExecute(const QString &sql, std::span<const SqlValue> values) override;
    Result<> runQuery(const QString &sql, std::span<const SqlValue> values, const Visit &visit) override;

private:
    Result<> createFile();
    void close();
    Result<SqliteStatement *> statement(const QString &sql);
    Result<> run(const QString &sql);
    Result<qint64> pragma(const QString &name);
    Error errorOf(int code, const QString &during);
    Error noted(int code, const QString &during) { return noteFailure(errorOf(code, during)); }

    Options m_options;
    sqlite3 *m_handle = nullptr;
    QHash<QString, std::shared_ptr<SqliteStatement>> m_statements;
    QByteArray m_arena;
    int m_walPages = 0;
    std::unique_ptr<QLockFile> m_migrationLock;
};

} // namespace chatflow
