// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/webhooksender.h"

#include "net/httpclient.h"
#include "notifications/webhooksecret.h"
#include "notifications/webhooksignature.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/replayserver.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{

const SecretValue &first()
{
    static const SecretValue secret(QByteArrayLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    return secret;
}

const SecretValue &second()
{
    static const SecretValue secret(QByteArrayLiteral("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    return secret;
}

} // namespace

/// Standard Webhooks, from the sender's side and the receiver's.
class TestWebhookSender : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    SystemClock m_system;

private Q_SLOTS:
    // The example of the specification, which its reference libraries test as well.
    void signs_as_the_specification_does()
    {
        const Instant at{std::chrono::seconds(1614265330)};
        const auto signature =
            webhookSignature({first()}, "msg_p5jXN8AQM9LWM0D4loKWxJek", at, R"({"test": 2432232314})");
        VERIFY_RESULT(signature);
        QCOMPARE(*signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    void old_changed_and_foreign_messages_are_not_signed()
    {
        const Instant at = m_clock.now();
        const auto header = webhookSignature({second(), first()}, "msg_1", at, "{}");
        VERIFY_RESULT(header);
        QCOMPARE(header->count("v1,"), 2);
        const QByteArray stamp = webhookTimestamp(at);
        QVERIFY(isSignedBy(first(), "msg_1", stamp, *header, "{}", at));
        QVERIFY(isSignedBy(second(), "msg_1", stamp, *header, "{}", at));
        QVERIFY(!isSignedBy(first(), "msg_2", stamp, *header, "{}", at));
        QVERIFY(!isSignedBy(first(), "msg_1", stamp, *header, "{ }", at));
        QVERIFY(!isSignedBy(first(), "msg_1", stamp + "1", *header, "{}", at));
        QVERIFY(!isSignedBy(first(), "msg_1", stamp, *header, "{}", at + std::chrono::seconds(301)));
        QVERIFY(!isSignedBy(first(), "msg_1", stamp, *header, "{}", at - std::chrono::seconds(301)));
        SystemRandom random;
        QVERIFY(!isSignedBy(newWebhookSecret(random), "msg_1", stamp, *header, "{}", at));
    }

    void secrets_are_whole()
    {
        SystemRandom random;
        VERIFY_RESULT(webhookKey(newWebhookSecret(random)));
        QVERIFY(!(newWebhookSecret(random) == newWebhookSecret(random)));
        for (const char *bad :
             {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_%%%"})
            VERIFY_FAILED(webhookKey(SecretValue(bad)), Error::Code::InvalidArgument);
    }

    void a_receiver_can_verify_what_comes()
    {
        ReplayServer receiver;
        HttpClient http(m_system);
        WebhookSender sender(http, m_system);
        const QByteArray json = R"({"type":"escalated","data":{"text":"¿hola?"}})";
        const QList<SecretValue> secrets{second(), first()};
        const WebhookMessage message{receiver.url(u"/hook"_s), secrets, "msg_1", json};
        VERIFY_RESULT(awaited(sender.send(message)));
        QCOMPARE(receiver.wholeRequests(), 1);
        const ReplayRequest &request = receiver.requests().first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.header("webhook-id"), "msg_1");
        QVERIFY(isSignedBy(first(), "msg_1", request.header("webhook-timestamp"),
                           request.header("webhook-signature"), request.body, m_system.now()));
    }

    void answers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("retryAfter");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("gone");
        QTest::newRow("204") << 204 << QString() << QString() << false;
        QTest::newRow("gone") << 410 << QString() << u"http_status"_s << true;
        QTest::newRow("redirect") << 302 << QString() << u"http_status"_s << false;
        QTest::newRow("failing") << 500 << QString() << u"http_status"_s << false;
        QTest::newRow("slow down") << 429 << u"120"_s << u"rate_limited"_s << false;
        QTest::newRow("maintenance") << 503 << u"120"_s << u"rate_limited"_s << false;
    }
    void answers()
    {
        QFETCH(int, status);
        QFETCH(QString, retryAfter);
        QFETCH(QString, code);
        QFETCH(bool, gone);
        ReplayServer receiver;
        QList<std::pair<QByteArray, QByteArray>> headers{{"Location", "/elsewhere"}};
        if (!retryAfter.isEmpty())
            headers.append({"Retry-After", retryAfter.toLatin1()});
        receiver.enqueue(ReplayAnswer::http(status, "text/plain", "no", headers));
        HttpClient http(m_system);
        WebhookSender sender(http, m_system);
        const WebhookMessage message{receiver.url(u"/hook"_s), {first()}, "msg_1", "{}"};
        const auto sent = awaited(sender.send(message));
        QCOMPARE(receiver.wholeRequests(), 1); // no redirect is followed
        if (code.isEmpty()) {
            VERIFY_RESULT(sent);
            return;
        }
        QVERIFY(!sent);
        QCOMPARE(sent.error().name(), code);
        QCOMPARE(wantsNoMore(sent.error()), gone);
        if (!retryAfter.isEmpty())
            QCOMPARE(sent.error().context.value(u"seconds"_s), retryAfter);
    }

    void addresses_are_safe_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << u"https://example.com/a?b=c"_s << true;
        QTest::newRow("this computer") << u"http://127.0.0.1:3000/a"_s << true;
        QTest::newRow("clear text") << u"http://example.com/a"_s << false;
        QTest::newRow("password") << u"https://a:b@example.com/"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void addresses_are_safe()
    {
        QFETCH(QString, url);
        QFETCH(bool, safe);
        QCOMPARE(checkWebhookUrl(QUrl(url)).has_value(), safe);
    }
};

QTEST_GUILESS_MAIN(TestWebhookSender)
#include "tst_webhooksender.moc"
