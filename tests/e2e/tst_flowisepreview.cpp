// SPDX-License-Identifier: GPL-3.0-or-later
// Trying settings out with a real Flowise: what somebody has typed and not saved reaches the model, and the
// answer comes as it is written.
#include "automation/goldenquestions.h"
#include "automation/goldenrunner.h"
#include "automation/previewchat.h"
#include "e2e/realroad.h"
#include "metering/usageledger.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "workspace/workspace.h"

#include <QLoggingCategory>
#include <QTest>

#include <memory>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;
using test::ModelCall;
using test::ModelServer;
using test::RealRoad;

namespace
{
const auto oddDraft = uR"(Only a draft for {business_name}: {"json": "q"} {{$vars.tone}} ñ 👩🏽‍🚀)"
                      u"\nsecond\tline"_s;

/// Without the zero width spaces that keep Flowise from filling in what is not its own.
QString asWritten(QString text)
{
    return text.remove(QChar(0x200b));
}
} // namespace

class FlowisePreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void unsavedSettingsReachTheModel_data();
    void unsavedSettingsReachTheModel();
    void severalTurns_data();
    void severalTurns();
    void stopsWhileItIsWritten();
    void aFlowThatIsGone();
    void goldenQuestions();

private:
    void addTenant(const QString &flow, VariableChannel channel, FlowMemory memory);

    std::unique_ptr<RealRoad> m_road;
    std::unique_ptr<PreviewChat> m_chat;
    PreviewSubject m_subject;
    int m_tenants = 0;
};

void FlowisePreviewTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"chatflow.*.info=false"_s);
    m_road = std::make_unique<RealRoad>();
    VERIFY_RESULT(m_road->start());
}

void FlowisePreviewTest::init()
{
    m_road->model().forgetCalls();
    m_road->model().setText(ModelServer::echo);
    m_road->model().setFault(std::nullopt);
}

void FlowisePreviewTest::addTenant(const QString &flow, VariableChannel channel, FlowMemory memory)
{
    const auto id = m_road->flow(flow);
    VERIFY_RESULT(id);
    const auto tenant =
        m_road->addTenant(u"preview%1"_s.arg(++m_tenants), *id, [&](TenantSettings &settings) {
            settings.flowise.channel = channel;
            settings.flowise.memory = memory;
        });
    VERIFY_RESULT(tenant);
    const auto settings = m_road->settings(*tenant);
    VERIFY_RESULT(settings);
    m_subject = {.tenant = *tenant, .settings = *settings, .key = {}};
    m_chat = std::make_unique<PreviewChat>(m_road->workspace().previewParts());
}

void FlowisePreviewTest::unsavedSettingsReachTheModel_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::newRow("system message") << u"conversation-chain"_s << VariableChannel::SystemMessage;
    QTest::newRow("preamble") << u"conversation-chain-closed"_s << VariableChannel::Preamble;
    QTest::newRow("start state") << u"agentflow"_s << VariableChannel::StartState;
}

void FlowisePreviewTest::unsavedSettingsReachTheModel()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    addTenant(flow, channel, FlowMemory::OursWithNode);
    m_subject.settings.promptTemplate = oddDraft;
    m_subject.settings.businessName = u"ACME unsaved"_s;
    QStringList pieces;
    const auto answer = awaited(m_chat->ask(m_subject, {.name = u"Ana"_s, .phone = {}}, u"hello {y}"_s,
                                            [&](const QString &piece) { pieces.append(piece); }),
                                milliseconds(60'000));
    VERIFY_RESULT(answer);
    QCOMPARE(m_road->model().calls().size(), 1);
    const ModelCall call = m_road->model().calls().first();
    QVERIFY(answer->streamed);
    QVERIFY(pieces.size() > 1); // the model's stand-in writes two
    QCOMPARE(pieces.join(QString()), answer->text);
    QCOMPARE(answer->text, ModelServer::echo(call));
    QCOMPARE(answer->sent.composed.request.systemPrompt,
             QString(oddDraft).replace(u"{business_name}"_s, u"ACME unsaved"_s));
    if (channel == VariableChannel::StartState) { // this flow places the variables one by one
        QVERIFY2(call.system().contains(u"ACME unsaved"_s), qPrintable(call.system()));
        QVERIFY(answer->exactness == Exactness::Exact);
        QCOMPARE(answer->tokensIn, ModelServer::tokensIn);
        QVERIFY(answer->calibration);
    } else {
        const QString told = channel == VariableChannel::Preamble ? call.question() : call.system();
        QVERIFY2(asWritten(told).contains(answer->sent.composed.request.systemPrompt), qPrintable(told));
        QVERIFY(answer->exactness == Exactness::Estimated);
    }
    const auto saved = m_road->settings(m_subject.tenant);
    VERIFY_RESULT(saved);
    QVERIFY(saved->promptTemplate != oddDraft);
}

void FlowisePreviewTest::severalTurns_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<FlowMemory>("memory");
    QTest::newRow("ours, with a node")
        << u"conversation-chain"_s << VariableChannel::SystemMessage << FlowMemory::OursWithNode;
    QTest::newRow("the flow's") << u"conversation-chain"_s << VariableChannel::SystemMessage
                                << FlowMemory::TheFlows;
}

void FlowisePreviewTest::severalTurns()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    QFETCH(FlowMemory, memory);
    addTenant(flow, channel, memory);
    const QString &flowId = m_subject.settings.flowise.flowId;
    const auto before = m_road->flowise().sessions(flowId);
    VERIFY_RESULT(before);
    m_road->model().setText(
        [](const ModelCall &call) -> QString { return u"re: "_s + call.question().right(3); });
    const auto ask = [this](const QString &question) {
        return awaited(m_chat->ask(m_subject, {}, question), milliseconds(60'000));
    };
    VERIFY_RESULT(ask(u"one"_s));
    VERIFY_RESULT(ask(u"two"_s));
    const QList<ModelCall> calls = m_road->model().calls();
    QCOMPARE(calls.size(), 2);
    QList<ModelCall::Message> said = calls.last().messages;
    said.removeIf([](const ModelCall::Message &message) { return message.role == u"system"; });
    QCOMPARE(said, (QList<ModelCall::Message>{
                       {u"user"_s, u"one"_s}, {u"assistant"_s, u"re: one"_s}, {u"user"_s, u"two"_s}}));
    VERIFY_RESULT(awaited(m_chat->reset(), milliseconds(60'000)));
    // Nothing of it stays at the server.
    QTRY_COMPARE_WITH_TIMEOUT(m_road->flowise().sessions(flowId)->size(), before->size(), 30'000);
}

void FlowisePreviewTest::stopsWhileItIsWritten()
{
    addTenant(u"conversation-chain"_s, VariableChannel::SystemMessage, FlowMemory::OursWithNode);
    const auto asking = m_chat->ask(m_subject, {}, u"hello"_s, [this](const QString &) { m_chat->stop(); });
    VERIFY_FAILED(awaited(asking, milliseconds(60'000)), Error::Code::Cancelled);
    const auto again = awaited(m_chat->retry(m_subject, {}), milliseconds(60'000));
    VERIFY_RESULT(again);
    QVERIFY(again->text.contains(u"USER<<hello>>"_s));
}

void FlowisePreviewTest::aFlowThatIsGone()
{
    addTenant(u"conversation-chain"_s, VariableChannel::SystemMessage, FlowMemory::OursWithNode);
    m_subject.settings.flowise.flowId = u"00000000-0000-4000-8000-000000000000"_s;
    VERIFY_FAILED(awaited(m_chat->ask(m_subject, {}, u"hello"_s), milliseconds(60'000)),
                  Error::Code::FlowNotFound);
    QVERIFY(m_road->model().calls().isEmpty());
}

void FlowisePreviewTest::goldenQuestions()
{
    addTenant(u"conversation-chain"_s, VariableChannel::SystemMessage, FlowMemory::OursWithNode);
    Workspace &workspace = m_road->workspace();
    for (int i = 1; i <= 5; ++i)
        VERIFY_RESULT(awaited(workspace.goldenQuestions().save(
            workspace.localActor(), m_subject.tenant.id,
            {.text = u"question %1"_s.arg(i), .expectations = {.contains = {u"question %1"_s.arg(i)}}})));
    GoldenRunner runner(workspace.previewParts(), workspace.goldenQuestions());
    const auto run = awaited(runner.run(m_subject, false), milliseconds(120'000));
    VERIFY_RESULT(run);
    QCOMPARE(run->metCount(), 5);
    for (const ModelCall &call : m_road->model().calls())
        QCOMPARE(call.messages.size(), 2); // the system's and the question: none hears of another
    QVERIFY(m_road->calls(m_subject.tenant).isEmpty()); // on no bill
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::FlowisePreviewTest)
#include "tst_flowisepreview.moc"
