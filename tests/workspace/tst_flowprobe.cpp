// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/flowprobe.h"

#include "flowise/flowiseclient.h"
#include "net/httpclient.h"
#include "sandbox/sandboxflowise.h"
#include "support/awaited.h"
#include "support/seededrandom.h"
#include "support/verifyresult.h"

#include <QTest>

#include <memory>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;

/// Asking a flow how it takes its variables, against the sandbox's Flowise; the real one is asked in
/// tests/e2e.
class TestFlowProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsTheChannel_data();
    void findsTheChannel();
    void triesWhatIsSetFirst();
    void findsNothingInAnAnswerWithoutTheWord();
    void failsWithTheServersError();
    void leavesNoTurns();
    void keepsWhatWasFound_data();
    void keepsWhatWasFound();

private:
    FlowProbe probe(const SandboxFlow &flow);
    Result<FlowTraits> ask(const FlowProbe &probe)
    {
        return awaited(toFuture(probeFlow(*m_client, m_random, probe, std::make_shared<const bool>(false))));
    }
    void setModel(const FlowModel::Settings &settings) { m_flowise->model().setSettings(settings); }

    SystemClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<SandboxFlowise> m_flowise;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FlowiseClient> m_client;
};

void TestFlowProbe::init()
{
    m_client.reset();
    m_flowise = std::make_unique<SandboxFlowise>(m_clock, m_random);
    m_flowise->setKeyCheckDelay(milliseconds(0));
    VERIFY_RESULT(m_flowise->listen());
    setModel({.mode = FlowModel::Mode::Echo});
    m_http = std::make_unique<HttpClient>(m_clock);
    m_client = std::make_unique<FlowiseClient>(*m_http, m_clock, m_random);
}

FlowProbe TestFlowProbe::probe(const SandboxFlow &flow)
{
    FlowProbe probe;
    probe.server = {QUrl(m_flowise->url()), SecretValue(m_flowise->apiKey().toUtf8())};
    probe.settings.flowId = m_flowise->addFlow(flow);
    probe.settings.timeout = seconds(10);
    probe.variables = {u"business_name"_s, u"tone"_s};
    return probe;
}

void TestFlowProbe::findsTheChannel_data()
{
    using Kind = SandboxFlow::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("memory");
    QTest::addColumn<VariableChannel>("channel");
    QTest::newRow("prompt values") << Kind::PromptChain << true << true << VariableChannel::PromptValues;
    QTest::newRow("system message") << Kind::ConversationChain << true << true
                                    << VariableChannel::SystemMessage;
    QTest::newRow("start state") << Kind::Agentflow << true << false << VariableChannel::StartState;
    QTest::newRow("form") << Kind::AgentflowForm << false << false << VariableChannel::Form;
    QTest::newRow("vars") << Kind::AgentflowFunction << true << false << VariableChannel::Vars;
    QTest::newRow("nothing is enabled")
        << Kind::ConversationChain << false << true << VariableChannel::Preamble;
    QTest::newRow("nothing to enable") << Kind::LlmChain << false << false << VariableChannel::Preamble;
}

void TestFlowProbe::findsTheChannel()
{
    QFETCH(SandboxFlow::Kind, kind);
    QFETCH(bool, open);
    QFETCH(bool, memory);
    QFETCH(VariableChannel, channel);
    SandboxFlow flow;
    flow.kind = kind;
    flow.memory = memory;
    switch (kind) {
    case SandboxFlow::Kind::LlmChain:
        flow.prompt = u"Answer: {question}"_s;
        break;
    case SandboxFlow::Kind::Agentflow:
        flow.prompt = u"You serve {{ $flow.state.business_name }}"_s;
        flow.startState = {{u"business_name"_s, u"nobody"_s}};
        break;
    case SandboxFlow::Kind::AgentflowForm:
        flow.prompt = u"You serve {{ $form.business_name }}"_s;
        flow.userMessage = u"{{ $form.question }}"_s;
        break;
    case SandboxFlow::Kind::AgentflowFunction:
        flow.prompt = u"{{$vars.business_name}}"_s;
        break;
    default:
        flow.prompt = u"You serve {business_name}"_s;
        flow.promptValues = {{u"business_name"_s, u"nobody"_s}};
    }
    if (kind == SandboxFlow::Kind::ConversationChain)
        flow.prompt = u"You serve somebody"_s;
    if (open)
        flow.allowOverrides({u"business_name"_s});
    if (kind == SandboxFlow::Kind::AgentflowFunction) { // its start state would get through too
        QJsonObject overrides = flow.apiConfig.value("overrideConfig"_L1).toObject();
        overrides.insert(u"nodes"_s, QJsonObject());
        flow.apiConfig.insert(u"overrideConfig"_s, overrides);
    }
    FlowProbe asked = probe(flow);

    // Without knowing the flow: every channel is tried until the word comes back.
    const auto blind = ask(asked);
    VERIFY_RESULT(blind);
    QVERIFY(blind->channel.has_value());
    QCOMPARE(toString(*blind->channel), toString(channel));
    QCOMPARE(blind->remembers, memory);

    // Knowing its settings spares what cannot be.
    const auto read = awaited(m_client->chatflow(asked.server, asked.settings.flowId));
    VERIFY_RESULT(read);
    asked.flow = *read;
    const auto seeing = ask(asked);
    VERIFY_RESULT(seeing);
    QVERIFY(seeing->channel == blind->channel);
    QVERIFY2(seeing->questions <= 2, QByteArray::number(seeing->questions).constData());
}

void TestFlowProbe::triesWhatIsSetFirst()
{
    FlowProbe asked;
    asked.settings.channel = VariableChannel::Form;
    QVERIFY(channelsToTry(asked) ==
            (QList<VariableChannel>{VariableChannel::Form, VariableChannel::PromptValues,
                                    VariableChannel::SystemMessage, VariableChannel::StartState,
                                    VariableChannel::Vars, VariableChannel::Preamble}));
    asked.flow = Chatflow(); // lets nothing through
    QVERIFY(channelsToTry(asked) == QList<VariableChannel>{VariableChannel::Preamble});
}

void TestFlowProbe::findsNothingInAnAnswerWithoutTheWord()
{
    setModel({.mode = FlowModel::Mode::Scripted, .script = {{u"check word"_s, u"I had rather not."_s}}});
    SandboxFlow flow;
    flow.allowOverrides();
    const auto traits = ask(probe(flow));
    VERIFY_RESULT(traits);
    QVERIFY(!traits->channel);
    QVERIFY(traits->remembers);
    QCOMPARE(traits->questions, 6);
}

void TestFlowProbe::failsWithTheServersError()
{
    SandboxFlow flow;
    flow.allowOverrides();
    FlowProbe asked = probe(flow);
    setModel({.mode = FlowModel::Mode::Echo, .failure = FlowModel::Failure::KeyRefused});
    VERIFY_FAILED(ask(asked), Error::Code::ModelUnauthorized);
    QCOMPARE(m_flowise->predictionCount(), 1U); // the next channel would not be better
    asked.settings.flowId = u"00000000-0000-4000-8000-000000000000"_s;
    VERIFY_FAILED(ask(asked), Error::Code::FlowNotFound);
}

void TestFlowProbe::leavesNoTurns()
{
    SandboxFlow flow;
    flow.allowOverrides();
    const FlowProbe asked = probe(flow);
    VERIFY_RESULT(ask(asked));
    QVERIFY(m_flowise->predictionCount() > 0);
    QVERIFY(m_flowise->memory().rows(asked.settings.flowId).isEmpty());
}

void TestFlowProbe::keepsWhatWasFound_data()
{
    QTest::addColumn<bool>("remembers");
    QTest::addColumn<FlowMemory>("before");
    QTest::addColumn<FlowMemory>("after");
    QTest::newRow("would be remembered twice")
        << true << FlowMemory::OursWithoutNode << FlowMemory::OursWithNode;
    QTest::newRow("the flow's, as set") << true << FlowMemory::TheFlows << FlowMemory::TheFlows;
    QTest::newRow("ours, as set") << true << FlowMemory::OursWithNode << FlowMemory::OursWithNode;
    QTest::newRow("would forget") << false << FlowMemory::TheFlows << FlowMemory::OursWithoutNode;
    QTest::newRow("has no node") << false << FlowMemory::OursWithNode << FlowMemory::OursWithoutNode;
}

void TestFlowProbe::keepsWhatWasFound()
{
    QFETCH(bool, remembers);
    QFETCH(FlowMemory, before);
    QFETCH(FlowMemory, after);
    FlowiseSettings settings;
    settings.memory = before;
    settings.channel = VariableChannel::Form;
    FlowTraits traits{.channel = VariableChannel::Vars, .remembers = remembers, .questions = 1};
    QCOMPARE(toString(withTraits(settings, traits).memory), toString(after));
    QCOMPARE(toString(withTraits(settings, traits).channel), toString(VariableChannel::Vars));
    traits.channel.reset();
    QCOMPARE(toString(withTraits(settings, traits).channel), toString(VariableChannel::Form));
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestFlowProbe)
#include "tst_flowprobe.moc"
