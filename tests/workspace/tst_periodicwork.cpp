// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/future.h"
#include "support/fakeclock.h"
#include "workspace/periodicwork.h"

#include <QPromise>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

struct Log {
    QStringList runs;
    std::shared_ptr<QPromise<Result<>>> held; ///< the answer of the work that is called "slow"
};

class FakeWork final : public Scheduled
{
public:
    FakeWork(Log &log, QString name, milliseconds period)
        : m_log(log)
        , m_name(std::move(name))
        , m_period(period)
    {
    }
    QString name() const override { return m_name; }
    milliseconds period() const override { return m_period; }
    QFuture<Result<>> runOnce() override
    {
        m_log.runs << m_name;
        if (m_name == u"failing"_s)
            return failedFuture(Error::internal(u"as told"_s));
        if (m_name != u"slow"_s)
            return readyFuture(Result<>());
        m_log.held = std::make_shared<QPromise<Result<>>>();
        m_log.held->start();
        return m_log.held->future();
    }

private:
    Log &m_log;
    QString m_name;
    milliseconds m_period;
};

} // namespace

class TestPeriodicWork : public QObject
{
    Q_OBJECT

    static std::unique_ptr<PeriodicWork> started(FakeClock &clock, Log &log,
                                                 const QList<std::pair<QString, seconds>> &works)
    {
        std::vector<std::unique_ptr<Scheduled>> all;
        for (const auto &[name, period] : works)
            all.push_back(std::make_unique<FakeWork>(log, name, period));
        auto periodic = std::make_unique<PeriodicWork>(clock, std::move(all));
        periodic->start();
        return periodic;
    }
    static void pass(FakeClock &clock, int time)
    {
        for (int second = 0; second < time; ++second) {
            clock.advance(seconds(1));
            for (int turn = 0; turn < 5; ++turn)
                QCoreApplication::processEvents();
        }
    }

private Q_SLOTS:
    void runsEachInItsPeriod()
    {
        FakeClock clock;
        Log log;
        const auto periodic = started(clock, log, {{u"two"_s, seconds(2)}, {u"five"_s, seconds(5)}});
        pass(clock, 1);
        QCOMPARE(log.runs, QStringList());
        pass(clock, 9);
        QCOMPARE(log.runs.count(u"two"_s), 5);
        QCOMPARE(log.runs.count(u"five"_s), 2);
    }

    void aFailureIsTriedAgainInThePeriod()
    {
        FakeClock clock;
        Log log;
        const auto periodic = started(clock, log, {{u"failing"_s, seconds(3)}});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"periodic_work_failed"_s));
        pass(clock, 3);
        QCOMPARE(log.runs.size(), 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"periodic_work_failed"_s));
        pass(clock, 3);
        QCOMPARE(log.runs.size(), 2);
    }

    void oneRunAtATime()
    {
        FakeClock clock;
        Log log;
        const auto periodic = started(clock, log, {{u"slow"_s, seconds(1)}});
        pass(clock, 10);
        QCOMPARE(log.runs.size(), 1);
        log.held->addResult(Result<>());
        log.held->finish();
        QCoreApplication::processEvents();
        pass(clock, 1);
        QCOMPARE(log.runs.size(), 2);
    }

    void endsWithItsOwner()
    {
        FakeClock clock;
        Log log;
        auto periodic = started(clock, log, {{u"slow"_s, seconds(1)}, {u"two"_s, seconds(2)}});
        pass(clock, 1);
        periodic.reset();
        log.held->addResult(Result<>());
        log.held->finish();
        pass(clock, 5);
        QCOMPARE(log.runs, QStringList(u"slow"_s));
    }
};

QTEST_GUILESS_MAIN(TestPeriodicWork)
#include "tst_periodicwork.moc"
