// SPDX-License-Identifier: GPL-3.0-or-later
// The road of a message with a real Flowise in the middle: an event at Evolution's stand-in, chatflow-engine,
// Flowise, what reached the model's stand-in, and what the contact got.
#include "e2e/realroad.h"

#include "conversations/inbox.h"
#include "language/tokencounter.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "workspace/workspace.h"

#include <QJsonDocument>
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
const auto ana = u"5491122334455"_s;
// What a shop may write that something between here and the model could take for its own.
const auto odd = uR"(ACME {x} "q" 'a' \ {{$vars.tone}} {{question}} <b>&amp;</b> ñ 日本 👩🏽‍🚀)"
                 u"\nsecond\tline"_s;
constexpr int patience = 30'000; // ms; an upper bound, not a wait

/// Without the zero width spaces that keep Flowise from filling in what is not its own.
QString plain(QString text)
{
    return text.remove(QChar(0x200b));
}
} // namespace

class FlowiseRoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void answers_data();
    void answers();
    void remembers_data();
    void remembers();
    void tenantsStayApart_data();
    void tenantsStayApart();
    void wrongKeyGoesToAPerson();
    void answerOfADeadEngineIsFound_data();
    void answerOfADeadEngineIsFound();
    void connectionTestFindsTheChannel_data();
    void connectionTestFindsTheChannel();
    void connectionTestWithAWrongKey();

private:
    /// A tenant of its own for each test, heard by the engine.
    void addTenant(Tenant *tenant, const QString &flow,
                   const std::function<void(TenantSettings &)> &change = {});
    /// The contact writes and gets an answer: the last of `received`.
    void converse(const Tenant &tenant, const QString &text, qsizetype answersThen);

    std::unique_ptr<RealRoad> m_road;
    TokenCounter m_tokens;
    int m_tenants = 0;
};

void FlowiseRoadTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"chatflow.*.info=false"_s);
    m_road = std::make_unique<RealRoad>();
    VERIFY_RESULT(m_road->start());
    VERIFY_RESULT(m_road->startEngine());
}

void FlowiseRoadTest::cleanupTestCase()
{
    // The log of the engine never holds what people write, what a prompt says, or a key.
    const QByteArray log = m_road->engineLog();
    for (const QByteArray &secret : {QByteArray("ACME"), QByteArray("hello from ana"), ana.toUtf8(),
                                     QByteArray("evolution-key"), m_road->flowise().server().key.reveal()})
        QVERIFY2(!log.contains(secret), secret.constData());
    m_road.reset();
}

void FlowiseRoadTest::init()
{
    m_road->model().forgetCalls();
    m_road->model().setText(ModelServer::echo);
    m_road->model().setFault(std::nullopt);
    if (!m_road->engineRuns())
        VERIFY_RESULT(m_road->startEngine());
}

void FlowiseRoadTest::addTenant(Tenant *tenant, const QString &flow,
                                const std::function<void(TenantSettings &)> &change)
{
    const auto id = m_road->flow(flow);
    VERIFY_RESULT(id);
    const auto added = m_road->addTenant(u"tenant%1"_s.arg(++m_tenants), *id, change);
    VERIFY_RESULT(added);
    *tenant = *added;
    QTRY_VERIFY_WITH_TIMEOUT(m_road->hears(*tenant), patience);
}

void FlowiseRoadTest::converse(const Tenant &tenant, const QString &text, qsizetype answersThen)
{
    m_road->write(tenant, ana, text);
    QTRY_COMPARE_WITH_TIMEOUT(m_road->received(tenant, ana).size(), answersThen, patience);
    // Commit 3 too: what the test does next must not find the answer still on its way.
    QTRY_VERIFY_WITH_TIMEOUT(!m_road->conversations(tenant).first().conversation.awaitingSince, patience);
}

void FlowiseRoadTest::answers_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<QString>("business");
    const QList<std::tuple<const char *, QString, VariableChannel>> ways{
        {"prompt values", u"llm-chain"_s, VariableChannel::PromptValues},
        {"system message", u"conversation-chain"_s, VariableChannel::SystemMessage},
        {"start state", u"agentflow"_s, VariableChannel::StartState},
        {"form", u"agentflow-form"_s, VariableChannel::Form},
        {"vars", u"agentflow-function"_s, VariableChannel::Vars},
        {"preamble", u"conversation-chain-closed"_s, VariableChannel::Preamble},
        {"preamble, agentflow", u"agentflow"_s, VariableChannel::Preamble},
        {"none", u"agentflow"_s, VariableChannel::None},
    };
    for (const auto &[name, flow, channel] : ways) {
        QTest::addRow("%s", name) << flow << channel << u"ACME"_s;
        QTest::addRow("%s: odd text", name) << flow << channel << odd;
    }
}

/// From the event to the contact's phone, by every way into a flow.
void FlowiseRoadTest::answers()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    QFETCH(QString, business);
    Tenant tenant;
    addTenant(&tenant, flow, [&](TenantSettings &settings) {
        settings.flowise.channel = channel;
        settings.businessName = business;
        settings.tone = u"formal"_s;
    });
    converse(tenant, u"hello from ana {y}"_s, 1);
    if (QTest::currentTestFailed())
        return;
    const QString got = m_road->received(tenant, ana).first();
    const auto used = m_road->calls(tenant);
    QCOMPARE(used.size(), 1);

    const QString told = u"business=%1; tone=formal"_s.arg(business);
    if (channel == VariableChannel::Vars) { // a function without a model: it answers what it saw
        QCOMPARE(got, told + u"; question=hello from ana {y}"_s);
        QVERIFY(m_road->model().calls().isEmpty());
        return;
    }
    QCOMPARE(m_road->model().calls().size(), 1);
    const ModelCall call = m_road->model().calls().first();
    QCOMPARE(call.key, test::RealFlowise::modelKey());
    QCOMPARE(got, ModelServer::echo(call));
    switch (channel) {
    case VariableChannel::Preamble:
        QVERIFY2(plain(call.question()).contains(told), qPrintable(call.question()));
        QVERIFY(call.question().endsWith("\n\nhello from ana {y}"_L1));
        break;
    case VariableChannel::None:
        QVERIFY(!call.system().contains(u"ACME"_s));
        QCOMPARE(call.question(), u"hello from ana {y}"_s);
        break;
    default:
        QVERIFY2(plain(call.system()).startsWith(told), qPrintable(call.system()));
        QCOMPARE(call.question(), u"hello from ana {y}"_s);
    }

    // Flowise tells the tokens of an agentflow; those of a chatflow are counted here.
    const bool isTold = flow.startsWith("agentflow"_L1);
    const UsageDay day = used.value(isTold ? Exactness::Exact : Exactness::Estimated);
    QCOMPARE(day.events, 1);
    if (isTold) {
        QCOMPARE(day.tokensIn, ModelServer::tokensIn);
        QCOMPARE(day.tokensOut, ModelServer::tokensOut);
    } else {
        const auto count = [&](const QString &text) {
            return m_tokens.countTokens(text, TokenCounter::Encoding::O200kBase);
        };
        QCOMPARE(day.tokensIn, count(told) + count(u"hello from ana {y}"_s));
        QCOMPARE(day.tokensOut, count(got));
    }
}

void FlowiseRoadTest::remembers_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<FlowMemory>("memory");
    QTest::newRow("ours, chatflow without a node: prompt value")
        << u"llm-chain"_s << VariableChannel::PromptValues << FlowMemory::OursWithoutNode;
    QTest::newRow("ours, chatflow without a node: preamble")
        << u"llm-chain"_s << VariableChannel::Preamble << FlowMemory::OursWithoutNode;
    QTest::newRow("ours, agentflow without")
        << u"agentflow-form"_s << VariableChannel::Form << FlowMemory::OursWithoutNode;
    QTest::newRow("ours, chatflow with a node")
        << u"conversation-chain"_s << VariableChannel::SystemMessage << FlowMemory::OursWithNode;
    QTest::newRow("ours, agentflow with")
        << u"agentflow"_s << VariableChannel::StartState << FlowMemory::OursWithNode;
    QTest::newRow("the chatflow's") << u"conversation-chain"_s << VariableChannel::SystemMessage
                                    << FlowMemory::TheFlows;
    QTest::newRow("the agentflow's") << u"agentflow"_s << VariableChannel::StartState << FlowMemory::TheFlows;
}

/// The second question comes with the first and its answer, once.
void FlowiseRoadTest::remembers()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    QFETCH(FlowMemory, memory);
    Tenant tenant;
    addTenant(&tenant, flow, [&](TenantSettings &settings) {
        settings.flowise.channel = channel;
        settings.flowise.memory = memory;
    });
    m_road->model().setText(
        [](const ModelCall &call) -> QString { return u"re: "_s + call.question().right(6); });
    converse(tenant, u"do you have boots?"_s, 1);
    if (QTest::currentTestFailed())
        return;
    converse(tenant, u"and the second one"_s, 2);
    if (QTest::currentTestFailed())
        return;
    converse(tenant, u"then the third one"_s, 3);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_road->received(tenant, ana), (QStringList{u"re: boots?"_s, u"re: nd one"_s, u"re: rd one"_s}));
    const QList<ModelCall> calls = m_road->model().calls();
    QCOMPARE(calls.size(), 3);
    const ModelCall &third = calls.last();
    if (flow == u"llm-chain") { // has but one message for the model: the history is a text in it
        const QString all = third.system() + third.question();
        const QString history = u"Customer: do you have boots?\nAssistant: re: boots?\n"
                                u"Customer: and the second one\nAssistant: re: nd one"_s;
        QCOMPARE(all.count(history), 1);
        QVERIFY(third.question().endsWith("then the third one"_L1));
        return;
    }
    QList<ModelCall::Message> said = third.messages;
    said.removeIf([](const ModelCall::Message &message) { return message.role == u"system"; });
    QCOMPARE(said, (QList<ModelCall::Message>{{u"user"_s, u"do you have boots?"_s},
                                              {u"assistant"_s, u"re: boots?"_s},
                                              {u"user"_s, u"and the second one"_s},
                                              {u"assistant"_s, u"re: nd one"_s},
                                              {u"user"_s, u"then the third one"_s}}));
}

void FlowiseRoadTest::tenantsStayApart_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<FlowMemory>("memory");
    QTest::newRow("the agentflow's memory")
        << u"agentflow"_s << VariableChannel::StartState << FlowMemory::TheFlows;
    QTest::newRow("the chatflow's memory")
        << u"conversation-chain"_s << VariableChannel::SystemMessage << FlowMemory::TheFlows;
    QTest::newRow("ours") << u"agentflow-form"_s << VariableChannel::Form << FlowMemory::OursWithoutNode;
}

/// Two tenants, one flow, the same contact.
void FlowiseRoadTest::tenantsStayApart()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    QFETCH(FlowMemory, memory);
    const auto flowId = m_road->flow(flow);
    VERIFY_RESULT(flowId);
    const auto sessionsBefore = m_road->flowise().sessions(*flowId);
    VERIFY_RESULT(sessionsBefore);
    Tenant one;
    Tenant two;
    for (Tenant *tenant : {&one, &two}) {
        addTenant(tenant, flow, [&](TenantSettings &settings) {
            settings.flowise.channel = channel;
            settings.flowise.memory = memory;
            settings.businessName = tenant == &one ? u"ACME one"_s : u"ACME two"_s;
        });
    }
    if (QTest::currentTestFailed())
        return;
    converse(one, u"a secret of one"_s, 1);
    converse(two, u"a secret of two"_s, 1);
    if (QTest::currentTestFailed())
        return;
    // At once, in both.
    m_road->write(one, ana, u"more of one"_s);
    m_road->write(two, ana, u"more of two"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_road->received(one, ana).size(), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_road->received(two, ana).size(), 2, patience);

    QCOMPARE(m_road->model().calls().size(), 4);
    for (const ModelCall &call : m_road->model().calls()) {
        QString all = call.system();
        for (const ModelCall::Message &message : call.messages)
            all += message.content;
        const bool ofOne = call.question().endsWith(" one"_L1);
        QVERIFY(!all.contains(ofOne ? "of two"_L1 : "of one"_L1));
        QVERIFY(!all.contains(ofOne ? "ACME two"_L1 : "ACME one"_L1));
        QVERIFY(all.contains(ofOne ? "ACME one"_L1 : "ACME two"_L1));
        const bool first = call.question().startsWith("a secret"_L1);
        QCOMPARE(call.messages.size(), first ? 2 : 4);
    }
    QVERIFY(m_road->received(one, ana).last().contains("USER<<more of one>>"_L1));
    QVERIFY(m_road->received(two, ana).last().contains("USER<<more of two>>"_L1));

    const auto sessions = m_road->flowise().sessions(*flowId);
    VERIFY_RESULT(sessions);
    QCOMPARE(sessions->size(), sessionsBefore->size() + 2); // one a tenant
    for (const Tenant &tenant : {one, two}) {
        QCOMPARE(m_road->conversations(tenant).size(), 1);
        const auto used = m_road->calls(tenant);
        QCOMPARE(used.size(), 1);
        const UsageDay day = used.begin().value();
        QCOMPARE(day.events, 2);
        if (flow.startsWith("agentflow"_L1)) {
            QCOMPARE(day.tokensIn, 2 * ModelServer::tokensIn);
            QCOMPARE(day.tokensOut, 2 * ModelServer::tokensOut);
        }
    }
}

/// A flow that asks for a key, and a tenant without it: nothing reaches the model, it is asked again as often
/// as is set, then a person gets the conversation; with the key the AI takes it up again.
void FlowiseRoadTest::wrongKeyGoesToAPerson()
{
    const auto flow = m_road->flowise().createFlow(u"agentflow"_s, m_road->model().url());
    VERIFY_RESULT(flow);
    VERIFY_RESULT(m_road->flowise().protectFlow(*flow));
    const auto tenant =
        m_road->addTenant(u"tenant%1"_s.arg(++m_tenants), *flow, [](TenantSettings &settings) {
            settings.flowise.channel = VariableChannel::StartState;
            settings.answering.attempts = 2;
        });
    VERIFY_RESULT(tenant);
    VERIFY_RESULT(m_road->setFlowiseKey(*tenant, SecretValue("a-wrong-key")));
    QTRY_VERIFY_WITH_TIMEOUT(m_road->hears(*tenant), patience);

    m_road->write(*tenant, ana, u"hello from ana"_s);
    const auto conversation = [&] {
        const auto all = m_road->conversations(*tenant);
        return all.isEmpty() ? Conversation() : all.first().conversation;
    };
    QTRY_VERIFY_WITH_TIMEOUT(conversation().holder == Holder::Waiting, patience);
    QCOMPARE(toString(conversation().reason), toString(HolderReason::AiFailed));
    QVERIFY(m_road->model().calls().isEmpty());
    QVERIFY(m_road->received(*tenant, ana).isEmpty());
    QVERIFY(m_road->calls(*tenant).isEmpty()); // certainly did not run: nothing is booked
    const auto states = awaited(m_road->workspace().tenants().connections(tenant->id));
    VERIFY_RESULT(states);
    const auto flowise = std::find_if(states->begin(), states->end(), [](const ConnectionState &state) {
        return state.kind == ConnectionState::Kind::Flowise;
    });
    QVERIFY(flowise != states->end());
    QVERIFY(flowise->error);
    QCOMPARE(flowise->error->code, Error::Code::FlowUnauthorized);

    VERIFY_RESULT(m_road->setFlowiseKey(*tenant, m_road->flowise().server().key));
    VERIFY_RESULT(awaited(m_road->workspace().inbox().handBack(m_road->workspace().localActor(), tenant->id,
                                                               conversation().id)));
    QTRY_COMPARE_WITH_TIMEOUT(m_road->received(*tenant, ana).size(), 1, patience);
    QVERIFY(m_road->received(*tenant, ana).first().contains("USER<<hello from ana>>"_L1));
}

void FlowiseRoadTest::answerOfADeadEngineIsFound_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::newRow("chatflow") << u"conversation-chain"_s << VariableChannel::SystemMessage;
    QTest::newRow("chatflow, preamble") << u"conversation-chain-closed"_s << VariableChannel::Preamble;
    QTest::newRow("agentflow") << u"agentflow"_s << VariableChannel::StartState;
}

/// The engine dies while the model answers, and Flowise stores the turn all the same: the next engine finds
/// the answer there and asks nothing twice.
void FlowiseRoadTest::answerOfADeadEngineIsFound()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    Tenant tenant;
    addTenant(&tenant, flow, [&](TenantSettings &settings) {
        settings.flowise.channel = channel;
        settings.flowise.memory = FlowMemory::TheFlows;
    });
    if (QTest::currentTestFailed())
        return;
    const auto flowId = m_road->flow(flow);
    VERIFY_RESULT(flowId);
    const auto before = m_road->flowise().sessions(*flowId);
    VERIFY_RESULT(before);
    m_road->model().setText([this](const ModelCall &call) -> QString {
        m_road->killEngine();
        return u"the answer to "_s + call.question().right(14);
    });
    m_road->write(tenant, ana, u"hello from ana"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_road->model().calls().size(), 1, patience);
    const auto isStored = [&] {
        const auto sessions = m_road->flowise().sessions(*flowId);
        return sessions && sessions->size() == before->size() + 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isStored(), patience);
    QVERIFY(!m_road->engineRuns());
    QVERIFY(m_road->received(tenant, ana).isEmpty());

    m_road->model().setText(ModelServer::echo);
    VERIFY_RESULT(m_road->startEngine());
    QTRY_COMPARE_WITH_TIMEOUT(m_road->received(tenant, ana), QStringList{u"the answer to hello from ana"_s},
                              patience);
    QCOMPARE(m_road->model().calls().size(), 1);
    // It was paid for, and what it cost is not known: a stored turn does not tell.
    const auto used = m_road->calls(tenant);
    QCOMPARE(used.size(), 1);
    QCOMPARE(used.value(Exactness::Unknown).events, 1);

    // The conversation goes on, with that turn once in the flow's memory.
    converse(tenant, u"what next?"_s, 2);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_road->model().calls().last().messages.size(), 4);
}

void FlowiseRoadTest::connectionTestFindsTheChannel_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<FlowMemory>("memory");
    QTest::newRow("llm-chain") << u"llm-chain"_s << VariableChannel::PromptValues
                               << FlowMemory::OursWithoutNode;
    QTest::newRow("conversation-chain")
        << u"conversation-chain"_s << VariableChannel::SystemMessage << FlowMemory::OursWithNode;
    QTest::newRow("conversation-chain-closed")
        << u"conversation-chain-closed"_s << VariableChannel::Preamble << FlowMemory::OursWithNode;
    QTest::newRow("agentflow") << u"agentflow"_s << VariableChannel::StartState << FlowMemory::OursWithNode;
    QTest::newRow("agentflow-form") << u"agentflow-form"_s << VariableChannel::Form
                                    << FlowMemory::OursWithoutNode;
    QTest::newRow("agentflow-function")
        << u"agentflow-function"_s << VariableChannel::Vars << FlowMemory::OursWithoutNode;
}

/// `doctor --ask` finds out how a flow takes the variables by what comes back, and keeps it; the engine
/// answers so from then on.
void FlowiseRoadTest::connectionTestFindsTheChannel()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    QFETCH(FlowMemory, memory);
    Tenant tenant;
    addTenant(&tenant, flow, [](TenantSettings &settings) { settings.businessName = u"ACME"_s; });
    if (QTest::currentTestFailed())
        return;
    const auto flowId = m_road->flow(flow);
    VERIFY_RESULT(flowId);
    const auto before = m_road->flowise().sessions(*flowId);
    VERIFY_RESULT(before);

    const auto looked = m_road->command({u"doctor"_s, tenant.clientId});
    VERIFY_RESULT(looked);
    QVERIFY(m_road->model().calls().isEmpty()); // without --ask nothing is asked, and nothing changed
    const auto untouched = m_road->settings(tenant);
    VERIFY_RESULT(untouched);
    QCOMPARE(toString(untouched->flowise.channel), toString(VariableChannel::Preamble));

    const auto asked = m_road->command({u"doctor"_s, tenant.clientId, u"--ask"_s});
    VERIFY_RESULT(asked);
    QVERIFY(!asked->isEmpty());
    QCOMPARE(asked->last().value("summary"_L1)["bad"_L1].toInt(-1), 0);
    const auto settings = m_road->settings(tenant);
    VERIFY_RESULT(settings);
    QCOMPARE(toString(settings->flowise.channel), toString(channel));
    QCOMPARE(toString(settings->flowise.memory), toString(memory));
    const auto after = m_road->flowise().sessions(*flowId);
    VERIFY_RESULT(after);
    QCOMPARE(*after, *before); // it left no turns behind

    m_road->model().forgetCalls();
    converse(tenant, u"hello from ana"_s, 1);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(m_road->received(tenant, ana).first().contains("business=ACME"_L1),
             qPrintable(m_road->received(tenant, ana).first()));
}

void FlowiseRoadTest::connectionTestWithAWrongKey()
{
    const auto flow = m_road->flowise().createFlow(u"llm-chain"_s, m_road->model().url());
    VERIFY_RESULT(flow);
    VERIFY_RESULT(m_road->flowise().protectFlow(*flow));
    const auto tenant = m_road->addTenant(u"tenant%1"_s.arg(++m_tenants), *flow);
    VERIFY_RESULT(tenant);
    VERIFY_RESULT(m_road->setFlowiseKey(*tenant, SecretValue("a-wrong-key")));
    const auto findings = m_road->command({u"doctor"_s, tenant->clientId, u"--ask"_s});
    VERIFY_RESULT(findings);
    QVERIFY(!findings->isEmpty());
    QVERIFY2(findings->last().value("summary"_L1)["bad"_L1].toInt() > 0,
             QJsonDocument(findings->last()).toJson(QJsonDocument::Compact).constData());
    QVERIFY(m_road->model().calls().isEmpty());
    const auto settings = m_road->settings(*tenant);
    VERIFY_RESULT(settings);
    QCOMPARE(toString(settings->flowise.channel),
             toString(VariableChannel::Preamble)); // nothing was found: nothing is changed
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::FlowiseRoadTest)
#include "tst_flowiseroad.moc"
