// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "automation/goldenquestions.h"
#include "e2e/enginesite.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// `tenant check`, as a script meets it.
class TestTenantCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void needsQuestions();
    void endsWithWhatItFound();
    void comparesWithTheLastRun();
    void saysWhatIsWrong();

private:
    const EngineProgram &program() const { return m_site->program(); }
    void addQuestion(const GoldenQuestion &question);

    std::unique_ptr<EngineSite> m_site;
    std::unique_ptr<GoldenQuestions> m_questions;
    Actor m_ana;
};

void TestTenantCheck::initTestCase()
{
    m_site = std::make_unique<EngineSite>();
    const QString problem = m_site->open(EngineSite::shopScenario());
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    TestDatabase &workspace = m_site->database();
    QVERIFY2(workspace.database() || workspace.open(), qPrintable(workspace.error()));
    const auto ana = awaited(workspace->write(
        [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
    VERIFY_RESULT(ana);
    m_ana = *ana;
    m_questions = std::make_unique<GoldenQuestions>(*workspace);
}

void TestTenantCheck::addQuestion(const GoldenQuestion &question)
{
    const auto id = awaited(m_site->database()->read([](const Snapshot &snapshot) {
        return snapshot.number(u"SELECT id FROM tenants WHERE client_id = 'shop'"_s);
    }));
    VERIFY_RESULT(id);
    VERIFY_RESULT(awaited(m_questions->save(m_ana, TenantId(*id), question)));
}

void TestTenantCheck::needsQuestions()
{
    const Ended ended = program().run({u"tenant"_s, u"check"_s, u"shop"_s});
    QCOMPARE(ended.code, 3);
    QVERIFY2(ended.err.contains("golden questions"), ended.err.constData());
}

void TestTenantCheck::endsWithWhatItFound()
{
    addQuestion({.text = u"Are you open today?"_s, .expectations = {.contains = {u"open today"_s}}});
    const Ended good = program().run({u"tenant"_s, u"check"_s, u"shop"_s, u"--json"_s});
    QVERIFY2(good.exited && good.code == 0, good.text().constData());
    const QJsonObject check = good.json()[u"check"_s].toObject();
    QCOMPARE(check[u"met"_s].toInt(), 1);
    QCOMPARE(check[u"asked"_s].toInt(), 1);
    QVERIFY(check[u"complete"_s].toBool());
    const QJsonObject result = check[u"results"_s][0].toObject();
    QVERIFY(result[u"answer"_s].toString().contains(u"Are you open today?"_s));
    QVERIFY(!result.contains(u"changed"_s)); // there was no run before

    addQuestion(
        {.text = u"And on Sunday?"_s, .expectations = {.containsNot = {u"sunday"_s}, .maxLength = 5}});
    const Ended bad = program().run({u"tenant"_s, u"check"_s, u"shop"_s});
    QCOMPARE(bad.code, 6);
    QVERIFY2(bad.out.contains("And on Sunday?") && bad.out.contains("longer than 5"), bad.text().constData());
    QVERIFY2(bad.out.contains("1 of 2 as expected"), bad.text().constData());
}

void TestTenantCheck::comparesWithTheLastRun()
{
    QCOMPARE(program().run({u"tenant"_s, u"set"_s, u"shop"_s, u"business_name=Another"_s}).code, 0);
    const QJsonObject check =
        program().run({u"tenant"_s, u"check"_s, u"shop"_s, u"--json"_s}).json()[u"check"_s].toObject();
    const QJsonObject result = check[u"results"_s][0].toObject();
    QVERIFY(result[u"changed"_s].toBool()); // the model says what its prompt is
    QVERIFY(result[u"met_before"_s].toBool());
    QVERIFY(result[u"met"_s].toBool());
}

void TestTenantCheck::saysWhatIsWrong()
{
    m_site->sandbox().post([](Sandbox &sandbox) {
        sandbox.flowise().model().setSettings({.failure = FlowModel::Failure::KeyRefused});
    });
    const Ended ended = program().run({u"tenant"_s, u"check"_s, u"shop"_s, u"--json"_s});
    QCOMPARE(ended.code, 6);
    const QJsonObject check = ended.json()[u"check"_s].toObject();
    QCOMPARE(check[u"met"_s].toInt(), 0);
    QCOMPARE(check[u"results"_s][0][u"error"_s].toString(), u"model_unauthorized"_s);
    QCOMPARE(program().run({u"tenant"_s, u"check"_s, u"nobody"_s}).code, 3);
}

QTEST_GUILESS_MAIN(TestTenantCheck)
#include "tst_tenantcheck.moc"
