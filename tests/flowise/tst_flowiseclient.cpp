// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/flowiseclient.h"

#include "net/httpclient.h"
#include "support/awaited.h"
#include "support/seededrandom.h"
#include "support/transcript.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

/// All but predictions, against what a real Flowise 3.1.4 answered.
class TestFlowiseClient : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<ReplayServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FlowiseClient> m_client;
    FlowiseServer m_at;

    const QString m_flow = u"6cd630a8-8fea-4a2c-a32a-516fa900b9b0"_s;

    void replay(const char *name)
    {
        m_server->enqueue(Transcript(u"flowise/transcripts/"_s + QString::fromLatin1(name)).answer());
    }

    QByteArray lastLine() const
    {
        const ReplayRequest &request = m_server->requests().last();
        return request.method + ' ' + request.target;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ReplayServer>();
        m_http = std::make_unique<HttpClient>(m_clock);
        m_client = std::make_unique<FlowiseClient>(*m_http, m_clock, m_random);
        m_at = {m_server->url(), SecretValue("test-key")};
    }

    void cleanup()
    {
        m_client.reset();
        m_http.reset();
        m_server.reset();
    }

    void pings()
    {
        replay("001_ping");
        QVERIFY(awaited(m_client->ping(m_at)).has_value());
        QCOMPARE(lastLine(), "GET /api/v1/ping");
        // The page that every wrong path gives.
        replay("044_unknown_api_path_key");
        QCOMPARE(awaited(m_client->ping(m_at)).error().code, Error::Code::UnexpectedContentType);
    }

    void asksBehindAPath()
    {
        replay("002_version");
        m_at.baseUrl = m_server->url(u"/flowise"_s);
        QCOMPARE(awaited(m_client->version(m_at)).value(), u"3.1.4"_s);
        QCOMPARE(lastLine(), "GET /flowise/api/v1/version");
    }

    void sendsItsKey()
    {
        replay("002_version");
        QVERIFY(awaited(m_client->version(m_at)).has_value());
        QCOMPARE(m_server->requests().last().header("authorization"), "Bearer test-key");
        QCOMPARE(m_server->requests().last().header("x-request-from"), "");
        replay("002_version");
        m_at.key = {};
        QVERIFY(awaited(m_client->version(m_at)).has_value());
        QCOMPARE(m_server->requests().last().header("authorization"), "");
    }

    void listsChatflowsThatAreNotPaged()
    {
        replay("005_chatflows_key");
        const auto flows = awaited(m_client->chatflows(m_at));
        QVERIFY2(flows.has_value(), flows ? "" : qPrintable(flows.error().toLog()));
        QCOMPARE(flows->size(), 9);
        QCOMPARE(flows->at(0), (ChatflowSummary{u"dad98c9a-2556-4080-ad42-5d0c1aa2309f"_s, u"biz_llmchain"_s,
                                                u"CHATFLOW"_s, false, false}));
        QCOMPARE(flows->at(1).type, u"AGENTFLOW"_s);
        QVERIFY(flows->at(6).keyProtected);
        QCOMPARE(m_server->wholeRequests(), 1);
    }

    void listsChatflowsPageByPage()
    {
        m_server->setOtherwise([](const ReplayRequest &request) {
            const bool first = request.target.contains("page=1&");
            QByteArray rows;
            for (int i = 0; i < (first ? 50 : 20); ++i)
                rows += (i ? "," : "") + QByteArray("{\"id\":\"") + QByteArray::number(first ? i : 50 + i) +
                        "\",\"name\":\"n\",\"type\":\"CHATFLOW\"}";
            return ReplayAnswer::json("{\"data\":[" + rows + "],\"total\":70}");
        });
        const auto flows = awaited(m_client->chatflows(m_at));
        QCOMPARE(flows.value().size(), 70);
        QCOMPARE(flows->last().id, u"69"_s);
        QCOMPARE(m_server->wholeRequests(), 2);
        // A server that promises more than it gives is not asked for ever.
        m_server->setOtherwise(
            [](const ReplayRequest &) { return ReplayAnswer::json("{\"data\":[],\"total\":70}"); });
        QCOMPARE(awaited(m_client->chatflows(m_at)).value().size(), 0);
    }

    void readsAChatflow()
    {
        replay("011_chatflow_by_id");
        const auto flow = awaited(m_client->chatflow(m_at, m_flow));
        QVERIFY2(flow.has_value(), flow ? "" : qPrintable(flow.error().toLog()));
        QCOMPARE(lastLine(), "GET /api/v1/chatflows/" + m_flow.toLatin1());
        QCOMPARE(flow->summary.name, u"biz_override"_s);
        QVERIFY(flow->overrides.enabled);
        QVERIFY(flow->overrides.parameters.contains({u"Conversation Chain"_s, u"systemMessagePrompt"_s}));
        QVERIFY(
            !flow->overrides.parameters.contains({u"ChatOpenAI"_s, u"modelName"_s})); // listed, not enabled
        QVERIFY(flow->overrides.variables.contains(u"business_name"_s));
        QVERIFY(!flow->overrides.variables.contains(u"language"_s));
        QVERIFY(flow->nodes.contains({u"Buffer Memory"_s, u"bufferMemory"_s}));
        QVERIFY(!flow->startsWithForm);
    }

    void seesAFormAndSurvivesRubbish()
    {
        const QByteArray nodes = "{'nodes':[{'data':{'label':'Start','name':'startAgentflow',"
                                 "'inputs':{'startInputType':'formInput'}}}]}";
        const QJsonObject row{{u"id"_s, u"a"_s},
                              {u"name"_s, u"n"_s},
                              {u"type"_s, u"AGENTFLOW"_s},
                              {u"apiConfig"_s, u"{]"_s},
                              {u"flowData"_s, QString::fromLatin1(nodes).replace(u'\'', u'"')}};
        m_server->enqueue(ReplayAnswer::json(QJsonDocument(row).toJson()));
        const auto flow = awaited(m_client->chatflow(m_at, m_flow));
        QVERIFY(flow.value().startsWithForm);
        QVERIFY(!flow->overrides.enabled);
        m_server->enqueue(ReplayAnswer::json("{\"name\":\"n\"}"));
        const auto bad = awaited(m_client->chatflow(m_at, m_flow));
        QCOMPARE(bad.error().code, Error::Code::MalformedReply);
        QCOMPARE(bad.error().context.value(u"path"_s), u"id"_s);
    }

    void knowsWhatStreams()
    {
        replay("019_streaming_flag");
        QCOMPARE(awaited(m_client->isStreaming(m_at, m_flow)).value(), true);
        QCOMPARE(lastLine(), "GET /api/v1/chatflows-streaming/" + m_flow.toLatin1());
        replay("021_streaming_flag_unknown");
        QCOMPARE(awaited(m_client->isStreaming(m_at, m_flow)).error().code, Error::Code::FlowNotFound);
    }

    void readsAndWritesVariables()
    {
        replay("014_variables");
        const auto variables = awaited(m_client->variables(m_at));
        QVERIFY(variables.has_value());
        QCOMPARE(variables->first(), (ServerVariable{u"1262c92d-9515-47f7-b9d2-b7de0a931ba6"_s,
                                                     u"business_name"_s, u"Default Biz"_s, true}));
        replay("016_variable_create_key");
        const auto created = awaited(m_client->createVariable(m_at, u"tmp_var"_s, u"v1"_s));
        QCOMPARE(created.value().id, u"0458df3d-6b3e-43d2-8e3e-ad36bebf95a8"_s);
        QCOMPARE(lastLine(), "POST /api/v1/variables");
        QCOMPARE(QJsonDocument::fromJson(m_server->requests().last().body).object(),
                 (QJsonObject{{u"name"_s, u"tmp_var"_s}, {u"value"_s, u"v1"_s}, {u"type"_s, u"static"_s}}));
        QCOMPARE(awaited(m_client->createVariable(m_at, QString(), u"v"_s)).error().code,
                 Error::Code::InvalidArgument);
    }

    void readsMessages()
    {
        replay("212_chatmessage_sessionId");
        const auto messages = awaited(m_client->messages(m_at, m_flow, u"wa:+919812345"_s));
        QVERIFY2(messages.has_value(), messages ? "" : qPrintable(messages.error().toLog()));
        // A '+' that is not encoded would be read as a blank.
        QCOMPARE(lastLine(),
                 "GET /api/v1/chatmessage/" + m_flow.toLatin1() + "?sessionId=wa%3A%2B919812345&order=ASC");
        QCOMPARE(messages->size(), 12);
        const StoredChatMessage first = messages->first();
        QCOMPARE(first.role, HistoryTurn::Role::User);
        QCOMPARE(first.text, u"s1"_s);
        QCOMPARE(first.sessionId, u"sess-1"_s);
        QCOMPARE(toIso(first.createdAt), u"2026-11-24T02:00:50.481Z"_s);
        QVERIFY(std::any_of(messages->begin(), messages->end(), [](const StoredChatMessage &message) {
            return message.role == HistoryTurn::Role::Assistant;
        }));
        replay("212_chatmessage_chatId_none");
        QCOMPARE(awaited(m_client->messages(m_at, m_flow, u"none"_s)).value().size(), 0);
    }

    void deletesMessages()
    {
        replay("237_delete_session_nochat");
        QCOMPARE(awaited(m_client->deleteMessages(m_at, m_flow, u"sess-1"_s)).value(), 12);
        QCOMPARE(lastLine(), "DELETE /api/v1/chatmessage/" + m_flow.toLatin1() + "?sessionId=sess-1");
        replay("238_delete_none");
        QCOMPARE(awaited(m_client->deleteMessages(m_at, m_flow, u"other"_s)).value(), 0);
    }

    // Without a filter Flowise deletes everybody's messages.
    void refusesEmptyFilters_data()
    {
        QTest::addColumn<QString>("session");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u" "_s;
        QTest::newRow("markup") << u"a<b>"_s;
        QTest::newRow("ampersand") << u"a&chatId="_s;
        QTest::newRow("line break") << u"abc\n"_s;
        QTest::newRow("endless") << QString(201, u'a');
    }

    void refusesEmptyFilters()
    {
        QFETCH(QString, session);
        QCOMPARE(awaited(m_client->deleteMessages(m_at, m_flow, session)).error().code,
                 Error::Code::InvalidArgument);
        QCOMPARE(awaited(m_client->messages(m_at, m_flow, session)).error().code,
                 Error::Code::InvalidArgument);
        QCOMPARE(awaited(m_client->deleteMessages(m_at, QString(), u"s"_s)).error().code,
                 Error::Code::InvalidArgument);
        QCOMPARE(m_server->connections(), 0);
    }

    void aborts()
    {
        replay("240_abort_unknown");
        QVERIFY(awaited(m_client->abort(m_at, m_flow, u"chat-1"_s)).has_value());
        QCOMPARE(lastLine(), "PUT /api/v1/chatmessage/abort/" + m_flow.toLatin1() + "/chat-1");
    }

    void deletingTheClientAnswersCancelled()
    {
        m_server->setOtherwise([](const ReplayRequest &) { return ReplayAnswer::hang(); });
        const auto version = m_client->version(m_at);
        const auto flows = m_client->chatflows(m_at);
        QTRY_COMPARE(m_server->wholeRequests(), 2);
        m_client.reset();
        m_http.reset();
        QCOMPARE(awaited(version).error().code, Error::Code::Cancelled);
        QCOMPARE(awaited(flows).error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFlowiseClient)
#include "tst_flowiseclient.moc"
