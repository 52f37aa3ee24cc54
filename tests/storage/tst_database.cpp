// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"
#include "storage/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QSignalSpy>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

Result<TenantId> addTenant(Transaction &tx, const QString &clientId)
{
    const auto id = tx.insert<TenantId>(u"INSERT INTO tenants (client_id, name, state, settings_version, created_at, updated_at)"
                                        " VALUES (?, ?, 'active', 1, ?, ?) RETURNING id"_s,
                                        clientId, clientId, tx.now(), tx.now());
    if (id)
        tx.changed(*id, ChangeKind::Tenant, *id);
    return id;
}

Result<qint64> tenantCount(const Snapshot &snapshot)
{
    return snapshot.number(u"SELECT count(*) FROM tenants"_s);
}

} // namespace

class TestDatabaseJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesReadsAndTells_data() { TestDatabase::addDrivers(); }
    void writesReadsAndTells()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        QList<Change> heard;
        QObject context;
        QObject::connect(&workspace->changes(), &ChangeFeed::changed, &context,
                         [&heard](const QList<Change> &changes) { heard += changes; });
        const auto first = test::awaited(workspace->write([](Transaction &tx) { return addTenant(tx, u"a"_s); }));
        VERIFY_RESULT(first);
        QCOMPARE(test::awaited(workspace->read(tenantCount)).value_or(-1), 1);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard.first().tenant, *first);
        QCOMPARE(heard.first().kind, ChangeKind::Tenant);
        QVERIFY(workspace.reopen());
        QCOMPARE(test::awaited(workspace->read(tenantCount)).value_or(-1), 1);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseJobs)
#include "tst_database.moc"
