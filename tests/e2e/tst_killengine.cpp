// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginesite.h"
#include "e2e/killer.h"
#include "e2e/messageload.h"
#include "e2e/reckoning.h"
#include "storage/database.h"
#include "support/awaited.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
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

/// Two rules for every tenant that act on each message, beside the AI's answer; answers what went wrong, or
/// nothing.
QString giveRules(EngineSite &site)
{
    const QString path = site.path(u"rules.json"_s);
    QFile file(path);
    const QByteArray rules =
        R"({"form":1,"rules":[{"id":"all","name":"All","event":{"kind":"message"},"actions":[)"
        R"({"kind":"tag","text":"seen"},{"kind":"set_field","name":"wrote","text":"yes"},)"
        R"({"kind":"notify","text":"wrote"}]},)"
        R"({"id":"ai","name":"AI","event":{"kind":"message"},"actions":[{"kind":"answer"}]}]})";
    if (!file.open(QIODevice::WriteOnly) || file.write(rules) != rules.size())
        return file.errorString();
    file.close();
    const QJsonArray tenants =
        site.program().run({u"tenant"_s, u"list"_s, u"--json"_s}).json().value(u"tenants"_s).toArray();
    for (const QJsonValue &tenant : tenants) {
        const Ended ended =
            site.program().run({u"rules"_s, u"import"_s, tenant[u"client_id"_s].toString(), path});
        if (!ended.exited || ended.code != 0)
            return QString::fromUtf8(ended.text());
    }
    return tenants.isEmpty() ? u"no tenants"_s : QString();
}

qint64 numberIn(EngineSite &site, const QString &sql)
{
    const auto number = awaited(
        site.database().database()->read([sql](const Snapshot &snapshot) { return snapshot.number(sql); }));
    return number.value_or(-1);
}

} // namespace

void TestKillEngine::answersEachMessageOnce_data()
{
    bool set = false;
    const int kills = qEnvironmentVariableIntValue("CHATFLOW_KILLS", &set);
    QTest::addColumn<QString>("driver");
    QTest::addColumn<int>("kills");
    QTest::addColumn<bool>("withRules");
    QTest::newRow("sqlite") << u"sqlite"_s << (set ? kills : 50) << false;
    QTest::newRow("postgres") << u"postgres"_s << (set ? kills / 10 : 10) << false;
    QTest::newRow("sqlite, with rules") << u"sqlite"_s << (set ? kills / 5 : 10) << true;
}

void TestKillEngine::answersEachMessageOnce()
{
    QFETCH(QString, driver);
    QFETCH(int, kills);
    QFETCH(bool, withRules);
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
    if (withRules) {
        const QString refused = giveRules(site);
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
    }
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
    if (withRules) {
        // Both rules acted on each message, once, and did all they say.
        QVERIFY(site.database().reopen());
        const QString users = u"SELECT count(*) FROM messages WHERE role = 'user'"_s;
        QCOMPARE(numberIn(site, u"SELECT count(*) FROM rule_fires WHERE rule_id = 'all'"_s),
                 numberIn(site, users));
        QCOMPARE(numberIn(site, u"SELECT count(*) FROM rule_fires WHERE rule_id = 'ai'"_s),
                 numberIn(site, users));
        QCOMPARE(numberIn(site, u"SELECT count(*) FROM rule_fires WHERE outcome = '[]'"_s), 0);
        QCOMPARE(
            numberIn(site, u"SELECT count(*) FROM rule_fires WHERE rule_id = 'all' AND notice <> 'wrote'"_s),
            0);
        QCOMPARE(numberIn(site, u"SELECT count(*) FROM conversation_tags"_s),
                 numberIn(site, u"SELECT count(*) FROM conversations"_s));
        site.database().close();
    }
    // It was a load, and the kills hit something.
    QCOMPARE_GE(reckoning.written, qint64(kills) * 3);
    QCOMPARE_GT(reckoning.unknown + reckoning.recovered, 0);
}

QTEST_GUILESS_MAIN(TestKillEngine)
#include "tst_killengine.moc"
