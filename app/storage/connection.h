// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/databasetime.h"
#include "storage/dialect.h"
#include "storage/row.h"
#include "storage/sqlvalue.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace chatflow
{

/// How many prepared statements a connection keeps.
inline constexpr qsizetype keptStatements = 256;

/// One connection to the database, used by one thread only. Inside storage/; stores see a Snapshot or
/// Transaction.
class Connection
{
public:
    enum class Access { Read, Write };
    /// What the last failure means for the transaction around it.
    enum class Trouble {
        None,
        Retry, ///< a deadlock or a serialization failure: run the whole transaction again
        Lost,  ///< the connection is gone: open() it again first
    };
    /// What is stored where the connection points to.
    enum class Contents { Nothing, Workspace, Foreign };
    enum class Outcome { Committed, RolledBack, Unknown };

    using Visit = std::function<bool(const Row &)>;

    Connection(Dialect dialect, const QString &location, const DatabaseTime &time)
        : m_dialect(dialect)
        , m_location(location)
        , m_time(time)
    {
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection() = default;

    const Dialect &dialect() const { return m_dialect; }
    const QString &location() const { return m_location; } ///< without a password
    /// The time at which the running transaction began.
    Instant transactionTime() const { return m_transactionTime; }

    /// Opens it, or opens it again after a loss.
    virtual Result<> open() = 0;
    /// Only asks; call it after open() and before prepareForUse().
    virtual Result<Contents> inspect() = 0;
    /// What may only be done to a workspace, never to a stranger's database (e.g. SQLite's journal mode).
    virtual Result<> prepareForUse() { return {}; }

    Result<> begin(Access access);
    virtual Result<> commit() = 0;
    virtual void rollback() = 0;
    virtual Result<> savepoint() = 0;
    virtual Result<> releaseSavepoint() = 0;
    virtual Result<> rollbackToSavepoint() = 0;
    virtual bool inTransaction() const = 0;

    Result<qint64> execute(const QString &sql, std::span<const SqlValue> values = {});
    Result<> query(const QString &sql, std::span<const SqlValue> values, const Visit &visit);
    /// Several statements without values, for migrations.
    virtual Result<> script(const QString &sql) = 0;

    /// Since the last begin().
    Trouble trouble() const { return m_trouble; }
    /// The first failed statement since begin() or forgetFailure(): a job that swallows one is undone all the
    /// same, since PostgreSQL would undo it anyway.
    const std::optional<Error> &failure() const { return m_failure; }
    void forgetFailure() { m_failure.reset(); }

    /// Makes changes committed later have higher numbers: held from here to the end of the transaction.
    virtual Result<> lockChanges() { return {}; }
    /// Tells other processes, with the COMMIT, of the changes `first` to `last` written by `sender`.
    virtual Result<> announceChanges(const QString &sender, qint64 first, qint64 last);
    /// Names the running write transaction, so that its outcome can be asked after a lost COMMIT; empty when
    /// the outcome is never in doubt or nothing was written.
    virtual Result<QString> transactionName() { return QString(); }
    virtual Outcome outcomeOf(const QString &transactionName);
    /// Housekeeping that must not delay an answer (SQLite: moving the write-ahead log into the file).
    virtual void maintain() {}
    /// One process at a time brings a workspace up to date.
    virtual Result<> lockForMigration() { return {}; }
    virtual void unlockForMigration() {}
    /// A copy of everything at `path`; NotSupported when the server's administrator makes backups.
    virtual Result<> backup(const QString &path) = 0;
    virtual bool makesOwnBackups() const = 0;

protected:
    virtual Result<> runBegin(Access access) = 0;
    virtual Result<qint64> runExecute(const QString &sql, std::span<const SqlValue> values) = 0;
    virtual Result<> runQuery(const QString &sql, std::span<const SqlValue> values, const Visit &visit) = 0;

    Error noteFailure(Error error, Trouble trouble = Trouble::None);
    const DatabaseTime &time() const { return m_time; }

private:
    Dialect m_dialect;
    QString m_location;
    const DatabaseTime &m_time;
    Instant m_transactionTime;
    Trouble m_trouble = Trouble::None;
    std::optional<Error> m_failure;
};

using ConnectionFactory = std::function<std::unique_ptr<Connection>()>;

} // namespace chatflow
