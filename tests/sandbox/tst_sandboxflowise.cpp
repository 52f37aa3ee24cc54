// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordedflowise.h"
#include "sandbox/sandboxclient.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// What the stand-in for Flowise remembers, and how it fails.
class TestSandboxFlowise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_flowise.reset(); }
    void neverAnswersAnUnknownFlowThatShallStream();
    void remembersBySession();
    void storesATurnOfAClientThatLeft();
    void storesNothingOfAFailure();
    void mixesStreamsOfOneSession();
    void limitsTheRate();
    void opensTheRateAgain();
    void failsLikeItsProvider_data();
    void failsLikeItsProvider();
    void stopsAnAgentflowOnly();
    void answersPlainlyWhereTheModelDoesNotStream();
    void takesVariablesFromItsTable();
    void changesAFlowsSettings();
    void checksPermissions();
    void takesItsTime();
    void isSetByRemoteControl();

private:
    quint16 port() const { return m_flowise->http().port(); }
    RawReply predict(const QString &flow, const QJsonObject &body, int patienceMs = 5000)
    {
        return postJson(port(), "/api/v1/prediction/" + flow.toLatin1(), QJsonDocument(body).toJson(), {},
                        patienceMs);
    }
    QJsonArray rows(const QString &flow, const QByteArray &query = {})
    {
        return call(port(), "GET", "/api/v1/chatmessage/" + flow.toLatin1() + query,
                    {{"Authorization", "Bearer full-key"}})
            .json()
            .toArray();
    }
    void setModel(const FlowModel::Settings &settings) { m_flowise->model().setSettings(settings); }

    FakeClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<SandboxFlowise> m_flowise;
};

void TestSandboxFlowise::init()
{
    m_flowise = recordedFlowise(m_clock, m_random);
    QVERIFY(m_flowise);
}

void TestSandboxFlowise::neverAnswersAnUnknownFlowThatShallStream()
{
    const QString unknown = u"00000000-0000-4000-8000-000000000000"_s;
    const RawReply reply = predict(unknown, {{u"question"_s, u"q"_s}, {u"streaming"_s, true}}, 150);
    QCOMPARE(reply.status, 0);
    QVERIFY(!reply.closed);
}

void TestSandboxFlowise::remembersBySession()
{
    const auto ask = [this](const QString &question, const QString &session) {
        return predict(plainChain, {{u"question"_s, question},
                                    {u"overrideConfig"_s, QJsonObject{{u"sessionId"_s, session}}}})
            .json()["text"_L1]
            .toString();
    };
    QVERIFY(ask(u"one"_s, u"a"_s).contains("NMSG=2 "_L1));
    QVERIFY(ask(u"one"_s, u"a"_s).contains("NMSG=4 "_L1)); // a question asked again is a second turn
    QVERIFY(ask(u"two"_s, u"a"_s).contains("NMSG=6 "_L1));
    QVERIFY(ask(u"one"_s, u"b"_s).contains("NMSG=2 "_L1));
    QCOMPARE(rows(plainChain, "?sessionId=a").size(), 6);
    QCOMPARE(rows(plainChain, "?sessionId=a&order=DESC").at(0)["role"_L1].toString(), u"apiMessage"_s);
    QCOMPARE(rows(plainChain, "?chatType=INTERNAL").size(), 0);
    QCOMPARE(rows(plainChain, "?limit=2&page=1").size(), 8); // means nothing

    const RawReply deleted =
        call(port(), "DELETE", "/api/v1/chatmessage/" + plainChain.toLatin1() + "?sessionId=a",
             {{"Authorization", "Bearer full-key"}});
    QCOMPARE(deleted.json()["affected"_L1].toInt(), 6);
    QVERIFY(ask(u"three"_s, u"a"_s).contains("NMSG=2 "_L1)); // forgotten
    QVERIFY(ask(u"three"_s, u"b"_s).contains("NMSG=4 "_L1));
}

void TestSandboxFlowise::storesATurnOfAClientThatLeft()
{
    setModel({.mode = FlowModel::Mode::Echo, .typicalLatency = milliseconds(60000)});
    const QJsonObject body{{u"question"_s, u"late"_s},
                           {u"overrideConfig"_s, QJsonObject{{u"sessionId"_s, u"s"_s}}}};
    QCOMPARE(predict(plainChain, body, 100).status, 0);
    QCOMPARE(rows(plainChain).size(), 0);
    QTRY_COMPARE(m_clock.pendingSleeps(), 1);
    m_clock.advance(milliseconds(10 * 60000));
    QTRY_COMPARE(rows(plainChain).size(), 2);
    QCOMPARE(rows(plainChain).at(0)["content"_L1].toString(), u"late"_s);
    // The question's row carries the time the request came in.
    QVERIFY(rows(plainChain).at(0)["createdDate"_L1].toString() <
            rows(plainChain).at(1)["createdDate"_L1].toString());
}

void TestSandboxFlowise::storesNothingOfAFailure()
{
    setModel({.failure = FlowModel::Failure::ServerError});
    QCOMPARE(predict(plainChain, {{u"question"_s, u"q"_s}}).status, 500);
    QCOMPARE(rows(plainChain).size(), 0);
    QCOMPARE(predict(agentflow, {{u"question"_s, u"q"_s}}).status, 500);
    const RawReply executions =
        call(port(), "GET", "/api/v1/executions", {{"Authorization", "Bearer full-key"}});
    QCOMPARE(executions.json()["data"_L1][0]["state"_L1].toString(), u"ERROR"_s);
}

void TestSandboxFlowise::mixesStreamsOfOneSession()
{
    setModel({.mode = FlowModel::Mode::Echo, .tokenDelay = milliseconds(100)});
    const auto begin = [this](QTcpSocket &socket, const QByteArray &question) {
        const QByteArray body = "{\"question\":\"" + question +
                                "\",\"streaming\":true,\"overrideConfig\":{\"sessionId\":\"dupsess\"}}";
        socket.connectToHost(u"127.0.0.1"_s, port());
        socket.write("POST /api/v1/prediction/" + llmChain.toLatin1() +
                     " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
    };
    QTcpSocket first;
    QTcpSocket second;
    begin(first, "q1");
    QTRY_COMPARE(m_clock.pendingSleeps(), 1);
    m_clock.advanceInSteps(milliseconds(200));
    begin(second, "q2");
    QTRY_COMPARE(m_clock.pendingSleeps(), 2);
    m_clock.advanceInSteps(milliseconds(5000));
    QByteArray ofFirst;
    QByteArray ofSecond;
    QTRY_VERIFY((ofSecond += second.readAll()).contains("[DONE]"));
    ofFirst = first.readAll();
    // The rest of the first answer went to the second client, with the first's metadata; the first never
    // ends.
    QVERIFY(ofFirst.contains("\"event\":\"start\""));
    QVERIFY(!ofFirst.contains("\"event\":\"metadata\""));
    QVERIFY(!ofFirst.contains("0\r\n\r\n"));
    QVERIFY(ofSecond.contains("q1>> "));
    QVERIFY(ofSecond.contains("\"question\":\"q1\""));
    QVERIFY(!ofSecond.contains("\"question\":\"q2\""));
    QCOMPARE(rows(llmChain).size(), 4);
}

void TestSandboxFlowise::limitsTheRate()
{
    for (const char *left : {"2", "1", "0"}) {
        const RawReply reply = predict(limitedChain, {{u"question"_s, u"q"_s}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("x-ratelimit-remaining"), QByteArray(left));
    }
    m_clock.advance(milliseconds(1000));
    const RawReply over = predict(limitedChain, {{u"question"_s, u"q"_s}, {u"streaming"_s, true}});
    QCOMPARE(over.status, 429);
    QCOMPARE(over.headers.value("retry-after"), "29");
}

void TestSandboxFlowise::opensTheRateAgain()
{
    for (int i = 0; i < 4; ++i)
        predict(limitedChain, {{u"question"_s, u"q"_s}});
    m_clock.advance(milliseconds(29999));
    QCOMPARE(predict(limitedChain, {{u"question"_s, u"q"_s}}).status, 429);
    m_clock.advance(milliseconds(1));
    QCOMPARE(predict(limitedChain, {{u"question"_s, u"q"_s}}).status, 200);
}

void TestSandboxFlowise::failsLikeItsProvider_data()
{
    QTest::addColumn<FlowModel::Failure>("failure");
    QTest::addColumn<QString>("flow");
    QTest::addColumn<QString>("message");
    using Failure = FlowModel::Failure;
    const QString wrapped = u"Error: predictionsServices.buildChatflow - "_s;
    QTest::newRow("key, chain")
        << Failure::KeyRefused << plainChain
        << u"401 Unauthorized – check your API key and ensure it has access to the requested model."_s;
    QTest::newRow("rate, chain")
        << Failure::RateLimited << plainChain
        << wrapped + u"429 Rate limit reached for fake-model\n\nTroubleshooting URL: "
                     "https://docs.langchain.com/oss/javascript/langchain/errors/MODEL_RATE_LIMIT/\n"_s;
    QTest::newRow("rate, agentflow")
        << Failure::RateLimited << agentflow
        << wrapped + u"Error in LLM node: 429 Rate limit reached for fake-model\n\nTroubleshooting URL: "
                     "https://docs.langchain.com/oss/javascript/langchain/errors/MODEL_RATE_LIMIT/\n"_s;
    QTest::newRow("down, chain") << Failure::Unreachable << plainChain << wrapped + u"Connection error."_s;
    QTest::newRow("garbage, chain") << Failure::Garbage << plainChain
                                    << wrapped + u"Cannot read properties of undefined (reading 'message')"_s;
    QTest::newRow("garbage, agentflow") << Failure::Garbage << agentflow << QString();
}

void TestSandboxFlowise::failsLikeItsProvider()
{
    QFETCH(FlowModel::Failure, failure);
    QFETCH(QString, flow);
    QFETCH(QString, message);
    setModel({.failure = failure});
    const RawReply plain = predict(flow, {{u"question"_s, u"q"_s}});
    const RawReply streamed = predict(flow, {{u"question"_s, u"q"_s}, {u"streaming"_s, true}});
    QCOMPARE(streamed.status, 200);
    const FlowiseStream stream = streamOf(streamed.body);
    QCOMPARE(stream.events.constLast(), u"end"_s);
    if (message.isEmpty()) { // an agentflow takes garbage for an empty answer
        QCOMPARE(plain.status, 200);
        QCOMPARE(plain.json()["text"_L1].toString(), QString());
        return;
    }
    QCOMPARE(plain.status, 500);
    QCOMPARE(plain.json()["message"_L1].toString(), message);
    QCOMPARE(stream.error, message);
    QVERIFY(stream.metadata.isUndefined());
}

void TestSandboxFlowise::stopsAnAgentflowOnly()
{
    setModel({.mode = FlowModel::Mode::Echo, .tokenDelay = milliseconds(100)});
    for (const QString &flow : {agentflow, plainChain}) {
        QTcpSocket socket;
        const QByteArray body = R"({"question":"q","streaming":true,"chatId":"abort-1"})";
        socket.connectToHost(u"127.0.0.1"_s, port());
        socket.write("POST /api/v1/prediction/" + flow.toLatin1() +
                     " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_VERIFY(m_clock.pendingSleeps() > 0);
        const RawReply abort =
            call(port(), "PUT", "/api/v1/chatmessage/abort/" + flow.toLatin1() + "/abort-1");
        QCOMPARE(abort.json()["message"_L1].toString(), u"Chat message aborted"_s);
        m_clock.advanceInSteps(milliseconds(10000));
        QByteArray received;
        QTRY_VERIFY((received += socket.readAll()).contains("[DONE]"));
        QCOMPARE(received.contains("operation was aborted"), flow == agentflow);
        QCOMPARE(rows(flow).size(), flow == agentflow ? 0 : 2);
    }
}

void TestSandboxFlowise::answersPlainlyWhereTheModelDoesNotStream()
{
    m_flowise->flow(plainChain)->streaming = false;
    const RawReply reply = predict(plainChain, {{u"question"_s, u"q"_s}, {u"streaming"_s, true}});
    QCOMPARE(reply.contentType(), "application/json; charset=utf-8");
    QVERIFY(!reply.json()["text"_L1].toString().isEmpty());
    QCOMPARE(call(port(), "GET", "/api/v1/chatflows-streaming/" + plainChain.toLatin1())
                 .json()["isStreaming"_L1]
                 .toBool(true),
             false);
}

void TestSandboxFlowise::takesVariablesFromItsTable()
{
    const RawHeaders key{{"Authorization", "Bearer full-key"}};
    QCOMPARE(postJson(port(), "/api/v1/variables",
                      R"({"name":"business_name","value":"Later","type":"static"})", key)
                 .status,
             200);
    const QString text = predict(llmChain, {{u"question"_s, u"q"_s}}).json()["text"_L1].toString();
    QVERIFY2(text.contains("For Later answer: q"_L1), qPrintable(text)); // of two rows the later one counts
    const QJsonArray all = call(port(), "GET", "/api/v1/variables", key).json().toArray();
    const QByteArray id = all.last()["id"_L1].toString().toLatin1();
    QCOMPARE(call(port(), "DELETE", "/api/v1/variables/" + id, key).json()["affected"_L1].toInt(), 1);
    QVERIFY(predict(llmChain, {{u"question"_s, u"q"_s}})
                .json()["text"_L1]
                .toString()
                .contains("For Default Biz"_L1));
}

void TestSandboxFlowise::changesAFlowsSettings()
{
    const QJsonObject body{{u"question"_s, u"q"_s},
                           {u"overrideConfig"_s, QJsonObject{{u"systemMessagePrompt"_s, u"Be brief."_s}}}};
    QVERIFY(!predict(plainChain, body)
                 .json()["text"_L1]
                 .toString()
                 .contains("Be brief"_L1)); // ignored without a word
    const QByteArray apiConfig =
        R"({"overrideConfig":{"status":true,"nodes":{"Conversation Chain":[{"name":"systemMessagePrompt","enabled":true}]}}})";
    const QByteArray put =
        QJsonDocument(QJsonObject{{u"apiConfig"_s, QString::fromLatin1(apiConfig)}}).toJson();
    const RawReply changed =
        call(port(), "PUT", "/api/v1/chatflows/" + plainChain.toLatin1(),
             {{"Authorization", "Bearer full-key"}, {"Content-Type", "application/json"}}, put);
    QCOMPARE(changed.status, 200);
    QVERIFY(changed.json()["apiConfig"_L1].toString().contains("systemMessagePrompt"_L1));
    QVERIFY(predict(plainChain, body).json()["text"_L1].toString().startsWith("SYSTEM<<Be brief.>>"_L1));
}

void TestSandboxFlowise::checksPermissions()
{
    const QString key = m_flowise->addKey(u"reader"_s, {u"chatflows:view"_s}).key;
    const RawHeaders headers{{"Authorization", "Bearer " + key.toLatin1()}};
    QCOMPARE(call(port(), "GET", "/api/v1/chatflows?type=AGENTFLOW", headers).json().toArray().size(), 4);
    QCOMPARE(call(port(), "GET", "/api/v1/variables", headers).status, 403);
    QCOMPARE(call(port(), "GET", "/api/v1/chatmessage/" + plainChain.toLatin1(), headers).status,
             200); // any key will do
}

void TestSandboxFlowise::takesItsTime()
{
    setModel({.minimumLatency = milliseconds(100),
              .typicalLatency = milliseconds(400),
              .maximumLatency = milliseconds(900)});
    QList<milliseconds> drawn;
    for (int i = 0; i < 1001; ++i)
        drawn.append(m_flowise->model().latency());
    std::sort(drawn.begin(), drawn.end());
    QVERIFY(drawn.constFirst() >= milliseconds(100));
    QVERIFY(drawn.constLast() <= milliseconds(900));
    QVERIFY(drawn.at(500) > milliseconds(340) && drawn.at(500) < milliseconds(460));
}

void TestSandboxFlowise::isSetByRemoteControl()
{
    QCOMPARE(postJson(port(), "/__sandbox/model",
                      R"({"mode":"scripted","script":[{"contains":"PING","answer":"pong"}]})")
                 .status,
             204);
    QCOMPARE(predict(plainChain, {{u"question"_s, u"a ping"_s}}).json()["text"_L1].toString(), u"pong"_s);
    const RawReply bad = postJson(port(), "/__sandbox/model", R"({"mode":"poet"})");
    QCOMPARE(bad.status, 400);
    QVERIFY(bad.body.contains("mode: expected one of shop"));
}

QTEST_GUILESS_MAIN(TestSandboxFlowise)
#include "tst_sandboxflowise.moc"
