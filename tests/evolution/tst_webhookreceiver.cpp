// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/future.h"
#include "evolution/webhookreceiver.h"
#include "net/httpclient.h"
#include "support/awaited.h"
#include "support/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

class TestWebhookReceiver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersAfterItIsStored();
    void acceptsRecordedDeliveries();
    void failedStoringIsRepeated();
    void malformedIsNotRepeated();
    void refuses_data();
    void refuses();
    void acceptsPaths_data();
    void acceptsPaths();
    void cutsOffWhatIsTooLarge();
    void survivesAClientThatHangsUp();
    void toldToComeAgainWhenTooMuchIsInHand();
    void refusesWeakSecrets_data();
    void refusesWeakSecrets();
    void listensOnLoopbackOnly();
    void tellsWhenThePortIsTaken();

private:
    QUrl url(const QString &path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_receiver->port()).arg(path));
    }
    QFuture<Result<HttpReply>> post(const QString &path, const QByteArray &body,
                                    const QByteArray &type = "application/json",
                                    const QByteArray &secret = {});
    int statusOf(const QFuture<Result<HttpReply>> &future)
    {
        const auto reply = awaited(future);
        return reply ? reply->status : -1;
    }

    SystemClock m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<WebhookReceiver> m_receiver;
    WebhookReceiverOptions m_options;
    QList<QJsonObject> m_received;
    QList<std::shared_ptr<QPromise<Result<>>>> m_pending; ///< filled while m_holdsBack
    bool m_holdsBack = false;
    Result<> m_outcome;
};

namespace
{

constexpr auto secret = "0123456789abcdef_-";
const QString goodPath = u"/webhook/0123456789abcdef_-"_s;

} // namespace

void TestWebhookReceiver::init()
{
    m_received.clear();
    m_pending.clear();
    m_holdsBack = false;
    m_outcome = {};
    m_options = {};
    m_options.secret = SecretValue(secret);
    m_options.maxBytes = 100'000;
    m_options.mostInHand = 2;
    m_http = std::make_unique<HttpClient>(m_clock);
    m_receiver = std::make_unique<WebhookReceiver>(m_options, [this](const QJsonObject &envelope) {
        m_received.append(envelope);
        if (!m_holdsBack)
            return readyFuture(m_outcome);
        auto promise = std::make_shared<QPromise<Result<>>>();
        promise->start();
        m_pending.append(promise);
        return promise->future();
    });
    const auto listening = m_receiver->listen();
    QVERIFY2(listening, listening ? "" : qPrintable(listening.error().toLog()));
    QVERIFY(m_receiver->port() != 0);
}

void TestWebhookReceiver::cleanup()
{
    m_receiver.reset();
    m_http.reset();
    m_pending.clear();
}

QFuture<Result<HttpReply>> TestWebhookReceiver::post(const QString &path, const QByteArray &body,
                                                     const QByteArray &type, const QByteArray &header)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url(path);
    request.body = body;
    if (!type.isEmpty())
        request.headers.append("Content-Type", type);
    if (!header.isEmpty())
        request.headers.append(WebhookReceiver::secretHeader, header);
    return m_http->send(request);
}

void TestWebhookReceiver::answersAfterItIsStored()
{
    m_holdsBack = true;
    const auto reply = post(goodPath, R"({"event":"messages.upsert","instance":"i"})");
    QTRY_COMPARE(m_pending.size(), 1);
    QVERIFY(!reply.isFinished());
    m_pending.constFirst()->addResult(Result<>());
    m_pending.constFirst()->finish();
    QCOMPARE(statusOf(reply), 200);
    QCOMPARE(m_received.constFirst().value("event"_L1).toString(), u"messages.upsert"_s);
}

void TestWebhookReceiver::acceptsRecordedDeliveries()
{
    QFile file(test::dataPath(u"evolution/transcripts/81_webhook_cloud1_byEvents_deliveries.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray deliveries = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE_GE(deliveries.size(), 20);
    for (const QJsonValue &delivery : deliveries) {
        const QString suffix = delivery.toObject().value("url"_L1).toString().section(u'/', 3);
        const QJsonObject body = delivery.toObject().value("body"_L1).toObject();
        QCOMPARE(statusOf(post(goodPath + u'/' + suffix, QJsonDocument(body).toJson())), 200);
        QCOMPARE(m_received.constLast(), body);
    }
}

void TestWebhookReceiver::failedStoringIsRepeated()
{
    m_outcome = fail(Error::Code::StorageLocked);
    QCOMPARE(statusOf(post(goodPath, "{}")), 500);
    m_holdsBack = true;
    const auto dropped = post(goodPath, "{}");
    QTRY_COMPARE(m_pending.size(), 1);
    m_pending.constFirst()->finish(); // a promise dropped at shutdown
    QCOMPARE(statusOf(dropped), 500);
}

void TestWebhookReceiver::malformedIsNotRepeated()
{
    m_outcome = fail(Error::Code::MalformedReply);
    QCOMPARE(statusOf(post(goodPath, "{}")), 422);
}

void TestWebhookReceiver::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const QByteArray json = "application/json";
    const QByteArray none;
    QTest::newRow("no secret") << u"/webhook"_s << QByteArray("{}") << json << none << 401;
    QTest::newRow("wrong secret in the path")
        << u"/webhook/0123456789abcdef_X"_s << QByteArray("{}") << json << none << 404;
    QTest::newRow("a part of the secret")
        << u"/webhook/0123456789"_s << QByteArray("{}") << json << none << 404;
    QTest::newRow("wrong secret in the header")
        << u"/webhook"_s << QByteArray("{}") << json << QByteArray("nope") << 401;
    QTest::newRow("wrong header beats the right path")
        << goodPath << QByteArray("{}") << json << QByteArray("nope") << 401;
    QTest::newRow("another path") << u"/other/0123456789abcdef_-"_s << QByteArray("{}") << json << none
                                  << 404;
    QTest::newRow("root") << u"/"_s << QByteArray("{}") << json << none << 404;
    QTest::newRow("more path") << QString(goodPath + u"/messages-upsert/x"_s) << QByteArray("{}") << json
                               << none << 404;
    QTest::newRow("odd suffix") << QString(goodPath + u"/Messages.Upsert"_s) << QByteArray("{}") << json
                                << none << 404;
    QTest::newRow("a form") << goodPath << QByteArray("a=1")
                            << QByteArray("application/x-www-form-urlencoded") << none << 415;
    QTest::newRow("no type") << goodPath << QByteArray("{}") << none << none << 415;
    QTest::newRow("not JSON") << goodPath << QByteArray("{\"a\":") << json << none << 400;
    QTest::newRow("an array") << goodPath << QByteArray("[1]") << json << none << 400;
    QTest::newRow("nothing") << goodPath << QByteArray() << json << none << 400;
    QTest::newRow("a little too large")
        << goodPath << QByteArray("{\"a\":\"" + QByteArray(100'000, 'x') + "\"}") << json << none << 413;
}

void TestWebhookReceiver::refuses()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    QTest::failOnWarning(QRegularExpression(u"0123456789abcdef"_s)); // the secret in the log
    QCOMPARE(statusOf(post(path, body, type, header)), status);
    QVERIFY(m_received.isEmpty());
    QCOMPARE(statusOf(m_http->send(HttpRequest::get(url(path)))), 405);
    QCOMPARE(statusOf(post(goodPath, "{}")), 200);
}

void TestWebhookReceiver::acceptsPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("header");
    const QByteArray json = "application/json";
    QTest::newRow("in the path") << goodPath << json << QByteArray();
    QTest::newRow("trailing slash") << QString(goodPath + u'/') << json << QByteArray();
    QTest::newRow("with the event") << QString(goodPath + u"/group-participants-update"_s) << json
                                    << QByteArray();
    QTest::newRow("in the header") << u"/webhook"_s << json << QByteArray(secret);
    QTest::newRow("in the header, with the event")
        << u"/webhook/messages-upsert"_s << json << QByteArray(secret);
    QTest::newRow("with a character set")
        << goodPath << QByteArray("application/json; charset=utf-8") << QByteArray();
}

void TestWebhookReceiver::acceptsPaths()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, header);
    QCOMPARE(statusOf(post(path, R"({"event":"x"})", type, header)), 200);
    QCOMPARE(m_received.size(), 1);
}

void TestWebhookReceiver::cutsOffWhatIsTooLarge()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_receiver->port());
    QVERIFY(socket.waitForConnected(5000));
    socket.write("POST " + goodPath.toLatin1() +
                 " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                 "Content-Length: 1000000000\r\n\r\n");
    qint64 written = 0;
    const auto push = [&] {
        while (socket.state() == QAbstractSocket::ConnectedState && socket.bytesToWrite() < 64 * 1024 &&
               written < 50'000'000) {
            socket.write(QByteArray(64 * 1024, 'x'));
            written += 64 * 1024;
        }
    };
    connect(&socket, &QTcpSocket::bytesWritten, this, push);
    push();
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 10'000);
    QCOMPARE_LT(written, 20'000'000);
    QVERIFY(m_received.isEmpty());
    QCOMPARE(statusOf(post(goodPath, "{}")), 200);
}

void TestWebhookReceiver::survivesAClientThatHangsUp()
{
    m_holdsBack = true;
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_receiver->port());
        QVERIFY(socket.waitForConnected(5000));
        socket.write("POST " + goodPath.toLatin1() +
                     " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        QTRY_COMPARE(m_pending.size(), 1);
        socket.abort();
    }
    // What comes after it is answered: by then the server has seen it hang up and has dropped its side.
    QCOMPARE(statusOf(post(u"/other"_s, "{}")), 404);
    m_pending.constFirst()->addResult(Result<>());
    m_pending.constFirst()->finish();
    m_holdsBack = false;
    QCOMPARE(statusOf(post(goodPath, "{}")), 200);
}

void TestWebhookReceiver::toldToComeAgainWhenTooMuchIsInHand()
{
    m_holdsBack = true;
    const auto first = post(goodPath, "{}");
    const auto second = post(goodPath, "{}");
    QTRY_COMPARE(m_pending.size(), 2);
    QCOMPARE(statusOf(post(goodPath, "{}")), 503);
    for (const auto &promise : std::as_const(m_pending)) {
        promise->addResult(Result<>());
        promise->finish();
    }
    QCOMPARE(statusOf(first), 200);
    QCOMPARE(statusOf(second), 200);
    m_holdsBack = false;
    QCOMPARE(statusOf(post(goodPath, "{}")), 200);
}

void TestWebhookReceiver::refusesWeakSecrets_data()
{
    QTest::addColumn<QByteArray>("weak");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("short") << QByteArray("123456789012345");
    QTest::newRow("a slash in it") << QByteArray("01234567/01234567");
    QTest::newRow("a blank in it") << QByteArray("01234567 01234567");
}

void TestWebhookReceiver::refusesWeakSecrets()
{
    QFETCH(QByteArray, weak);
    WebhookReceiverOptions options;
    options.secret = SecretValue(weak);
    WebhookReceiver receiver(options, [](const QJsonObject &) { return readyFuture(Result<>()); });
    const auto listening = receiver.listen();
    QVERIFY(!listening && listening.error().context.value(u"field"_s) == "secret"_L1);
    QCOMPARE(receiver.port(), quint16(0));
}

void TestWebhookReceiver::listensOnLoopbackOnly()
{
    QVERIFY(m_options.address.isLoopback());
    m_receiver->close();
    QCOMPARE(m_receiver->port(), quint16(0));
    QVERIFY(m_receiver->listen());
    QCOMPARE(statusOf(post(goodPath, "{}")), 200);
}

void TestWebhookReceiver::tellsWhenThePortIsTaken()
{
    WebhookReceiverOptions options = m_options;
    options.port = m_receiver->port();
    WebhookReceiver second(options, [](const QJsonObject &) { return readyFuture(Result<>()); });
    const auto listening = second.listen();
    QVERIFY(!listening && listening.error().context.value(u"field"_s) == "address"_L1);
}

QTEST_GUILESS_MAIN(TestWebhookReceiver)
#include "tst_webhookreceiver.moc"
