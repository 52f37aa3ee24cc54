// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socketioclient.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"
#include "support/socketioserver.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace std::chrono_literals;

/// Real sockets, a clock that the test moves.
class TestSocketIoClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void joinsAndHearsEvents();
    void keyGoesInTheHeaderOnly();
    void answersPings();
    void asksAgainForAnUnknownNameSpace();
    void comesBackWhenPutOut();
    void silenceIsDeath();
    void pingsKeepItAlive();
    void connectsAgainAfterABreak();
    void delaysGrowAndAreJittered();
    void wrongKeyIsUnauthorized();
    void socketIoTurnedOff();
    void proxyWithoutWebSocket();
    void nobodyThere();
    void noGreeting();
    void garbageBreaksTheConnection();
    void hearsLargeAndBinaryEvents();
    void changesNameSpaces();
    void stopsInsideASlot();

private:
    SocketIoOptions options() const;
    void makeClient(const SocketIoOptions &options);
    Error lastError() const { return m_lost->constLast().at(0).value<Error>(); }
    void letPass(milliseconds time);

    std::unique_ptr<test::SocketIoServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<SeededRandom> m_random;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SocketIoClient> m_client;
    std::unique_ptr<QSignalSpy> m_opened;
    std::unique_ptr<QSignalSpy> m_ready;
    std::unique_ptr<QSignalSpy> m_refused;
    std::unique_ptr<QSignalSpy> m_events;
    std::unique_ptr<QSignalSpy> m_lost;
};

void TestSocketIoClient::init()
{
    m_server = std::make_unique<test::SocketIoServer>();
    m_clock = std::make_unique<FakeClock>();
    m_random = std::make_unique<SeededRandom>();
    m_http = std::make_unique<HttpClient>(*m_clock);
}

void TestSocketIoClient::cleanup()
{
    m_opened.reset();
    m_ready.reset();
    m_refused.reset();
    m_events.reset();
    m_lost.reset();
    m_client.reset();
    m_http.reset();
    m_clock.reset();
    m_server.reset();
}

SocketIoOptions TestSocketIoClient::options() const
{
    SocketIoOptions options;
    options.server = m_server->url();
    options.key = SecretValue("a-key");
    return options;
}

void TestSocketIoClient::makeClient(const SocketIoOptions &options)
{
    m_client = std::make_unique<SocketIoClient>(options, *m_http, *m_clock, *m_random);
    m_opened = std::make_unique<QSignalSpy>(m_client.get(), &SocketIoClient::opened);
    m_ready = std::make_unique<QSignalSpy>(m_client.get(), &SocketIoClient::nameSpaceReady);
    m_refused = std::make_unique<QSignalSpy>(m_client.get(), &SocketIoClient::nameSpaceRefused);
    m_events = std::make_unique<QSignalSpy>(m_client.get(), &SocketIoClient::eventReceived);
    m_lost = std::make_unique<QSignalSpy>(m_client.get(), &SocketIoClient::lost);
    m_client->start();
}

void TestSocketIoClient::letPass(milliseconds time)
{
    m_clock->advanceInSteps(time);
    QCoreApplication::processEvents();
}

void TestSocketIoClient::joinsAndHearsEvents()
{
    SocketIoOptions both = options();
    both.nameSpaces = {u"/"_s, u"/evo1"_s};
    m_server->nameSpaces = {u"/"_s, u"/evo1"_s};
    makeClient(both);
    QTRY_COMPARE(m_ready->size(), 2);
    QCOMPARE(m_opened->size(), 1);
    QVERIFY(m_client->isOpen() && m_client->isReady(u"/evo1"_s));
    m_server->emitEvent(u"/evo1"_s, u"messages.upsert"_s, QJsonObject{{u"n"_s, 1}});
    m_server->emitEvent(u"/"_s, u"send.message"_s, QJsonObject{{u"n"_s, 2}});
    QTRY_COMPARE(m_events->size(), 2);
    QCOMPARE(m_events->at(0).at(0).toString(), u"/evo1"_s);
    QCOMPARE(m_events->at(0).at(1).toString(), u"messages.upsert"_s);
    QCOMPARE(m_events->at(0).at(2).toJsonValue().toObject().value("n"_L1).toInt(), 1);
    QCOMPARE(m_events->at(1).at(0).toString(), u"/"_s);
    QCOMPARE(m_client->lastHeard(), std::optional(m_clock->now()));
}

void TestSocketIoClient::keyGoesInTheHeaderOnly()
{
    m_server->key = "a-key";
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    const QByteArray head = m_server->heads.constFirst();
    QVERIFY(head.startsWith("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1"));
    QCOMPARE(head.count("a-key"), 1);
}

void TestSocketIoClient::answersPings()
{
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    m_server->ping();
    QTRY_VERIFY(m_server->received.contains(u"3"_s));
}

void TestSocketIoClient::asksAgainForAnUnknownNameSpace()
{
    SocketIoOptions one = options();
    one.nameSpaces = {u"/evo1"_s};
    makeClient(one);
    QTRY_COMPARE(m_refused->size(), 1);
    const Error error = m_refused->at(0).at(1).value<Error>();
    QVERIFY(error.code == Error::Code::NamespaceUnknown);
    QCOMPARE(error.context.value(u"instance"_s), u"evo1"_s);
    letPass(3s);
    QTRY_COMPARE(m_server->received.count(u"40/evo1,"_s), 2);
    QTRY_VERIFY(m_clock->pendingSleeps() > 0);
    m_server->nameSpaces.insert(u"/evo1"_s);
    QTRY_VERIFY((letPass(3s), m_ready->size() == 1));
    QCOMPARE(m_refused->size(), 1);
    QCOMPARE(m_server->connections, 1);
    QVERIFY(m_lost->isEmpty());
}

void TestSocketIoClient::comesBackWhenPutOut()
{
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    m_server->send(u"41"_s);
    QTRY_VERIFY(!m_client->isReady(u"/"_s));
    letPass(3s);
    QTRY_COMPARE(m_ready->size(), 2);
    QCOMPARE(m_server->connections, 1);
}

void TestSocketIoClient::silenceIsDeath()
{
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    letPass(44'900ms);
    QVERIFY(m_client->isOpen());
    letPass(200ms);
    QTRY_COMPARE(m_lost->size(), 1);
    QVERIFY(lastError().code == Error::Code::TimedOut);
    letPass(5s);
    QTRY_COMPARE(m_ready->size(), 2);
    QCOMPARE(m_server->connections, 2);
}

void TestSocketIoClient::pingsKeepItAlive()
{
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    for (int i = 1; i <= 6; ++i) {
        letPass(25s);
        m_server->ping();
        QTRY_COMPARE(m_server->received.count(u"3"_s), i);
    }
    QVERIFY(m_lost->isEmpty());
    QCOMPARE(m_server->connections, 1);
}

void TestSocketIoClient::connectsAgainAfterABreak()
{
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    for (int i = 2; i <= 4; ++i) {
        m_server->drop();
        QTRY_COMPARE(m_lost->size(), i - 1);
        QVERIFY(lastError().code == Error::Code::ConnectionLost);
        QVERIFY(!m_client->isOpen());
        QTRY_VERIFY((letPass(500ms), m_ready->size() == i));
    }
    m_server->emitEvent(u"/"_s, u"x"_s, 1);
    QTRY_COMPARE(m_events->size(), 1);
}

void TestSocketIoClient::delaysGrowAndAreJittered()
{
    m_server->socketIoIsOff = true;
    SocketIoOptions patient = options();
    patient.openTimeout = 24h; // so that the next thing due is always the new attempt
    makeClient(patient);
    QList<qint64> delays;
    for (int i = 0; i < 9; ++i) {
        QTRY_COMPARE(m_lost->size(), i + 1);
        const auto due = m_clock->nextDue();
        QVERIFY(due);
        delays.append(due->count());
        letPass(*due);
    }
    for (int i = 0; i < delays.size(); ++i) {
        const qint64 base = std::min(500LL << i, 30'000LL);
        QCOMPARE_GE(delays.at(i), base / 2);
        QCOMPARE_LE(delays.at(i), base * 3 / 2);
    }
    QVERIFY(delays.at(7) != delays.at(8)); // the same base, another jitter
}

void TestSocketIoClient::wrongKeyIsUnauthorized()
{
    m_server->key = "another";
    makeClient(options());
    QTRY_COMPARE(m_lost->size(), 1);
    QVERIFY(lastError().code == Error::Code::Unauthorized);
    QVERIFY(!lastError().toLog().contains("a-key"_L1));
    m_server->key = "a-key";
    letPass(45s);
    QTRY_COMPARE(m_ready->size(), 1);
}

void TestSocketIoClient::socketIoTurnedOff()
{
    m_server->socketIoIsOff = true;
    makeClient(options());
    QTRY_COMPARE(m_lost->size(), 1);
    QVERIFY(lastError().code == Error::Code::HttpStatus);
    QCOMPARE(lastError().context.value(u"status"_s), u"404"_s);
}

void TestSocketIoClient::proxyWithoutWebSocket()
{
    m_server->refusesUpgrades = true;
    makeClient(options());
    QTRY_COMPARE(m_lost->size(), 1);
    QVERIFY(lastError().code == Error::Code::ConnectionLost);
    QVERIFY(lastError().detail.contains("proxy"_L1));
}

void TestSocketIoClient::nobodyThere()
{
    const quint16 port = m_server->port();
    m_server->stopListening();
    SocketIoOptions there = options();
    there.server = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    makeClient(there);
    QTRY_COMPARE(m_lost->size(), 1);
    QVERIFY(lastError().code == Error::Code::ConnectionRefused);
    QVERIFY(m_server->listen(port));
    QTRY_VERIFY((letPass(2s), m_ready->size() == 1));
}

void TestSocketIoClient::noGreeting()
{
    m_server->greets = false;
    makeClient(options());
    QTRY_COMPARE(m_server->connections, 1);
    letPass(19'900ms);
    QVERIFY(m_lost->isEmpty());
    letPass(200ms);
    QTRY_COMPARE(m_lost->size(), 1);
    QVERIFY(lastError().code == Error::Code::TimedOut);
}

void TestSocketIoClient::garbageBreaksTheConnection()
{
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    m_server->send(u"<html>"_s);
    QTRY_COMPARE(m_lost->size(), 1);
    QVERIFY(lastError().code == Error::Code::MalformedReply);
    QTRY_COMPARE(m_server->open(), 0);
    letPass(1s);
    QTRY_COMPARE(m_ready->size(), 2);
}

void TestSocketIoClient::hearsLargeAndBinaryEvents()
{
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    const QString large(5'000'000, u'x');
    m_server->emitEvent(u"/"_s, u"messages.upsert"_s, large);
    QTRY_COMPARE(m_events->size(), 1);
    QCOMPARE(m_events->at(0).at(2).toJsonValue().toString().size(), large.size());
    m_server->send(u"451-[\"send.message\",{\"key\":{\"_placeholder\":true,\"num\":0}}]"_s);
    m_server->sendBinary("bytes");
    QTRY_COMPARE(m_events->size(), 2);
    QCOMPARE(m_events->at(1).at(2).toJsonValue().toObject().value("key"_L1).toString(), u"Ynl0ZXM="_s);
    QVERIFY(m_lost->isEmpty());
}

void TestSocketIoClient::changesNameSpaces()
{
    m_server->nameSpaces = {u"/"_s, u"/a"_s, u"/b"_s};
    SocketIoOptions some = options();
    some.nameSpaces = {u"/"_s, u"/a"_s};
    makeClient(some);
    QTRY_COMPARE(m_ready->size(), 2);
    m_client->setNameSpaces({u"/"_s, u"/b"_s});
    QTRY_COMPARE(m_ready->size(), 3);
    QTRY_VERIFY(!m_server->hasJoined(u"/a"_s));
    QVERIFY(m_server->hasJoined(u"/"_s) && m_server->hasJoined(u"/b"_s));
    m_server->drop();
    QTRY_COMPARE(m_lost->size(), 1);
    letPass(1s);
    QTRY_COMPARE(m_ready->size(), 5);
    QVERIFY(m_server->hasJoined(u"/b"_s) && !m_server->hasJoined(u"/a"_s));
}

void TestSocketIoClient::stopsInsideASlot()
{
    makeClient(options());
    QTRY_COMPARE(m_ready->size(), 1);
    connect(m_client.get(), &SocketIoClient::eventReceived, m_client.get(), [this] { m_client->stop(); });
    m_server->emitEvent(u"/"_s, u"x"_s, 1);
    QTRY_COMPARE(m_server->open(), 0);
    letPass(60s);
    QCOMPARE(m_server->connections, 1);
    QVERIFY(m_lost->isEmpty());
    m_client->start();
    QTRY_COMPARE(m_ready->size(), 2);
}

QTEST_GUILESS_MAIN(TestSocketIoClient)
#include "tst_socketioclient.moc"
