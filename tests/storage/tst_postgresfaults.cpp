// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"
#include "storage/cuttingproxy.h"
#include "storage/database.h"
#include "storage/tenantrows.h"
#include "support/postgrescluster.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

using AtCommit = CuttingProxy::AtCommit;

Result<QString> killBackendsOf(const QString &database)
{
    return PostgresCluster::running()->execute(
        u"postgres"_s,
        u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(
            database));
}

} // namespace

/// Lost connections, lost answers, deadlocks: whatever was acknowledged is there once, whatever failed is not
/// there.
class TestPostgresFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestDatabase>(u"postgres"_s, nullptr);
        QVERIFY2(m_workspace->open(), qPrintable(m_workspace->error()));
        m_config = m_workspace->config();
        m_config.busyTimeout = milliseconds(800);
        m_proxy = std::make_unique<CuttingProxy>(PostgresCluster::running()->port());
        m_config.location.replace(u":%1/"_s.arg(PostgresCluster::running()->port()),
                                  u":%1/"_s.arg(m_proxy->port()));
        m_throughProxy = open(m_config);
        VERIFY_RESULT(m_throughProxy);
    }
    void cleanup()
    {
        m_throughProxy = fail(Error::cancelled());
        m_proxy.reset();
        m_workspace.reset();
    }

    void aLostCommitIsFoundOut_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("jobs");
        QTest::addColumn<int>("runs"); // of the first job; 0 = either
        QTest::newRow("never sent, one job") << static_cast<int>(AtCommit::CutBefore) << 1 << 2;
        QTest::newRow("never sent, a group") << static_cast<int>(AtCommit::CutBefore) << 20 << 2;
        QTest::newRow("answer lost, one job") << static_cast<int>(AtCommit::CutReply) << 1 << 1;
        QTest::newRow("answer lost, a group") << static_cast<int>(AtCommit::CutReply) << 20 << 1;
        for (int i = 0; i < 5; ++i)
            QTest::addRow("cut behind it, %d", i) << static_cast<int>(AtCommit::CutBehind) << 3 << 0;
    }
    void aLostCommitIsFoundOut()
    {
        QFETCH(int, what);
        QFETCH(int, jobs);
        QFETCH(int, runs);
        QList<Change> heard;
        QObject context;
        connect(&(*m_throughProxy)->changes(), &ChangeFeed::changed, &context,
                [&heard](const QList<Change> &changes) { heard += changes; });
        std::atomic<int> firstRuns{0};
        m_proxy->atNextCommit(static_cast<AtCommit>(what));
        QList<QFuture<Result<TenantId>>> writes;
        for (int i = 0; i < jobs; ++i) {
            writes << (*m_throughProxy)->write([i, &firstRuns](Transaction &tx) {
                firstRuns += i == 0 ? 1 : 0;
                return addTenant(tx, QString::number(i));
            });
        }
        for (const auto &write : writes)
            VERIFY_RESULT(awaited(write));
        QVERIFY(m_proxy->wasCut());
        if (runs > 0)
            QCOMPARE(firstRuns.load(), runs);
        QCOMPARE(awaited((*m_workspace)->read(tenantCount)), Result<qint64>(jobs));
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), jobs, 10'000);
    }

    void aBackendKilledInTheMiddleOfAJob()
    {
        std::atomic<int> runs{0};
        const QString database = m_workspace->serverDatabase();
        const auto written =
            awaited((*m_workspace)->write([&runs, database](Transaction &tx) -> Result<TenantId> {
                CHATFLOW_TRY(addTenant(tx, u"first"_s));
                if (++runs == 1)
                    CHATFLOW_TRY(killBackendsOf(database));
                return addTenant(tx, u"second"_s);
            }));
        VERIFY_RESULT(written);
        QCOMPARE(runs.load(), 2);
        QCOMPARE(awaited((*m_workspace)->read(tenantNames)),
                 Result<QStringList>(QStringList({u"first"_s, u"second"_s})));
    }

    void everythingGoesOnAfterAllBackendsWereKilled()
    {
        QList<Change> heard;
        int lost = 0;
        QObject context;
        connect(&(*m_workspace)->changes(), &ChangeFeed::changed, &context,
                [&heard](const QList<Change> &changes) { heard += changes; });
        connect(&(*m_workspace)->changes(), &ChangeFeed::lost, &context, [&lost] { ++lost; });
        for (int round = 0; round < 3; ++round) {
            VERIFY_RESULT(killBackendsOf(m_workspace->serverDatabase()));
            // From the other Database first: what is committed while nobody listens is read afterwards.
            VERIFY_RESULT(awaited((*m_throughProxy)->write([round](Transaction &tx) {
                return addTenant(tx, u"other %1"_s.arg(round));
            })));
            QCOMPARE(awaited((*m_workspace)->read(tenantCount)), Result<qint64>(round * 2 + 1));
            VERIFY_RESULT(awaited((*m_workspace)->write([round](Transaction &tx) {
                return addTenant(tx, u"own %1"_s.arg(round));
            })));
        }
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 6, 20'000);
        QCOMPARE(lost, 0);
        // And it hears at once again, not only by its poll every two seconds.
        QElapsedTimer since;
        since.start();
        for (int i = 1; i <= 5; ++i) {
            VERIFY_RESULT(awaited((*m_throughProxy)->write([i](Transaction &tx) {
                return addTenant(tx, QString::number(i));
            })));
            QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 6 + i, 20'000);
        }
        QCOMPARE_LT(since.elapsed(), 5000);
    }

    void anUnreachableServerIsToldAndComesBack()
    {
        Database &database = **m_throughProxy;
        VERIFY_RESULT(awaited(database.write([](Transaction &tx) { return addTenant(tx, u"before"_s); })));
        m_proxy->setReachable(false);
        const auto written = database.write([](Transaction &tx) { return addTenant(tx, u"meanwhile"_s); });
        const auto read = database.read(tenantCount);
        VERIFY_FAILED(awaited(written), Error::Code::StorageUnreachable);
        VERIFY_FAILED(awaited(read), Error::Code::StorageUnreachable);
        QCOMPARE(awaited(written).error().context.value(u"server"_s), u"127.0.0.1:%1"_s.arg(m_proxy->port()));
        m_proxy->setReachable(true);
        VERIFY_RESULT(awaited(database.write([](Transaction &tx) { return addTenant(tx, u"after"_s); })));
        QCOMPARE(awaited(database.read(tenantNames)),
                 Result<QStringList>(QStringList({u"before"_s, u"after"_s})));
    }

    void aDeadlockIsRunAgain()
    {
        VERIFY_RESULT(awaited((*m_workspace)->write([](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(tx.exec(u"INSERT INTO workspace (key, value) VALUES ('a', '')"_s));
            CHATFLOW_TRY(tx.exec(u"INSERT INTO workspace (key, value) VALUES ('b', '')"_s));
            return {};
        })));
        std::atomic<int> runs{0};
        QSemaphore held; // each has its first row
        const auto lockBoth = [&runs, &held](const QString &first, const QString &second) {
            return [&runs, &held, first, second](Transaction &tx) -> Result<> {
                const QString add = u"UPDATE workspace SET value = value || 'x' WHERE key = ?"_s;
                const bool meet = ++runs <= 2;
                CHATFLOW_TRY(tx.exec(add, first));
                if (meet) {
                    held.release();
                    while (held.available() < 2)
                        QThread::yieldCurrentThread();
                }
                CHATFLOW_TRY(tx.exec(add, second));
                return {};
            };
        };
        DatabaseConfig patient = m_workspace->config();
        const auto other = open(patient);
        VERIFY_RESULT(other);
        const auto one = (*m_workspace)->write(lockBoth(u"a"_s, u"b"_s));
        const auto two = (*other)->write(lockBoth(u"b"_s, u"a"_s));
        VERIFY_RESULT(awaited(one));
        VERIFY_RESULT(awaited(two));
        QCOMPARE(runs.load(), 3);
        const auto values = awaited((*m_workspace)->read([](const Snapshot &snapshot) {
            return snapshot.list(u"SELECT value FROM workspace WHERE key IN ('a', 'b')"_s,
                                 [](const Row &row) { return row.text(0); });
        }));
        QCOMPARE(values, Result<QStringList>(QStringList({u"xx"_s, u"xx"_s})));
    }

    void aRowLockedTooLongIsTold()
    {
        VERIFY_RESULT(awaited((*m_workspace)->write([](Transaction &tx) { return addTenant(tx, u"a"_s); })));
        QSemaphore locked;
        QSemaphore go;
        const auto holding = (*m_workspace)->write([&](Transaction &tx) {
            auto row = tx.lockRow(u"tenants"_s, 1);
            locked.release();
            go.acquire();
            return row;
        });
        locked.acquire();
        const auto waiting =
            awaited((*m_throughProxy)->write([](Transaction &tx) { return tx.lockRow(u"tenants"_s, 1); }));
        go.release();
        VERIFY_FAILED(waiting, Error::Code::StorageLocked);
        VERIFY_RESULT(awaited(holding));
        VERIFY_RESULT(
            awaited((*m_throughProxy)->write([](Transaction &tx) { return tx.lockRow(u"tenants"_s, 1); })));
    }

    void openingFailsClearly()
    {
        const DatabaseConfig good = m_workspace->config();
        DatabaseConfig config = good;
        config.password = SecretValue("wrong-password");
        const auto wrongPassword = open(config);
        VERIFY_FAILED(wrongPassword, Error::Code::Unauthorized);
        QVERIFY(!wrongPassword.error().toLog().contains(u"wrong-password"_s));
        config = good;
        config.location += u"_not_there"_s;
        VERIFY_FAILED(open(config), Error::Code::StorageOpen);
        config.location = u"postgresql://chatflow@127.0.0.1:1/x"_s;
        const auto unreachable = open(config);
        VERIFY_FAILED(unreachable, Error::Code::StorageUnreachable);
        QCOMPARE(unreachable.error().context.value(u"server"_s), u"127.0.0.1:1"_s);
        config.location = u"postgresql://"_s;
        VERIFY_FAILED(open(config), Error::Code::BadUrl);
        config = good;
        config.password = {};
        config.location.replace(u"chatflow@"_s,
                                u"chatflow:"_s + PostgresCluster::running()->password() + u'@');
        const auto inAddress = open(config);
        VERIFY_RESULT(inAddress);
        QCOMPARE((*inAddress)->location(), good.location); // without it
        VERIFY_FAILED(awaited((*inAddress)->backup(u"/tmp/x"_s)), Error::Code::StorageBackup);
    }

    void numbersAreInTheOrderOfTheCommits()
    {
        // Two writers that hold their transactions open crosswise: who is numbered first has to commit first.
        QList<Change> heard;
        QObject context;
        connect(&(*m_workspace)->changes(), &ChangeFeed::changed, &context,
                [&heard](const QList<Change> &changes) { heard += changes; });
        QList<QFuture<Result<TenantId>>> writes;
        for (int i = 0; i < 150; ++i) {
            Database &database = i % 2 == 0 ? **m_workspace : **m_throughProxy;
            writes << database.write([i](Transaction &tx) { return addTenant(tx, QString::number(i)); });
            if (i % 10 == 0)
                QVERIFY(awaited(writes.last()));
        }
        for (const auto &write : writes)
            VERIFY_RESULT(awaited(write));
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 150, 10'000);
        for (qsizetype i = 1; i < heard.size(); ++i)
            QCOMPARE_LT(heard.at(i - 1).seq, heard.at(i).seq);
    }

private:
    Result<std::shared_ptr<Database>> open(const DatabaseConfig &config)
    {
        auto opening = Database::open(config, m_clock);
        awaited(opening);
        return opening.takeResult();
    }

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_workspace;
    std::unique_ptr<CuttingProxy> m_proxy;
    DatabaseConfig m_config;
    Result<std::shared_ptr<Database>> m_throughProxy = fail(Error::cancelled());
};

QTEST_GUILESS_MAIN(TestPostgresFaults)
#include "tst_postgresfaults.moc"
