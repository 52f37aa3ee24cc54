// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/flowiseclient.h"
#include "flowise/flowiseerrors.h"

#include "net/httpclient.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"
#include "support/transcript.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

/// FlowiseClient::predict() over sockets. Time between attempts is the test's.
class TestPredict : public QObject
{
    Q_OBJECT

    using Answer = QFuture<Result<Prediction>>;

    SystemClock m_systemClock;
    SeededRandom m_random;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ReplayServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FlowiseClient> m_client;
    FlowiseServer m_at;

    void makeClient(const FlowiseClientOptions &options)
    {
        m_client = std::make_unique<FlowiseClient>(*m_http, *m_clock, m_random, options);
    }

    static PredictionRequest request(const QString &session = u"s-1"_s)
    {
        PredictionRequest request;
        request.flowId = u"6cd630a8-8fea-4a2c-a32a-516fa900b9b0"_s;
        request.question = u"Quanto custa?"_s;
        request.sessionId = session;
        request.streaming = false;
        return request;
    }

    Answer predict(const PredictionRequest &asked) { return m_client->predict(m_at, asked); }

    static ReplayAnswer text(const QByteArray &words)
    {
        return ReplayAnswer::json("{\"text\":\"" + words + "\",\"chatId\":\"c\",\"sessionId\":\"s\"}");
    }

    static ReplayAnswer transcript(const char *name)
    {
        return Transcript(u"flowise/transcripts/"_s + QString::fromLatin1(name)).answer();
    }

    QList<QByteArray> lines() const
    {
        QList<QByteArray> all;
        for (const ReplayRequest &seen : m_server->requests())
            all.append(seen.method + ' ' + seen.target.split('/').value(3));
        return all;
    }

    int predictions() const { return static_cast<int>(lines().count("POST prediction")); }

    /// Lets the pause between two attempts pass.
    void passPause()
    {
        QTRY_COMPARE(m_clock->pendingSleeps(), 1);
        m_clock->advanceInSteps(1min);
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_server = std::make_unique<ReplayServer>();
        m_http = std::make_unique<HttpClient>(m_systemClock);
        makeClient({});
        m_at = {m_server->url(), SecretValue("test-key")};
    }

    void cleanup()
    {
        m_client.reset();
        m_http.reset();
        m_server.reset();
        m_clock.reset();
    }

    void asks()
    {
        m_server->enqueue(transcript("101_pred_with_chatId"));
        const auto answer = awaited(predict(request()));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toLog()));
        QVERIFY(answer->text.startsWith("SYSTEM<<"_L1));
        QCOMPARE(answer->memoryType, std::optional(u"Buffer Memory"_s));
        QCOMPARE(answer->attempts, 1);
        QVERIFY(!answer->questionCut);
        const ReplayRequest seen = m_server->requests().first();
        QCOMPARE(seen.target, "/api/v1/prediction/6cd630a8-8fea-4a2c-a32a-516fa900b9b0");
        QCOMPARE(seen.header("content-type"), "application/json");
        QCOMPARE(seen.header("authorization"), "Bearer test-key");
        const QJsonObject body = QJsonDocument::fromJson(seen.body).object();
        QCOMPARE(body["question"_L1].toString(), u"Quanto custa?"_s);
        QCOMPARE(body["overrideConfig"_L1]["sessionId"_L1].toString(), u"s-1"_s);
        QCOMPARE(body["streaming"_L1], QJsonValue(false));
    }

    void tellsWhenTheQuestionWasCut()
    {
        m_server->enqueue(text("Hi"));
        PredictionRequest asked = request();
        asked.question = QString(20000, u'x');
        QVERIFY(awaited(predict(asked)).value().questionCut);
    }

    void streams_data()
    {
        QTest::addColumn<int>("pieceSize");
        for (const int size : {100000, 700, 64, 7})
            QTest::addRow("pieces of %d bytes", size) << size;
    }

    void streams()
    {
        QFETCH(int, pieceSize);
        const Transcript recorded(u"flowise/transcripts/152_stream_agentflow"_s);
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < recorded.body().size(); at += pieceSize)
            pieces.append(recorded.body().mid(at, pieceSize));
        m_server->enqueue(transcript("020_streaming_flag_agent"));
        m_server->enqueue(recorded.answerInPieces(pieces));
        PredictionRequest asked = request();
        asked.streaming = true;
        QStringList tokens;
        asked.onToken = [&tokens](const QString &token) { tokens.append(token); };
        const auto answer = awaited(predict(asked));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().toLog()));
        QVERIFY(answer->streamed);
        QCOMPARE(tokens.size(), 18);
        QCOMPARE(tokens.join(QString()), answer->text);
        QCOMPARE(answer->usage, std::optional(TokenUsage{65, 77, true}));
        QCOMPARE(lines(), (QList<QByteArray>{"GET chatflows-streaming", "POST prediction"}));
        QCOMPARE(QJsonDocument::fromJson(m_server->requests().last().body)["streaming"_L1], QJsonValue(true));
    }

    // Flowise would never answer a streaming request for a flow it does not know.
    void findsOutBeforeStreaming()
    {
        PredictionRequest asked = request();
        asked.streaming = true;
        m_server->enqueue(transcript("021_streaming_flag_unknown"));
        QCOMPARE(awaited(predict(asked)).error().code, Error::Code::FlowNotFound);
        QCOMPARE(predictions(), 0);
        // A flow that cannot stream is asked for JSON, and remembered as such.
        m_server->enqueue(ReplayAnswer::json("{\"isStreaming\":false}"));
        m_server->enqueue(text("one"));
        m_server->enqueue(text("two"));
        QVERIFY(!awaited(predict(asked)).value().streamed);
        QCOMPARE(awaited(predict(asked)).value().text, u"two"_s);
        QCOMPARE(lines().count("GET chatflows-streaming"), 2);
        QVERIFY(m_server->requests().last().body.contains("\"streaming\":false"));
        m_clock->advance(11min);
        m_server->enqueue(ReplayAnswer::json("{\"isStreaming\":true}"));
        m_server->enqueue(text("JSON all the same"));
        QCOMPARE(awaited(predict(asked)).value().text, u"JSON all the same"_s);
        QVERIFY(m_server->requests().last().body.contains("\"streaming\":true"));
    }

    // An older server, or a proxy that knows nothing of that path.
    void streamsWhenItCannotFindOut()
    {
        PredictionRequest asked = request();
        asked.streaming = true;
        m_server->enqueue(transcript("044_unknown_api_path_key"));
        m_server->enqueue(transcript("150_stream_chatflow"));
        QVERIFY(awaited(predict(asked)).value().streamed);
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<PredictionRequest>("asked");
        PredictionRequest asked = request();
        asked.question = u" \n "_s;
        QTest::newRow("no question") << asked;
        asked = request();
        asked.flowId = u"abc"_s;
        QTest::newRow("not a UUID") << asked;
        QTest::newRow("no session") << request(QString());
        QTest::newRow("odd session") << request(u"a<b"_s);
        asked = request();
        asked.chatId = u"a b"_s;
        QTest::newRow("odd chat") << asked;
    }

    void refusesNonsense()
    {
        QFETCH(PredictionRequest, asked);
        const auto answer = awaited(predict(asked));
        QCOMPARE(answer.error().code, Error::Code::InvalidArgument);
        QVERIFY(!mayHaveRun(answer.error()));
        QCOMPARE(m_server->connections(), 0);
    }

    void oneCallASession()
    {
        m_server->setOtherwise([](const ReplayRequest &) { return ReplayAnswer::hang(); });
        const CancelToken cancel;
        PredictionRequest first = request();
        first.cancel = cancel;
        const Answer one = predict(first);
        const Answer two = predict(request());
        const Answer other = predict(request(u"s-2"_s));
        QTRY_COMPARE(predictions(), 2);
        m_server->setOtherwise([](const ReplayRequest &) { return text("Hi"); });
        cancel.cancel();
        QCOMPARE(awaited(one).error().code, Error::Code::Cancelled);
        const auto answer = awaited(two);
        QVERIFY(answer.has_value());
        QCOMPARE(predictions(), 3);
        QVERIFY(!other.isFinished());
        // The server was told to stop the first before the second was asked, or it would have stopped the
        // second.
        QCOMPARE(lines().mid(2), (QList<QByteArray>{"PUT chatmessage", "POST prediction"}));
    }

    void limitsFlowsAndServers()
    {
        FlowiseClientOptions options;
        options.callsPerFlow = 2;
        options.callsPerServer = 3;
        makeClient(options);
        m_server->setOtherwise([](const ReplayRequest &) { return ReplayAnswer::hang(); });
        QList<Answer> answers;
        for (int i = 0; i < 3; ++i)
            answers.append(predict(request(u"a-%1"_s.arg(i))));
        for (int i = 0; i < 2; ++i) {
            PredictionRequest asked = request(u"b-%1"_s.arg(i));
            asked.flowId = u"11111111-1111-4111-8111-111111111111"_s;
            answers.append(predict(asked));
        }
        QTRY_COMPARE(predictions(), 3);
        // Two of one flow and one of the other; which arrives last is open.
        int others = 0;
        for (const ReplayRequest &seen : m_server->requests())
            others += seen.target == "/api/v1/prediction/11111111-1111-4111-8111-111111111111" ? 1 : 0;
        QCOMPARE(others, 1);
        m_client.reset();
        for (const Answer &answer : answers) {
            const auto result = awaited(answer);
            QCOMPARE(result.error().code, Error::Code::Cancelled);
        }
        QCOMPARE(predictions(), 3);
    }

    void waitingHasAnEnd()
    {
        m_server->setOtherwise([](const ReplayRequest &) { return ReplayAnswer::hang(); });
        const Answer first = predict(request());
        PredictionRequest patient = request();
        patient.queueTimeout = 50ms;
        const auto late = awaited(predict(patient));
        QCOMPARE(late.error().code, Error::Code::TimedOut);
        QVERIFY(!mayHaveRun(late.error()));
        PredictionRequest other = request();
        const Answer cancelled = predict(other);
        other.cancel.cancel();
        QVERIFY(!mayHaveRun(awaited(cancelled).error()));
        QCOMPARE(predictions(), 1);
        QVERIFY(!first.isFinished());
    }

    void cancelsAStream()
    {
        m_server->enqueue(transcript("019_streaming_flag"));
        ReplayAnswer slow = ReplayAnswer::chunked(
            "text/event-stream", QList<QByteArray>(100, "data:{\"event\":\"token\",\"data\":\"x\"}\n\n"));
        slow.pauseMs = 1;
        m_server->enqueue(slow);
        PredictionRequest asked = request();
        asked.streaming = true;
        asked.chatId = u"chat-9"_s;
        int tokens = 0;
        asked.onToken = [&](const QString &) {
            if (++tokens == 3)
                asked.cancel.cancel();
        };
        const auto answer = awaited(predict(asked));
        QCOMPARE(answer.error().code, Error::Code::Cancelled);
        QVERIFY(mayHaveRun(answer.error()));
        QCOMPARE(tokens, 3);
        QTRY_COMPARE(lines().last(), "PUT chatmessage");
        QCOMPARE(m_server->requests().last().target,
                 "/api/v1/chatmessage/abort/6cd630a8-8fea-4a2c-a32a-516fa900b9b0/chat-9");
    }

    void timesOut()
    {
        m_server->enqueue(ReplayAnswer::hang());
        PredictionRequest asked = request();
        asked.timeout = 300ms;
        const auto answer = awaited(predict(asked));
        QCOMPARE(answer.error().code, Error::Code::TimedOut);
        QVERIFY(mayHaveRun(answer.error()));
        QTRY_VERIFY(lines().contains("PUT chatmessage"));
        QTRY_VERIFY(lines().contains("GET ping"));
        QCOMPARE(predictions(), 1);
    }

    void lostAnswersAreNotAskedAgain_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how :
             {"after the body", "in the head", "in the JSON", "in the stream", "without metadata"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void lostAnswersAreNotAskedAgain()
    {
        QFETCH(QString, how);
        const QByteArray token = "data:{\"event\":\"token\",\"data\":\"x\"}\n\n";
        ReplayAnswer answer = ReplayAnswer::dropAfterBody();
        if (how == "in the head"_L1)
            answer.pieces = {"HTTP/1.1 200 OK\r\nContent-"};
        else if (how == "in the JSON"_L1)
            answer.pieces = {
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"text\":"};
        else if (how == "in the stream"_L1)
            answer = ReplayAnswer::chunked("text/event-stream", {token, token}, false);
        else if (how == "without metadata"_L1)
            answer = ReplayAnswer::chunked("text/event-stream", {token, token});
        m_server->enqueue(answer);
        const auto result = awaited(predict(request()));
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::OutcomeUnknown);
        QVERIFY(mayHaveRun(result.error()));
        QCOMPARE(predictions(), 1);
        QCOMPARE(m_clock->pendingSleeps(), 0);
    }

    // All was said; only the last bytes of the transfer are missing.
    void aWholeStreamCountsHoweverTheConnectionEnds()
    {
        const Transcript recorded(u"flowise/transcripts/150_stream_chatflow"_s);
        m_server->enqueue(ReplayAnswer::chunked("text/event-stream", {recorded.body()}, false));
        QVERIFY(awaited(predict(request())).value().streamed);
    }

    void triesAgainWhatNeverLeft()
    {
        QTcpSocket vacant; // keeps a port where nobody listens
        QVERIFY(vacant.bind(QHostAddress::LocalHost));
        m_at.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(vacant.localPort()));
        const Answer answer = predict(request());
        passPause();
        passPause();
        const auto result = awaited(answer);
        QCOMPARE(result.error().code, Error::Code::ConnectionRefused);
        QVERIFY(!mayHaveRun(result.error()));
        QCOMPARE(m_clock->pendingSleeps(), 0);
    }

    void comesBackWhenTheServerSaysSo()
    {
        m_server->enqueue(ReplayAnswer::http(429, "text/html", "slow down", {{"Retry-After", "2"}}));
        m_server->enqueue(text("Hi"));
        PredictionRequest asked = request();
        const Answer answer = predict(asked);
        QTRY_COMPARE(m_clock->pendingSleeps(), 1);
        QVERIFY(m_clock->nextDue() >= 2s);
        m_clock->advanceInSteps(1min);
        const auto result = awaited(answer);
        QCOMPARE(result.value().attempts, 2);
        QVERIFY(result.value().timings.total >= 2s); // the contact waited for both
        QCOMPARE(predictions(), 2);
    }

    void leavesLongWaitsToTheCaller()
    {
        m_server->enqueue(transcript("200_ratelimit_4")); // 29 s
        const auto result = awaited(predict(request()));
        QCOMPARE(result.error().code, Error::Code::RateLimited);
        QCOMPARE(predictions(), 1);
    }

    void neverOutlivesItsTimeout()
    {
        m_server->enqueue(ReplayAnswer::http(429, "text/html", "slow down", {{"Retry-After", "2"}}));
        PredictionRequest asked = request();
        asked.timeout = 1500ms;
        QCOMPARE(awaited(predict(asked)).error().code, Error::Code::RateLimited);
    }

    void modelFaultsAreTriedAgainOnlyOnRequest()
    {
        m_server->enqueue(transcript("192_llm_down_chat"));
        QCOMPARE(awaited(predict(request())).error().code, Error::Code::ModelUnreachable);
        QCOMPARE(predictions(), 1);
        FlowiseClientOptions options;
        options.retryModelFaults = true;
        makeClient(options);
        m_server->enqueue(transcript("192_llm_429_chat"));
        m_server->enqueue(text("Hi"));
        const Answer answer = predict(request());
        passPause();
        QCOMPARE(awaited(answer).value().attempts, 2);
    }

    void cancelEndsThePause()
    {
        m_server->enqueue(ReplayAnswer::http(429, "text/html", "slow down", {{"Retry-After", "2"}}));
        PredictionRequest asked = request();
        const Answer answer = predict(asked);
        QTRY_COMPARE(m_clock->pendingSleeps(), 1);
        asked.cancel.cancel();
        const auto result = awaited(answer);
        QCOMPARE(result.error().code, Error::Code::Cancelled);
        QVERIFY(!mayHaveRun(result.error()));
    }

    void sparesAServerThatFails()
    {
        FlowiseClientOptions options;
        options.breaker.failures = 3;
        makeClient(options);
        // Refusals and failures of the flow do not count.
        for (const char *name :
             {"003_chatflows_nokey", "166_unknown_id", "192_llm_500_chat", "190_llm_401_chat"}) {
            m_server->enqueue(transcript(name));
            QVERIFY(!awaited(predict(request())).has_value());
        }
        QCOMPARE(m_client->breakerState(m_at), CircuitBreaker::State::Closed);
        for (int i = 0; i < 3; ++i) {
            m_server->enqueue(ReplayAnswer::http(502, "text/html", "<h1>Bad Gateway</h1>"));
            QCOMPARE(awaited(predict(request())).error().code, Error::Code::HttpStatus);
        }
        const auto spared = awaited(predict(request()));
        QCOMPARE(spared.error().code, Error::Code::CircuitOpen);
        QVERIFY(!mayHaveRun(spared.error()));
        QCOMPARE(predictions(), 7);
        m_clock->advance(15s);
        m_server->enqueue(text("Hi"));
        QVERIFY(awaited(predict(request())).has_value());
        QCOMPARE(m_client->breakerState(m_at), CircuitBreaker::State::Closed);
    }

    // A slow model looks like a dead server; a ping tells them apart.
    void timeOutsCountOnlyIfTheServerIsGone()
    {
        FlowiseClientOptions options;
        options.breaker.failures = 1;
        makeClient(options);
        PredictionRequest asked = request();
        asked.timeout = 300ms;
        m_server->setOtherwise([](const ReplayRequest &seen) {
            return seen.target.endsWith("/ping") ? ReplayAnswer::http(200, "text/html", "pong")
                                                 : ReplayAnswer::hang();
        });
        QCOMPARE(awaited(predict(asked)).error().code, Error::Code::TimedOut);
        QTRY_VERIFY(lines().contains("GET ping") && lines().contains("PUT chatmessage"));
        QCOMPARE(m_client->breakerState(m_at), CircuitBreaker::State::Closed);
        m_server->setOtherwise([this](const ReplayRequest &) {
            m_server->stop(); // nobody listens any more
            return ReplayAnswer::hang();
        });
        asked.sessionId = u"s-2"_s;
        asked.timeout = 300ms;
        QCOMPARE(awaited(predict(asked)).error().code, Error::Code::TimedOut);
        m_server->closeAll();
        QTRY_COMPARE(m_client->breakerState(m_at), CircuitBreaker::State::Open);
    }

    void measures()
    {
        m_server->setOtherwise([this](const ReplayRequest &seen) {
            if (seen.target.contains("chatflows-streaming"))
                return ReplayAnswer::json("{\"isStreaming\":true}");
            m_clock->advance(250ms);
            return Transcript(u"flowise/transcripts/150_stream_chatflow"_s).answer();
        });
        PredictionRequest asked = request();
        asked.streaming = true;
        asked.onToken = [this](const QString &) { m_clock->advance(10ms); };
        const auto answer = awaited(predict(asked));
        const PredictionTimings timings = answer.value().timings;
        QCOMPARE(timings.queued, 0ms);
        QVERIFY(timings.connect < 10s); // the network's own time, which no fake clock rules
        QCOMPARE(timings.firstToken, 250ms);
        QCOMPARE(timings.total, 350ms);
    }
};

QTEST_GUILESS_MAIN(TestPredict)
#include "tst_predict.moc"
