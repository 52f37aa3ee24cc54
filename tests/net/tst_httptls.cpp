// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "support/awaited.h"
#include "support/places.h"
#include "support/replayserver.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

/// HttpClient over TLS.
class TestHttpTls : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    // A listening socket nobody accepts from: TCP connects, TLS never does.
    void connectTimesOut()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        HttpClient client(m_clock);
        HttpRequest request =
            HttpRequest::postJson(QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())), "{}");
        request.connectTimeout = 100ms;
        const auto reply = awaited(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::TimedOut);
        QVERIFY(!mayHaveHappened(reply.error()));
        QVERIFY(isSafeToRetry(reply.error()));
    }

    void checksTheCertificate()
    {
        QFile keyFile(test::dataPath(u"net/localhost.key"_s));
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        const QList<QSslCertificate> own = QSslCertificate::fromPath(test::dataPath(u"net/localhost.pem"_s));
        QCOMPARE(own.size(), 1);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(own.first());
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(tls);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray seen;
        connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&server, &seen] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &seen] {
                seen += socket->readAll();
                if (seen.endsWith("{}"))
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            });
        });
        const QUrl url(u"https://localhost:%1/"_s.arg(server.serverPort()));
        HttpClient careful(m_clock);
        const auto refused = awaited(careful.send(HttpRequest::postJson(url, "{}")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::TlsFailed);
        QVERIFY(!refused.error().context.value(u"reason"_s).isEmpty());
        QVERIFY(!mayHaveHappened(refused.error()));
        QVERIFY(!isSafeToRetry(refused.error()));
        QCOMPARE(seen, "");
        HttpClientOptions options;
        options.extraTrust = own;
        HttpClient trusting(m_clock, options);
        const auto reply = awaited(trusting.send(HttpRequest::postJson(url, "{}")));
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        QCOMPARE(reply->body, "ok");
    }

    void tlsWithAServerThatSpeaksNone()
    {
        ReplayServer server;
        HttpClient client(m_clock);
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        connect(&server, &ReplayServer::requestArrived, this, [] { QFAIL("a request got through"); });
        HttpRequest request = HttpRequest::postJson(url, "{}");
        request.connectTimeout = 500ms;
        const auto reply = awaited(client.send(request));
        QVERIFY(!reply);
        QVERIFY(!mayHaveHappened(reply.error()));
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
