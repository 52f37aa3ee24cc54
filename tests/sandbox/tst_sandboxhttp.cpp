// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"
#include "sandbox/sandboxclient.h"
#include "sandbox/sandboxcontrol.h"
#include "sandbox/sandboxhttp.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// The small HTTP server and the faults it plays.
class TestSandboxHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersARequest();
    void readsAChunkedBody();
    void readsPipelinedRequestsInOrder();
    void streams();
    void refusesABodyOverTheLimit();
    void tellsTheClientToGoOnWithItsBody();
    void answersBadHeads_data();
    void answersBadHeads();
    void closesIdleConnections();
    void dropsAtAStage_data();
    void dropsAtAStage();
    void changesTheAnswer_data();
    void changesTheAnswer();
    void cutsAStream();
    void isSlow();
    void hangs();
    void countsSkipsAndMatches();
    void drawsByChance();
    void isSetByRemoteControl();
    void refusesFaultsThatMakeNoSense_data();
    void refusesFaultsThatMakeNoSense();
    void servesManyRequestsOnOneConnection();

private:
    quint16 port() const { return m_http->port(); }

    SystemClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<Faults> m_faults;
    std::unique_ptr<SandboxHttp> m_http;
    std::unique_ptr<SandboxControl> m_control;
    int m_effects = 0; ///< how often the handler ran
};

void TestSandboxHttp::init()
{
    m_effects = 0;
    m_faults = std::make_unique<Faults>(m_random);
    m_http = std::make_unique<SandboxHttp>(m_clock, *m_faults);
    m_control = std::make_unique<SandboxControl>(*m_http, *m_faults);
    m_http->setHandler([this](const SandboxExchangePtr &exchange) {
        ++m_effects;
        if (exchange->request().path == "/stream"_L1) {
            exchange->startStream(200, "text/event-stream");
            exchange->send("one\n\n");
            exchange->send("two\n\n");
            exchange->finish();
            return;
        }
        exchange->replyJson(200, QJsonObject{{u"path"_s, exchange->request().path},
                                             {u"body"_s, QString::fromUtf8(exchange->request().body)}});
    });
    QVERIFY(m_http->listen());
}

void TestSandboxHttp::cleanup()
{
    m_control.reset();
    m_http.reset();
    m_faults.reset();
}

void TestSandboxHttp::answersARequest()
{
    const RawReply reply = call(port(), "POST", "/a%20b?x=1+2", {{"X-Thing", "7"}}, "hello");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType(), "application/json; charset=utf-8");
    QVERIFY(reply.whole);
    QVERIFY(!reply.closed);
    QCOMPARE(reply.json()["path"_L1].toString(), u"/a b"_s);
    QCOMPARE(reply.json()["body"_L1].toString(), u"hello"_s);

    QCOMPARE(m_http->requests().size(), 1U);
    const SandboxRequest &logged = m_http->requests().front();
    QCOMPARE(logged.method, "POST");
    QCOMPARE(logged.target, "/a%20b?x=1+2");
    QCOMPARE(logged.queryValue(u"x"_s), u"1 2"_s);
    QCOMPARE(logged.header("x-thing"), "7");
    QCOMPARE(logged.body, "hello");
    QCOMPARE(logged.number, 1U);
}

void TestSandboxHttp::readsAChunkedBody()
{
    const QByteArray answer =
        exchangeBytes(port(),
                      "POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "5\r\nhello\r\n7;x=y\r\n, world\r\n0\r\n\r\n",
                      "hello, world");
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxHttp::readsPipelinedRequestsInOrder()
{
    const QByteArray answer =
        exchangeBytes(port(),
                      "POST /1 HTTP/1.1\r\nContent-Length: 1\r\n\r\naGET /2 HTTP/1.1\r\n\r\n"
                      "GET /3 HTTP/1.1\r\nConnection: close\r\n\r\n",
                      "/3\"}");
    QVERIFY(answer.indexOf("/1\"}") < answer.indexOf("/2\"}"));
    QVERIFY(answer.indexOf("/2\"}") < answer.indexOf("/3\"}"));
    QVERIFY(answer.contains("\"body\":\"a\""));
    QVERIFY(answer.contains("Connection: close"));
}

void TestSandboxHttp::streams()
{
    const RawReply reply = call(port(), "GET", "/stream");
    QCOMPARE(reply.headers.value("transfer-encoding"), "chunked");
    QCOMPARE(reply.body, "one\n\ntwo\n\n");
    QVERIFY(reply.whole);
}

void TestSandboxHttp::refusesABodyOverTheLimit()
{
    m_http->setBodyLimit(
        10, [](const SandboxExchangePtr &exchange) { exchange->reply(413, "text/plain", "too much"); });
    QCOMPARE(call(port(), "POST", "/", {}, "1234567890").status, 200);
    const RawReply reply = call(port(), "POST", "/", {}, "12345678901");
    QCOMPARE(reply.status, 413);
    QCOMPARE(reply.body, "too much");
    QCOMPARE(reply.headers.value("connection"), "close");
    QCOMPARE(m_effects, 1);
}

void TestSandboxHttp::tellsTheClientToGoOnWithItsBody()
{
    const QByteArray answer =
        exchangeBytes(port(), "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n",
                      "100 Continue\r\n\r\n");
    QCOMPARE(answer, "HTTP/1.1 100 Continue\r\n\r\n");
}

void TestSandboxHttp::answersBadHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("400");
    QTest::newRow("bad length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n")
                                << QByteArray("400");
    QTest::newRow("negative length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")
                                     << QByteArray("400");
    QTest::newRow("bad chunk") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                               << QByteArray("400");
    QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(70000, 'x'))
                                  << QByteArray("431");
}

void TestSandboxHttp::answersBadHeads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    QVERIFY(exchangeBytes(port(), bytes, "\r\n\r\n").startsWith(QByteArray("HTTP/1.1 " + status)));
    QCOMPARE(m_effects, 0);
}

void TestSandboxHttp::closesIdleConnections()
{
    m_http->setIdleLimit(milliseconds(1));
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void TestSandboxHttp::dropsAtAStage_data()
{
    QTest::addColumn<Fault::Stage>("stage");
    QTest::addColumn<int>("received");
    QTest::addColumn<int>("effects");
    QTest::newRow("before read") << Fault::Stage::BeforeRead << 0 << 0;
    QTest::newRow("after read") << Fault::Stage::AfterRead << 1 << 0;
    QTest::newRow("after effect") << Fault::Stage::AfterEffect << 1 << 1;
}

void TestSandboxHttp::dropsAtAStage()
{
    QFETCH(Fault::Stage, stage);
    QFETCH(int, received);
    QFETCH(int, effects);
    m_faults->add({.kind = Fault::Kind::Drop, .stage = stage});
    const RawReply reply = postJson(port(), "/x", "{}");
    QCOMPARE(reply.status, 0);
    QVERIFY(reply.closed);
    QCOMPARE(static_cast<int>(m_http->requests().size()), received);
    QCOMPARE(m_effects, effects);
    QCOMPARE(postJson(port(), "/x", "{}").status, 200); // once only
}

void TestSandboxHttp::changesTheAnswer_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<int>("effects");
    const QByteArray html = "text/html; charset=utf-8";
    QTest::newRow("429") << Fault{.kind = Fault::Kind::Status, .status = 429, .retryAfter = 7} << 429 << html
                         << QByteArray("7") << false << 0;
    QTest::newRow("500") << Fault{.kind = Fault::Kind::Status} << 500 << html << QByteArray() << false << 0;
    QTest::newRow("500 although done")
        << Fault{.kind = Fault::Kind::Status, .stage = Fault::Stage::AfterEffect} << 500 << html
        << QByteArray() << false << 1;
    QTest::newRow("malformed") << Fault{.kind = Fault::Kind::MalformedJson} << 200
                               << QByteArray("application/json; charset=utf-8") << QByteArray() << false << 0;
    QTest::newRow("malformed although done")
        << Fault{.kind = Fault::Kind::MalformedJson, .stage = Fault::Stage::AfterEffect} << 200
        << QByteArray("application/json; charset=utf-8") << QByteArray() << false << 1;
    QTest::newRow("html") << Fault{.kind = Fault::Kind::Html} << 200 << QByteArray("text/html; charset=UTF-8")
                          << QByteArray() << false << 0;
}

void TestSandboxHttp::changesTheAnswer()
{
    QFETCH(Fault, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, retryAfter);
    QFETCH(bool, isJson);
    QFETCH(int, effects);
    m_faults->add(fault);
    const RawReply reply = postJson(port(), "/x", "{}");
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.contentType(), contentType);
    QCOMPARE(reply.headers.value("retry-after"), retryAfter);
    QCOMPARE(!reply.json().isUndefined(), isJson);
    QCOMPARE(m_effects, effects);
    QVERIFY(reply.whole);
}

void TestSandboxHttp::cutsAStream()
{
    m_faults->add({.kind = Fault::Kind::CutStream, .afterBytes = 7});
    const RawReply reply = call(port(), "GET", "/stream");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "one\n\ntw");
    QVERIFY(!reply.whole);
    QVERIFY(reply.closed);

    m_faults->add({.kind = Fault::Kind::CutStream, .afterBytes = 4});
    const RawReply plain = call(port(), "GET", "/plain");
    QCOMPARE(plain.status, 200);
    QCOMPARE(plain.body.size(), 4);
    QVERIFY(!plain.whole);
}

void TestSandboxHttp::isSlow()
{
    FakeClock clock;
    Faults faults(m_random);
    SandboxHttp http(clock, faults);
    int effects = 0;
    http.setHandler([&effects](const SandboxExchangePtr &exchange) {
        ++effects;
        exchange->reply(200, "text/plain", "done");
    });
    QVERIFY(http.listen());
    faults.add({.kind = Fault::Kind::Slow, .delay = milliseconds(3000)});
    faults.add({.kind = Fault::Kind::Slow, .stage = Fault::Stage::AfterEffect, .delay = milliseconds(3000)});
    for (const int effectsBefore : {0, 2}) { // the second one is done before it is late
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, http.port());
        socket.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(clock.pendingSleeps(), 1);
        QCOMPARE(effects, effectsBefore);
        QCOMPARE(socket.bytesAvailable(), 0);
        clock.advance(milliseconds(3000));
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        QVERIFY(socket.readAll().endsWith("done"));
        QCOMPARE(effects, effectsBefore == 0 ? 1 : 2);
    }
}

void TestSandboxHttp::hangs()
{
    m_faults->add({.kind = Fault::Kind::Hang});
    m_faults->add({.kind = Fault::Kind::Hang, .stage = Fault::Stage::AfterEffect});
    for (const int effects : {0, 1}) {
        const RawReply reply = call(port(), "GET", "/x", {}, {}, 100);
        QCOMPARE(reply.status, 0);
        QVERIFY(!reply.closed);
        QCOMPARE(m_effects, effects);
    }
}

void TestSandboxHttp::countsSkipsAndMatches()
{
    m_faults->add({.kind = Fault::Kind::Status,
                   .method = "POST",
                   .path = u"/a/*/c"_s,
                   .skip = 1,
                   .count = 2,
                   .status = 503});
    const QList<QPair<QByteArray, int>> calls{{"POST /a/b/c", 200}, {"GET /a/b/c", 200},
                                              {"POST /a/b", 200},   {"POST /a/b/c", 503},
                                              {"POST /a//c", 503},  {"POST /a/b/c", 200}};
    for (const auto &[what, status] : calls)
        QCOMPARE(call(port(), what.split(' ').at(0), what.split(' ').at(1)).status, status);
    QVERIFY(m_faults->isEmpty());
}

void TestSandboxHttp::drawsByChance()
{
    m_faults->add({.kind = Fault::Kind::Status, .count = -1, .probability = 0.3});
    int failed = 0;
    for (int i = 0; i < 2000; ++i)
        failed += m_faults->takeForRequest("GET", u"/x"_s) ? 1 : 0;
    QVERIFY2(failed > 500 && failed < 700, QByteArray::number(failed).constData());
}

void TestSandboxHttp::isSetByRemoteControl()
{
    QCOMPARE(
        postJson(port(), "/__sandbox/faults", R"({"kind":"status","status":429,"retryAfter":3,"path":"/x"})")
            .status,
        204);
    QCOMPARE(call(port(), "GET", "/y").status, 200);
    const RawReply limited = call(port(), "GET", "/x");
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.headers.value("retry-after"), "3");

    QCOMPARE(postJson(port(), "/__sandbox/faults", R"({"kind":"hang","count":-1})").status, 204);
    QCOMPARE(call(port(), "GET", "/__sandbox/faults").json()["pending"_L1].toInt(), 1);
    QCOMPARE(call(port(), "DELETE", "/__sandbox/faults").status, 204);
    QCOMPARE(call(port(), "GET", "/x").status, 200);

    const QJsonArray requests = call(port(), "GET", "/__sandbox/requests").json().toArray();
    QCOMPARE(requests.size(), 3); // its own calls are not among them
    QCOMPARE(requests.at(0)["target"_L1].toString(), u"/y"_s);
    QCOMPARE(call(port(), "GET", "/__sandbox/unknown").status, 404);
}

void TestSandboxHttp::refusesFaultsThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("A JSON object is expected.");
    QTest::newRow("no kind") << QByteArray("{}") << QByteArray("kind");
    QTest::newRow("unknown kind") << QByteArray(R"({"kind":"explode"})")
                                  << QByteArray("kind: expected one of slow, status");
    QTest::newRow("unknown stage") << QByteArray(R"({"kind":"drop","stage":"later"})")
                                   << QByteArray("stage: expected one of");
    QTest::newRow("count") << QByteArray(R"({"kind":"drop","count":0})")
                           << QByteArray("count: expected a positive number");
    QTest::newRow("probability") << QByteArray(R"({"kind":"drop","probability":2})")
                                 << QByteArray("probability");
    QTest::newRow("status") << QByteArray(R"({"kind":"status","status":42})")
                            << QByteArray("status: expected an HTTP status");
}

void TestSandboxHttp::refusesFaultsThatMakeNoSense()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, complaint);
    const RawReply reply = postJson(port(), "/__sandbox/faults", json);
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.body.contains(complaint), reply.body.constData());
    QVERIFY(m_faults->isEmpty());
}

void TestSandboxHttp::servesManyRequestsOnOneConnection()
{
    // Pipelined, so that the client's own turns of the event loop do not count.
    QByteArray bytes;
    constexpr int count = 3000;
    for (int i = 1; i < count; ++i)
        bytes += "POST /n HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
    bytes += "GET /last HTTP/1.1\r\n\r\n";
    QElapsedTimer timer;
    timer.start();
    const QByteArray answer = exchangeBytes(port(), bytes, "/last\"}", 20000);
    const qint64 ms = qMax<qint64>(1, timer.elapsed());
    QCOMPARE(answer.count("HTTP/1.1 200 OK"), count);
    qInfo("%lld requests/s", static_cast<long long>(count * 1000 / ms));
}

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "tst_sandboxhttp.moc"
