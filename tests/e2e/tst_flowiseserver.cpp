// SPDX-License-Identifier: GPL-3.0-or-later
// FlowiseClient against a real Flowise 3.1.4: what it promises is asserted on what reached the model.
#include "e2e/realflowise.h"

#include "base/random.h"
#include "flowise/flowiseclient.h"
#include "support/awaited.h"
#include "support/modelserver.h"
#include "support/verifyresult.h"

#include <QLoggingCategory>
#include <QTest>

#include <memory>

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;
using test::ModelCall;
using test::ModelServer;
using test::RealFlowise;

class FlowiseServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void meta();
    void list();
    void flowDetails_data();
    void flowDetails();
    void channels_data();
    void channels();
    void oddTexts_data();
    void oddTexts();
    void streams_data();
    void streams();
    void flowRemembers_data();
    void flowRemembers();
    void historyReachesTheModel_data();
    void historyReachesTheModel();
    void llmChainDropsHistory();
    void storedMessages();
    void sessionsStayApart();
    void protectedFlow();
    void unknownFlow();
    void modelFaults_data();
    void modelFaults();
    void emptyAnswer();
    void concurrentCallsOfOneSession();

private:
    PredictionRequest request(const QString &flow, const QString &question);
    Result<Prediction> predict(const PredictionRequest &request);
    static QList<FlowVariable> variables(const QString &business = u"ACME"_s, const QString &tone = u"warm"_s)
    {
        return {{u"business_name"_s, business}, {u"tone"_s, tone}};
    }

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FlowiseClient> m_client;
    std::unique_ptr<ModelServer> m_model;
    std::unique_ptr<RealFlowise> m_flowise;
    QHash<QString, QString> m_flows; ///< name -> id
    int m_sessions = 0;
};

void FlowiseServerTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"chatflow.*.info=false"_s);
    m_model = std::make_unique<ModelServer>();
    m_flowise = std::make_unique<RealFlowise>();
    const Result<> started = m_flowise->start();
    VERIFY_RESULT(started);
    for (const char *name : {"conversation-chain", "conversation-chain-closed", "llm-chain", "agentflow",
                             "agentflow-form", "agentflow-function"}) {
        const Result<QString> flow = m_flowise->createFlow(QString::fromLatin1(name), m_model->url());
        VERIFY_RESULT(flow);
        m_flows.insert(QString::fromLatin1(name), *flow);
    }
    m_http = std::make_unique<HttpClient>(m_clock);
    FlowiseClientOptions options;
    options.retries =
        RetryPolicy{1, milliseconds(1), milliseconds(1), milliseconds(1)}; // what is tested is one call
    options.breaker.failures = 1'000;
    m_client = std::make_unique<FlowiseClient>(*m_http, m_clock, m_random, options);
}

void FlowiseServerTest::init()
{
    m_model->forgetCalls();
    m_model->setText(ModelServer::echo);
    m_model->setFault(std::nullopt);
}

PredictionRequest FlowiseServerTest::request(const QString &flow, const QString &question)
{
    PredictionRequest request;
    request.flowId = m_flows.value(flow);
    request.question = question;
    request.sessionId = u"session-%1"_s.arg(++m_sessions);
    request.streaming = false;
    return request;
}

Result<Prediction> FlowiseServerTest::predict(const PredictionRequest &request)
{
    return awaited(m_client->predict(m_flowise->server(), request), milliseconds(130'000));
}

void FlowiseServerTest::meta()
{
    VERIFY_RESULT(awaited(m_client->ping(m_flowise->server())));
    const auto version = awaited(m_client->version(m_flowise->server()));
    VERIFY_RESULT(version);
    QCOMPARE(*version, u"3.1.4"_s);
    const auto variables = awaited(m_client->variables(m_flowise->server()));
    VERIFY_RESULT(variables);
    QCOMPARE(variables->size(), 2);
    QVERIFY(std::ranges::any_of(*variables, [](const ServerVariable &v) {
        return v.name == u"business_name" && v.value == RealFlowise::businessName() && v.isStatic;
    }));

    FlowiseServer stranger = m_flowise->server();
    stranger.key = SecretValue("no-such-key");
    VERIFY_FAILED(awaited(m_client->variables(stranger)), Error::Code::Unauthorized);
}

void FlowiseServerTest::list()
{
    const auto flows = awaited(m_client->chatflows(m_flowise->server()));
    VERIFY_RESULT(flows);
    for (auto flow = m_flows.begin(); flow != m_flows.end(); ++flow) {
        const QString type = flow.key().startsWith("agentflow"_L1) ? u"AGENTFLOW"_s : u"CHATFLOW"_s;
        QVERIFY2(std::ranges::any_of(*flows,
                                     [&](const ChatflowSummary &s) {
                                         return s.id == *flow && s.name == flow.key() && s.type == type;
                                     }),
                 qPrintable(flow.key()));
    }
}

void FlowiseServerTest::flowDetails_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<bool>("overrides");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<bool>("form");
    QTest::newRow("prompt values") << u"llm-chain"_s << true << u"promptValues"_s << false;
    QTest::newRow("system message") << u"conversation-chain"_s << true << u"systemMessagePrompt"_s << false;
    QTest::newRow("start state") << u"agentflow"_s << true << u"startState"_s << false;
    QTest::newRow("form") << u"agentflow-form"_s << false << QString() << true;
    QTest::newRow("closed") << u"conversation-chain-closed"_s << false << QString() << false;
}

void FlowiseServerTest::flowDetails()
{
    QFETCH(QString, flow);
    QFETCH(bool, overrides);
    QFETCH(QString, parameter);
    QFETCH(bool, form);
    const auto details = awaited(m_client->chatflow(m_flowise->server(), m_flows.value(flow)));
    VERIFY_RESULT(details);
    QCOMPARE(details->overrides.enabled, overrides);
    QCOMPARE(details->startsWithForm, form);
    QCOMPARE(std::ranges::any_of(details->overrides.parameters,
                                 [&](const auto &p) { return p.second == parameter; }),
             overrides);
    QVERIFY(details->nodes.size() >= 2);
}

void FlowiseServerTest::channels_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<QString>("system");
    QTest::newRow("prompt values") << u"llm-chain"_s << VariableChannel::PromptValues
                                   << u"business=ACME; tone=warm"_s;
    QTest::newRow("system message") << u"conversation-chain"_s << VariableChannel::SystemMessage
                                    << u"You serve ACME, warm."_s;
    QTest::newRow("start state") << u"agentflow"_s << VariableChannel::StartState
                                 << u"business=ACME; tone=warm; server=Server Biz"_s;
    QTest::newRow("form") << u"agentflow-form"_s << VariableChannel::Form << u"business=ACME; tone=warm"_s;
    // What is not enabled is ignored without a word: the connection test must find that out by asking.
    QTest::newRow("system message, closed")
        << u"conversation-chain-closed"_s << VariableChannel::SystemMessage
        << u"business=Server Biz; tone=server-tone"_s;
    QTest::newRow("vars in a chatflow")
        << u"conversation-chain"_s << VariableChannel::Vars << u"business=Server Biz; tone=server-tone"_s;
    QTest::newRow("vars in an agentflow")
        << u"agentflow"_s << VariableChannel::Vars << u"business=none; tone=none; server=Server Biz"_s;
    QTest::newRow("none") << u"llm-chain"_s << VariableChannel::None << u"business=none; tone=none"_s;
    QTest::newRow("vars in a function") << u"agentflow-function"_s << VariableChannel::Vars << QString();
    QTest::newRow("preamble") << u"conversation-chain-closed"_s << VariableChannel::Preamble << QString();
}

/// The tenant's variables, by each way into a flow, as they reached the model.
void FlowiseServerTest::channels()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    QFETCH(QString, system);
    PredictionRequest asked = request(flow, u"hello"_s);
    asked.channel = channel;
    asked.variables = variables();
    asked.systemPrompt = u"You serve ACME, warm."_s;
    const auto answer = predict(asked);
    VERIFY_RESULT(answer);
    QCOMPARE(answer->sessionId, asked.sessionId);
    if (flow == u"agentflow-function") { // no model: it answers what it saw
        QCOMPARE(answer->text, u"business=ACME; tone=warm; question=hello"_s);
        QVERIFY(m_model->calls().isEmpty());
        return;
    }
    QCOMPARE(m_model->calls().size(), 1);
    const ModelCall call = m_model->calls().first();
    QCOMPARE(call.key, RealFlowise::modelKey());
    QCOMPARE(answer->text, ModelServer::echo(call));
    if (channel == VariableChannel::Preamble) {
        QVERIFY(call.question().contains("You serve ACME, warm."_L1));
        QVERIFY(call.question().endsWith("hello"_L1));
    } else {
        QVERIFY2(call.system().startsWith(system), qPrintable(call.system()));
        QCOMPARE(call.question(), u"hello"_s);
    }
    QCOMPARE(answer->usage.has_value(), flow.startsWith("agentflow"_L1));
    if (answer->usage)
        QCOMPARE(*answer->usage, (TokenUsage{ModelServer::tokensIn, ModelServer::tokensOut, true}));
}

void FlowiseServerTest::oddTexts_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<VariableChannel>("channel");
    QTest::addColumn<QString>("text");
    const QList<std::pair<const char *, QString>> texts{
        {"quotes and lines", u"A \"b\" 'c'\nd\te \\ f"_s},
        {"unicode", u"ñandú 日本 👩🏽‍🚀"_s},
        {"brace", u"open {x} }close{ done"_s},
        {"server variable", u"I am {{$vars.tone}} and {{question}}"_s},
        {"json", uR"({"a":["b"]})"_s},
        {"html", u"<b>&amp;</b>"_s},
    };
    const QList<std::tuple<const char *, QString, VariableChannel>> ways{
        {"prompt values", u"llm-chain"_s, VariableChannel::PromptValues},
        {"system message", u"conversation-chain"_s, VariableChannel::SystemMessage},
        {"start state", u"agentflow"_s, VariableChannel::StartState},
        {"form", u"agentflow-form"_s, VariableChannel::Form},
        {"preamble", u"conversation-chain-closed"_s, VariableChannel::Preamble},
        {"vars", u"agentflow-function"_s, VariableChannel::Vars},
    };
    for (const auto &[way, flow, channel] : ways) {
        for (const auto &[name, text] : texts)
            QTest::addRow("%s: %s", way, name) << flow << channel << text;
    }
}

/// Whatever a tenant or a contact writes reaches the model as it was written and makes Flowise expand
/// nothing. (Where it would expand, the client puts a zero width space between the braces.)
void FlowiseServerTest::oddTexts()
{
    QFETCH(QString, flow);
    QFETCH(VariableChannel, channel);
    QFETCH(QString, text);
    PredictionRequest asked = request(flow, u"hello"_s);
    asked.channel = channel;
    asked.variables = variables(text);
    asked.systemPrompt = u"business="_s + text;
    auto answer = predict(asked);
    VERIFY_RESULT(answer);
    if (channel == VariableChannel::Vars) { // no model: the function answers what it saw
        QVERIFY2(answer->text.remove(QChar(0x200b)).startsWith(u"business="_s + text),
                 qPrintable(answer->text));
        return;
    }
    QCOMPARE(m_model->calls().size(), 1);
    if (channel == VariableChannel::Preamble) { // in front of the question, in the contact's message
        const QString question = m_model->calls().first().question().remove(QChar(0x200b));
        QVERIFY2(question.contains(u"business="_s + text), qPrintable(question));
        QVERIFY(question.endsWith("hello"_L1));
        return;
    }
    const QString system = m_model->calls().first().system().remove(QChar(0x200b));
    QVERIFY2(system.startsWith(u"business="_s + text), qPrintable(system));
    QVERIFY(!system.contains(RealFlowise::tone()));
}

void FlowiseServerTest::streams_data()
{
    QTest::addColumn<QString>("flow");
    for (const char *flow : {"conversation-chain", "llm-chain", "agentflow"})
        QTest::newRow(flow) << QString::fromLatin1(flow);
}

void FlowiseServerTest::streams()
{
    QFETCH(QString, flow);
    const auto streaming = awaited(m_client->isStreaming(m_flowise->server(), m_flows.value(flow)));
    VERIFY_RESULT(streaming);
    QVERIFY(*streaming);
    PredictionRequest asked = request(flow, u"hello"_s);
    asked.streaming = true;
    QStringList pieces;
    asked.onToken = [&](const QString &piece) { pieces.append(piece); };
    const auto answer = predict(asked);
    VERIFY_RESULT(answer);
    QVERIFY(answer->streamed);
    QVERIFY(pieces.size() >= 2);
    QCOMPARE(pieces.join(QString()), answer->text);
    QCOMPARE(answer->text, ModelServer::echo(m_model->calls().first()));
    QCOMPARE(answer->usage.has_value(), flow == u"agentflow");
}

void FlowiseServerTest::flowRemembers_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<bool>("remembers");
    QTest::newRow("chatflow with memory") << u"conversation-chain"_s << true;
    QTest::newRow("agentflow with memory") << u"agentflow"_s << true;
    QTest::newRow("chatflow without") << u"llm-chain"_s << false;
    QTest::newRow("agentflow without") << u"agentflow-form"_s << false;
}

/// memoryType says whether the flow keeps the conversation itself: on that rests which of the two memory
/// modes is used.
void FlowiseServerTest::flowRemembers()
{
    QFETCH(QString, flow);
    QFETCH(bool, remembers);
    PredictionRequest asked = request(flow, u"first"_s);
    asked.channel = flow == u"agentflow-form" ? VariableChannel::Form : VariableChannel::None;
    const auto first = predict(asked);
    VERIFY_RESULT(first);
    QCOMPARE(first->memoryType.has_value(), remembers);
    asked.question = u"second"_s;
    VERIFY_RESULT(predict(asked));
    QCOMPARE(m_model->calls().size(), 2);
    const ModelCall second = m_model->calls().last();
    QCOMPARE(std::ranges::any_of(second.messages, [](const auto &m) { return m.content == u"first"; }),
             remembers);
    QCOMPARE(second.question(), u"second"_s);
}

void FlowiseServerTest::historyReachesTheModel_data()
{
    QTest::addColumn<QString>("flow");
    QTest::newRow("chatflow") << u"conversation-chain"_s;
    QTest::newRow("agentflow") << u"agentflow"_s;
}

void FlowiseServerTest::historyReachesTheModel()
{
    QFETCH(QString, flow);
    PredictionRequest asked = request(flow, u"and now?"_s);
    asked.history = {{HistoryTurn::Role::User, u"earlier question"_s},
                     {HistoryTurn::Role::Assistant, u"earlier answer"_s}};
    VERIFY_RESULT(predict(asked));
    QCOMPARE(m_model->calls().size(), 1);
    QList<ModelCall::Message> messages = m_model->calls().first().messages;
    messages.removeFirst(); // the system message
    QCOMPARE(messages, (QList<ModelCall::Message>{{u"user"_s, u"earlier question"_s},
                                                  {u"assistant"_s, u"earlier answer"_s},
                                                  {u"user"_s, u"and now?"_s}}));
}

/// A fact to know, not one to like: without a memory node in the chatflow its history is dropped, and the
/// answer is 200.
void FlowiseServerTest::llmChainDropsHistory()
{
    PredictionRequest asked = request(u"llm-chain"_s, u"and now?"_s);
    asked.history = {{HistoryTurn::Role::User, u"earlier question"_s},
                     {HistoryTurn::Role::Assistant, u"earlier answer"_s}};
    VERIFY_RESULT(predict(asked));
    QCOMPARE(m_model->calls().first().messages.size(), 2);
    QVERIFY(!ModelServer::echo(m_model->calls().first()).contains("earlier"_L1));

    // What does reach it is a prompt value that its template names.
    asked = request(u"llm-chain"_s, u"and now?"_s);
    asked.channel = VariableChannel::PromptValues;
    asked.variables = {{u"history"_s, u"earlier answer"_s}};
    VERIFY_RESULT(predict(asked));
    QVERIFY(m_model->calls().last().system().contains("history=earlier answer"_L1));
}

void FlowiseServerTest::storedMessages()
{
    const PredictionRequest asked = request(u"conversation-chain"_s, u"keep this"_s);
    const auto answer = predict(asked);
    VERIFY_RESULT(answer);
    const auto stored = awaited(m_client->messages(m_flowise->server(), asked.flowId, asked.sessionId));
    VERIFY_RESULT(stored);
    QCOMPARE(stored->size(), 2);
    QCOMPARE(stored->at(0).role, HistoryTurn::Role::User);
    QCOMPARE(stored->at(0).text, u"keep this"_s);
    QCOMPARE(stored->at(1).role, HistoryTurn::Role::Assistant);
    QCOMPARE(stored->at(1).text, answer->text);
    QCOMPARE(stored->at(1).id, answer->chatMessageId);

    const auto deleted =
        awaited(m_client->deleteMessages(m_flowise->server(), asked.flowId, asked.sessionId));
    VERIFY_RESULT(deleted);
    QCOMPARE(*deleted, 2);
    const auto left = awaited(m_client->messages(m_flowise->server(), asked.flowId, asked.sessionId));
    VERIFY_RESULT(left);
    QVERIFY(left->isEmpty());
}

void FlowiseServerTest::sessionsStayApart()
{
    const PredictionRequest one = request(u"conversation-chain"_s, u"secret of one"_s);
    const PredictionRequest two = request(u"conversation-chain"_s, u"question of two"_s);
    VERIFY_RESULT(predict(one));
    VERIFY_RESULT(predict(two));
    QCOMPARE(m_model->calls().last().messages.size(), 2);
    const auto stored = awaited(m_client->messages(m_flowise->server(), two.flowId, two.sessionId));
    VERIFY_RESULT(stored);
    QVERIFY(std::ranges::none_of(
        *stored, [](const StoredChatMessage &m) { return m.text.contains("secret of one"_L1); }));
}

void FlowiseServerTest::protectedFlow()
{
    const auto flow = m_flowise->createFlow(u"llm-chain"_s, m_model->url());
    VERIFY_RESULT(flow);
    VERIFY_RESULT(m_flowise->protectFlow(*flow));
    PredictionRequest asked = request(u"llm-chain"_s, u"hello"_s);
    asked.flowId = *flow;
    VERIFY_RESULT(predict(asked));

    FlowiseServer stranger = m_flowise->server();
    stranger.key = SecretValue();
    for (const bool streaming : {false, true}) {
        asked.streaming = streaming;
        VERIFY_FAILED(awaited(m_client->predict(stranger, asked)), Error::Code::FlowUnauthorized);
    }
    QCOMPARE(m_model->calls().size(), 1);
}

void FlowiseServerTest::unknownFlow()
{
    for (const bool streaming : {false, true}) { // streaming, the server itself would never answer
        PredictionRequest asked = request(u"llm-chain"_s, u"hello"_s);
        asked.flowId = u"00000000-0000-4000-8000-000000000000"_s;
        asked.streaming = streaming;
        VERIFY_FAILED(predict(asked), Error::Code::FlowNotFound);
    }
    QVERIFY(m_model->calls().isEmpty());
}

void FlowiseServerTest::modelFaults_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<bool>("streaming");
    QTest::newRow("chatflow") << u"llm-chain"_s << false;
    QTest::newRow("chatflow, streaming") << u"llm-chain"_s << true;
    QTest::newRow("agentflow") << u"agentflow"_s << false;
    QTest::newRow("agentflow, streaming") << u"agentflow"_s << true;
}

/// The one fault of a model that Flowise reports at once; on others it waits a minute or two.
void FlowiseServerTest::modelFaults()
{
    QFETCH(QString, flow);
    QFETCH(bool, streaming);
    m_model->setFault(test::ReplayAnswer::json(
        R"({"error":{"message":"Incorrect API key provided: sk-stand-in.","type":"invalid_request_error","code":"invalid_api_key"}})",
        401));
    PredictionRequest asked = request(flow, u"hello"_s);
    asked.streaming = streaming;
    const auto answer = predict(asked);
    VERIFY_FAILED(answer, Error::Code::ModelUnauthorized);
    QVERIFY(!answer.error().toLog().contains("sk-stand-in"_L1));
}

void FlowiseServerTest::emptyAnswer()
{
    m_model->setText([](const ModelCall &) { return QString(); });
    VERIFY_FAILED(predict(request(u"llm-chain"_s, u"hello"_s)), Error::Code::EmptyAnswer);
}

/// Two streams of one session at once would mix their answers in Flowise: the client lets the second wait.
void FlowiseServerTest::concurrentCallsOfOneSession()
{
    PredictionRequest one = request(u"conversation-chain"_s, u"one"_s);
    one.streaming = true;
    PredictionRequest two = one;
    two.question = u"two"_s;
    QString heardByOne;
    QString heardByTwo;
    one.onToken = [&](const QString &piece) { heardByOne += piece; };
    two.onToken = [&](const QString &piece) { heardByTwo += piece; };
    const auto first = m_client->predict(m_flowise->server(), one);
    const auto second = m_client->predict(m_flowise->server(), two);
    const auto firstAnswer = awaited(first);
    const auto secondAnswer = awaited(second);
    VERIFY_RESULT(firstAnswer);
    VERIFY_RESULT(secondAnswer);
    QCOMPARE(heardByOne, firstAnswer->text);
    QCOMPARE(heardByTwo, secondAnswer->text);
    QVERIFY(heardByOne.contains("USER<<one>>"_L1));
    QVERIFY(heardByTwo.contains("USER<<two>>"_L1));
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::FlowiseServerTest)
#include "tst_flowiseserver.moc"
