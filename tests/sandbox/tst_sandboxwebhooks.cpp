// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxclient.h"
#include "sandbox/sandboxevolution.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{
const QString alice = u"5521988887777@s.whatsapp.net"_s;
}

/// The webhooks of the stand-in for Evolution, called on a real receiver.
class TestSandboxWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void deliversAnEvent();
    void appendsTheEventToTheAddress();
    void signsATokenWhenGivenAKey();
    void triesAgain_data();
    void triesAgain();
    void givesUpOnASlowReceiver();
    void forgetsItsRetriesWithARestart();
    void callsOnlyWhatIsSubscribed();

private:
    void hook(const QByteArray &more = {}, const QByteArray &path = "/hook");
    const std::deque<SandboxRequest> &received() const { return m_receiver->requests(); }

    FakeClock m_clock;
    SystemClock m_systemClock;
    SeededRandom m_random;
    Faults m_faults{m_random}; ///< of the receiver
    std::unique_ptr<SandboxHttp> m_receiver;
    std::unique_ptr<SandboxEvolution> m_evolution;
    int m_status = 200;
};

void TestSandboxWebhooks::init()
{
    m_status = 200;
    m_faults.clear();
    m_receiver = std::make_unique<SandboxHttp>(m_systemClock, m_faults);
    m_receiver->setHandler(
        [this](const SandboxExchangePtr &exchange) { exchange->reply(m_status, "text/plain", "ok"); });
    QVERIFY(m_receiver->listen());
    m_evolution = std::make_unique<SandboxEvolution>(m_clock, m_random);
    QVERIFY(m_evolution->listen());
    m_evolution->addInstance({.name = u"wa"_s, .number = u"5511900000009"_s});
}

void TestSandboxWebhooks::cleanup()
{
    m_evolution.reset();
    m_receiver.reset();
}

void TestSandboxWebhooks::hook(const QByteArray &more, const QByteArray &path)
{
    const QByteArray json = R"({"webhook":{"enabled":true,"events":["MESSAGES_UPSERT"],"url":")" +
                            m_receiver->url().toLatin1() + path + '"' + more + "}}";
    const RawReply reply = postJson(m_evolution->http().port(), "/webhook/set/wa", json,
                                    {{"apikey", m_evolution->apiKey().toLatin1()}});
    QCOMPARE(reply.status, 201);
}

void TestSandboxWebhooks::deliversAnEvent()
{
    hook(R"(,"headers":{"X-Test":"abc"})", "/hook/wa?x=1");
    m_evolution->deliver(u"wa"_s, alice, u"hi"_s, {.id = u"W1"_s, .pushName = u"Alice"_s});
    QTRY_COMPARE(received().size(), 1U);
    const SandboxRequest &request = received().front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/hook/wa?x=1");
    QCOMPARE(request.header("x-test"), "abc");
    QCOMPARE(request.header("content-type"), "application/json");
    QVERIFY(request.header("user-agent").startsWith("axios/"));
    const QJsonObject payload = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(payload.value("event"_L1).toString(), u"messages.upsert"_s);
    QCOMPARE(payload.value("destination"_L1).toString(), m_receiver->url() + u"/hook/wa?x=1"_s);
    QCOMPARE(payload["data"_L1]["key"_L1]["id"_L1].toString(), u"W1"_s);
    QCOMPARE(payload.value("instance"_L1).toString(), u"wa"_s);
}

void TestSandboxWebhooks::appendsTheEventToTheAddress()
{
    hook(R"(,"byEvents":true)");
    m_evolution->deliver(u"wa"_s, alice, u"hi"_s);
    QTRY_COMPARE(received().size(), 1U);
    QCOMPARE(received().front().target, "/hook/messages-upsert");
    QCOMPARE(QJsonDocument::fromJson(received().front().body)["destination"_L1].toString(),
             m_receiver->url() + u"/hook"_s);
}

void TestSandboxWebhooks::signsATokenWhenGivenAKey()
{
    hook(R"(,"headers":{"jwt_key":"my-secret","X-A":"1"})");
    m_evolution->deliver(u"wa"_s, alice, u"hi"_s);
    QTRY_COMPARE(received().size(), 1U);
    const SandboxRequest request = received().front();
    QVERIFY(!request.headers.contains("jwt_key"));
    QCOMPARE(request.header("x-a"), "1");
    const QByteArray token = request.header("authorization").mid(7);
    const QList<QByteArray> parts = token.split('.');
    QCOMPARE(parts.size(), 3);
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray signedPart = parts.at(0) + '.' + parts.at(1);
    QCOMPARE(parts.at(2),
             QMessageAuthenticationCode::hash(signedPart, "my-secret", QCryptographicHash::Sha256)
                 .toBase64(options));
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), options)).object();
    QCOMPARE(claims.value("exp"_L1).toInteger() - claims.value("iat"_L1).toInteger(), 600);
    QCOMPARE(claims.value("app"_L1).toString(), u"evolution"_s);
}

void TestSandboxWebhooks::triesAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("attempts");
    for (const int status : {200, 204, 400, 401, 403, 404, 422})
        QTest::addRow("%d once", status) << status << 1;
    for (const int status : {302, 429, 500, 503})
        QTest::addRow("%d ten times", status) << status << 10;
}

void TestSandboxWebhooks::triesAgain()
{
    QFETCH(int, status);
    QFETCH(int, attempts);
    m_status = status;
    m_evolution->webhooks().setPolicy(
        {.timeout = std::chrono::hours(100)}); // the clock leaps while calls are on their way
    hook();
    QSignalSpy attempted(&m_evolution->webhooks(), &SandboxWebhooks::attempted);
    m_evolution->deliver(u"wa"_s, alice, u"hi"_s);
    double expected = 5000;
    for (int i = 1; i < attempts; ++i, expected = std::min(expected * 2, 300000.0)) {
        QTRY_COMPARE(attempted.count(), i);
        // 5 s, doubled each time up to 5 minutes, give or take a fifth.
        m_clock.advanceInSteps(milliseconds(static_cast<qint64>(expected * 0.8) - 1));
        QCOMPARE(attempted.count(), i);
        m_clock.advanceInSteps(milliseconds(static_cast<qint64>(expected * 0.4) + 2));
    }
    QTRY_COMPARE(attempted.count(), attempts);
    m_clock.advanceInSteps(std::chrono::hours(1));
    QCoreApplication::processEvents();
    QCOMPARE(static_cast<int>(received().size()), attempts);
    QCOMPARE(attempted.last().at(2).toInt(), status);
}

void TestSandboxWebhooks::givesUpOnASlowReceiver()
{
    m_faults.add({.kind = Fault::Kind::Hang});
    hook();
    QSignalSpy attempted(&m_evolution->webhooks(), &SandboxWebhooks::attempted);
    m_evolution->deliver(u"wa"_s, alice, u"hi"_s);
    QTRY_COMPARE(received().size(), 1U);
    m_clock.advanceInSteps(milliseconds(30000));
    QTRY_COMPARE(attempted.count(), 1);
    QCOMPARE(attempted.constFirst().at(2).toInt(), 0);
    m_clock.advanceInSteps(milliseconds(6001));
    QTRY_COMPARE(received().size(), 2U); // the receiver has it twice now
    QCOMPARE(received().front().body, received().back().body);
}

void TestSandboxWebhooks::forgetsItsRetriesWithARestart()
{
    m_status = 500;
    hook();
    QSignalSpy attempted(&m_evolution->webhooks(), &SandboxWebhooks::attempted);
    m_evolution->deliver(u"wa"_s, alice, u"hi"_s);
    QTRY_COMPARE(attempted.count(), 1);
    m_evolution->restart();
    m_clock.advanceInSteps(std::chrono::hours(1));
    QCOMPARE(received().size(), 1U);
}

void TestSandboxWebhooks::callsOnlyWhatIsSubscribed()
{
    m_evolution->deliver(u"wa"_s, alice, u"no hook yet"_s);
    hook();
    m_evolution->deliver(u"wa"_s, alice, u"hi"_s, {.pushName = u"Alice"_s}); // and a contacts event
    QTRY_COMPARE(received().size(), 1U);
    const RawReply off = postJson(m_evolution->http().port(), "/webhook/set/wa",
                                  R"({"webhook":{"enabled":false,"url":"http://127.0.0.1:1/","events":[]}})",
                                  {{"apikey", m_evolution->apiKey().toLatin1()}});
    QCOMPARE(off.status, 201);
    QSignalSpy attempted(&m_evolution->webhooks(), &SandboxWebhooks::attempted);
    m_evolution->deliver(u"wa"_s, alice, u"unheard"_s);
    QCoreApplication::processEvents();
    QCOMPARE(attempted.count(), 0);
    QCOMPARE(received().size(), 1U);
}

QTEST_GUILESS_MAIN(TestSandboxWebhooks)
#include "tst_sandboxwebhooks.moc"
