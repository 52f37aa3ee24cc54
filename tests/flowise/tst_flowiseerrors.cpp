// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/flowiseerrors.h"

#include "flowise/flowiseclient.h"
#include "net/httpclient.h"
#include "support/awaited.h"
#include "support/seededrandom.h"
#include "support/transcript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

/// JSON written with apostrophes.
static QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

/// Every failure that was recorded from a real Flowise 3.1.4, replayed over a socket.
class TestFlowiseErrors : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    SeededRandom m_random;

    const QString m_flow = u"6cd630a8-8fea-4a2c-a32a-516fa900b9b0"_s;

    /// Makes the call that the transcript recorded.
    Result<> replayed(const Transcript &transcript, bool *streamed = nullptr)
    {
        ReplayServer server;
        server.setOtherwise([&transcript](const ReplayRequest &request) {
            const bool check = request.target.contains("/chatflows-streaming/");
            const bool wanted = transcript.request()["path"_L1].toString().contains("streaming"_L1);
            if (check && !wanted)
                return ReplayAnswer::json(quoted("{'isStreaming':true}"));
            if (request.target.contains("/abort/"))
                return ReplayAnswer::json("{}");
            return transcript.answer();
        });
        HttpClient http(m_clock);
        FlowiseClientOptions options;
        options.retries.attempts = 1;
        options.timeout = 400ms;
        FlowiseClient client(http, m_clock, m_random, options);
        const FlowiseServer at{server.url(), SecretValue("test-key")};
        const QString path = transcript.request()["path"_L1].toString();
        const QByteArray method = transcript.request()["method"_L1].toString().toLatin1();
        const auto plain = [](const auto &result) {
            return result ? Result<>() : Result<>(fail(result.error()));
        };
        if (path.contains("/prediction"_L1)) {
            PredictionRequest request;
            request.flowId = m_flow;
            request.question = u"q"_s;
            request.sessionId = u"s-1"_s;
            request.streaming = transcript.request()["body"_L1]["streaming"_L1].toBool();
            request.timeout = 400ms;
            if (streamed)
                *streamed = request.streaming;
            return plain(awaited(client.predict(at, request)));
        }
        if (path.contains("/chatflows-streaming/"_L1))
            return plain(awaited(client.isStreaming(at, m_flow)));
        if (path.contains("/chatflows/"_L1))
            return plain(awaited(client.chatflow(at, m_flow)));
        if (path.contains("/variables"_L1) && method == "POST")
            return plain(awaited(client.createVariable(at, u"a"_s, u"b"_s)));
        if (path.contains("/chatmessage/"_L1) && method == "DELETE")
            return plain(awaited(client.deleteMessages(at, m_flow, u"s-1"_s)));
        if (path.contains("/chatmessage/"_L1))
            return plain(awaited(client.messages(at, m_flow, u"s-1"_s)));
        if (path.contains("/ping"_L1))
            return plain(awaited(client.ping(at)));
        return plain(awaited(client.chatflows(at)));
    }

private Q_SLOTS:
    void recordedFailures_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("ran"); // it may have
        const auto row = [](const char *name, const char *error, const char *key = "", const char *value = "",
                            bool ran = false) {
            QTest::newRow(name) << QString::fromLatin1(error) << QString::fromLatin1(key)
                                << QString::fromUtf8(value) << ran;
        };
        row("003_chatflows_nokey", "unauthorized");
        row("004_chatflows_badkey", "unauthorized");
        row("008_chatflows_insufficient_perm", "forbidden");
        row("012_chatflow_unknown_id", "flow_not_found", "flow", "6cd630a8-8fea-4a2c-a32a-516fa900b9b0");
        row("013_chatflow_not_uuid", "flow_not_found");
        row("018_variable_create_roperm", "forbidden");
        row("021_streaming_flag_unknown", "flow_not_found");
        row("028_verify_apikey_bad", "unauthorized");
        row("030_chatflows_by_apikey_bad", "unauthorized");
        row("035_internal_header_nocookie", "unauthorized");
        row("044_unknown_api_path_key", "unexpected_content_type", "type", "text/html");
        row("048_user_by_key", "forbidden");
        row("052_bad_percent_url", "flow_failed", "reason", "URI malformed");
        row("123_sysmsg_override_with_braces", "flow_missing_input", "name", "name");
        row("160_prot_missing", "flow_unauthorized");
        row("161_prot_wrong", "flow_unauthorized");
        row("162_prot_otherkey", "flow_unauthorized");
        row("164_prot_missing_stream", "flow_unauthorized");
        row("166_unknown_id", "flow_not_found");
        row("167_unknown_id_stream", "timed_out", "seconds", "1", true);
        row("168_not_uuid", "flow_not_found");
        row("169_no_id", "flow_not_found");
        row("170_GET_prediction", "unexpected_content_type", "type", "text/html");
        row("171_malformed_json", "http_status", "status", "400");
        row("178_sessionId_number", "flow_failed", "reason", "Invalid sessionId: must be a string");
        row("179_chatId_number", "flow_failed", "reason", "Invalid chatId: must be a string");
        row("190_llm_401_agent", "model_unauthorized");
        row("190_llm_401_chat", "model_unauthorized");
        row("190_llm_garbage_chat", "flow_failed", "reason",
            "Cannot read properties of undefined (reading 'message')");
        row("191_llm_401_chat_stream", "model_unauthorized");
        row("191_llm_500_chat_stream", "timed_out", "seconds", "1", true);
        row("192_llm_429_agent", "model_rate_limited");
        row("192_llm_429_chat", "model_rate_limited");
        row("192_llm_500_agent", "flow_failed", "reason", "500 fake upstream exploded");
        row("192_llm_500_chat", "flow_failed", "reason", "500 fake upstream exploded");
        row("192_llm_down_agent", "model_unreachable");
        row("192_llm_down_chat", "model_unreachable");
        row("192_llm_hang_chat", "timed_out", "seconds", "1", true);
        row("193_llm_429_chat_stream", "model_rate_limited");
        row("193_llm_500_chat_stream", "flow_failed", "reason", "500 fake upstream exploded");
        row("193_llm_down_agent_stream", "model_unreachable");
        row("193_llm_down_chat_stream", "model_unreachable");
        row("200_ratelimit_4", "rate_limited", "seconds", "29");
        row("201_ratelimit_stream", "rate_limited");
        row("210_chatmessage_nokey", "unauthorized");
        row("212_chatmessage_bad_limit", "http_status", "status", "412");
        row("213_chatmessage_unknown_flow", "flow_not_found");
        row("239_delete_nokey", "unauthorized");
        row("311_body_53MB", "http_status", "status", "413");
        row("320_same_session_stream_1", "timed_out", "seconds", "1", true);
        row("332_upload_mismatch", "flow_failed");
        row("333_upload_malformed", "flow_failed");
    }

    void recordedFailures()
    {
        QFETCH(QString, error);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(bool, ran);
        const Transcript transcript(u"flowise/transcripts/"_s + QString::fromLatin1(QTest::currentDataTag()));
        bool streamed = false;
        const auto result = replayed(transcript, &streamed);
        QVERIFY(!result);
        QCOMPARE(result.error().name(), error);
        if (!key.isEmpty())
            QCOMPARE(result.error().context.value(key), value);
        QCOMPARE(mayHaveRun(result.error()), ran);
        if (transcript.isStream())
            QVERIFY(streamed);
        QVERIFY(!result.error().toLog().contains("test-key"_L1));
    }

    // Shapes that other versions, proxies and misconfigurations give.
    void otherFailures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("ran");
        const QByteArray json = "application/json";
        const QByteArray html = "text/html";
        const auto failed = [](const char *text) -> QByteArray {
            return (quoted("{'statusCode':500,'success':false,'message':'Error: "
                           "predictionsServices.buildChatflow - ")) +
                   text + quoted("','stack':{}}");
        };
        QTest::newRow("empty text") << 200 << json << (quoted("{'text':'','chatId':'a'}"))
                                    << u"empty_answer"_s << true;
        QTest::newRow("cut JSON") << 200 << json << (quoted("{'text':'Hi")) << u"malformed_reply"_s << true;
        QTest::newRow("empty body") << 200 << json << QByteArray() << u"malformed_reply"_s << true;
        QTest::newRow("no type") << 200 << QByteArray() << QByteArray("x") << u"unexpected_content_type"_s
                                 << true;
        QTest::newRow("login page") << 200 << html << QByteArray("<html>") << u"unexpected_content_type"_s
                                    << false;
        QTest::newRow("proxy 502") << 502 << html << QByteArray("<h1>Bad Gateway</h1>") << u"http_status"_s
                                   << true;
        QTest::newRow("proxy 504") << 504 << html << QByteArray("<h1>Timeout</h1>") << u"http_status"_s
                                   << true;
        QTest::newRow("HTML 500") << 500 << html << QByteArray("<h1>Oops</h1>") << u"http_status"_s << true;
        QTest::newRow("HTML 401") << 401 << html << QByteArray("<h1>Basic</h1>") << u"unauthorized"_s
                                  << false;
        QTest::newRow("HTML 403") << 403 << html << QByteArray("<h1>WAF</h1>") << u"forbidden"_s << false;
        QTest::newRow("HTML 404") << 404 << html << QByteArray("<h1>nginx</h1>") << u"http_status"_s << false;
        QTest::newRow("HTML 413") << 413 << html << QByteArray("<h1>nginx</h1>") << u"http_status"_s << false;
        QTest::newRow("redirect to a login")
            << 302 << html << QByteArray("moved") << u"http_status"_s << false;
        QTest::newRow("redirect to https") << 308 << html << QByteArray("moved") << u"http_status"_s << false;
        QTest::newRow("no content") << 204 << QByteArray() << QByteArray() << u"unexpected_content_type"_s
                                    << true;
        QTest::newRow("quota") << 500 << json << failed("You exceeded your current quota, please check")
                               << u"model_rate_limited"_s << false;
        QTest::newRow("Anthropic overloaded")
            << 500 << json << failed("529 Overloaded") << u"model_unreachable"_s << false;
        QTest::newRow("refused") << 500 << json << failed("connect ECONNREFUSED 10.0.0.1:443")
                                 << u"model_unreachable"_s << false;
        QTest::newRow("Anthropic key")
            << 500 << json << failed("401 invalid x-api-key") << u"model_unauthorized"_s << false;
        QTest::newRow("error field") << 500 << json << (quoted("{'error':'boom'}")) << u"flow_failed"_s
                                     << false;
        QTest::newRow("no message") << 500 << json << QByteArray("{}") << u"http_status"_s << true;
    }

    void otherFailures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        QFETCH(bool, ran);
        ReplayServer server;
        server.enqueue(ReplayAnswer::http(status, type, body));
        HttpClient http(m_clock);
        FlowiseClient client(http, m_clock, m_random);
        PredictionRequest request;
        request.flowId = m_flow;
        request.question = u"q"_s;
        request.sessionId = u"s-1"_s;
        request.streaming = false;
        const auto result = awaited(client.predict({server.url(), {}}, request));
        QVERIFY(!result);
        QCOMPARE(result.error().name(), error);
        QCOMPARE(mayHaveRun(result.error()), ran);
        QCOMPARE(server.wholeRequests(), 1);
    }

    void waitsAsLongAsTheServerSays_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("seconds");
        const Instant now = m_clock.now();
        const auto epoch = [&now](int after) { return QByteArray::number(toMs(now) / 1000 + after); };
        QTest::newRow("Retry-After") << QByteArray("Retry-After") << QByteArray("29") << u"29"_s;
        QTest::newRow("reset") << QByteArray("X-RateLimit-Reset") << epoch(1800) << u"1800"_s;
        QTest::newRow("reset in a year") << QByteArray("X-RateLimit-Reset") << epoch(31000000) << u"3600"_s;
        QTest::newRow("neither") << QByteArray("X-Other") << QByteArray("1") << u"10"_s;
        QTest::newRow("nonsense") << QByteArray("Retry-After") << QByteArray("later") << u"10"_s;
    }

    void waitsAsLongAsTheServerSays()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(QString, seconds);
        HttpReply reply;
        reply.status = 429;
        reply.headers.append(header, value);
        const Error error = errorFromReply(reply, {u"a"_s, u"b"_s}, m_clock.now());
        QCOMPARE(error.code, Error::Code::RateLimited);
        const int got = error.context.value(u"seconds"_s).toInt();
        QVERIFY2(std::abs(got - seconds.toInt()) <= 2, qPrintable(QString::number(got)));
    }

    void transportFailuresKnowWhetherItRan()
    {
        QVERIFY(mayHaveRun({Error::Code::OutcomeUnknown, {}, {}}));
        QVERIFY(mayHaveRun({Error::Code::TimedOut, {}, {}}));
        QVERIFY(mayHaveRun(Error::cancelled()));
        QVERIFY(mayHaveRun({Error::Code::TooLarge, {}, {}}));
        QVERIFY(mayHaveRun({Error::Code::Internal, {}, {}}));
        QVERIFY(!mayHaveRun(notSent({Error::Code::TimedOut, {}, {}})));
        QVERIFY(!mayHaveRun(notSent(Error::cancelled())));
        QVERIFY(!mayHaveRun({Error::Code::ConnectionRefused, {}, {}}));
        QVERIFY(!mayHaveRun({Error::Code::CircuitOpen, {}, {}}));
    }

    void onlyTheServersOwnFaultsCountAgainstIt()
    {
        QVERIFY(isServerFault({Error::Code::ConnectionRefused, {}, {}}));
        QVERIFY(isServerFault({Error::Code::OutcomeUnknown, {}, {}}));
        QVERIFY(isServerFault({Error::Code::HttpStatus, {{u"status"_s, u"502"_s}}, {}}));
        QVERIFY(!isServerFault({Error::Code::HttpStatus, {{u"status"_s, u"404"_s}}, {}}));
        QVERIFY(!isServerFault({Error::Code::TimedOut, {}, {}}));
        QVERIFY(!isServerFault({Error::Code::FlowFailed, {}, {}}));
        QVERIFY(!isServerFault({Error::Code::RateLimited, {}, {}}));
        QVERIFY(!isServerFault({Error::Code::Unauthorized, {}, {}}));
    }

    void reasonsHoldNoKeysAndNoNovels()
    {
        const Error error = errorFromExecution(
            u"Error: predictionsServices.buildChatflow - Bad request: apikey=sk-verysecret1234 "_s +
                QString(1000, u'x'),
            {u"a"_s, u"b"_s});
        QCOMPARE(error.code, Error::Code::FlowFailed);
        const QString reason = error.context.value(u"reason"_s);
        QVERIFY(reason.size() < 260);
        QVERIFY(!reason.contains("verysecret"_L1));
    }
};

QTEST_GUILESS_MAIN(TestFlowiseErrors)
#include "tst_flowiseerrors.moc"
