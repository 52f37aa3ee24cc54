// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{

QStringList TestDatabase::drivers()
{
    return {u"sqlite"_s};
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
}

const DatabaseConfig &TestDatabase::config()
{
    if (m_config.location.isEmpty())
        m_config.location = m_folder.filePath(u"workspace.db"_s);
    return m_config;
}

bool TestDatabase::open()
{
    return reopen();
}

bool TestDatabase::reopen()
{
    close();
    auto opened = test::awaited(Database::open(config(), *m_clock));
    if (!opened) {
        m_error = opened.error().toLog();
        return false;
    }
    m_database = *opened;
    return true;
}

} // namespace chatflow
