// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretvalue.h"
#include "storage/connection.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

class QSqlError;

namespace chatflow
{

/// PostgreSQL through QPSQL. Use it in the thread that called open().
class PostgresConnection final : public Connection
{
public:
    struct Options {
        SecretValue password;
        bool readOnly = false;
        milliseconds busyTimeout{5000}; ///< how long to wait for a lock
    };

    /// `location` is postgresql://user@host:port/database, with sslmode, sslrootcert, sslcert and sslkey as
    /// query items.
    PostgresConnection(const QString &location, const Options &options, DatabaseTime &time);
    ~PostgresConnection() override;

    Result<> open() override;
    Result<Contents> inspect() override;
    Result<> commit() override;
    void rollback() override;
    Result<> savepoint() override;
    Result<> releaseSavepoint() override;
    Result<> rollbackToSavepoint() override;
    bool inTransaction() const override { return m_inTransaction; }
    Result<> script(const QString &sql) override;
    Result<> lockChanges() override;
    Result<> announceChanges(const QString &sender, qint64 first, qint64 last) override;
    Result<QString> transactionName() override;
    Outcome outcomeOf(const QString &transactionName) override;
    Result<> lockForMigration() override;
    void unlockForMigration() override;
    Result<> backup(const QString &path) override;
    bool makesOwnBackups() const override { return false; }

    /// For LISTEN; null when it is not open.
    QSqlDriver *driver() const;
    /// The channel of announceChanges(); its payload is "<sender>:<first>-<last>".
    static QString changesChannel();

protected:
    Result<> runBegin(Access access) override;
    Result<qint64> runExecute(const QString &sql, std::span<const SqlValue> values) override;
    Result<> runQuery(const QString &sql, std::span<const SqlValue> values, const Visit &visit) override;

private:
    struct Statement {
        QSqlQuery query;
        bool busy = false; ///< it cannot be run again inside its own mapper
    };

    void close();
    Result<> prepareSession();
    Result<> measureTime();
    Result<std::shared_ptr<Statement>> run(const QString &sql, std::span<const SqlValue> values);
    Result<> checkOpen();
    Error lostError(const QString &detail) const;
    Error connectError(const QSqlError &error) const;
    Error errorOf(const QSqlError &error, const QString &during);
    QString server() const;

    Options m_options;
    DatabaseTime &m_sharedTime;
    QString m_name; ///< of the QSqlDatabase
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    bool m_inTransaction = false;
};

} // namespace chatflow
