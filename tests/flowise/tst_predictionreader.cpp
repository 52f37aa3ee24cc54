// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/predictionreader.h"

#include "support/transcript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

/// JSON written with apostrophes.
static QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

class TestPredictionReader : public QObject
{
    Q_OBJECT

    const FlowAddress m_about{u"flowise.example.com"_s, u"f"_s};

    struct Streamed {
        Result<Prediction> result;
        QString tokens;
    };

    Streamed streamed(const QList<QByteArray> &pieces) const
    {
        QString tokens;
        PredictionStream stream(m_about, [&tokens](const QString &token) { tokens += token; });
        for (const QByteArray &piece : pieces)
            stream.feed(piece);
        return {stream.finish(), tokens};
    }

    static QByteArray event(const char *name, const QByteArray &json)
    {
        return QByteArray("message:\ndata:{\"event\":\"") + name + "\",\"data\":" + json + "}\n\n";
    }

private Q_SLOTS:
    void readsAChatflow()
    {
        const Transcript transcript(u"flowise/transcripts/101_pred_with_chatId"_s);
        const auto got = predictionFromJson(transcript.body(), m_about);
        QVERIFY2(got.has_value(), got ? "" : qPrintable(got.error().toLog()));
        QVERIFY(got->text.startsWith("SYSTEM<<business_name=Default Biz"_L1));
        QCOMPARE(got->chatId, transcript.request()["body"_L1]["chatId"_L1].toString());
        QCOMPARE(got->sessionId, got->chatId);
        QVERIFY(!got->chatMessageId.isEmpty());
        QCOMPARE(got->memoryType, std::optional(u"Buffer Memory"_s));
        QVERIFY(!got->usage);
        QVERIFY(!got->streamed);
    }

    void readsAnAgentflow()
    {
        const auto got = predictionFromJson(
            Transcript(u"flowise/transcripts/300_usage_agent_nonstream"_s).body(), m_about);
        QVERIFY(got.has_value());
        QCOMPARE(got->usage, std::optional(TokenUsage{64, 76, true}));
        QCOMPARE(got->memoryType, std::optional(u"allMessages"_s));
        QCOMPARE(got->executionId, u"6bc1ce12-1730-45f9-bf54-c4ac175ec48a"_s);
    }

    // Whatever the network makes of it, the answer is the same.
    void streamsCutAnywhere_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"150_stream_chatflow", "151_stream_convchain", "152_stream_agentflow",
              "164_prot_missing_stream", "193_llm_down_agent_stream", "193_llm_slow60_chat_stream"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void streamsCutAnywhere()
    {
        QFETCH(QString, name);
        const QByteArray bytes = Transcript(u"flowise/transcripts/"_s + name).body();
        const Streamed whole = streamed({bytes});
        const auto same = [&whole](const Streamed &other) {
            if (other.tokens != whole.tokens || other.result.has_value() != whole.result.has_value())
                return false;
            if (!whole.result)
                return other.result.error() == whole.result.error();
            return other.result->text == whole.result->text && other.result->usage == whole.result->usage &&
                   other.result->chatMessageId == whole.result->chatMessageId &&
                   other.result->memoryType == whole.result->memoryType;
        };
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
            QVERIFY2(same(streamed({bytes.left(cut), bytes.mid(cut)})), qPrintable(QString::number(cut)));
        QList<QByteArray> single;
        for (const char byte : bytes)
            single.append(QByteArray(1, byte));
        QVERIFY(same(streamed(single)));
    }

    void readsStreams()
    {
        const Streamed chat = streamed({Transcript(u"flowise/transcripts/150_stream_chatflow"_s).body()});
        QVERIFY(chat.result.has_value());
        QCOMPARE(chat.result->text, u"SYSTEM<<>> USER<<For Default Biz answer: hello stream>> NMSG=1 "
                                    "MODEL=fake-model TEMP=0.5"_s);
        QCOMPARE(chat.tokens, chat.result->text);
        QCOMPARE(chat.result->chatMessageId, u"50195b96-01c0-426f-8652-a8273db62854"_s);
        QVERIFY(!chat.result->usage);
        QVERIFY(!chat.result->memoryType);
        QVERIFY(chat.result->streamed);
        const Streamed memory = streamed({Transcript(u"flowise/transcripts/151_stream_convchain"_s).body()});
        QCOMPARE(memory.result.value().memoryType, std::optional(u"Buffer Memory"_s));
        // Told by an event and by the nodes: counted once.
        const Streamed agent = streamed({Transcript(u"flowise/transcripts/152_stream_agentflow"_s).body()});
        QCOMPARE(agent.result.value().usage, std::optional(TokenUsage{65, 77, true}));
        QCOMPARE(agent.result->memoryType, std::optional(u"allMessages"_s));
    }

    void sumsUsageOverNodes()
    {
        const QByteArray nodes =
            quoted("[{'data':{'name':'llmAgentflow','output':{'content':'a','usageMetadata':{'input_tokens':"
                   "10,'output_tokens':1}}}},{'data':{'name':'agentAgentflow','output':{'content':'b','"
                   "usageMetadata':{'input_tokens':20,'output_tokens':2}}}}]");
        const QByteArray json = quoted("{'text':'b','agentFlowExecutedData':") + nodes + "}";
        QCOMPARE(predictionFromJson(json, m_about).value().usage, std::optional(TokenUsage{30, 3, true}));
        const QByteArray usage = quoted("{'input_tokens':10,'output_tokens':1}");
        const QByteArray events = event("usageMetadata", usage) + event("token", "\"b\"") +
                                  event("usageMetadata", quoted("{'input_tokens':20,'output_tokens':2}"));
        const QByteArray end = event("metadata", "{}") + event("end", "\"[DONE]\"");
        QCOMPARE(streamed({events + end}).result.value().usage, std::optional(TokenUsage{30, 3, true}));
        QCOMPARE(streamed({events + event("agentFlowExecutedData", nodes) + end}).result.value().usage,
                 std::optional(TokenUsage{30, 3, true}));
        // A model that keeps silent makes the sum a lower bound.
        const QByteArray silent = quoted("{'text':'b','agentFlowExecutedData':[{'data':{'name':'llmAgentflow'"
                                         ",'output':{'content':'a'}}},{'data':{'name':'llmAgentflow','output'"
                                         ":{'usageMetadata':{'input_tokens':5,'output_tokens':6}}}}]}");
        QCOMPARE(predictionFromJson(silent, m_about).value().usage, std::optional(TokenUsage{5, 6, false}));
        const QByteArray absurd = quoted("{'text':'b','agentFlowExecutedData':[{'data':{'output':{'"
                                         "usageMetadata':{'input_tokens':-5,'output_tokens':1e300}}}}]}");
        QCOMPARE(predictionFromJson(absurd, m_about).value().usage, std::optional(TokenUsage{0, 0, true}));
    }

    void aNodeMaySpeakForTheFlow()
    {
        const QByteArray stream =
            event("agentFlowExecutedData",
                  quoted("[{'data':{'name':'directReplyAgentflow','output':{'content':'Hi'}}}]")) +
            event("metadata", "{}") + event("end", "\"[DONE]\"");
        QCOMPARE(streamed({stream}).result.value().text, u"Hi"_s);
    }

    void judgesStreams_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QString>("error"); // empty: an answer
        const QByteArray token = event("token", "\"Hi\"");
        const QByteArray metadata = event("metadata", "{\"chatId\":\"c\"}");
        const QByteArray end = event("end", "\"[DONE]\"");
        QTest::newRow("whole") << event("start", "\"\"") + token + metadata + end << QString();
        QTest::newRow("without an end") << token + metadata << QString();
        QTest::newRow("unknown events")
            << event("thinking", "{}") + token + event("sourceDocuments", "[]") + metadata << QString();
        QTest::newRow("an end alone") << end << u"outcome_unknown"_s;
        QTest::newRow("tokens and an end") << token + end << u"outcome_unknown"_s;
        QTest::newRow("nothing") << QByteArray() << u"outcome_unknown"_s;
        QTest::newRow("heartbeats only")
            << QByteArray(":heartbeat\n\n:heartbeat\n\n") << u"outcome_unknown"_s;
        QTest::newRow("cut in an event") << token + metadata.left(20) << u"outcome_unknown"_s;
        QTest::newRow("no text") << metadata + end << u"empty_answer"_s;
        QTest::newRow("blank text") << event("token", "\" \\n\"") + metadata << u"empty_answer"_s;
        QTest::newRow("an error") << token + event("error", "\"Error: boom\"") + end << u"flow_failed"_s;
        QTest::newRow("an error after metadata")
            << token + metadata + event("error", "\"boom\"") << u"flow_failed"_s;
        QTest::newRow("an error object")
            << event("error", "{\"message\":\"Connection error.\"}") << u"model_unreachable"_s;
        QTest::newRow("not JSON") << token + "data: <html>\n\n" + metadata << u"malformed_reply"_s;
        QTest::newRow("endless event") << "data: " + QByteArray(5 * 1024 * 1024, 'x') << u"too_large"_s;
    }

    void judgesStreams()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QString, error);
        const auto result = streamed({stream}).result;
        QCOMPARE(result ? QString() : result.error().name(), error);
    }

    void judgesJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        QTest::newRow("empty text") << (quoted("{'text':'','chatId':'c'}")) << u"empty_answer"_s;
        QTest::newRow("blank text") << (quoted("{'text':' \\n'}")) << u"empty_answer"_s;
        QTest::newRow("no text") << (quoted("{'chatId':'c'}")) << u"empty_answer"_s;
        QTest::newRow("text is a number") << (quoted("{'text':5}")) << u"malformed_reply"_s;
        QTest::newRow("cut") << (quoted("{'text':'Hi")) << u"malformed_reply"_s;
        QTest::newRow("nothing") << QByteArray() << u"malformed_reply"_s;
        QTest::newRow("HTML") << QByteArray("<html>") << u"malformed_reply"_s;
    }

    void judgesJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        const auto result = predictionFromJson(json, m_about);
        QVERIFY(!result);
        QCOMPARE(result.error().name(), error);
        QCOMPARE(result.error().context.value(u"server"_s), u"flowise.example.com"_s);
    }
};

QTEST_GUILESS_MAIN(TestPredictionReader)
#include "tst_predictionreader.moc"
