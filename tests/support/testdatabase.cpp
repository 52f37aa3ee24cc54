// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testdatabase.h"

#include "support/postgrescluster.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace chatflow
{

QStringList TestDatabase::drivers()
{
    return {u"sqlite"_s, u"postgres"_s};
}

void TestDatabase::addDrivers()
{
    QTest::addColumn<QString>("driver");
    for (const QString &driver : drivers())
        QTest::newRow(qPrintable(driver)) << driver;
}

TestDatabase::TestDatabase(Clock *clock)
    : TestDatabase(*static_cast<QString *>(QTest::qData("driver", qMetaTypeId<QString>())), clock)
{
}

TestDatabase::TestDatabase(const QString &driver, Clock *clock)
    : m_driver(driver)
    , m_clock(clock ? clock : &m_systemClock)
{
}

TestDatabase::~TestDatabase()
{
    close();
    if (m_serverDatabase.isEmpty())
        return;
    if (const auto dropped = PostgresCluster::running()->dropDatabase(m_serverDatabase); !dropped)
        qWarning("%s", qPrintable(dropped.error().toLog()));
}

const DatabaseConfig &TestDatabase::config()
{
    if (!m_config.location.isEmpty())
        return m_config;
    if (isSqlite()) {
        m_config.location = m_folder.filePath(u"workspace.db"_s);
        return m_config;
    }
    const auto cluster = PostgresCluster::running();
    const auto created = cluster ? cluster->createDatabase() : Result<QString>(fail(cluster.error()));
    if (!created) {
        m_error = created.error().toLog();
        return m_config;
    }
    m_serverDatabase = *created;
    m_config.location = cluster->location(m_serverDatabase);
    m_config.password = SecretValue(cluster->password().toUtf8());
    return m_config;
}

bool TestDatabase::open()
{
    return reopen();
}

bool TestDatabase::reopen()
{
    close();
    if (config().location.isEmpty())
        return false;
    auto opening = Database::open(config(), *m_clock);
    if (const auto opened = test::awaited(opening); !opened) {
        m_error = opened.error().toLog();
        return false;
    }
    // Moved out: a copy left in the future would be another owner for as long as the thread that opened it
    // has one.
    m_database = *opening.takeResult();
    return true;
}

void TestDatabase::drain()
{
    test::awaited(m_database->write([](Transaction &) { return Result<>(); }));
    // One read that comes back says nothing of the other readers: each of them has to be in one of these at
    // once.
    const auto here = std::make_shared<std::atomic_int>(0);
    const auto together = std::make_shared<QSemaphore>();
    QList<QFuture<Result<>>> reads;
    for (int i = 0; i < m_config.readers; ++i) {
        reads.append(m_database->read([=, readers = m_config.readers](const Snapshot &) {
            if (++*here == readers)
                together->release(readers);
            together->acquire();
            return Result<>();
        }));
    }
    for (const auto &read : std::as_const(reads))
        test::awaited(read);
}

} // namespace chatflow
