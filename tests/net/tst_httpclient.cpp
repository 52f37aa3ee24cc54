// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "support/awaited.h"
#include "support/replayserver.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(chatflow::Error::Code)
Q_DECLARE_METATYPE(chatflow::test::ReplayAnswer)

class TestHttpClient : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    static int statusOf(const QFuture<Result<HttpReply>> &future)
    {
        const auto reply = awaited(future);
        if (!reply)
            qWarning("%s", qPrintable(reply.error().toLog()));
        return reply ? reply->status : 0;
    }

    QTcpSocket m_vacant; ///< keeps a port where nobody listens

private Q_SLOTS:
    void sendsAndReceives()
    {
        ReplayServer server;
        server.enqueue(ReplayAnswer::http(201, "Application/JSON; charset=utf-8", "{\"a\":1}",
                                          {{"X-Thing", "one"}, {"Set-Cookie", "a=b"}}));
        HttpClient client(m_clock);
        HttpRequest request = HttpRequest::postJson(server.url(u"/x%20y?q=1"_s), "{\"q\":\"ç\"}");
        request.headers.append("X-Mine", "yes");
        request.secretHeaders.append({"Authorization", SecretValue("Bearer k")});
        const auto reply = awaited(client.send(request));
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        QCOMPARE(reply->status, 201);
        QVERIFY(reply->isSuccess());
        QVERIFY(reply->isJson());
        QCOMPARE(reply->contentType(), "application/json");
        QCOMPARE(reply->headers.value("x-THING"), "one");
        QCOMPARE(reply->body, "{\"a\":1}");
        QVERIFY(reply->timings.connect <= reply->timings.firstByte);
        QVERIFY(reply->timings.firstByte <= reply->timings.total);
        const ReplayRequest seen = server.requests().value(0);
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.target, "/x%20y?q=1");
        QCOMPARE(seen.body, "{\"q\":\"ç\"}");
        QCOMPARE(seen.header("content-type"), "application/json");
        QCOMPARE(seen.header("content-length"), QByteArray::number(request.body.size()));
        QCOMPARE(seen.header("authorization"), "Bearer k");
        QCOMPARE(seen.header("x-mine"), "yes");
        QCOMPARE(seen.header("accept-encoding"), "identity");
        QVERIFY(!seen.header("user-agent").isEmpty());
        // No cookie comes back.
        QVERIFY(awaited(client.send(HttpRequest::get(server.url()))).has_value());
        QCOMPARE(server.requests().value(1).header("cookie"), "");
    }

    void anyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 204, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 407,
                                 408, 409, 410, 412, 413, 418, 429, 500, 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }

    void anyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        const QByteArray text = status == 204 ? "" : "why";
        for (const QByteArray method : {"GET", "POST"}) {
            ReplayServer server;
            server.setOtherwise([status, text](const ReplayRequest &) {
                return ReplayAnswer::http(status, "text/plain", text,
                                          {{"WWW-Authenticate", "Basic realm=x"}, {"Location", "/other"}});
            });
            HttpClient client(m_clock);
            HttpRequest request = HttpRequest::get(server.url());
            request.method = method;
            request.idempotent = method == "GET";
            request.body = method == "GET" ? "" : "{}";
            const auto reply = awaited(client.send(request));
            QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
            QCOMPARE(reply->status, status);
            QCOMPARE(reply->body, text);
            QCOMPARE(server.wholeRequests(), 1);
        }
    }

    void failsBeforeSending_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<bool>("retry");
        QVERIFY(m_vacant.bind(QHostAddress::LocalHost));
        QTest::newRow("refused") << QUrl(u"http://127.0.0.1:%1/"_s.arg(m_vacant.localPort()))
                                 << Error::Code::ConnectionRefused << true;
        QTest::newRow("no such host")
            << QUrl(u"http://nothing.invalid/"_s) << Error::Code::HostNotFound << true;
        QTest::newRow("scheme") << QUrl(u"ftp://127.0.0.1/"_s) << Error::Code::BadUrl << false;
        QTest::newRow("empty") << QUrl() << Error::Code::BadUrl << false;
    }

    void failsBeforeSending()
    {
        QFETCH(QUrl, url);
        QFETCH(Error::Code, code);
        QFETCH(bool, retry);
        HttpClient client(m_clock);
        for (const HttpRequest &request : {HttpRequest::postJson(url, "{}"), HttpRequest::get(url)}) {
            const auto reply = awaited(client.send(request));
            QVERIFY(!reply);
            QCOMPARE(reply.error().code, code);
            QVERIFY(!mayHaveHappened(reply.error()));
            QCOMPARE(isSafeToRetry(reply.error()), retry);
        }
    }

    void refusesHeadersWithLineBreaks()
    {
        ReplayServer server;
        HttpClient client(m_clock);
        HttpRequest request = HttpRequest::get(server.url());
        request.secretHeaders.append({"apikey", SecretValue("abc\r\nX-Evil: 1")});
        const auto reply = awaited(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::InvalidArgument);
        QVERIFY(!reply.error().toLog().contains("abc"_L1));
        QCOMPARE(server.connections(), 0);
    }

    void timesOut_data()
    {
        QTest::addColumn<ReplayAnswer>("answer");
        QTest::newRow("no answer") << ReplayAnswer::hang();
        QTest::newRow("half a head") << ReplayAnswer{
            ReplayAnswer::Stage::AfterBody, {"HTTP/1.1 200 OK\r\nConte"}, ReplayAnswer::Then::KeepOpen, 0};
        ReplayAnswer half = ReplayAnswer::chunked("text/plain", {"one"}, false);
        half.then = ReplayAnswer::Then::KeepOpen;
        QTest::newRow("half a body") << half;
    }

    void timesOut()
    {
        QFETCH(ReplayAnswer, answer);
        ReplayServer server;
        server.enqueue(answer);
        HttpClient client(m_clock);
        HttpRequest request = HttpRequest::postJson(server.url(), "{}");
        request.timeout = 300ms;
        const auto reply = awaited(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::TimedOut);
        QCOMPARE(reply.error().context.value(u"seconds"_s), u"1"_s);
        QVERIFY(mayHaveHappened(reply.error()));
        QCOMPARE(server.wholeRequests(), 1);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void idleServerTimesOut()
    {
        ReplayServer server;
        ReplayAnswer slow = ReplayAnswer::chunked("text/plain", QList<QByteArray>(6, "tick"));
        slow.pauseMs = 60;
        ReplayAnswer stalled = ReplayAnswer::chunked("text/plain", {"tick"}, false);
        stalled.then = ReplayAnswer::Then::KeepOpen;
        server.enqueue(slow);
        server.enqueue(stalled);
        HttpClient client(m_clock);
        HttpRequest request = HttpRequest::postJson(server.url(), "{}");
        request.idleTimeout = 300ms;
        const auto whole = awaited(client.send(request));
        QVERIFY2(whole.has_value(), whole ? "" : qPrintable(whole.error().toLog()));
        QVERIFY(whole->timings.total > 300ms);
        const auto cut = awaited(client.send(request));
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, Error::Code::TimedOut);
    }

    // The time to connect is over when the request begins to go out.
    void slowAnswersOutliveTheTimeToConnect_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("GET") << QByteArray("GET") << QByteArray();
        QTest::newRow("POST") << QByteArray("POST") << QByteArray("{}");
        QTest::newRow("empty POST") << QByteArray("POST") << QByteArray();
        QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
    }

    void slowAnswersOutliveTheTimeToConnect()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        ReplayServer server;
        ReplayAnswer slow = ReplayAnswer::json("{}");
        slow.pauseMs = 120;
        server.setOtherwise([slow](const ReplayRequest &) { return slow; });
        HttpClient client(m_clock);
        HttpRequest request = HttpRequest::postJson(server.url(), body);
        request.method = method;
        request.connectTimeout = 50ms;
        for (const bool idempotent : {false, true}) {
            request.idempotent = idempotent;
            const auto reply = awaited(client.send(request));
            QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        }
    }

    void limitsTheSize_data()
    {
        QTest::addColumn<ReplayAnswer>("answer");
        QTest::newRow("announced") << ReplayAnswer::http(200, "text/plain", QByteArray(2000, 'x'));
        QTest::newRow("chunked") << ReplayAnswer::chunked("text/plain",
                                                          QList<QByteArray>(20, QByteArray(100, 'x')));
    }

    void limitsTheSize()
    {
        QFETCH(ReplayAnswer, answer);
        ReplayServer server;
        server.enqueue(answer);
        server.enqueue(ReplayAnswer::http(200, "text/plain", QByteArray(1000, 'x')));
        HttpClient client(m_clock);
        HttpRequest request = HttpRequest::get(server.url());
        request.maxReplyBytes = 1000;
        const auto reply = awaited(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::TooLarge);
        QCOMPARE(reply.error().context.value(u"limit"_s), u"1000"_s);
        QCOMPARE(awaited(client.send(request)).value().body.size(), 1000);
    }

    void cancels()
    {
        ReplayServer server;
        server.enqueue(ReplayAnswer::hang());
        HttpClient client(m_clock);
        HttpRequest request = HttpRequest::postJson(server.url(), "{}");
        QSignalSpy arrived(&server, &ReplayServer::requestArrived);
        const auto future = client.send(request);
        QVERIFY(arrived.wait());
        request.cancel.cancel();
        QVERIFY(future.isFinished());
        const auto reply = takeResult(future);
        QCOMPARE(reply.error().code, Error::Code::Cancelled);
        QVERIFY(mayHaveHappened(reply.error()));
        QTRY_COMPARE(server.openConnections(), 0);
        // Cancelled before: nothing goes out.
        const auto never = awaited(client.send(request));
        QCOMPARE(never.error().code, Error::Code::Cancelled);
        QVERIFY(!mayHaveHappened(never.error()));
        QCOMPARE(server.wholeRequests(), 1);
    }

    void deletingTheClientAnswersCancelled()
    {
        ReplayServer server;
        server.setOtherwise([](const ReplayRequest &) { return ReplayAnswer::hang(); });
        auto client = std::make_unique<HttpClient>(m_clock);
        QList<QFuture<Result<HttpReply>>> futures;
        for (int i = 0; i < 5; ++i)
            futures.append(client->send(HttpRequest::postJson(server.url(), "{}")));
        QTRY_COMPARE(server.wholeRequests(), 5);
        client.reset();
        for (const auto &future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(takeResult(future).error().code, Error::Code::Cancelled);
        }
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void streams()
    {
        ReplayServer server;
        server.enqueue(ReplayAnswer::chunked("text/event-stream", {"one ", "two ", "three"}));
        HttpClient client(m_clock);
        QByteArray log;
        const auto future = client.send(
            HttpRequest::postJson(server.url(), "{}"),
            [&log](const HttpReply &reply) {
                log += QByteArray::number(reply.status) + reply.contentType() + '|';
            },
            [&log](QByteArrayView bytes) { log += bytes; });
        const auto reply = awaited(future);
        QVERIFY(reply.has_value());
        QVERIFY(reply->body.isEmpty());
        QCOMPARE(log, "200text/event-stream|one two three");
    }

    // Cancelling from within a handler ends it there and then.
    void cancelsFromAHandler()
    {
        ReplayServer server;
        server.enqueue(ReplayAnswer::chunked("text/plain", QList<QByteArray>(50, "x")));
        HttpClient client(m_clock);
        HttpRequest request = HttpRequest::postJson(server.url(), "{}");
        int chunks = 0;
        const auto future = client.send(request, {}, [&](QByteArrayView) {
            ++chunks;
            request.cancel.cancel();
        });
        QCOMPARE(awaited(future).error().code, Error::Code::Cancelled);
        QCOMPARE(chunks, 1);
    }

    // What waits for its turn is known not to have been sent.
    void runsManyAtOnceAndQueuesBeyondItsLimit()
    {
        ReplayServer server;
        server.setOtherwise([](const ReplayRequest &) { return ReplayAnswer::hang(); });
        HttpClientOptions options;
        options.connectionsPerServer = 12;
        HttpClient client(m_clock, options);
        QList<QFuture<Result<HttpReply>>> futures;
        QList<HttpRequest> requests;
        for (int i = 0; i < 15; ++i) {
            requests.append(HttpRequest::postJson(server.url(u"/%1"_s.arg(i)), "{}"));
            futures.append(client.send(requests.last()));
        }
        QTRY_COMPARE(server.wholeRequests(), 12);
        requests[13].cancel.cancel();
        QVERIFY(futures[13].isFinished());
        QVERIFY(!mayHaveHappened(takeResult(futures[13]).error()));
        server.setOtherwise([](const ReplayRequest &) { return ReplayAnswer::json("{}"); });
        requests[0].cancel.cancel();
        QCOMPARE(awaited(futures[12]).value().status, 200);
        QCOMPARE(awaited(futures[14]).value().status, 200);
        QCOMPARE(server.wholeRequests(), 14);
    }

    void redirects()
    {
        ReplayServer server;
        ReplayServer other;
        HttpClient client(m_clock);
        const auto to = [](const QByteArray &where) {
            return ReplayAnswer::http(307, "text/plain", "moved", {{"Location", where}});
        };
        HttpRequest request = HttpRequest::get(server.url(u"/a"_s));
        server.enqueue(to("/b"));
        QCOMPARE(statusOf(client.send(request)), 307);
        request.followRedirects = true;
        server.enqueue(to("/b"));
        server.enqueue(to(server.url(u"/c"_s).toEncoded()));
        const auto followed = awaited(client.send(request));
        QCOMPARE(followed.value().status, 200);
        QCOMPARE(followed.value().body, "{}");
        QCOMPARE(server.requests().last().target, "/c");
        // Another host would get our key; a POST would be sent twice; a circle ends.
        request.secretHeaders.append({"apikey", SecretValue("k")});
        server.enqueue(to(other.url().toEncoded()));
        QCOMPARE(statusOf(client.send(request)), 307);
        QCOMPARE(other.connections(), 0);
        server.forgetRequests();
        HttpRequest post = HttpRequest::postJson(server.url(u"/p"_s), "{}");
        post.followRedirects = true;
        server.enqueue(to("/q"));
        QCOMPARE(statusOf(client.send(post)), 307);
        QCOMPARE(server.wholeRequests(), 1);
        server.setOtherwise([to](const ReplayRequest &) { return to("/round"); });
        QCOMPARE(statusOf(client.send(request)), 307);
        QCOMPARE_LT(server.wholeRequests(), 10);
    }

    void notHttp()
    {
        ReplayServer server;
        server.setOtherwise([](const ReplayRequest &) {
            return ReplayAnswer{
                ReplayAnswer::Stage::AfterBody, {"220 mail.example ESMTP\r\n"}, ReplayAnswer::Then::Close, 0};
        });
        HttpClient client(m_clock);
        const auto reply = awaited(client.send(HttpRequest::postJson(server.url(), "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::OutcomeUnknown);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
