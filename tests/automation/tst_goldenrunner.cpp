// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenrunner.h"

#include "automation/goldenquestions.h"
#include "automation/previewstage.h"
#include "support/verifyresult.h"

#include <QSignalSpy>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;

/// Golden questions asked at the sandbox's Flowise.
class TestGoldenRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAndJudges();
    void showsWhatAChangeDoes();
    void goesOnAfterAFailure();
    void asksFewAtATime();
    void canBeStopped();
    void needsQuestions();

private:
    void addQuestions(int count);

    std::unique_ptr<PreviewStage> m_stage;
    std::unique_ptr<GoldenQuestions> m_questions;
    std::unique_ptr<GoldenRunner> m_runner;
};

void TestGoldenRunner::init()
{
    m_runner.reset();
    m_questions.reset();
    m_stage = std::make_unique<PreviewStage>();
    SandboxFlow flow;
    flow.kind = SandboxFlow::Kind::ConversationChain;
    flow.memory = true;
    flow.allowOverrides();
    QVERIFY(m_stage->open(flow));
    m_stage->settings.flowise.channel = VariableChannel::SystemMessage;
    m_questions = std::make_unique<GoldenQuestions>(*m_stage->workspace);
    m_runner = std::make_unique<GoldenRunner>(m_stage->parts(), *m_questions);
}

void TestGoldenRunner::addQuestions(int count)
{
    for (int i = 1; i <= count; ++i)
        VERIFY_RESULT(awaited(m_questions->save(
            m_stage->actor, m_stage->tenant.id,
            {.text = u"question %1"_s.arg(i), .expectations = {.contains = {u"La Esquina"_s}}})));
}

void TestGoldenRunner::asksAndJudges()
{
    addQuestions(4);
    QSignalSpy answered(m_runner.get(), &GoldenRunner::answered);
    const auto running = m_runner->run(m_stage->subject(), false);
    QVERIFY(m_runner->isRunning());
    VERIFY_FAILED(awaited(m_runner->run(m_stage->subject(), false)), Error::Code::Conflict);
    const auto run = awaited(running);
    VERIFY_RESULT(run);
    QVERIFY(!m_runner->isRunning());
    QCOMPARE(answered.size(), 4);
    QCOMPARE(answered.constLast().at(1).toInt(), 4);
    QVERIFY(run->complete);
    QVERIFY(!run->unsaved);
    QCOMPARE(run->settingsVersion, m_stage->tenant.settingsVersion);
    QCOMPARE(run->metCount(), 4);
    QVERIFY(run->tokens() > 0);
    for (int i = 0; i < 4; ++i) {
        const GoldenResult &result = run->results.at(i);
        QCOMPARE(result.text, u"question %1"_s.arg(i + 1));
        QVERIFY(result.answer.contains(u"USER<<%1>> NMSG=2"_s.arg(result.text))); // none hears of another
    }
    QVERIFY(awaited(m_questions->run(m_stage->tenant.id, run->id))->results == run->results);
    QCOMPARE(m_stage->number(u"SELECT sum(calls) FROM preview_usage_daily WHERE kind = 'golden'"_s), 4);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM usage_events"_s), 0);
    QTRY_VERIFY(m_stage->flowise.memory().rows(m_stage->settings.flowise.flowId).isEmpty());
}

void TestGoldenRunner::showsWhatAChangeDoes()
{
    addQuestions(2);
    const auto before = awaited(m_runner->run(m_stage->subject(), false));
    VERIFY_RESULT(before);
    PreviewSubject changed = m_stage->subject();
    changed.settings.businessName = u"Another"_s;
    const auto after = awaited(m_runner->run(changed, true));
    VERIFY_RESULT(after);
    QVERIFY(after->unsaved);
    QCOMPARE(after->metCount(), 0);
    const auto changes = compareRuns(*before, *after);
    QCOMPARE(changes.size(), 2);
    for (const GoldenChange &change : changes) {
        QVERIFY(change.gotWorse());
        QVERIFY(change.answerChanged());
    }
}

void TestGoldenRunner::goesOnAfterAFailure()
{
    addQuestions(2);
    m_stage->flowise.model().setSettings({.failure = FlowModel::Failure::KeyRefused});
    const auto run = awaited(m_runner->run(m_stage->subject(), false));
    VERIFY_RESULT(run);
    QVERIFY(run->complete);
    QCOMPARE(run->results.size(), 2);
    QCOMPARE(run->metCount(), 0);
    QVERIFY(run->results.constFirst().error->code == Error::Code::ModelUnauthorized);
}

void TestGoldenRunner::asksFewAtATime()
{
    addQuestions(8);
    m_stage->flowise.model().setSettings({.failure = FlowModel::Failure::Hang});
    const auto running = m_runner->run(m_stage->subject(), false);
    QTRY_COMPARE(m_stage->flowise.predictionCount(), quint64(GoldenRunner::atOnce));
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(m_stage->flowise.predictionCount(), quint64(GoldenRunner::atOnce));
    m_runner->cancel();
    VERIFY_RESULT(awaited(running));
}

void TestGoldenRunner::canBeStopped()
{
    addQuestions(6);
    connect(m_runner.get(), &GoldenRunner::answered, this, [this](const GoldenResult &, int done) {
        if (done == 2)
            m_runner->cancel();
    });
    const auto run = awaited(m_runner->run(m_stage->subject(), false));
    VERIFY_RESULT(run);
    QVERIFY(!run->complete);
    QVERIFY(run->results.size() >= 2 && run->results.size() < 6);
    QVERIFY(awaited(m_questions->lastComplete(m_stage->tenant.id))->isEmpty());
    const auto again = awaited(m_runner->run(m_stage->subject(), false)); // and begun again
    VERIFY_RESULT(again);
}

void TestGoldenRunner::needsQuestions()
{
    VERIFY_FAILED(awaited(m_runner->run(m_stage->subject(), false)), Error::Code::NotFound);
    QVERIFY(!m_runner->isRunning());
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestGoldenRunner)
#include "tst_goldenrunner.moc"
