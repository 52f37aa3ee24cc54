// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"
#include "storage/database.h"
#include "storage/tenantrows.h"
#include "support/fakeclock.h"
#include "support/postgrescluster.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QSemaphore>
#include <QTest>

#include <stdexcept>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

/// Moves on by a millisecond each time it is asked, so that the times of two transactions always differ.
class TickingClock final : public Clock
{
public:
    Instant now() const override { return instantFromMs(1'800'000'000'000 + m_ticks.fetch_add(1)); }
    milliseconds monotonic() const override { return milliseconds(m_ticks.fetch_add(1)); }
    QFuture<Result<>> sleep(milliseconds) override { return readyFuture(Result<>()); }

private:
    mutable std::atomic<qint64> m_ticks{0};
};

/// Keeps the writer busy, so that what is enqueued meanwhile becomes one group.
class WriterHold
{
public:
    explicit WriterHold(Database &database)
        : m_done(database.write([this](Transaction &) -> Result<> {
            m_started.release();
            m_go.acquire();
            return {};
        }))
    {
        m_started.acquire();
    }
    void release()
    {
        m_go.release();
        m_done.waitForFinished();
    }

private:
    QSemaphore m_started;
    QSemaphore m_go;
    QFuture<Result<>> m_done;
};

} // namespace

class TestDatabaseJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsWhatWasWritten_data() { TestDatabase::addDrivers(); }
    void keepsWhatWasWritten()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto first = awaited(workspace->write([](Transaction &tx) { return addTenant(tx, u"a"_s); }));
        VERIFY_RESULT(first);
        QCOMPARE(awaited(workspace->read(tenantCount)).value_or(-1), 1);
        const QString id = workspace->workspaceId();
        QCOMPARE(id.size(), 36);
        QVERIFY(workspace.reopen());
        QCOMPARE(awaited(workspace->read(tenantCount)).value_or(-1), 1);
        QCOMPARE(workspace->workspaceId(), id);
    }

    void keepsEveryKindOfValue_data() { TestDatabase::addDrivers(); }
    void keepsEveryKindOfValue()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const QString text = u"quotes ' \" \\ \n \t ? $1 ação 🙂👩‍💻 \U0001FAE0"_s;
        const QString withZero = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        const QByteArray blob("\0\1\xff'\\", 5);
        const QString table =
            u"CREATE TABLE kinds (i BIGINT, r DOUBLE PRECISION, t TEXT, z TEXT, e TEXT, b %1, eb %1, n TEXT)"_s
                .arg(workspace.isSqlite() ? u"BLOB"_s : u"BYTEA"_s);
        if (workspace.isSqlite())
            VERIFY_RESULT(awaited(workspace->write([&](Transaction &tx) { return tx.exec(table); })));
        else
            VERIFY_RESULT(PostgresCluster::running()->execute(workspace.serverDatabase(), table));
        const auto written = awaited(workspace->write([&](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(tx.exec(u"INSERT INTO kinds VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                 std::numeric_limits<qint64>::min(), 0.1, text, withZero, QString(), blob,
                                 QByteArray(), std::nullopt));
            return {};
        }));
        VERIFY_RESULT(written);
        const auto read = awaited(workspace->read([&](const Snapshot &snapshot) {
            return snapshot.first(u"SELECT i, r, t, z, e, b, eb, n FROM kinds"_s, [&](const Row &row) {
                return row.int64(0) == std::numeric_limits<qint64>::min() && row.real(1) == 0.1 &&
                       row.text(2) == text && row.text(3) == u"a\uFFFDb"_s && row.text(4).isEmpty() &&
                       !row.isNull(4) && row.blob(5) == blob && !row.isNull(6) && row.blob(6).isEmpty() &&
                       row.isNull(7) && row.text(7).isEmpty() && !row.optionalInt64(7);
            });
        }));
        VERIFY_RESULT(read);
        QCOMPARE(*read, std::optional(true));
    }

    void groupsWhatIsQueued_data() { TestDatabase::addDrivers(); }
    void groupsWhatIsQueued()
    {
        TickingClock clock;
        TestDatabase workspace(&clock);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        WriterHold hold(*workspace);
        QList<QFuture<Result<Instant>>> times;
        for (int i = 0; i < 40; ++i) {
            times << workspace->write([i](Transaction &tx) -> Result<Instant> {
                CHATFLOW_TRY(addTenant(tx, QString::number(i)));
                return tx.now();
            });
        }
        hold.release();
        // A transaction has one time, and no two have the same. A slow machine may make more than one group
        // of them.
        QSet<qint64> transactions;
        for (const auto &time : times) {
            VERIFY_RESULT(awaited(time));
            transactions.insert(toMs(*time.result()));
        }
        QCOMPARE_LE(transactions.size(), 20);
        const auto alone =
            awaited(workspace->write([](Transaction &tx) { return Result<Instant>(tx.now()); }));
        VERIFY_RESULT(alone);
        QVERIFY(!transactions.contains(toMs(*alone)));
        QStringList expected;
        for (int i = 0; i < 40; ++i)
            expected << QString::number(i);
        QCOMPARE(awaited(workspace->read(tenantNames)).value_or(QStringList()), expected); // and in order
    }

    void aFailedJobSparesItsGroup_data() { TestDatabase::addDrivers(); }
    void aFailedJobSparesItsGroup()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        QList<Change> heard;
        QObject context;
        connect(&workspace->changes(), &ChangeFeed::changed, &context,
                [&heard](const QList<Change> &changes) { heard += changes; });
        WriterHold hold(*workspace);
        const auto write = [&](auto job) { return workspace->write(job); };
        const auto first = write([](Transaction &tx) { return addTenant(tx, u"first"_s); });
        const auto twice = write([](Transaction &tx) -> Result<TenantId> {
            CHATFLOW_TRY(addTenant(tx, u"half"_s));
            return addTenant(tx, u"first"_s); // taken
        });
        const auto refused = write([](Transaction &tx) -> Result<TenantId> {
            CHATFLOW_TRY(addTenant(tx, u"refused"_s));
            return fail(Error::Code::HeldByPerson);
        });
        const auto threw = write([](Transaction &tx) -> Result<TenantId> {
            CHATFLOW_TRY(addTenant(tx, u"threw"_s));
            throw std::runtime_error("a job");
        });
        const auto last = write([](Transaction &tx) { return addTenant(tx, u"last"_s); });
        hold.release();
        VERIFY_RESULT(awaited(first));
        VERIFY_RESULT(awaited(last));
        VERIFY_FAILED(awaited(twice), Error::Code::StorageConstraint);
        VERIFY_FAILED(awaited(refused), Error::Code::HeldByPerson);
        VERIFY_FAILED(awaited(threw), Error::Code::Internal);
        QCOMPARE(awaited(workspace->read(tenantNames)).value_or(QStringList()),
                 QStringList({u"first"_s, u"last"_s}));
        QTRY_COMPARE(heard.size(), 2); // nothing is told of what did not happen
        QCOMPARE(heard.at(0).id, awaited(first)->value());
        QCOMPARE(heard.at(1).id, awaited(last)->value());
    }

    void aSwallowedFailureStillUndoesTheJob_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<bool>("alone");
        for (const QString &driver : TestDatabase::drivers()) {
            QTest::addRow("%s, alone", qPrintable(driver)) << driver << true;
            QTest::addRow("%s, in a group", qPrintable(driver)) << driver << false;
        }
    }
    void aSwallowedFailureStillUndoesTheJob()
    {
        QFETCH(bool, alone);
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) { return addTenant(tx, u"first"_s); })));
        const auto careless = [](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(addTenant(tx, u"half"_s));
            const auto ignored = addTenant(tx, u"first"_s);
            return ignored ? fail(Error::internal(u"should be taken"_s)) : Result<>();
        };
        WriterHold hold(*workspace);
        const auto done = workspace->write(careless);
        const auto beside =
            alone ? readyFuture(Result<TenantId>(TenantId(1)))
                  : workspace->write([](Transaction &tx) { return addTenant(tx, u"beside"_s); });
        hold.release();
        VERIFY_FAILED(awaited(done), Error::Code::StorageConstraint);
        VERIFY_RESULT(awaited(beside));
        QCOMPARE(awaited(workspace->read(tenantCount)).value_or(-1), alone ? 1 : 2);
    }

    void aReadSeesOneMoment_data() { TestDatabase::addDrivers(); }
    void aReadSeesOneMoment()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        QSemaphore counted;
        QSemaphore written;
        const auto counts = workspace->read([&](const Snapshot &snapshot) -> Result<QList<qint64>> {
            const auto before = tenantCount(snapshot);
            counted.release();
            written.acquire();
            const auto after = tenantCount(snapshot);
            return QList<qint64>{before.value_or(-1), after.value_or(-1)};
        });
        counted.acquire();
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) { return addTenant(tx, u"a"_s); })));
        written.release();
        QCOMPARE(awaited(counts).value_or(QList<qint64>()), QList<qint64>({0, 0}));
        QCOMPARE(awaited(workspace->read(tenantCount)).value_or(-1), 1);
    }

    void aReadCannotWrite_data() { TestDatabase::addDrivers(); }
    void aReadCannotWrite()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto tried = awaited(workspace->read([](const Snapshot &snapshot) {
            return snapshot.query(u"DELETE FROM tenants"_s, {}, [](const Row &) { return false; });
        }));
        VERIFY_FAILED(tried, Error::Code::StorageReadOnly);
        QCOMPARE(awaited(workspace->read(tenantCount)).value_or(-1), 0); // and the connection goes on
    }

    void statementsAreRunAgainAndNotInsideThemselves_data() { TestDatabase::addDrivers(); }
    void statementsAreRunAgainAndNotInsideThemselves()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) -> Result<> {
            for (int i = 0; i < 3; ++i)
                CHATFLOW_TRY(addTenant(tx, QString::number(i)));
            return {};
        })));
        const auto sums = awaited(workspace->read([](const Snapshot &snapshot) -> Result<QList<bool>> {
            const auto first = snapshot.first(u"SELECT id FROM tenants ORDER BY id"_s,
                                              [](const Row &row) { return row.int64(0); });
            const auto again = snapshot.first(u"SELECT id FROM tenants ORDER BY id"_s,
                                              [](const Row &row) { return row.int64(0); });
            const auto nested = snapshot.list(u"SELECT client_id FROM tenants"_s, [&snapshot](const Row &) {
                return snapshot
                    .list(u"SELECT client_id FROM tenants"_s, [](const Row &row) { return row.text(0); })
                    .has_value();
            });
            return QList<bool>{first == again, nested.value_or(QList<bool>()).contains(true)};
        }));
        QCOMPARE(sums.value_or(QList<bool>()), QList<bool>({true, false}));
    }

    void wrongSqlIsAnErrorWithoutValues_data() { TestDatabase::addDrivers(); }
    void wrongSqlIsAnErrorWithoutValues()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto unknown = awaited(workspace->read(
            [](const Snapshot &snapshot) { return snapshot.number(u"SELECT nothing FROM nowhere"_s); }));
        VERIFY_FAILED(unknown, Error::Code::StorageQuery);
        QCOMPARE(unknown.error().context.value(u"path"_s), workspace->location());
        const auto taken = awaited(workspace->write([](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(addTenant(tx, u"secret-name"_s));
            CHATFLOW_TRY(addTenant(tx, u"secret-name"_s));
            return {};
        }));
        VERIFY_FAILED(taken, Error::Code::StorageConstraint);
        QVERIFY2(!taken.error().toLog().contains(u"secret-name"_s), qPrintable(taken.error().toLog()));
        const auto wrongState = awaited(workspace->write([](Transaction &tx) {
            return tx.exec(
                u"INSERT INTO tenants (client_id, name, state, settings_version, created_at, updated_at)"
                " VALUES (?, ?, ?, 1, 0, 0)"_s,
                u"x"_s, u"secret-name"_s, u"nonsense"_s);
        }));
        VERIFY_FAILED(wrongState, Error::Code::StorageConstraint);
        QVERIFY2(!wrongState.error().toLog().contains(u"secret-name"_s),
                 qPrintable(wrongState.error().toLog()));
    }

    void foreignKeysHold_data() { TestDatabase::addDrivers(); }
    void foreignKeysHold()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto orphan = awaited(workspace->write([](Transaction &tx) {
            return tx.insert<InstanceId>(
                u"INSERT INTO instances (tenant_id, server_url, name, read_back_to, created_at)"
                " VALUES (4711, 'u', 'n', 0, 0) RETURNING id"_s);
        }));
        VERIFY_FAILED(orphan, Error::Code::StorageConstraint);
    }

    void insertAnswersNoneOnConflict_data() { TestDatabase::addDrivers(); }
    void insertAnswersNoneOnConflict()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto ids = awaited(workspace->write([](Transaction &tx) -> Result<QList<qint64>> {
            QList<qint64> out;
            for (int i = 0; i < 2; ++i) {
                const auto id = tx.insert<ActorId>(
                    u"INSERT INTO actors (kind, name, created_at) VALUES ('system', 'x', ?)"
                    " ON CONFLICT (kind, name) DO NOTHING RETURNING id"_s,
                    tx.now());
                CHATFLOW_TRY(id);
                out << id->value();
            }
            const auto locked = tx.lockRow(u"actors"_s, out.first());
            const auto missing = tx.lockRow(u"actors"_s, 4711);
            out << locked.value_or(false) << missing.value_or(true);
            return out;
        }));
        VERIFY_RESULT(ids);
        QCOMPARE_GT(ids->at(0), 0);
        QCOMPARE(ids->mid(1), QList<qint64>({0, 1, 0}));
    }

    void destructionFinishesTheQueue_data() { TestDatabase::addDrivers(); }
    void destructionFinishesTheQueue()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        QList<QFuture<Result<TenantId>>> writes;
        for (int i = 0; i < 50; ++i)
            writes << workspace->write([i](Transaction &tx) { return addTenant(tx, QString::number(i)); });
        workspace.close();
        for (const auto &write : writes) {
            QVERIFY(write.isFinished());
            VERIFY_RESULT(takeResult(write));
        }
        QVERIFY(workspace.reopen());
        QCOMPARE(awaited(workspace->read(tenantCount)).value_or(-1), 50);
    }

    void theLastOwnerMayBeAStorageThread_data() { TestDatabase::addDrivers(); }
    void theLastOwnerMayBeAStorageThread()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        QSemaphore let;
        std::shared_ptr<Database> owner = workspace.database();
        auto done = workspace->write([&let](Transaction &tx) -> Result<TenantId> {
            let.acquire();
            return addTenant(tx, u"a"_s);
        });
        auto after = done.then([owner](const Result<TenantId> &result) { return result; });
        owner.reset();
        workspace.close(); // only the continuation has it now
        let.release();
        after.waitForFinished();
        VERIFY_RESULT(after.result());
        done = {};
        after = {};
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(workspace.reopen());
        QCOMPARE(awaited(workspace->read(tenantCount)).value_or(-1), 1);
    }

    void timeIsTheDatabases_data() { TestDatabase::addDrivers(); }
    void timeIsTheDatabases()
    {
        FakeClock clock; // in 2026: PostgreSQL's own clock shows another time
        TestDatabase workspace(&clock);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const Instant before = workspace->now();
        if (workspace.isSqlite())
            QCOMPARE(before, clock.now());
        else
            QCOMPARE_LT(std::chrono::abs(before - SystemClock().now()), std::chrono::seconds(60));
        clock.advance(std::chrono::hours(24 * 7));
        QCOMPARE(workspace->now() - before, milliseconds(std::chrono::hours(24 * 7)));
        const auto inJob =
            awaited(workspace->write([](Transaction &tx) { return Result<Instant>(tx.now()); }));
        QCOMPARE(inJob.value_or(Instant()), workspace->now());
    }
};

QTEST_GUILESS_MAIN(TestDatabaseJobs)
#include "tst_database.moc"
