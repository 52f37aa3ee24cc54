// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/previewchat.h"

#include "automation/flowcalibrationstore.h"
#include "automation/lefttrials.h"
#include "automation/overduepreviews.h"
#include "automation/previewstage.h"
#include "flowise/flowiseclient.h"
#include "metering/usageledger.h"
#include "net/httpclient.h"
#include "support/verifyresult.h"

#include <QSignalSpy>
#include <QTest>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;

/// Trying settings out against the sandbox's Flowise, whose model says what reached it.
class TestPreviewChat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void usesSettingsThatAreNotStored();
    void streamsAsItIsWritten();
    void remembersItsTurns_data();
    void remembersItsTurns();
    void takesATurnBack();
    void stops();
    void resets();
    void oneQuestionAtATime();
    void neverMeetsContacts();
    void usesTheKeyAsTypedOrKept();
    void isMeteredApart();
    void countsACallThatMayHaveRun();
    void calibratesTheFlow();
    void saysWhyNot();
    void goesWhileAsking();
    void aCallWhoseProgramEndedIsClosed();
    void aTrialLeftInTheMiddleIsForgotten();

private:
    SandboxFlow flow(SandboxFlow::Kind kind, bool memory = false) const
    {
        SandboxFlow made;
        made.kind = kind;
        made.memory = memory;
        if (kind == SandboxFlow::Kind::Agentflow) {
            made.prompt = u"Hidden orders of the flow. {{ $flow.state.system_prompt }}"_s;
            made.startState = {{u"system_prompt"_s, u""_s}};
        }
        made.allowOverrides();
        return made;
    }
    Result<PreviewAnswer> ask(const QString &question)
    {
        return awaited(m_chat->ask(m_subject, {}, question));
    }
    void open(const SandboxFlow &made, VariableChannel channel,
              FlowMemory memory = FlowMemory::OursWithoutNode);

    std::unique_ptr<PreviewStage> m_stage;
    std::unique_ptr<PreviewChat> m_chat;
    PreviewSubject m_subject;
};

void TestPreviewChat::init()
{
    m_chat.reset();
    m_stage = std::make_unique<PreviewStage>();
}

void TestPreviewChat::open(const SandboxFlow &made, VariableChannel channel, FlowMemory memory)
{
    QVERIFY2(m_stage->open(made), qPrintable(m_stage->workspace.error()));
    m_chat = std::make_unique<PreviewChat>(m_stage->parts());
    m_subject = m_stage->subject();
    m_subject.settings.flowise.channel = channel;
    m_subject.settings.flowise.memory = memory;
}

void TestPreviewChat::usesSettingsThatAreNotStored()
{
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    m_subject.settings.promptTemplate = u"Only a draft: {business_name}, {contact_name} {\"json\": 1}"_s;
    m_subject.settings.businessName = u"Otra"_s;
    const auto answer =
        awaited(m_chat->ask(m_subject, {.name = u"Ana"_s, .phone = {}}, u"¿Hay pan? {x} 🙂"_s));
    VERIFY_RESULT(answer);
    QVERIFY2(answer->text.contains(u"SYSTEM<<Only a draft: Otra, Ana"_s), qPrintable(answer->text));
    QVERIFY2(answer->text.contains(u"USER<<¿Hay pan? {x} 🙂>>"_s), qPrintable(answer->text));
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM tenant_settings"_s), 1); // nothing was stored
}

void TestPreviewChat::streamsAsItIsWritten()
{
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    QStringList pieces;
    const auto answer =
        awaited(m_chat->ask(m_subject, {}, u"Hola"_s, [&](const QString &piece) { pieces.append(piece); }));
    VERIFY_RESULT(answer);
    QVERIFY(answer->streamed);
    QVERIFY(pieces.size() > 3);
    QCOMPARE(pieces.join(QString()), answer->text);
}

void TestPreviewChat::remembersItsTurns_data()
{
    QTest::addColumn<SandboxFlow::Kind>("kind");
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<FlowMemory>("memory");
    using Kind = SandboxFlow::Kind;
    QTest::newRow("ours") << Kind::Agentflow << VariableChannel::StartState << FlowMemory::OursWithoutNode;
    QTest::newRow("ours, with a node")
        << Kind::ConversationChain << VariableChannel::SystemMessage << FlowMemory::OursWithNode;
    QTest::newRow("the flow's") << Kind::ConversationChain << VariableChannel::SystemMessage
                                << FlowMemory::TheFlows;
}

void TestPreviewChat::remembersItsTurns()
{
    QFETCH(SandboxFlow::Kind, kind);
    QFETCH(VariableChannel, channel);
    QFETCH(FlowMemory, memory);
    open(flow(kind, memory != FlowMemory::OursWithoutNode), channel, memory);
    const auto first = ask(u"one"_s);
    VERIFY_RESULT(first);
    QVERIFY2(!first->text.contains(u"NMSG=4"_s), qPrintable(first->text));
    const auto second = ask(u"two"_s);
    VERIFY_RESULT(second);
    // System message, two turns of before, and the question.
    QVERIFY2(second->text.contains(u"NMSG=4"_s), qPrintable(second->text));
    QCOMPARE(m_chat->turns().size(), 2);
    if (memory == FlowMemory::TheFlows) {
        QVERIFY(!m_stage->flowise.memory().rows(m_subject.settings.flowise.flowId).isEmpty());
        VERIFY_RESULT(awaited(m_chat->reset()));
    }
    QTRY_VERIFY(m_stage->flowise.memory().rows(m_subject.settings.flowise.flowId).isEmpty());
}

void TestPreviewChat::takesATurnBack()
{
    open(flow(SandboxFlow::Kind::Agentflow), VariableChannel::StartState);
    VERIFY_FAILED(awaited(m_chat->retry(m_subject, {})), Error::Code::NotFound);
    VERIFY_RESULT(ask(u"one"_s));
    VERIFY_RESULT(ask(u"two"_s));
    m_subject.settings.businessName = u"Changed"_s;
    const auto again = awaited(m_chat->retry(m_subject, {}));
    VERIFY_RESULT(again);
    QVERIFY2(again->text.contains(u"Changed"_s), qPrintable(again->text));
    QVERIFY2(again->text.contains(u"NMSG=4"_s), qPrintable(again->text)); // not six
    QCOMPARE(m_chat->turns().size(), 2);

    init(); // a flow that remembers begins anew
    open(flow(SandboxFlow::Kind::ConversationChain, true), VariableChannel::SystemMessage,
         FlowMemory::TheFlows);
    VERIFY_RESULT(ask(u"one"_s));
    VERIFY_RESULT(ask(u"two"_s));
    const auto anew = awaited(m_chat->retry(m_subject, {}));
    VERIFY_RESULT(anew);
    QVERIFY2(anew->text.contains(u"USER<<two>> NMSG=2"_s), qPrintable(anew->text));
    QCOMPARE(m_chat->turns().size(), 1);
}

void TestPreviewChat::stops()
{
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    m_stage->flowise.model().setSettings(
        {.mode = FlowModel::Mode::Echo, .tokenDelay = milliseconds(60'000)}); // never gets to its end
    int pieces = 0;
    const auto asking = m_chat->ask(m_subject, {}, u"Hola"_s, [&](const QString &) {
        ++pieces;
        m_chat->stop();
    });
    VERIFY_FAILED(awaited(asking), Error::Code::Cancelled);
    QCOMPARE(pieces, 1);
    QVERIFY(!m_chat->isBusy());
    QVERIFY(m_chat->turns().isEmpty());
    m_stage->flowise.model().setSettings({.mode = FlowModel::Mode::Echo});
    const auto again = awaited(m_chat->retry(m_subject, {}));
    VERIFY_RESULT(again);
    QVERIFY(again->text.contains(u"USER<<Hola>>"_s));
}

void TestPreviewChat::resets()
{
    open(flow(SandboxFlow::Kind::Agentflow), VariableChannel::StartState);
    VERIFY_RESULT(ask(u"one"_s));
    VERIFY_RESULT(awaited(m_chat->reset()));
    QVERIFY(m_chat->turns().isEmpty());
    VERIFY_FAILED(awaited(m_chat->retry(m_subject, {})), Error::Code::NotFound);
    const auto first = ask(u"two"_s);
    VERIFY_RESULT(first);
    QVERIFY2(first->text.contains(u"NMSG=2"_s), qPrintable(first->text));
}

void TestPreviewChat::oneQuestionAtATime()
{
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    const auto first = m_chat->ask(m_subject, {}, u"one"_s);
    QVERIFY(m_chat->isBusy());
    VERIFY_FAILED(ask(u"two"_s), Error::Code::Conflict);
    VERIFY_RESULT(awaited(first));
    QCOMPARE(m_stage->flowise.predictionCount(), 1U);
}

void TestPreviewChat::neverMeetsContacts()
{
    open(flow(SandboxFlow::Kind::ConversationChain, true), VariableChannel::SystemMessage,
         FlowMemory::TheFlows);
    QSignalSpy answers(&m_stage->flowise, &SandboxFlowise::answered);
    PreviewChat other(m_stage->parts());
    VERIFY_RESULT(ask(u"one"_s));
    VERIFY_RESULT(awaited(other.ask(m_subject, {}, u"one"_s)));
    const QString session = answers.at(0).at(1).toString();
    QVERIFY2(session.startsWith(u"preview-"_s), qPrintable(session));
    QVERIFY(session != answers.at(1).at(1).toString());
}

void TestPreviewChat::usesTheKeyAsTypedOrKept()
{
    SandboxFlow guarded = flow(SandboxFlow::Kind::ConversationChain);
    guarded.apiKeyId = m_stage->flowise.addKey(u"other"_s, {u"*"_s}).id;
    open(guarded, VariableChannel::SystemMessage);
    m_subject.key = {};
    VERIFY_FAILED(ask(u"without any"_s), Error::Code::FlowUnauthorized);
    const auto right = m_stage->flowise.addKey(u"right"_s, {u"*"_s});
    m_stage->flowise.flow(m_subject.settings.flowise.flowId)->apiKeyId = right.id;
    m_subject.key = SecretValue(right.key.toUtf8());
    VERIFY_RESULT(ask(u"typed"_s));
    m_stage->keptKey = std::exchange(m_subject.key, {});
    VERIFY_RESULT(ask(u"kept"_s));
}

void TestPreviewChat::isMeteredApart()
{
    open(flow(SandboxFlow::Kind::Agentflow), VariableChannel::StartState);
    const auto answer = ask(u"Hola"_s);
    VERIFY_RESULT(answer);
    QVERIFY(answer->exactness == Exactness::Exact); // an agentflow tells
    UsageLedger ledger(*m_stage->workspace);
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const auto days = awaited(ledger.previewDays(m_stage->tenant.id, today.addDays(-1), today.addDays(1)));
    VERIFY_RESULT(days);
    QCOMPARE(days->size(), 1);
    QCOMPARE(days->constFirst().tokensIn, answer->tokensIn);
    QCOMPARE(days->constFirst().tokensOut, answer->tokensOut);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM usage_events"_s), 0);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM usage_daily"_s), 0);
    // It stands in the request log as what it is.
    QCOMPARE(m_stage->number(u"SELECT id FROM calls WHERE kind = 'preview' AND state = 'answered' AND "
                             "exactness = 'exact' AND conversation_id IS NULL"_s),
             answer->call.value());
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM call_texts"_s), 1);
    QVERIFY(!answer->cost); // no model, no price

    m_subject.settings.flowise.priceModel = u"gpt-4o-mini"_s;
    const auto priced = ask(u"Hola"_s);
    VERIFY_RESULT(priced);
    QVERIFY(priced->cost && priced->cost->micros() > 0);
    QCOMPARE(m_stage->number(u"SELECT cost_micros FROM preview_usage_daily WHERE currency = 'USD'"_s),
             priced->cost->micros());
}

void TestPreviewChat::countsACallThatMayHaveRun()
{
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    m_stage->flowise.model().setSettings({.failure = FlowModel::Failure::Hang});
    m_subject.settings.flowise.timeout = seconds(1);
    VERIFY_FAILED(ask(u"Hola"_s), Error::Code::TimedOut);
    QCOMPARE(m_stage->number(
                 u"SELECT calls FROM preview_usage_daily WHERE exactness = 'unknown' AND tokens_in = 0"_s),
             1);
}

void TestPreviewChat::calibratesTheFlow()
{
    open(flow(SandboxFlow::Kind::Agentflow), VariableChannel::StartState);
    const auto answer = ask(u"Hola"_s);
    VERIFY_RESULT(answer);
    QVERIFY(answer->calibration);
    QCOMPARE(answer->calibration->reportedTokens, answer->tokensIn);
    QCOMPARE(answer->calibration->sentTokens, answer->sent.tokens.total());
    QVERIFY(answer->calibration->hiddenTokens() > 0); // "Hidden orders of the flow."
    const auto kept = awaited(m_stage->workspace->read([&](const Snapshot &snapshot) {
        return FlowCalibrationStore::find(snapshot, m_stage->tenant.id, m_subject.settings.flowise.flowId);
    }));
    VERIFY_RESULT(kept);
    QVERIFY(kept->has_value());
    QCOMPARE((*kept)->hiddenTokens(), answer->calibration->hiddenTokens());

    init();
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    const auto silent = ask(u"Hola"_s); // a chatflow tells nothing
    VERIFY_RESULT(silent);
    QVERIFY(!silent->calibration);
    QVERIFY(silent->exactness == Exactness::Estimated);
    QCOMPARE(silent->tokensIn, silent->sent.tokens.total());
}

void TestPreviewChat::saysWhyNot()
{
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    m_subject.settings.promptTemplate = u"{#products}"_s;
    VERIFY_FAILED(ask(u"Hola"_s), Error::Code::InvalidArgument);
    QCOMPARE(m_stage->flowise.predictionCount(), 0U);
    m_subject.settings.promptTemplate.clear();
    m_subject.settings.flowise.url.clear();
    QVERIFY(!ask(u"Hola"_s));
    m_subject.settings.flowise.url = m_stage->flowise.url();
    m_subject.settings.flowise.flowId = u"00000000-0000-4000-8000-000000000000"_s;
    VERIFY_FAILED(ask(u"Hola"_s), Error::Code::FlowNotFound);
    QVERIFY(!m_chat->isBusy());
}

void TestPreviewChat::goesWhileAsking()
{
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    m_stage->flowise.model().setSettings({.failure = FlowModel::Failure::Hang});
    const auto asking = m_chat->ask(m_subject, {}, u"Hola"_s);
    QTRY_COMPARE(m_stage->flowise.predictionCount(), 1U);
    m_chat.reset();
    VERIFY_FAILED(awaited(asking), Error::Code::Cancelled);
    m_stage->workspace.drain();
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM calls WHERE state = 'unknown'"_s), 1);
    QCOMPARE(m_stage->number(u"SELECT calls FROM preview_usage_daily WHERE exactness = 'unknown'"_s), 1);
}

/// As after kill -9: the call stands as begun, and nobody waits for it.
void TestPreviewChat::aCallWhoseProgramEndedIsClosed()
{
    open(flow(SandboxFlow::Kind::ConversationChain), VariableChannel::SystemMessage);
    const auto begin = [&](seconds rest) {
        return awaited(m_stage->workspace->write([&](Transaction &tx) {
            const Call call{.tenant = m_stage->tenant.id,
                            .settingsVersion = 1,
                            .sessionId = u"preview-x"_s,
                            .expiresAt = tx.now() + rest,
                            .kind = CallKind::Golden};
            return CallStore::start(tx, call, {});
        }));
    };
    VERIFY_RESULT(begin(seconds(-1)));
    VERIFY_RESULT(begin(seconds(3600))); // may still be running
    OverduePreviews closer(SystemPrincipal::allTenants(), *m_stage->workspace);
    VERIFY_RESULT(awaited(closer.runOnce()));
    VERIFY_RESULT(awaited(closer.runOnce()));
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM calls WHERE state = 'unknown'"_s), 1);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM calls WHERE state = 'started'"_s), 1);
    QCOMPARE(m_stage->number(u"SELECT calls FROM preview_usage_daily WHERE kind = 'golden' AND "
                             "exactness = 'unknown'"_s),
             1);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM usage_events WHERE kind = 'model_call'"_s), 0);
}

/// The window was closed on a flow that remembers: what it keeps has a row that says so.
void TestPreviewChat::aTrialLeftInTheMiddleIsForgotten()
{
    open(flow(SandboxFlow::Kind::ConversationChain, true), VariableChannel::SystemMessage,
         FlowMemory::TheFlows);
    const auto kept = [this] {
        return m_stage->flowise.memory().rows(m_subject.settings.flowise.flowId).size();
    };
    VERIFY_RESULT(ask(u"Hola"_s));
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM trial_sessions"_s), 1);
    VERIFY_RESULT(awaited(m_chat->reset())); // as it should be
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM trial_sessions"_s), 0);
    QCOMPARE(kept(), 0);

    VERIFY_RESULT(ask(u"Hola"_s));
    VERIFY_RESULT(ask(u"¿Sigues ahí?"_s));
    m_chat.reset();
    QVERIFY(kept() > 0);
    HttpClient http(m_stage->clock);
    FlowiseClient client(http, m_stage->clock, m_stage->random);
    m_stage->keptKey = SecretValue(m_stage->flowise.apiKey().toUtf8());
    LeftTrials left(SystemPrincipal::allTenants(), *m_stage->workspace, client, m_stage->parts().flowiseKey);
    VERIFY_RESULT(awaited(left.runOnce()));
    QVERIFY(kept() > 0); // somebody may still be at it
    VERIFY_RESULT(awaited(m_stage->workspace->write([](Transaction &tx) {
        return tx.exec(u"UPDATE trial_sessions SET used_at = used_at - 10000000"_s).map([](qint64) {});
    })));
    VERIFY_RESULT(awaited(left.runOnce()));
    QCOMPARE(kept(), 0);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM trial_sessions"_s), 0);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestPreviewChat)
#include "tst_previewchat.moc"
