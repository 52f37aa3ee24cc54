// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginesite.h"
#include "e2e/killer.h"
#include "e2e/messageload.h"
#include "e2e/reckoning.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// chatflow-engine run is killed again and again while many contacts write. Set CHATFLOW_KILLS for another
/// number of kills, CHATFLOW_SEED for the seed of an earlier run.
class TestKillEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachMessageOnce_data();
    void answersEachMessageOnce();
};

namespace
{

QString endOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4000)) : QString();
}

} // namespace

void TestKillEngine::answersEachMessageOnce_data()
{
    bool set = false;
    const int kills = qEnvironmentVariableIntValue("CHATFLOW_KILLS", &set);
    QTest::addColumn<QString>("driver");
    QTest::addColumn<int>("kills");
    QTest::newRow("sqlite") << u"sqlite"_s << (set ? kills : 50);
    QTest::newRow("postgres") << u"postgres"_s << (set ? kills / 10 : 10);
}

void TestKillEngine::answersEachMessageOnce()
{
    QFETCH(QString, driver);
    QFETCH(int, kills);
    QElapsedTimer clock;
    clock.start();
    const quint64 seed = qEnvironmentVariableIsSet("CHATFLOW_SEED")
                             ? qEnvironmentVariable("CHATFLOW_SEED").toULongLong()
                             : SystemRandom().next();
    qInfo("CHATFLOW_SEED=%llu", static_cast<unsigned long long>(seed));
    SeededRandom random(seed);

    EngineSite site(driver);
    const QString problem = site.open(MessageLoad::scenario());
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto load = site.inSandbox<MessageLoad *>([seed](Sandbox &sandbox) {
        auto *made = new MessageLoad(sandbox, {.seed = seed});
        made->start();
        return made;
    });
    const auto killer =
        site.inSandbox<Killer *>([load](Sandbox &sandbox) { return new Killer(sandbox, *load); });
    const QStringList run{u"run"_s, u"--lease-seconds"_s, u"1"_s};
    for (int kill = 0; kill < kills; ++kill) {
        const KillMoment moment = KillMoment::drawn(random);
        QProcess engine;
        site.program().start(engine, run);
        QVERIFY(engine.waitForStarted());
        site.sandbox().post(
            [killer, moment, pid = engine.processId()](Sandbox &) { killer->arm(pid, moment); });
        const Ended ended = EngineProgram::finish(engine);
        QVERIFY2(!ended.exited && ended.code == SIGKILL,
                 qPrintable(u"kill %1, %2: "_s.arg(kill).arg(moment.toString()) +
                            QString::fromUtf8(ended.text())));
    }
    const qint64 killed = clock.elapsed();

    site.sandbox().post([load](Sandbox &) { load->finish(); });
    const QString log = site.path(u"log"_s);
    QProcess engine;
    engine.setStandardErrorFile(log);
    site.program().start(engine, run);
    QVERIFY(site.database().reopen());
    QTRY_VERIFY2_WITH_TIMEOUT(site.inSandbox<bool>([load](Sandbox &) { return load->allAnswered(); }),
                              qPrintable(openWork(site) + u'\n' + endOf(log)), 120'000);
    // A second answer would come from what is still open.
    QTRY_COMPARE_WITH_TIMEOUT(openWork(site), QString(), 60'000);
    site.database().close();
    engine.terminate();
    const Ended ended = EngineProgram::finish(engine);
    QVERIFY2(ended.exited && ended.code == 0, ended.text().constData());

    const Reckoning reckoning = Reckoning::of(site, *load);
    qInfo("%s: %d kills in %lld ms, all in %lld ms: %s", qPrintable(driver), kills,
          static_cast<long long>(killed), static_cast<long long>(clock.elapsed()),
          qPrintable(reckoning.toString()));
    QVERIFY2(reckoning.problems.isEmpty(), qPrintable(reckoning.problems.join(u'\n')));
    // It was a load, and the kills hit something.
    QCOMPARE_GE(reckoning.written, qint64(kills) * 3);
    QCOMPARE_GT(reckoning.unknown + reckoning.recovered, 0);
}

QTEST_GUILESS_MAIN(TestKillEngine)
#include "tst_killengine.moc"
