// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "base/secretvalue.h"
#include "storage/transaction.h"

#include <QPromise>

#include <functional>
#include <memory>

namespace chatflow
{

class ChangeFeed;
class StorageEngine;

/// Where a workspace is and how to open it.
struct DatabaseConfig {
    QString location;     ///< a file path, or postgresql://user@host:port/database
    SecretValue password; ///< PostgreSQL only
    int readers = 2;      ///< reading connections, each with a thread of its own
    bool createIfMissing = true;
    milliseconds busyTimeout{5000}; ///< how long another process may hold the write lock before StorageLocked
    qint64 maxPages = 0; ///< SQLite max_page_count, 0 = no limit (a quota; also how tests make a disk full)
};

/// A workspace's database. Safe to use from any thread; the jobs run in storage threads: all writes in one,
/// grouped into one transaction with a savepoint each; reads in a few, each job on one consistent snapshot.
/// The futures of writes are finished after their COMMIT (synchronous=FULL). A job may be run again after a
/// deadlock or a lost connection, so it must have no side effect but what it does through its Transaction,
/// and must be copyable.
class Database
{
public:
    /// Opens (and creates or migrates, after a backup) the workspace. Errors: StorageOpen, StorageLocked,
    /// StorageReadOnly, StorageFull, StorageDamaged, StorageNewer, StorageForeign, StorageUnreachable,
    /// StorageMigration, StorageBackup, StorageIo, Unauthorized. `clock` must outlive it.
    /// Move the Database out of the future (takeResult()): a copy left in there is an owner as well.
    static QFuture<Result<std::shared_ptr<Database>>> open(const DatabaseConfig &config, Clock &clock);
    ~Database(); ///< waits for the queued writes

    /// `job(Transaction &) -> Result<T>`.
    template<typename Job> auto write(Job job) -> QFuture<std::invoke_result_t<Job &, Transaction &>>
    {
        using Outcome = std::invoke_result_t<Job &, Transaction &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        auto future = promise->future();
        auto outcome = std::make_shared<Outcome>(fail(Error::cancelled()));
        enqueueWrite({[job = std::move(job), outcome](Transaction &transaction) mutable -> Result<> {
                          *outcome = job(transaction);
                          if (!*outcome)
                              return fail(outcome->error());
                          return {};
                      },
                      [promise, outcome](const Result<> &committed) {
                          promise->addResult(committed ? std::move(*outcome)
                                                       : Outcome(fail(committed.error())));
                          promise->finish();
                      }});
        return future;
    }

    /// `job(const Snapshot &) -> Result<T>`.
    template<typename Job> auto read(Job job) -> QFuture<std::invoke_result_t<Job &, const Snapshot &>>
    {
        using Outcome = std::invoke_result_t<Job &, const Snapshot &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        auto future = promise->future();
        enqueueRead([job = std::move(job), promise](const Result<const Snapshot *> &snapshot) mutable {
            promise->addResult(snapshot ? job(**snapshot) : Outcome(fail(snapshot.error())));
            promise->finish();
        });
        return future;
    }

    /// What was committed, by this and by other processes.
    ChangeFeed &changes();
    Dialect dialect() const;
    /// The clock of the database's side (PostgreSQL: the server's), for leases and due times.
    Instant now() const;
    QString location() const; ///< without a password
    /// A random id made when the workspace was created.
    QString workspaceId() const;
    /// Copies a SQLite workspace, while it is in use, to `path` (must not exist).
    QFuture<Result<>> backup(const QString &path);

    struct WriteJob {
        std::function<Result<>(Transaction &)> run;
        std::function<void(const Result<> &)> done; ///< after COMMIT or rollback, in the writer's thread
    };

private:
    explicit Database(std::unique_ptr<StorageEngine> engine);
    void enqueueWrite(WriteJob job);
    void enqueueRead(std::function<void(const Result<const Snapshot *> &)> job);

    std::unique_ptr<StorageEngine> m_engine;
};

} // namespace chatflow
