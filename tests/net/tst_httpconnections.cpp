// SPDX-License-Identifier: GPL-3.0-or-later
// What HttpClient does with connections: which it opens and uses again, and what it makes of broken ones.
#include "net/httpclient.h"

#include "support/awaited.h"
#include "support/replayserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(chatflow::test::ReplayAnswer)

class TestHttpConnections : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void neverSendsAPostTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ReplayAnswer>("drop");
        QTest::addColumn<bool>("reused");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n";
        const auto cutAnswer = [](const QByteArray &bytes) {
            return ReplayAnswer{ReplayAnswer::Stage::AfterBody, {bytes}, ReplayAnswer::Then::Close, 0};
        };
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
        ReplayAnswer reset = ReplayAnswer::dropAfterBody();
        reset.then = ReplayAnswer::Then::Reset;
        const QList<std::pair<const char *, ReplayAnswer>> drops = {
            {"on accept", ReplayAnswer::dropOnAccept()},
            {"after the head", ReplayAnswer::dropAfterHeaders()},
            {"after the body", ReplayAnswer::dropAfterBody()},
            {"after the body, reset", reset},
            {"in the status line", cutAnswer("HTTP/1.1 2")},
            {"in the head of the answer", cutAnswer("HTTP/1.1 200 OK\r\nContent-")},
            {"after the head of the answer", cutAnswer(head)},
            {"in the body of the answer", cutAnswer(head + "some")},
            {"between chunks", cutAnswer(chunked)},
            {"in a chunk", cutAnswer(chunked + "5\r\nwo")},
        };
        const QByteArray large(1'000'000, 'x');
        const QByteArray larger(3'000'000, 'x'); // more than libcurl puts into one piece with the head
        const QList<std::tuple<const char *, QByteArray, QByteArray>> requests = {
            {"POST", "POST", "{\"text\":\"hi\"}"},
            {"POST without a body", "POST", ""},
            {"large POST", "POST", large},
            {"larger POST", "POST", larger},
            {"PUT", "PUT", "{}"},
            {"DELETE", "DELETE", ""},
            {"PATCH", "PATCH", "{}"},
            {"GET that must not be repeated", "GET", ""},
        };
        for (const bool reused : {false, true}) {
            for (const auto &[dropName, drop] : drops) {
                if (reused && drop.stage == ReplayAnswer::Stage::OnAccept)
                    continue;
                for (const auto &[name, method, body] : requests) {
                    QTest::addRow("%s, %s%s", name, dropName, reused ? ", on a connection used before" : "")
                        << method << body << drop << reused;
                }
            }
        }
    }

    void neverSendsAPostTwice()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(ReplayAnswer, drop);
        QFETCH(bool, reused);
        ReplayServer server;
        HttpClient client(m_clock);
        if (reused) {
            QVERIFY(awaited(client.send(HttpRequest::get(server.url(u"/before"_s)))).has_value());
            server.forgetRequests();
        }
        server.enqueue(drop);
        HttpRequest request = HttpRequest::postJson(server.url(u"/once"_s), body);
        request.method = method;
        const auto reply = awaited(client.send(request));
        QVERIFY(!reply);
        if (drop.stage == ReplayAnswer::Stage::AfterBody) {
            QCOMPARE(reply.error().code, Error::Code::OutcomeUnknown);
            QVERIFY(mayHaveHappened(reply.error()));
            QVERIFY(!isSafeToRetry(reply.error()));
        } else if (reply.error().code != Error::Code::OutcomeUnknown) {
            QCOMPARE(reply.error().code, Error::Code::ConnectionLost);
            QVERIFY(!mayHaveHappened(reply.error()));
        }
        // Another request on the same client makes sure that nothing of the first is still to come.
        QVERIFY(awaited(client.send(HttpRequest::get(server.url(u"/after"_s)))).has_value());
        int heads = 0;
        for (const ReplayRequest &seen : server.requests())
            heads += seen.target == "/once" ? 1 : 0;
        QVERIFY2(heads <= 1, qPrintable(QString::number(heads)));
        QCOMPARE(server.requests().last().target, "/after");
        if (reused && drop.stage == ReplayAnswer::Stage::AfterBody)
            QCOMPARE(server.requests().first().connection, 1); // it was that connection
    }

    // The server closes an idle connection at the moment we use it: nothing may be sent twice, and whether it
    // was sent must be told rightly.
    void keptAliveConnectionClosed_data()
    {
        QTest::addColumn<int>("stage");
        QTest::newRow("before the request") << 0;
        QTest::newRow("after its head") << 1;
        QTest::newRow("after its body") << 2;
    }

    void keptAliveConnectionClosed()
    {
        QFETCH(int, stage);
        for (int round = 0; round < 20; ++round) {
            ReplayServer server;
            HttpClient client(m_clock);
            QVERIFY(awaited(client.send(HttpRequest::postJson(server.url(), "{}"))).has_value());
            QCOMPARE(server.wholeRequests(), 1);
            if (stage == 0)
                server.closeAll();
            else
                server.enqueue(stage == 1 ? ReplayAnswer::dropAfterHeaders() : ReplayAnswer::dropAfterBody());
            const auto reply =
                awaited(client.send(HttpRequest::postJson(server.url(u"/second"_s), "{\"n\":2}")));
            int second = 0;
            for (const ReplayRequest &seen : server.requests())
                second += seen.target == "/second" ? 1 : 0;
            QVERIFY2(second <= 1, qPrintable(QString::number(second)));
            if (reply) {
                QCOMPARE(second, 1);
            } else if (!mayHaveHappened(reply.error())) {
                QCOMPARE(server.wholeRequests(), 1);
            } else {
                QCOMPARE(reply.error().code, Error::Code::OutcomeUnknown);
            }
            if (stage == 2)
                QCOMPARE(second, 1);
        }
    }

    void reusesAConnectionOnlyWhileItIsFresh()
    {
        ReplayServer server;
        HttpClientOptions options;
        options.reuseWithin = 10s;
        {
            HttpClient client(m_clock, options);
            for (int i = 0; i < 3; ++i)
                QVERIFY(awaited(client.send(HttpRequest::postJson(server.url(), "{}"))).has_value());
            QCOMPARE(server.connections(), 1);
            server.enqueue(ReplayAnswer::http(200, "text/plain", "x", {{"Keep-Alive", "timeout=0"}}));
            QVERIFY(awaited(client.send(HttpRequest::postJson(server.url(), "{}"))).has_value());
            QCOMPARE(server.connections(), 1);
            QTRY_VERIFY(m_clock.monotonic() > 0ms);
            const milliseconds before = m_clock.monotonic();
            QTRY_VERIFY(m_clock.monotonic() > before + 2ms);
            QVERIFY(awaited(client.send(HttpRequest::postJson(server.url(), "{}"))).has_value());
            QCOMPARE(server.connections(), 2);
        }
        options.reuseWithin = -1ms;
        HttpClient careful(m_clock, options);
        for (int i = 0; i < 3; ++i)
            QVERIFY(awaited(careful.send(HttpRequest::postJson(server.url(), "{}"))).has_value());
        QCOMPARE(server.connections(), 5);
        for (int i = 0; i < 3; ++i)
            QVERIFY(awaited(careful.send(HttpRequest::get(server.url()))).has_value());
        QCOMPARE(server.connections(), 5);
    }

    void closesWhatNobodyUses()
    {
        ReplayServer server;
        HttpClientOptions options;
        options.idleLifetime = 50ms;
        HttpClient client(m_clock, options);
        for (int round = 1; round <= 2; ++round) {
            QList<QFuture<Result<HttpReply>>> futures;
            for (int i = 0; i < 3; ++i)
                futures.append(client.send(HttpRequest::postJson(server.url(), "{}")));
            for (const auto &future : std::as_const(futures))
                QVERIFY(awaited(future).has_value());
            QTRY_COMPARE(server.openConnections(), 0);
            QCOMPARE(server.wholeRequests(), 3 * round);
        }
    }

    void idempotentRequestsAreTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("reused");
        for (const bool reused : {false, true}) {
            const char *const where = reused ? "reused" : "new";
            QTest::addRow("GET, %s", where) << QByteArray("GET") << QByteArray() << reused;
            QTest::addRow("PUT, %s", where) << QByteArray("PUT") << QByteArray("{}") << reused;
            QTest::addRow("large PUT, %s", where)
                << QByteArray("PUT") << QByteArray(3'000'000, 'x') << reused;
        }
    }

    void idempotentRequestsAreTriedAgain()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(bool, reused);
        ReplayServer server;
        HttpClient client(m_clock);
        if (reused)
            QVERIFY(awaited(client.send(HttpRequest::get(server.url()))).has_value());
        server.forgetRequests();
        server.enqueue(ReplayAnswer::dropAfterBody());
        HttpRequest request = HttpRequest::get(server.url());
        request.method = method;
        request.body = body;
        const auto reply = awaited(client.send(request));
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        QCOMPARE(server.wholeRequests(), 2);
        QCOMPARE(server.requests().last().body, body);
        // Not for ever.
        server.forgetRequests();
        server.setOtherwise([](const ReplayRequest &) { return ReplayAnswer::dropAfterBody(); });
        const auto lost = awaited(client.send(request));
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, Error::Code::ConnectionLost);
        QVERIFY(mayHaveHappened(lost.error()));
        QCOMPARE_LT(server.wholeRequests(), 6);
    }

    void tellsWhatANewConnectionTook()
    {
        ReplayServer server;
        HttpClient client(m_clock);
        const auto first = awaited(client.send(HttpRequest::get(server.url())));
        QVERIFY(first.has_value());
        QVERIFY(first->timings.nameLookup.has_value());
        QVERIFY(first->timings.tcpConnect > 0us);
        QVERIFY(!first->timings.tlsHandshake);
        const auto second = awaited(client.send(HttpRequest::get(server.url())));
        QVERIFY(second.has_value());
        QCOMPARE(server.connections(), 1);
        QVERIFY(!second->timings.nameLookup);
        QVERIFY(!second->timings.tcpConnect);
    }

    void asksNoProxyOfTheEnvironment()
    {
        ReplayServer proxy;
        ReplayServer server;
        const QByteArray address = proxy.url().toEncoded();
        for (const char *name : {"http_proxy", "all_proxy", "ALL_PROXY"})
            qputenv(name, address);
        HttpClient client(m_clock);
        const auto reply = awaited(client.send(HttpRequest::get(server.url())));
        for (const char *name : {"http_proxy", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        QVERIFY(reply.has_value());
        QCOMPARE(proxy.connections(), 0);
        QCOMPARE(server.connections(), 1);
    }

    void goesThroughAGivenProxy()
    {
        ReplayServer proxy;
        HttpClientOptions options;
        options.proxy = {QNetworkProxy::HttpCachingProxy, u"127.0.0.1"_s, proxy.port()};
        HttpClient client(m_clock, options);
        const auto reply = awaited(client.send(HttpRequest::get(QUrl(u"http://flowise.test/x"_s))));
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        QCOMPARE(proxy.requests().value(0).target, "http://flowise.test/x");
    }
};

QTEST_GUILESS_MAIN(TestHttpConnections)
#include "tst_httpconnections.moc"
