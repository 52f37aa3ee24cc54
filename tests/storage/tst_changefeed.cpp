// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"
#include "storage/changelog.h"
#include "storage/childprocess.h"
#include "storage/database.h"
#include "storage/tenantrows.h"
#include "support/postgrescluster.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

/// What a feed has told, as one list.
class Heard : public QObject
{
public:
    explicit Heard(Database &database)
    {
        connect(&database.changes(), &ChangeFeed::changed, this,
                [this](const QList<Change> &news) { changes += news; });
        connect(&database.changes(), &ChangeFeed::lost, this, [this] { ++lost; });
    }
    bool ordered() const
    {
        return std::adjacent_find(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
                   return a.seq >= b.seq;
               }) == changes.end();
    }

    QList<Change> changes;
    int lost = 0;
};

std::shared_ptr<Database> openAgain(TestDatabase &workspace)
{
    auto opening = Database::open(workspace.config(), workspace.clock());
    const auto opened = awaited(opening);
    return opened ? *opening.takeResult() : nullptr;
}

Result<> tell(Transaction &tx, qint64 id)
{
    tx.changed(TenantId(1), ChangeKind::Message, id);
    return {};
}

} // namespace

class TestChangeFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachChangeOnceInOrder_data() { TestDatabase::addDrivers(); }
    void tellsEachChangeOnceInOrder()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        Heard heard(*workspace);
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) -> Result<> {
            for (int i = 0; i < 200; ++i) { // more than one statement's worth
                tx.changed(TenantId(1), ChangeKind::Message, i);
                tx.changed(TenantId(1), ChangeKind::Conversation, 7); // folded into one
            }
            tx.changed(TenantId(), ChangeKind::Lease, 0);
            return {};
        })));
        QTRY_COMPARE(heard.changes.size(), 202);
        QVERIFY(heard.ordered());
        QCOMPARE(heard.changes.at(0).id, 0);
        QCOMPARE(heard.changes.at(1),
                 (Change{heard.changes.at(1).seq, TenantId(1), ChangeKind::Conversation, 7}));
        QCOMPARE(heard.changes.last(), (Change{heard.changes.last().seq, TenantId(), ChangeKind::Lease, 0}));
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) { return tell(tx, 4711); })));
        QTRY_COMPARE(heard.changes.size(), 203); // and nothing more
        QCOMPARE(heard.changes.last().id, 4711);
        QCOMPARE(heard.lost, 0);
    }

    void hearsAnotherProcessAtOnce_data() { TestDatabase::addDrivers(); }
    void hearsAnotherProcessAtOnce()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto other = openAgain(workspace);
        QVERIFY(other);
        Heard heard(*workspace);
        Heard otherHeard(*other);
        // By the slow poll alone each turn would take a second or two.
        QElapsedTimer since;
        since.start();
        for (int i = 1; i <= 10; ++i) {
            Database &writer = i % 2 == 0 ? *workspace : *other;
            VERIFY_RESULT(awaited(writer.write([i](Transaction &tx) { return tell(tx, i); })));
            QTRY_COMPARE(heard.changes.size(), i);
            QTRY_COMPARE(otherHeard.changes.size(), i);
        }
        QCOMPARE_LT(since.elapsed(), 5000);
        QCOMPARE(heard.changes, otherHeard.changes);
    }

    void losesNothingOfThreeProcesses_data() { TestDatabase::addDrivers(); }
    void losesNothingOfThreeProcesses()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        Heard heard(*workspace);
        QProcess first;
        QProcess second;
        startChild(first, u"write"_s, workspace.config(), {u"1000"_s, u"200"_s});
        startChild(second, u"write"_s, workspace.config(), {u"2000"_s, u"200"_s});
        for (int i = 0; i < 200; ++i)
            VERIFY_RESULT(awaited(
                workspace->write([i](Transaction &tx) { return addTenant(tx, QString::number(i)); })));
        QTRY_VERIFY_WITH_TIMEOUT(
            first.state() == QProcess::NotRunning && second.state() == QProcess::NotRunning, 60'000);
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(second.exitCode(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(heard.changes.size(), 600, 20'000);
        QVERIFY(heard.ordered());
        QCOMPARE(heard.lost, 0);
        QSet<qint64> tenants;
        for (const Change &change : std::as_const(heard.changes))
            tenants.insert(change.id);
        QCOMPARE(tenants.size(), 600);
    }

    void aRolledBackGroupLeavesNoGap_data() { TestDatabase::addDrivers(); }
    void aRolledBackGroupLeavesNoGap()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        Heard heard(*workspace);
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) { return tell(tx, 1); })));
        if (!workspace.isSqlite()) // numbers that no commit has: a sequence is not rolled back
            VERIFY_RESULT(PostgresCluster::running()->execute(workspace.serverDatabase(),
                                                              u"SELECT nextval('changes_seq_seq')"_s));
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) { return tell(tx, 2); })));
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) { return tell(tx, 3); })));
        QTRY_COMPARE(heard.changes.size(), 3);
        QVERIFY(heard.ordered());
        QCOMPARE(heard.changes.last().id, 3);
    }

    void saysSoWhenChangesWereTrimmedUnseen_data() { TestDatabase::addDrivers(); }
    void saysSoWhenChangesWereTrimmedUnseen()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        Heard heard(*workspace);
        // A stranger's transaction writes and trims at once, so that this process never sees the rows
        // between.
        const QString sql =
            u"INSERT INTO changes (seq, tenant_id, kind, entity_id, at) VALUES (500, 1, 7, 7, 0)"_s;
        const auto other = openAgain(workspace);
        VERIFY_RESULT(awaited(other->write([&sql](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(tx.exec(sql));
            CHATFLOW_TRY(
                tx.exec(u"INSERT INTO workspace (key, value) VALUES ('changes_trimmed_to', '499')"_s));
            return {};
        })));
        QTRY_COMPARE(heard.lost, 1);
        QCOMPARE(heard.changes.size(), 0);
    }

    void trimsWhatIsOldOrTooMuch_data() { TestDatabase::addDrivers(); }
    void trimsWhatIsOldOrTooMuch()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto left = [&workspace] {
            return awaited(workspace->read([](const Snapshot &snapshot) {
                       return snapshot.number(u"SELECT count(*) FROM changes"_s);
                   }))
                .value_or(-1);
        };
        const auto tellMany = [&workspace](int count) {
            return awaited(workspace->write([count](Transaction &tx) -> Result<> {
                for (int i = 0; i < count; ++i)
                    tx.changed(TenantId(1), ChangeKind::Message, i);
                return {};
            }));
        };
        VERIFY_RESULT(tellMany(10));
        ChangeTrimmer byAge(*workspace);
        VERIFY_RESULT(awaited(byAge.runOnce()));
        QCOMPARE(left(), 10);
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) {
            return tx.exec(u"UPDATE changes SET at = ? WHERE entity_id < 4"_s,
                           tx.now() - std::chrono::hours(2));
        })));
        VERIFY_RESULT(awaited(byAge.runOnce()));
        QCOMPARE(left(), 6);
        ChangeTrimmer byCount(*workspace, std::chrono::hours(1), 5);
        VERIFY_RESULT(awaited(byCount.runOnce()));
        QCOMPARE(left(), 5);
        ChangeTrimmer everything(*workspace, milliseconds(-1), 5);
        VERIFY_RESULT(awaited(everything.runOnce()));
        QCOMPARE(left(), 0);
        // Numbers go on, and those who listen have missed nothing.
        Heard heard(*workspace);
        QVERIFY(workspace.reopen());
        Heard afterReopen(*workspace);
        VERIFY_RESULT(tellMany(1));
        QTRY_COMPARE(afterReopen.changes.size(), 1);
        QCOMPARE_GT(afterReopen.changes.first().seq, 10);
        QCOMPARE(afterReopen.lost, 0);
    }
};

QTEST_GUILESS_MAIN(TestChangeFeed)
#include "tst_changefeed.moc"
