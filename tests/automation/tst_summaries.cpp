// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/contextpreview.h"
#include "automation/roadfixture.h"
#include "conversations/summarystore.h"
#include "support/verifyresult.h"

#include <QTest>

#include <limits>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;

namespace
{
const auto ana = u"5491100000001"_s;
const MessageId end(std::numeric_limits<qint64>::max());

bool isSummary(const PredictionRequest &request)
{
    return request.question.startsWith(u"Summarise the conversation"_s);
}
} // namespace

/// What stands for the older part of a conversation: made once, metered, kept, corrected, never out of step.
class TestSummaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesCostNothing_data() { TestDatabase::addDrivers(); }
    void sentencesCostNothing();
    void aFlowWritesThemOnce_data() { TestDatabase::addDrivers(); }
    void aFlowWritesThemOnce();
    void aFlowThatFailsIsReplacedBySentences();
    void afterAKillNoFlowIsAskedAgain();
    void aCorrectionIsKept();
    void aCorrectionGoesBeforeTheFlowsAnswer();
    void offMeansOff();
    void thePreviewIsWhatGoes();

private:
    /// `count` times: Ana writes, the flow answers.
    static void converse(RoadFixture &road, int count, int from = 1)
    {
        for (int i = 0; i < count; ++i) {
            // What comes in has the fixture's clock, what goes out PostgreSQL's.
            if (!road.workspace.isSqlite())
                road.clock.setNow(SystemClock().now());
            road.receive(ana, u"Order %1 has 2 shirts, please confirm"_s.arg(from + i));
            road.settle();
            QVERIFY(road.flow.asked.back().isOpen() && !isSummary(road.flow.asked.back().request));
            road.flow.answer(u"Order %1 is confirmed"_s.arg(from + i));
            road.settle();
            road.settle(); // what is summarised behind it as well
        }
    }
    static int summaryQuestions(const RoadFixture &road)
    {
        return static_cast<int>(std::count_if(road.flow.asked.begin(), road.flow.asked.end(),
                                              [](const auto &one) { return isSummary(one.request); }));
    }
    /// The last one of the contact's.
    static PredictionRequest lastQuestion(const RoadFixture &road)
    {
        for (auto it = road.flow.asked.rbegin(); it != road.flow.asked.rend(); ++it) {
            if (!isSummary(it->request))
                return it->request;
        }
        return {};
    }
    static std::optional<Summary> last(RoadFixture &road)
    {
        const ConversationId id = road.conversationOf(ana).id;
        const auto found = awaited(road.workspace->read([&](const Snapshot &snapshot) {
            return SummaryStore::latest(snapshot, road.tenant.id, id, end);
        }));
        return found ? *found : std::nullopt;
    }
    static void limit(TenantSettings &settings, SummaryMode mode)
    {
        settings.language = u"en"_s;
        settings.context.messages = 4;
        settings.context.tokens = 400;
        settings.context.summary = mode;
        settings.promptTemplate = u"You sell shirts."_s;
    }
    static TokenCount counting()
    {
        return [](const QString &text, const QString &) { return static_cast<int>(text.size() / 4 + 1); };
    }
};

void TestSummaries::sentencesCostNothing()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start([](TenantSettings &settings) { limit(settings, SummaryMode::Local); }));
    converse(road, 2);
    QVERIFY(!last(road)); // everything fits
    converse(road, 4, 3);
    road.settle();
    const auto summary = last(road);
    QVERIFY(summary.has_value());
    QVERIFY(summary->origin == SummaryOrigin::Local);
    QVERIFY2(summary->text.contains(u"Order 1 "_s), qPrintable(summary->text));
    QCOMPARE(road.number(u"SELECT count(*) FROM calls WHERE kind = 'summary'"_s), 0);
    road.receive(ana, u"And the next?"_s);
    road.settle();
    const PredictionRequest &asked = road.flow.asked.back().request;
    QVERIFY2(asked.history.constFirst().text.startsWith(ContextWords::in(u"en"_s).earlier),
             qPrintable(asked.history.constFirst().text));
    QVERIFY(asked.history.constFirst().text.contains(u"Order 1 "_s));
    QVERIFY(asked.history.constLast().text.contains(u"Order 6"_s));
}

void TestSummaries::aFlowWritesThemOnce()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start([](TenantSettings &settings) {
        limit(settings, SummaryMode::Flow);
        settings.context.summaryFlowId = u"11111111-2556-4080-ad42-5d0c1aa2309f"_s;
        settings.flowise.priceModel = u"gpt-4o-mini"_s;
    }));
    converse(road, 4);
    QCOMPARE(summaryQuestions(road), 1);
    const PredictionRequest asked = road.flow.asked.back().request;
    QVERIFY(isSummary(asked));
    QCOMPARE(asked.flowId, u"11111111-2556-4080-ad42-5d0c1aa2309f"_s);
    QVERIFY(asked.question.contains(u"Customer: Order 1 "_s) && asked.question.contains(u"Business: "_s));
    QVERIFY(asked.history.isEmpty() && asked.systemPrompt.isEmpty() && asked.variables.isEmpty());
    QVERIFY(asked.sessionId.startsWith(u"summary:"_s));
    // While it is written, the next question goes without waiting, and no second one is asked for it.
    if (!road.workspace.isSqlite())
        road.clock.setNow(SystemClock().now());
    road.receive(ana, u"Order 5 has 2 shirts"_s);
    road.settle();
    QVERIFY(!isSummary(road.flow.asked.back().request));
    QVERIFY(road.flow.asked.back().request.history.constFirst().text.contains(u"Order 1 "_s)); // by sentences
    road.flow.answer(u"Order 5 is confirmed"_s);
    road.settle();
    QCOMPARE(summaryQuestions(road), 1);
    const qint64 before = road.number(u"SELECT count(*) FROM usage_events WHERE kind = 'model_call'"_s);
    road.flow.answer(u"Ana ordered shirts four times, all confirmed."_s, 4, TokenUsage{300, 20});
    road.settle();
    road.settle();
    const auto summary = last(road);
    QVERIFY(summary.has_value());
    QVERIFY(summary->origin == SummaryOrigin::Flow && summary->call);
    QCOMPARE(summary->text, u"Ana ordered shirts four times, all confirmed."_s);
    // Its cost is metered as any call of the conversation, and it stands in the log.
    QCOMPARE(road.number(u"SELECT count(*) FROM usage_events WHERE kind = 'model_call'"_s), before + 1);
    QCOMPARE(road.number(u"SELECT tokens_in FROM calls WHERE kind = 'summary' AND state = 'answered'"_s),
             300);
    QCOMPARE(road.number(u"SELECT count(*) FROM summary_claims"_s), 0);
    converse(road, 1, 6);
    const PredictionRequest next = lastQuestion(road);
    QVERIFY2(next.history.constFirst().text.contains(summary->text),
             qPrintable(next.history.constFirst().text));
    // No message before its end goes again.
    for (const HistoryTurn &turn : next.history)
        QVERIFY(!turn.text.contains(u"Order 1 has"_s));
}

void TestSummaries::aFlowThatFailsIsReplacedBySentences()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { limit(settings, SummaryMode::Flow); }));
    converse(road, 4);
    QCOMPARE(summaryQuestions(road), 1);
    QCOMPARE(road.flow.asked.back().request.flowId, u"dad98c9a-2556-4080-ad42-5d0c1aa2309f"_s); // its own
    road.flow.failWith({Error::Code::FlowFailed, {}, {}});
    road.settle();
    const auto summary = last(road);
    QVERIFY(summary.has_value());
    QVERIFY(summary->origin == SummaryOrigin::Local);
    QCOMPARE(road.number(u"SELECT count(*) FROM calls WHERE kind = 'summary' AND state = 'failed'"_s), 1);
    QCOMPARE(summaryQuestions(road), 1);
    // The conversation itself is none the worse.
    QVERIFY(road.conversationOf(ana).holder == Holder::Ai);
    QCOMPARE(road.conversationOf(ana).failedAttempts, 0);
}

void TestSummaries::afterAKillNoFlowIsAskedAgain()
{
    RoadFixture road;
    road.leaseFor = milliseconds(60'000);
    QVERIFY(road.start([](TenantSettings &settings) { limit(settings, SummaryMode::Flow); }));
    converse(road, 4);
    QCOMPARE(summaryQuestions(road), 1);
    QVERIFY(road.flow.asked.back().isOpen());
    // As by kill -9: nobody is there any more who would see what the call says.
    const auto dead = std::exchange(road.worker, nullptr);
    road.clock.advance(milliseconds(61'000));
    road.leaseFor = milliseconds(10LL * 24 * 3600 * 1000);
    road.startWorker(u"engine-2"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT count(*) FROM calls WHERE kind = 'summary' AND state = 'unknown'"_s), 1);
    QCOMPARE(road.number(
                 u"SELECT count(*) FROM usage_events WHERE kind = 'model_call' AND exactness = 'unknown'"_s),
             1);
    converse(road, 1, 5);
    road.flow.answer(u"ghost"_s, 4); // it is fenced off
    road.settle();
    QVERIFY(!last(road)); // the old call might still have run
    road.pass(seconds(1200));
    converse(road, 1, 6);
    road.settle();
    const auto summary = last(road);
    QVERIFY(summary.has_value());
    QVERIFY(summary->origin == SummaryOrigin::Local);
    QCOMPARE(summaryQuestions(road), 1);
    road.retire(dead);
}

void TestSummaries::aCorrectionIsKept()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { limit(settings, SummaryMode::Local); }));
    converse(road, 5);
    const auto made = last(road);
    QVERIFY(made.has_value());
    const ConversationId id = road.conversationOf(ana).id;
    ContextPreviews contexts(*road.workspace, counting());
    VERIFY_FAILED(awaited(contexts.correct(road.actor, road.tenant.id, id, made->id + 1, u"Other"_s)),
                  Error::Code::Conflict);
    VERIFY_FAILED(awaited(contexts.correct(road.actor, road.tenant.id, id, made->id, u"  "_s)),
                  Error::Code::InvalidArgument);
    VERIFY_FAILED(awaited(contexts.correct(road.actor, TenantId(4711), id, made->id, u"Other"_s)),
                  Error::Code::NotFound);
    const auto corrected =
        awaited(contexts.correct(road.actor, road.tenant.id, id, made->id, u"Ana buys for a school."_s));
    VERIFY_RESULT(corrected);
    QCOMPARE(corrected->upTo, made->upTo);
    const auto preview = awaited(contexts.of(road.tenant.id, id));
    VERIFY_RESULT(preview);
    QCOMPARE(preview->versions.size(), 2); // what was there is kept, with who changed it
    QCOMPARE(preview->versions.constFirst().authorName, u"Ana"_s);
    QVERIFY(preview->context.earlier.startsWith(u"Ana buys for a school."_s));
    road.receive(ana, u"Hello again"_s);
    road.settle();
    QVERIFY(road.flow.asked.back().request.history.constFirst().text.contains(u"Ana buys for a school."_s));
    // The next summary goes on from it.
    road.flow.answer(u"Hello"_s);
    road.settle();
    converse(road, 3, 6);
    road.settle();
    QVERIFY(last(road)->id != corrected->id);
    QVERIFY(last(road)->text.startsWith(u"Ana buys for a school."_s));
}

void TestSummaries::aCorrectionGoesBeforeTheFlowsAnswer()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { limit(settings, SummaryMode::Flow); }));
    converse(road, 4);
    road.flow.answer(u"First summary."_s);
    road.settle();
    converse(road, 2, 5);
    QCOMPARE(summaryQuestions(road), 2);
    QVERIFY(road.flow.asked.back().request.question.contains(u"First summary."_s)); // it goes on from it
    const ConversationId id = road.conversationOf(ana).id;
    ContextPreviews contexts(*road.workspace, counting());
    VERIFY_RESULT(awaited(contexts.correct(road.actor, road.tenant.id, id, last(road)->id, u"Mine."_s)));
    road.flow.answer(u"Second summary."_s);
    road.settle();
    QCOMPARE(last(road)->text, u"Mine."_s);
    QCOMPARE(road.number(u"SELECT count(*) FROM calls WHERE kind = 'summary' AND state = 'answered'"_s),
             2); // paid
}

void TestSummaries::offMeansOff()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { limit(settings, SummaryMode::Off); }));
    converse(road, 6);
    QVERIFY(!last(road));
    QVERIFY(!lastQuestion(road).history.constFirst().text.contains(u"Order 1 "_s));
}

void TestSummaries::thePreviewIsWhatGoes()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { limit(settings, SummaryMode::Local); }));
    converse(road, 5);
    const ConversationId id = road.conversationOf(ana).id;
    ContextPreviews contexts(*road.workspace, counting());
    const auto quiet = awaited(contexts.of(road.tenant.id, id));
    VERIFY_RESULT(quiet);
    QVERIFY(quiet->request.question.isEmpty()); // nothing waits
    road.receive(ana, u"One more thing"_s);
    const auto preview = awaited(contexts.of(road.tenant.id, id));
    VERIFY_RESULT(preview);
    road.settle();
    const PredictionRequest &sent = road.flow.asked.back().request;
    QCOMPARE(preview->request.question, sent.question);
    QCOMPARE(preview->request.history, sent.history);
    QCOMPARE(preview->request.systemPrompt, sent.systemPrompt);
    QCOMPARE(preview->said, 10);
    QCOMPARE(preview->context.messages, 4);
    QCOMPARE(quiet->request.history, sent.history);
    VERIFY_FAILED(awaited(contexts.of(TenantId(4711), id)), Error::Code::NotFound);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestSummaries)
#include "tst_summaries.moc"
