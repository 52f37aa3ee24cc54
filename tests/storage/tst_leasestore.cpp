// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"
#include "storage/database.h"
#include "storage/leasestore.h"
#include "support/fakeclock.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr milliseconds tenSeconds{10'000};

auto acquire(Database &database, const QString &owner)
{
    return awaited(database.write(
        [owner](Transaction &tx) { return LeaseStore::acquire(tx, u"instance-1"_s, owner, tenSeconds); }));
}

auto check(Database &database, const Lease &lease)
{
    return awaited(database.write([lease](Transaction &tx) { return LeaseStore::check(tx, lease); }));
}

} // namespace

class TestLeaseStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOwnerAtATime_data() { TestDatabase::addDrivers(); }
    void oneOwnerAtATime()
    {
        FakeClock clock;
        TestDatabase workspace(&clock);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto mine = acquire(*workspace, u"a"_s);
        VERIFY_RESULT(mine);
        QVERIFY(*mine);
        QCOMPARE((*mine)->epoch, 1);
        QCOMPARE((*mine)->until, workspace->now() + tenSeconds);
        const auto other = acquire(*workspace, u"b"_s);
        VERIFY_RESULT(other);
        QVERIFY(!*other);

        clock.advance(std::chrono::seconds(6));
        const auto renewed = acquire(*workspace, u"a"_s);
        VERIFY_RESULT(renewed);
        QVERIFY(*renewed);
        QCOMPARE((*renewed)->epoch, 1);
        clock.advance(std::chrono::seconds(6)); // past the first end, not past the second
        QVERIFY(!acquire(*workspace, u"b"_s)->has_value());
        VERIFY_RESULT(check(*workspace, **mine)); // the same tenure
    }

    void aFormerOwnerIsFencedOff_data() { TestDatabase::addDrivers(); }
    void aFormerOwnerIsFencedOff()
    {
        FakeClock clock;
        TestDatabase workspace(&clock);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const Lease old = acquire(*workspace, u"a"_s)->value();
        clock.advance(tenSeconds);
        VERIFY_RESULT(check(*workspace, old)); // expired, but nobody has taken it
        const Lease taken = acquire(*workspace, u"b"_s)->value();
        QCOMPARE(taken.epoch, 2);
        VERIFY_RESULT(check(*workspace, taken));
        VERIFY_FAILED(check(*workspace, old), Error::Code::LeaseLost);
        // The former owner comes back: it cannot renew, release or take what is another's now.
        QVERIFY(!acquire(*workspace, u"a"_s)->has_value());
        VERIFY_RESULT(
            awaited(workspace->write([old](Transaction &tx) { return LeaseStore::release(tx, old); })));
        VERIFY_RESULT(check(*workspace, taken));
        clock.advance(tenSeconds);
        const Lease again = acquire(*workspace, u"a"_s)->value();
        QCOMPARE(again.epoch, 3);
        VERIFY_FAILED(check(*workspace, old), Error::Code::LeaseLost); // its own name, but another tenure
    }

    void aReleasedLeaseKeepsItsEpoch_data() { TestDatabase::addDrivers(); }
    void aReleasedLeaseKeepsItsEpoch()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const Lease first = acquire(*workspace, u"a"_s)->value();
        VERIFY_RESULT(
            awaited(workspace->write([first](Transaction &tx) { return LeaseStore::release(tx, first); })));
        VERIFY_FAILED(check(*workspace, first), Error::Code::LeaseLost);
        const auto find = [](const Snapshot &snapshot) {
            return LeaseStore::find(snapshot, u"instance-1"_s);
        };
        QCOMPARE(awaited(workspace->read(find)), Result<std::optional<Lease>>(std::nullopt));
        const Lease second = acquire(*workspace, u"a"_s)->value();
        QCOMPARE(second.epoch, 2);
        VERIFY_FAILED(check(*workspace, first), Error::Code::LeaseLost);
        QCOMPARE(awaited(workspace->read(find)), Result<std::optional<Lease>>(second));
        QCOMPARE(awaited(workspace->read([](const Snapshot &s) { return LeaseStore::all(s); })),
                 Result<QList<Lease>>(QList<Lease>{second}));
    }

    void theDeadAreReplacedAtOnce_data() { TestDatabase::addDrivers(); }
    void theDeadAreReplacedAtOnce()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const Lease dead = acquire(*workspace, u"a"_s)->value();
        const auto takeFrom = [&workspace](const QString &from) {
            return awaited(workspace->write([from](Transaction &tx) {
                return LeaseStore::takeFrom(tx, u"instance-1"_s, from, u"c"_s, tenSeconds);
            }));
        };
        QVERIFY(!takeFrom(u"b"_s)->has_value()); // b has nothing to take
        const auto taken = takeFrom(u"a"_s);
        VERIFY_RESULT(taken);
        QVERIFY(*taken);
        QCOMPARE((*taken)->owner, u"c"_s);
        QCOMPARE((*taken)->epoch, 2);
        VERIFY_FAILED(check(*workspace, dead), Error::Code::LeaseLost);
    }

    void onlyChangesOfOwnerAreTold_data() { TestDatabase::addDrivers(); }
    void onlyChangesOfOwnerAreTold()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        int told = 0;
        QObject context;
        connect(&workspace->changes(), &ChangeFeed::changed, &context,
                [&told](const QList<Change> &changes) { told += static_cast<int>(changes.size()); });
        const Lease lease = acquire(*workspace, u"a"_s)->value();
        for (int i = 0; i < 5; ++i)
            VERIFY_RESULT(acquire(*workspace, u"a"_s));
        VERIFY_RESULT(
            awaited(workspace->write([lease](Transaction &tx) { return LeaseStore::release(tx, lease); })));
        QTRY_COMPARE(told, 2);
    }

    void concurrentTakersGetOneOwner_data() { TestDatabase::addDrivers(); }
    void concurrentTakersGetOneOwner()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        QList<std::shared_ptr<Database>> engines;
        for (int i = 0; i < 3; ++i) {
            auto opening = Database::open(workspace.config(), workspace.clock());
            VERIFY_RESULT(awaited(opening));
            engines << *opening.takeResult();
        }
        for (int round = 0; round < 20; ++round) {
            const QString name = QString::number(round);
            QList<QFuture<Result<std::optional<Lease>>>> tries;
            for (int i = 0; i < engines.size(); ++i) {
                tries << engines.at(i)->write([name, i](Transaction &tx) {
                    return LeaseStore::acquire(tx, name, QString::number(i), tenSeconds);
                });
            }
            int owners = 0;
            for (const auto &tried : tries) {
                const auto lease = awaited(tried);
                VERIFY_RESULT(lease);
                owners += lease->has_value() ? 1 : 0;
            }
            QCOMPARE(owners, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestLeaseStore)
#include "tst_leasestore.moc"
