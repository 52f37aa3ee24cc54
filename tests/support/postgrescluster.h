// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace chatflow
{

/// A private PostgreSQL cluster on a free loopback port, shared by the test programs of one build folder. The
/// first one that asks starts it (about 1.5 s); each holds a lock for as long as it lives, and a watcher
/// stops the cluster and removes its files a few seconds after the last lock is gone, also when a test
/// crashed.
class PostgresCluster
{
public:
    /// The running cluster, started when needed. Cheap after the first call in a process.
    static Result<PostgresCluster> running();

    /// postgresql://chatflow@127.0.0.1:port/database
    QString location(const QString &database) const;
    const QString &password() const { return m_password; }
    int port() const { return m_port; }

    /// A new empty database; its name.
    Result<QString> createDatabase() const;
    /// Also when connections are open.
    Result<> dropDatabase(const QString &database) const;
    /// Runs a statement as the superuser; answers its first value.
    Result<QString> execute(const QString &database, const QString &sql) const;

private:
    QString m_password;
    int m_port = 0;
};

} // namespace chatflow
