// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/jobstore.h"
#include "storage/tenantrows.h"
#include "support/fakeclock.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

const auto minute = milliseconds(60'000);

Result<JobId> add(Database &database, const QString &kind, const QString &key, Instant dueAt,
                  const QJsonObject &payload = {})
{
    return awaited(database.write(
        [=](Transaction &tx) { return JobStore::add(tx, TenantId(), kind, key, payload, dueAt); }));
}

Result<QList<Job>> claim(Database &database, const QString &owner, int limit = 10,
                         const QStringList &kinds = {u"send"_s})
{
    return awaited(
        database.write([=](Transaction &tx) { return JobStore::claim(tx, kinds, owner, minute, limit); }));
}

QStringList keysOf(const Result<QList<Job>> &jobs)
{
    QStringList keys;
    for (const Job &job : jobs.value_or(QList<Job>()))
        keys << job.key;
    return keys;
}

} // namespace

class TestJobStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutWhatIsDueOldestFirst_data() { TestDatabase::addDrivers(); }
    void handsOutWhatIsDueOldestFirst()
    {
        FakeClock clock;
        TestDatabase workspace(&clock);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const Instant now = workspace->now();
        const QJsonObject payload{{u"to"_s, u"…77"_s}, {u"n"_s, 3}};
        VERIFY_RESULT(add(*workspace, u"send"_s, u"later"_s, now + minute));
        VERIFY_RESULT(add(*workspace, u"send"_s, u"second"_s, now - minute));
        VERIFY_RESULT(add(*workspace, u"send"_s, u"first"_s, now - 2 * minute, payload));
        VERIFY_RESULT(add(*workspace, u"report"_s, u"other"_s, now - minute));
        const auto due = [&workspace](const QStringList &kinds) {
            return awaited(workspace->read(
                [kinds](const Snapshot &snapshot) { return JobStore::nextDue(snapshot, kinds); }));
        };
        QCOMPARE(due({u"send"_s}), Result<std::optional<Instant>>(now - 2 * minute));
        QCOMPARE(due({}), Result<std::optional<Instant>>(std::nullopt));

        const auto one = claim(*workspace, u"a"_s, 1);
        QCOMPARE(keysOf(one), QStringList(u"first"_s));
        QCOMPARE(one->first().payload, payload);
        QCOMPARE(one->first().attempts, 1);
        QCOMPARE(one->first().dueAt, now - 2 * minute);
        QCOMPARE(keysOf(claim(*workspace, u"b"_s)), QStringList(u"second"_s));
        QCOMPARE(keysOf(claim(*workspace, u"c"_s)), QStringList());
        QCOMPARE(keysOf(claim(*workspace, u"c"_s, 10, {})), QStringList());
        QCOMPARE(keysOf(claim(*workspace, u"c"_s, 10, {u"report"_s, u"nothing"_s})), QStringList(u"other"_s));
        QCOMPARE(due({u"send"_s}), Result<std::optional<Instant>>(now + minute));
        clock.advance(minute);
        // The first two claims ran out at the same time as the last became due.
        QCOMPARE(keysOf(claim(*workspace, u"c"_s)), QStringList({u"first"_s, u"second"_s, u"later"_s}));
    }

    void anOpenKeyIsThereOnce_data() { TestDatabase::addDrivers(); }
    void anOpenKeyIsThereOnce()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const Instant now = workspace->now();
        const auto first = add(*workspace, u"send"_s, u"k"_s, now, {{u"v"_s, 1}});
        VERIFY_RESULT(first);
        QCOMPARE(add(*workspace, u"send"_s, u"k"_s, now + minute, {{u"v"_s, 2}}), first);
        const auto otherKind = add(*workspace, u"report"_s, u"k"_s, now);
        VERIFY_RESULT(otherKind);
        QVERIFY(*otherKind != *first);
        const auto claimed = claim(*workspace, u"a"_s);
        QCOMPARE(claimed->size(), 1);
        QCOMPARE(claimed->first().payload.value(u"v"_s).toInt(), 1); // left as it was
        QCOMPARE(add(*workspace, u"send"_s, u"k"_s, now), first);    // still open while it is worked on
        VERIFY_RESULT(awaited(workspace->write(
            [job = claimed->first()](Transaction &tx) { return JobStore::finish(tx, job); })));
        const auto again = add(*workspace, u"send"_s, u"k"_s, now);
        VERIFY_RESULT(again);
        QVERIFY(*again != *first);
    }

    void aFormerClaimChangesNothing_data() { TestDatabase::addDrivers(); }
    void aFormerClaimChangesNothing()
    {
        FakeClock clock;
        TestDatabase workspace(&clock);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        VERIFY_RESULT(add(*workspace, u"send"_s, u"k"_s, workspace->now()));
        const Job slow = claim(*workspace, u"slow"_s)->first();
        clock.advance(minute);
        const Job quick = claim(*workspace, u"quick"_s)->first();
        QCOMPARE(quick.id, slow.id);
        QCOMPARE(quick.attempts, 2);
        QCOMPARE_GT(quick.claimEpoch, slow.claimEpoch);
        const Error error{Error::Code::TimedOut, {}, {}};
        const auto tried = awaited(workspace->write([=](Transaction &tx) -> Result<QList<bool>> {
            return QList<bool>{*JobStore::finish(tx, slow), *JobStore::postpone(tx, slow, tx.now(), error),
                               *JobStore::giveUp(tx, slow, error), *JobStore::finish(tx, quick),
                               *JobStore::finish(tx, quick)};
        }));
        QCOMPARE(tried.value_or(QList<bool>()), QList<bool>({false, false, false, true, false}));
    }

    void postponedGivenUpAndCancelled_data() { TestDatabase::addDrivers(); }
    void postponedGivenUpAndCancelled()
    {
        FakeClock clock;
        TestDatabase workspace(&clock);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const Instant now = workspace->now();
        for (const QString &key : {u"postponed"_s, u"failed"_s, u"cancelled"_s})
            VERIFY_RESULT(add(*workspace, u"send"_s, key, now));
        const auto jobs = claim(*workspace, u"a"_s);
        QCOMPARE(jobs->size(), 3);
        const Error error{Error::Code::TimedOut, {{u"server"_s, u"x"_s}}, u"not kept"_s};
        const auto done = awaited(workspace->write([=](Transaction &tx) -> Result<QList<bool>> {
            return QList<bool>{*JobStore::postpone(tx, jobs->at(0), now + minute / 2, error),
                               *JobStore::giveUp(tx, jobs->at(1), error),
                               *JobStore::cancel(tx, u"send"_s, u"cancelled"_s),
                               *JobStore::cancel(tx, u"send"_s, u"cancelled"_s)};
        }));
        QCOMPARE(done.value_or(QList<bool>()), QList<bool>({true, true, true, false}));
        QCOMPARE(keysOf(claim(*workspace, u"a"_s)), QStringList());
        clock.advance(minute / 2);
        QCOMPARE(keysOf(claim(*workspace, u"b"_s)), QStringList(u"postponed"_s));
        const auto states = awaited(workspace->read([](const Snapshot &snapshot) {
            return snapshot.list(u"SELECT state, last_error FROM jobs ORDER BY id"_s,
                                 [](const Row &row) -> QString { return row.text(0) + u' ' + row.text(1); });
        }));
        QCOMPARE(states.value_or(QStringList()),
                 QStringList({u"open timed_out"_s, u"failed timed_out"_s, u"cancelled "_s}));
    }

    void jobsOfATenantGoWithIt_data() { TestDatabase::addDrivers(); }
    void jobsOfATenantGoWithIt()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const auto tenant = awaited(workspace->write([](Transaction &tx) { return addTenant(tx, u"a"_s); }));
        VERIFY_RESULT(tenant);
        VERIFY_RESULT(awaited(workspace->write([id = *tenant](Transaction &tx) {
            return JobStore::add(tx, id, u"send"_s, u"k"_s, {}, tx.now());
        })));
        const auto job = claim(*workspace, u"a"_s);
        QCOMPARE(job->first().tenant, *tenant);
        VERIFY_RESULT(
            awaited(workspace->write([](Transaction &tx) { return tx.exec(u"DELETE FROM tenants"_s); })));
        QCOMPARE(
            awaited(workspace->write([job](Transaction &tx) { return JobStore::finish(tx, job->first()); })),
            Result<bool>(false));
    }

    void concurrentClaimantsShareTheWork_data() { TestDatabase::addDrivers(); }
    void concurrentClaimantsShareTheWork()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        constexpr int jobCount = 120;
        VERIFY_RESULT(awaited(workspace->write([](Transaction &tx) -> Result<> {
            for (int i = 0; i < jobCount; ++i)
                CHATFLOW_TRY(JobStore::add(tx, TenantId(), u"send"_s, QString::number(i), {}, tx.now()));
            return {};
        })));
        QList<std::shared_ptr<Database>> engines;
        for (int i = 0; i < 3; ++i) {
            auto opening = Database::open(workspace.config(), workspace.clock());
            VERIFY_RESULT(awaited(opening));
            engines << *opening.takeResult();
        }
        QStringList handedOut;
        for (bool more = true; more;) {
            more = false;
            QList<QFuture<Result<QList<Job>>>> claims;
            for (const auto &engine : engines) {
                claims << engine->write(
                    [](Transaction &tx) { return JobStore::claim(tx, {u"send"_s}, u"x"_s, minute, 7); });
            }
            for (const auto &jobs : claims) {
                VERIFY_RESULT(awaited(jobs));
                handedOut << keysOf(awaited(jobs));
                more = more || !awaited(jobs)->isEmpty();
            }
        }
        QCOMPARE(handedOut.size(), jobCount);
        handedOut.removeDuplicates();
        QCOMPARE(handedOut.size(), jobCount);
    }
};

QTEST_GUILESS_MAIN(TestJobStore)
#include "tst_jobstore.moc"
