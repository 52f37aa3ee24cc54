// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "support/awaited.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace chatflow
{

/// A fresh workspace for one test function, on "sqlite" (a file in a folder of its own) or "postgres" (a
/// database of its own in the private cluster of PostgresCluster). It is removed with the object.
///
///     void stores_data() { TestDatabase::addDrivers(); }
///     void stores() {
///         TestDatabase workspace;                     // of the current row's driver
///         QVERIFY2(workspace.open(), qPrintable(workspace.error()));
///         const auto id = test::awaited(workspace->write([](Transaction &tx) { … }));
class TestDatabase
{
public:
    /// Adds the column "driver" with a row for each.
    static void addDrivers();
    static QStringList drivers();

    /// For the driver of the current data row. `clock` must outlive it; none = the system's.
    explicit TestDatabase(Clock *clock = nullptr);
    TestDatabase(const QString &driver, Clock *clock);
    ~TestDatabase();

    /// Creates the database and opens it.
    bool open();
    /// Closes it (waits for its writes) and leaves the data.
    void close() { m_database.reset(); }
    bool reopen();
    QString error() const { return m_error; }
    /// Waits until every write and read that was queued before has been done, with the event loop running.
    void drain();

    bool isSqlite() const { return m_driver == QLatin1String("sqlite"); }
    /// Its name in the PostgresCluster; empty on SQLite.
    const QString &serverDatabase() const { return m_serverDatabase; }
    /// Where it is; another Database, or another process, can open it too.
    const DatabaseConfig &config();
    Clock &clock() { return *m_clock; }

    Database &operator*() const { return *m_database; }
    Database *operator->() const { return m_database.get(); }
    const std::shared_ptr<Database> &database() const { return m_database; }

private:
    QString m_driver;
    SystemClock m_systemClock;
    Clock *m_clock;
    DatabaseConfig m_config;
    QTemporaryDir m_folder;
    QString m_serverDatabase;
    std::shared_ptr<Database> m_database;
    QString m_error;
};

} // namespace chatflow
