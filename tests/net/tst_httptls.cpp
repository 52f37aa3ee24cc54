// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "support/awaited.h"
#include "support/places.h"
#include "support/replayserver.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

namespace
{

/// Base64 of the SHA-256 of the public key in net/localhost.pem:
/// openssl x509 -noout -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64
constexpr auto keyOfLocalhost = "XcdWTVout8fqT8u76lbmwlVmljIe6BgnulY3yEmcu2U=";

/// Shows the certificate that data/net holds, signed by itself, and answers "ok" to a body of "{}".
class TlsServer : public QObject
{
    Q_OBJECT

public:
    TlsServer()
    {
        QFile keyFile(test::dataPath(u"net/localhost.key"_s));
        if (!keyFile.open(QIODevice::ReadOnly))
            qFatal("no key");
        m_own = QSslCertificate::fromPath(test::dataPath(u"net/localhost.pem"_s)).value(0);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(m_own);
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        m_server.setSslConfiguration(tls);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no free port");
        connect(&m_server, &QSslServer::startedEncryptionHandshake, this, [this] { ++m_connections; });
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                m_seen += socket->readAll();
                if (m_seen.endsWith("{}"))
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            });
        });
    }

    QUrl url() const { return QUrl(u"https://localhost:%1/"_s.arg(m_server.serverPort())); }
    QSslCertificate certificate() const { return m_own; }
    const QByteArray &seen() const { return m_seen; } ///< what came through TLS
    int connections() const { return m_connections; }

private:
    QSslServer m_server;
    QSslCertificate m_own;
    QByteArray m_seen;
    int m_connections = 0;
};

} // namespace

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
        TlsServer server;
        HttpClient careful(m_clock);
        const auto refused = awaited(careful.send(HttpRequest::postJson(server.url(), "{}")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::TlsFailed);
        QCOMPARE(refused.error().context.value(u"reason"_s),
                 QSslError(QSslError::SelfSignedCertificate).errorString());
        QVERIFY(!mayHaveHappened(refused.error()));
        QVERIFY(!isSafeToRetry(refused.error()));
        QCOMPARE(server.seen(), "");
        HttpClientOptions options;
        options.extraTrust = {server.certificate()};
        HttpClient trusting(m_clock, options);
        const auto reply = awaited(trusting.send(HttpRequest::postJson(server.url(), "{}")));
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        QCOMPARE(reply->body, "ok");
        QVERIFY(reply->timings.tlsHandshake > 0us);
    }

    void checksTheName()
    {
        TlsServer server;
        HttpClientOptions options;
        options.extraTrust = {server.certificate()};
        HttpClient client(m_clock, options);
        QUrl url = server.url();
        url.setHost(u"other.localhost"_s);
        const auto reply = awaited(client.send(HttpRequest::postJson(url, "{}")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::TlsFailed);
        QCOMPARE(reply.error().context.value(u"reason"_s),
                 QSslError(QSslError::HostNameMismatch).errorString());
        QVERIFY(!mayHaveHappened(reply.error()));
        QCOMPARE(server.seen(), "");
    }

    void knowsAServerByItsKey()
    {
        TlsServer server;
        HttpClient client(m_clock);
        HttpRequest pinned = HttpRequest::postJson(server.url(), "{}");
        pinned.pinnedPublicKey = keyOfLocalhost;
        const auto reply = awaited(client.send(pinned));
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().toLog()));
        QCOMPARE(reply->body, "ok");
        QCOMPARE(awaited(client.send(pinned)).value().body, "ok");
        QCOMPARE(server.connections(), 1);
        // The open connection is no way around the check: not for who has no pin, not for who has another.
        const QByteArray before = server.seen();
        HttpRequest other = pinned;
        other.pinnedPublicKey = QByteArray(32, '\1').toBase64();
        const auto refused = awaited(client.send(other));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::TlsFailed);
        QVERIFY(!refused.error().context.value(u"reason"_s).isEmpty());
        QVERIFY(!mayHaveHappened(refused.error()));
        const auto untrusted = awaited(client.send(HttpRequest::postJson(server.url(), "{}")));
        QVERIFY(!untrusted);
        QCOMPARE(untrusted.error().code, Error::Code::TlsFailed);
        QCOMPARE(server.connections(), 3);
        QCOMPARE(server.seen(), before);
    }

    void keysWithoutMeaning_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QByteArray>("pin");
        QTest::newRow("plain http") << u"http"_s << QByteArray(keyOfLocalhost);
        QTest::newRow("not Base64") << u"https"_s << QByteArray("%%%");
        QTest::newRow("too short") << u"https"_s << QByteArray("c2hvcnQ=");
        QTest::newRow("two of them") << u"https"_s
                                     << QByteArray(keyOfLocalhost + QByteArray(";sha256//") + keyOfLocalhost);
        QTest::newRow("a file") << u"https"_s << QByteArray("/etc/ssl/certs/ca-certificates.crt");
    }

    void keysWithoutMeaning()
    {
        QFETCH(QString, scheme);
        QFETCH(QByteArray, pin);
        TlsServer server;
        HttpClient client(m_clock);
        QUrl url = server.url();
        url.setScheme(scheme);
        HttpRequest request = HttpRequest::postJson(url, "{}");
        request.pinnedPublicKey = pin;
        const auto reply = awaited(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Error::Code::InvalidArgument);
        QVERIFY(!mayHaveHappened(reply.error()));
        QCOMPARE(server.connections(), 0);
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
