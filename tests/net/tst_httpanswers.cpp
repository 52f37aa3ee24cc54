// SPDX-License-Identifier: GPL-3.0-or-later
// What HttpClient makes of answers that no well-behaved server gives.
#include "net/httpclient.h"

#include "support/awaited.h"
#include "support/replayserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(chatflow::Error::Code)

class TestHttpAnswers : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        using Pieces = QList<QByteArray>;
        const QByteArray ok = "HTTP/1.1 200 OK\r\nX-Mark: here\r\n";
        QTest::newRow("until it closes")
            << Pieces{ok + "\r\nall ", "of it"} << 200 << QByteArray("all of it");
        QTest::newRow("HTTP/1.0") << Pieces{"HTTP/1.0 200 OK\r\nX-Mark: here\r\n\r\nold"} << 200
                                  << QByteArray("old");
        QTest::newRow("no reason") << Pieces{"HTTP/1.1 404\r\nX-Mark: here\r\nContent-Length: 2\r\n\r\nno"}
                                   << 404 << QByteArray("no");
        QTest::newRow("bare line feeds")
            << Pieces{"HTTP/1.1 200 OK\nX-Mark: here\nContent-Length: 2\n\nok"} << 200 << QByteArray("ok");
        QTest::newRow("byte by byte") << [&ok] {
            Pieces bytes;
            for (const char byte : QByteArray(ok + "Content-Length: 2\r\n\r\nok"))
                bytes.append(QByteArray(1, byte));
            return bytes;
        }() << 200 << QByteArray("ok");
        QTest::newRow("continue first")
            << Pieces{"HTTP/1.1 100 Continue\r\nX-Mark: not this\r\n\r\n", ok + "Content-Length: 2\r\n\r\nok"}
            << 200 << QByteArray("ok");
        QTest::newRow("early hints") << Pieces{"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                                               "HTTP/1.1 102 Processing\r\n\r\n" +
                                               ok + "Content-Length: 2\r\n\r\nok"}
                                     << 200 << QByteArray("ok");
        QTest::newRow("more than announced")
            << Pieces{ok + "Content-Length: 2\r\n\r\nok and more"} << 200 << QByteArray("ok");
        QTest::newRow("chunks with a trailer")
            << Pieces{ok + "Transfer-Encoding: chunked\r\n\r\n2;name=value\r\nok\r\n0\r\nX-Late: yes\r\n\r\n"}
            << 200 << QByteArray("ok");
        QTest::newRow("not unpacked")
            << Pieces{ok + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b??"} << 200
            << QByteArray("\x1f\x8b??");
    }

    void reads()
    {
        QFETCH(QList<QByteArray>, pieces);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        ReplayServer server;
        server.enqueue({ReplayAnswer::Stage::AfterBody, pieces, ReplayAnswer::Then::Close, 0});
        HttpClient client(m_clock);
        const auto reply = awaited(client.send(HttpRequest::postJson(server.url(), "{}")));
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->headers.value("x-mark"), "here");
        QVERIFY(!reply->headers.contains("X-Late"));
        QVERIFY(!reply->headers.contains("Link"));
        QCOMPARE(reply->body, body);
        // Whatever was left on the wire belongs to no other answer.
        const auto next = awaited(client.send(HttpRequest::postJson(server.url(), "{}")));
        QVERIFY(next.has_value());
        QCOMPARE(next->body, "{}");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("another protocol")
            << QByteArray("220 mail.example ESMTP\r\n") << Error::Code::MalformedReply;
        QTest::newRow("a page without a head")
            << QByteArray("<html><body>Welcome to the router</body></html>") << Error::Code::MalformedReply;
        QTest::newRow("noise") << QByteArray::fromHex("16030100020102") << Error::Code::MalformedReply;
        QTest::newRow("cut in the head")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << Error::Code::ConnectionLost;
        QTest::newRow("cut behind a continue")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\n") << Error::Code::ConnectionLost;
        QTest::newRow("cut in the body")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf") << Error::Code::ConnectionLost;
        QTest::newRow("no chunk") << QByteArray(
                                         "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
                                  << Error::Code::ConnectionLost;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Error::Code, code);
        ReplayServer server;
        server.setOtherwise([bytes](const ReplayRequest &) {
            return ReplayAnswer{ReplayAnswer::Stage::AfterBody, {bytes}, ReplayAnswer::Then::Close, 0};
        });
        HttpClient client(m_clock);
        const auto got = awaited(client.send(HttpRequest::get(server.url())));
        QVERIFY(!got);
        QCOMPARE(got.error().code, code);
        QVERIFY(mayHaveHappened(got.error()));
        const auto posted = awaited(client.send(HttpRequest::postJson(server.url(), "{}")));
        QVERIFY(!posted);
        QCOMPARE(posted.error().code, Error::Code::OutcomeUnknown);
    }

    // What a head may hold is limited, so that a server cannot fill the memory before the body begins.
    void headsHaveAnEnd_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("many lines") << QByteArray("X-Filler: " + QByteArray(1000, 'x') + "\r\n");
        QTest::newRow("one line") << QByteArray(100'000, 'x');
    }

    void headsHaveAnEnd()
    {
        QFETCH(QByteArray, line);
        ReplayServer server;
        QList<QByteArray> pieces{"HTTP/1.1 200 OK\r\nX-First: "};
        for (int bytes = 0; bytes < 4'000'000; bytes += static_cast<int>(line.size()))
            pieces.append(line);
        server.setOtherwise([pieces](const ReplayRequest &) {
            return ReplayAnswer{ReplayAnswer::Stage::AfterBody, pieces, ReplayAnswer::Then::KeepOpen, 0};
        });
        HttpClient client(m_clock);
        const auto reply = awaited(client.send(HttpRequest::postJson(server.url(), "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::OutcomeUnknown);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    // Handlers may do with the client what they like, the worst included.
    void handlersMayDeleteTheClient_data()
    {
        QTest::addColumn<bool>("inHead");
        QTest::newRow("when the head is there") << true;
        QTest::newRow("when a piece is there") << false;
    }

    void handlersMayDeleteTheClient()
    {
        QFETCH(bool, inHead);
        ReplayServer server;
        server.setOtherwise([](const ReplayRequest &) {
            return ReplayAnswer::chunked("text/plain", {"one", "two", "three"});
        });
        auto client = std::make_unique<HttpClient>(m_clock);
        const auto other = client->send(HttpRequest::postJson(server.url(), "{}"));
        int heads = 0;
        int pieces = 0;
        const auto future = client->send(
            HttpRequest::postJson(server.url(), "{}"),
            [&, text = QByteArray("kept while it runs")](const HttpReply &) {
                ++heads;
                if (inHead)
                    client.reset();
                QCOMPARE(text, "kept while it runs");
            },
            [&](QByteArrayView) {
                ++pieces;
                client.reset();
            });
        const auto reply = awaited(future);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::Cancelled);
        QVERIFY(mayHaveHappened(reply.error()));
        QCOMPARE(heads, 1);
        QCOMPARE(pieces, inHead ? 0 : 1);
        QVERIFY(other.isFinished());
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void handlersMaySendMore()
    {
        ReplayServer server;
        HttpClient client(m_clock);
        QList<QFuture<Result<HttpReply>>> more;
        const auto future = client.send(
            HttpRequest::postJson(server.url(), "{}"),
            [&](const HttpReply &) {
                for (int i = 0; i < 3; ++i)
                    more.append(client.send(HttpRequest::postJson(server.url(u"/more"_s), "{}")));
            },
            [](QByteArrayView) {});
        QVERIFY(awaited(future).has_value());
        QCOMPARE(more.size(), 3);
        for (const auto &one : std::as_const(more))
            QVERIFY(awaited(one).has_value());
        QCOMPARE(server.wholeRequests(), 4);
    }

    void futuresMayDeleteTheClient()
    {
        ReplayServer server;
        auto client = std::make_unique<HttpClient>(m_clock);
        const auto done = client->send(HttpRequest::postJson(server.url(), "{}"))
                              .then(QtFuture::Launch::Sync, [&client](const Result<HttpReply> &reply) {
                                  client.reset();
                                  return reply;
                              });
        const auto reply = awaited(done);
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        QVERIFY(!client);
    }
};

QTEST_GUILESS_MAIN(TestHttpAnswers)
#include "tst_httpanswers.moc"
