// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxclient.h"
#include "sandbox/sandboxevolution.h"
#include "sandbox/socketclient.h"
#include "support/fakeclock.h"
#include "support/places.h"
#include "support/seededrandom.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{
const QString alice = u"5521988887777@s.whatsapp.net"_s;

/// A frame's fixed part ("42/evo1,", "40") and its JSON.
std::pair<QString, QJsonValue> partsOf(const QString &frame)
{
    qsizetype start = 0;
    while (start < frame.size() && frame.at(start) != u'{' && frame.at(start) != u'[')
        ++start;
    const QJsonDocument document = QJsonDocument::fromJson(frame.mid(start).toUtf8());
    if (document.isArray())
        return {frame.left(start) + document.array().at(0).toString(), document.array().at(1)};
    return {frame.left(start), document.object()};
}
} // namespace

/// The Socket.IO endpoint of the stand-in for Evolution, frame by frame against what was recorded.
class TestSandboxSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_evolution.reset(); }
    void speaksAsRecorded_data();
    void speaksAsRecorded();
    void refusesAnUpgrade_data();
    void refusesAnUpgrade();
    void knowsANamespaceFromItsFirstEvent();
    void forgetsNamespacesWithARestart();
    void sendsEachEventTwiceToWhoListensTwice();
    void emitsOnlyWhatAnInstanceSubscribedTo();
    void pingsAndGivesUp();
    void waitsForAConnectPacket();
    void replaysNothing();
    void cutsSocketsOnDemand();
    void saysGoodbyeOnlyWhenItCloses_data();
    void saysGoodbyeOnlyWhenItCloses();
    void carriesBigFrames();
    void playsEventFaults_data();
    void playsEventFaults();

private:
    quint16 port() const { return m_evolution->http().port(); }
    QString key() const { return u"&apikey="_s + m_evolution->apiKey(); }
    void say(const QString &id)
    {
        m_evolution->deliver(u"evo1"_s, alice, u"hello raw"_s, {.id = id, .pushName = u"Alice"_s});
    }
    bool enter(SocketClient &client, const QString &frame)
    {
        if (!QTest::qWaitFor([&] { return !client.frames().isEmpty(); }))
            return false;
        client.forget();
        client.send(frame);
        return QTest::qWaitFor([&] { return !client.frames().isEmpty(); });
    }

    FakeClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<SandboxEvolution> m_evolution;
};

void TestSandboxSockets::init()
{
    m_evolution = std::make_unique<SandboxEvolution>(m_clock, m_random);
    QVERIFY(m_evolution->listen());
    m_evolution->setApiKey(u"global-key-evolution-real"_s);
    for (const QString &name : {u"evo1"_s, u"cloud1"_s}) {
        m_evolution->addInstance({.name = name,
                                  .channel = SandboxInstance::Channel::Evolution,
                                  .token = QString(u"token-"_s + name),
                                  .number = u"5511900000001"_s});
    }
}

void TestSandboxSockets::speaksAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("global"); ///< WEBSOCKET_GLOBAL_EVENTS when it was recorded
    QTest::newRow("namespace") << u"12_ws_ns_evo1_event_ping"_s << false;
    QTest::newRow("root, global off") << u"13_ws_root_ns_globaloff"_s << false;
    QTest::newRow("unknown namespace") << u"14_ws_unknown_ns"_s << false;
    QTest::newRow("leave") << u"16_ws_client_disconnect_packet"_s << false;
    QTest::newRow("both") << u"90_ws_global_and_ns_on_one_socket"_s << true;
    QTest::newRow("key in a header") << u"93_ws_auth_header_global"_s << true;
    QTest::newRow("key in the query") << u"93_ws_auth_query_global"_s << true;
    QTest::newRow("another instance's token")
        << u"93_ws_instance_token_on_root_sees_other_instance"_s << true;
}

void TestSandboxSockets::speaksAsRecorded()
{
    QFETCH(QString, file);
    QFETCH(bool, global);
    QFile data(test::dataPath(u"sandbox/sockets/%1.json"_s.arg(file)));
    QVERIFY(data.open(QIODevice::ReadOnly));
    const QJsonObject recorded = QJsonDocument::fromJson(data.readAll()).object();
    m_evolution->setGlobalEvents(global);
    m_evolution->setLoopbackTrusted(file.startsWith("90_"_L1));
    if (!global)
        say(u"BEFORE"_s); // the namespace had had its first event
    QList<QPair<QByteArray, QByteArray>> headers;
    const QJsonObject given = recorded.value("headers"_L1).toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        headers.append(qMakePair(it.key().toLatin1(), it->toString().toLatin1()));
    const QString query = QUrl(recorded.value("url"_L1).toString()).query();
    SocketClient client(
        port(), query.contains("apikey"_L1) ? QString(u"&"_s + query.section(u'&', 2)) : QString(), headers);

    QStringList wanted;
    QStringList events; // whose order depends on the moment
    const QJsonArray frames = recorded.value("frames"_L1).toArray();
    for (const QJsonValue &entry : frames) {
        const QString direction = entry["dir"_L1].toString();
        const QString frame = entry["frame"_L1].toString();
        if (direction == ">"_L1) {
            QTRY_VERIFY(client.frames().size() >= wanted.size());
            client.send(frame);
        } else if (direction == "<"_L1 &&
                   (frame.startsWith(u"0"_s) || frame.startsWith("40"_L1) || frame.startsWith("44"_L1))) {
            wanted.append(frame);
        } else if (direction == "<"_L1 && frame.contains("messages.upsert"_L1)) {
            events.append(frame);
        }
    }
    QTRY_COMPARE(client.frames().size(), wanted.size());
    for (const QString &frame : std::as_const(wanted)) {
        const auto [prefix, json] = partsOf(frame);
        const auto found = std::find_if(
            client.frames().begin(), client.frames().end(),
            [&prefix = prefix](const QString &candidate) { return partsOf(candidate).first == prefix; });
        QVERIFY2(found != client.frames().end(), qPrintable(frame));
        QCOMPARE(shapeDifference(json, partsOf(*found).second), QString());
        if (frame.startsWith("44"_L1))
            QCOMPARE(*found, frame);
    }
    if (file.startsWith("16_"_L1))
        QTRY_COMPARE(m_evolution->sockets().connectedTo(u"evo1"_s), 0);
    client.forget();
    say(u"RAW1"_s);
    if (events.isEmpty()) {
        client.send(u"40/nowhere,"_s); // its answer comes after whatever the event would have brought
        QTRY_COMPARE(client.frames().size(), 1);
        QVERIFY(client.frames().constFirst().startsWith("44/nowhere,"_L1));
        return;
    }
    const auto [prefix, json] = partsOf(events.constFirst());
    QTRY_VERIFY(!client.frames().isEmpty());
    QCOMPARE(partsOf(client.frames().constFirst()).first, prefix);
    QCOMPARE(shapeDifference(json, partsOf(client.frames().constFirst()).second), QString());
}

void TestSandboxSockets::refusesAnUpgrade_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("bearer");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no key") << QByteArray() << QByteArray() << QByteArray("apiKey is required");
    QTest::newRow("wrong key") << QByteArray("&apikey=bad") << QByteArray()
                               << QByteArray("Invalid global token");
    QTest::newRow("bearer") << QByteArray() << QByteArray("Bearer global-key-evolution-real")
                            << QByteArray("apiKey is required");
}

void TestSandboxSockets::refusesAnUpgrade()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, bearer);
    QFETCH(QByteArray, message);
    RawHeaders headers{{"Upgrade", "websocket"},
                       {"Connection", "Upgrade"},
                       {"Sec-WebSocket-Version", "13"},
                       {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}};
    if (!bearer.isEmpty())
        headers.append(qMakePair(QByteArray("Authorization"), bearer));
    const RawReply reply = call(port(), "GET", "/socket.io/?EIO=4&transport=websocket" + query, headers);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.contentType(), "text/html");
    QCOMPARE(reply.body, message);

    QCOMPARE(call(port(), "GET", "/socket.io/?EIO=4&transport=websocket&apikey=token-evo1", headers).status,
             101);
    QCOMPARE(call(port(), "GET", "/socket.io/?EIO=3&transport=websocket&apikey=token-evo1", headers).body,
             "Unsupported protocol version");
}

void TestSandboxSockets::knowsANamespaceFromItsFirstEvent()
{
    SocketClient client(port(), key());
    QVERIFY(enter(client, u"40/evo1,"_s));
    QCOMPARE(client.frames().constFirst(), u"44/evo1,{\"message\":\"Invalid namespace\"}"_s);
    say(u"LOST"_s); // to that client
    QVERIFY(enter(client, u"40/evo1,"_s));
    QVERIFY(client.frames().constFirst().startsWith("40/evo1,{\"sid\":"_L1));
    client.forget();
    say(u"SEEN"_s);
    QTRY_COMPARE(client.events(u"messages.upsert"_s, u"evo1"_s).size(), 1);
    QCOMPARE(client.events(u"messages.upsert"_s, u"evo1"_s).at(0)["data"_L1]["key"_L1]["id"_L1].toString(),
             u"SEEN"_s);
}

void TestSandboxSockets::forgetsNamespacesWithARestart()
{
    say(u"1"_s);
    SocketClient before(port(), key());
    QVERIFY(enter(before, u"40/evo1,"_s));
    m_evolution->restart();
    QTRY_VERIFY(before.isClosed());
    SocketClient after(port(), key());
    QVERIFY(enter(after, u"40/evo1,"_s));
    QVERIFY(after.frames().constFirst().startsWith("44"_L1));
}

void TestSandboxSockets::sendsEachEventTwiceToWhoListensTwice()
{
    say(u"1"_s);
    SocketClient client(port(), key());
    QVERIFY(enter(client, u"40"_s));
    QVERIFY(enter(client, u"40/evo1,"_s));
    client.forget();
    say(u"2"_s);
    QTRY_COMPARE(client.events(u"messages.upsert"_s).size(), 1);
    QTRY_COMPARE(client.events(u"messages.upsert"_s, u"evo1"_s).size(), 1);
    QCOMPARE(client.events(u"messages.upsert"_s), client.events(u"messages.upsert"_s, u"evo1"_s));
    client.send(u"41"_s);
    QTRY_COMPARE(m_evolution->sockets().connectedTo({}), 0);
    client.forget();
    say(u"3"_s);
    QTRY_COMPARE(client.events(u"messages.upsert"_s, u"evo1"_s).size(), 1);
    QCOMPARE(client.events(u"messages.upsert"_s).size(), 0);
}

void TestSandboxSockets::emitsOnlyWhatAnInstanceSubscribedTo()
{
    const RawReply set = postJson(port(), "/websocket/set/evo1",
                                  R"({"websocket":{"enabled":true,"events":["CONTACTS_UPSERT"]}})",
                                  {{"apikey", "token-evo1"}});
    QCOMPARE(set.status, 201);
    say(u"1"_s);
    SocketClient client(port(), key());
    QVERIFY(enter(client, u"40"_s));
    QVERIFY(enter(client, u"40/evo1,"_s));
    client.forget();
    m_evolution->deliver(u"evo1"_s, u"5521900000000@s.whatsapp.net"_s, u"hi"_s, {.pushName = u"Bob"_s});
    QTRY_COMPARE(client.events(u"contacts.upsert"_s, u"evo1"_s).size(), 1);
    QCOMPARE(client.events(u"messages.upsert"_s, u"evo1"_s).size(), 0);
    QCOMPARE(client.events(u"messages.upsert"_s).size(), 1); // the global stream asks nobody
    m_evolution->setGlobalEvents(false);
    client.forget();
    m_evolution->deliver(u"evo1"_s, u"5521900000001@s.whatsapp.net"_s, u"hi"_s, {.pushName = u"Bob"_s});
    QTRY_COMPARE(client.events(u"contacts.upsert"_s, u"evo1"_s).size(), 1);
    QCOMPARE(client.frames().size(), 1);
}

void TestSandboxSockets::pingsAndGivesUp()
{
    SocketClient client(port(), key());
    QVERIFY(enter(client, u"40"_s));
    for (int i = 0; i < 3; ++i) {
        client.forget();
        m_clock.advanceInSteps(milliseconds(25000));
        QTRY_COMPARE(client.frames(), QStringList{u"2"_s});
        client.send(u"3"_s);
        client.send(u"40/evo1,"_s); // once this is answered the pong has been read as well
        QTRY_VERIFY(client.frames().size() == 2);
    }
    client.forget();
    m_clock.advanceInSteps(milliseconds(25000)); // and now no pong
    QTRY_COMPARE(client.frames(), QStringList{u"2"_s});
    m_clock.advanceInSteps(milliseconds(19999));
    QTRY_VERIFY(client.isOpen());
    QCOMPARE(m_evolution->sockets().connectedTo({}), 1);
    m_clock.advanceInSteps(milliseconds(1));
    QTRY_VERIFY(client.isClosed());
}

void TestSandboxSockets::waitsForAConnectPacket()
{
    SocketClient client(port(), key());
    QTRY_COMPARE(client.frames().size(), 1);
    m_clock.advanceInSteps(milliseconds(25000));
    QTRY_COMPARE(client.frames().size(), 2);
    client.send(u"3"_s);
    client.send(
        u"40/nowhere,"_s); // refused, so it counts for nothing; its answer shows that the pong was read
    QTRY_COMPARE(client.frames().size(), 3);
    m_clock.advanceInSteps(milliseconds(20000));
    QTRY_VERIFY(client.isClosed());
}

void TestSandboxSockets::replaysNothing()
{
    say(u"1"_s);
    {
        SocketClient client(port(), key());
        QVERIFY(enter(client, u"40"_s));
    }
    QTRY_COMPARE(m_evolution->sockets().connectedTo({}), 0);
    say(u"MISSED"_s);
    SocketClient again(port(), key());
    QVERIFY(enter(again, u"40"_s));
    again.forget();
    say(u"3"_s);
    QTRY_COMPARE(again.events(u"messages.upsert"_s).size(), 1);
    QCOMPARE(again.events(u"messages.upsert"_s).at(0)["data"_L1]["key"_L1]["id"_L1].toString(), u"3"_s);
}

void TestSandboxSockets::cutsSocketsOnDemand()
{
    SocketClient client(port(), key());
    QVERIFY(enter(client, u"40"_s));
    QCOMPARE(call(port(), "POST", "/__sandbox/sockets").status, 204);
    QTRY_VERIFY(client.isClosed());
    SocketClient garbage(port(), key());
    QVERIFY(enter(garbage, u"40"_s));
    garbage.send(u"hello"_s);
    QTRY_VERIFY(garbage.isClosed());
}

void TestSandboxSockets::saysGoodbyeOnlyWhenItCloses_data()
{
    QTest::addColumn<bool>("cut");
    QTest::newRow("nobody connected: a close frame without a status, 1005") << false;
    QTest::newRow("cut: nothing, 1006") << true;
}

void TestSandboxSockets::saysGoodbyeOnlyWhenItCloses()
{
    QFETCH(bool, cut);
    QTcpSocket raw; // QWebSocket reports both alike
    raw.connectToHost(u"127.0.0.1"_s, port());
    raw.write("GET /socket.io/?EIO=4&transport=websocket&apikey=token-evo1 HTTP/1.1\r\nUpgrade: websocket\r\n"
              "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
              "dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QByteArray received;
    QTRY_VERIFY((received += raw.readAll()).endsWith("\"maxPayload\":1000000}"));
    QVERIFY(received.contains(
        "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")); // the example of RFC 6455
    if (cut)
        m_evolution->sockets().dropSockets();
    else
        m_clock.advance(milliseconds(45000));
    QTRY_COMPARE(raw.state(), QAbstractSocket::UnconnectedState);
    received += raw.readAll();
    QCOMPARE(received.endsWith(QByteArray("\x88\x00", 2)), !cut);
}

void TestSandboxSockets::carriesBigFrames()
{
    SocketClient client(port(), key());
    QVERIFY(enter(client, u"40"_s));
    const QString text(3 * 1024 * 1024, u'x');
    m_evolution->deliver(u"evo1"_s, alice, text, {});
    QTRY_COMPARE(client.events(u"messages.upsert"_s).size(), 1);
    QCOMPARE(client.events(u"messages.upsert"_s)
                 .at(0)["data"_L1]["message"_L1]["conversation"_L1]
                 .toString()
                 .size(),
             text.size());
    client.send(u"42"_s + QString(70000, u'y')); // and reads what is long, without heeding it
    client.forget();
    say(u"2"_s);
    QTRY_COMPARE(client.events(u"messages.upsert"_s).size(), 1);
}

void TestSandboxSockets::playsEventFaults_data()
{
    QTest::addColumn<Fault::Kind>("kind");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("duplicate") << Fault::Kind::DuplicateEvent << QStringList{u"1"_s, u"1"_s, u"2"_s};
    QTest::newRow("reorder") << Fault::Kind::ReorderEvent << QStringList{u"2"_s, u"1"_s};
    QTest::newRow("lose") << Fault::Kind::LoseEvent << QStringList{u"2"_s};
    QTest::newRow("delay") << Fault::Kind::DelayEvent << QStringList{u"2"_s, u"1"_s};
}

void TestSandboxSockets::playsEventFaults()
{
    QFETCH(Fault::Kind, kind);
    QFETCH(QStringList, ids);
    SocketClient client(port(), key());
    QVERIFY(enter(client, u"40"_s));
    m_evolution->faults().add({.kind = kind, .path = u"messages.upsert"_s, .delay = milliseconds(500)});
    // Without a name there is no contact event that would let a held-back one go.
    m_evolution->deliver(u"evo1"_s, alice, u"first"_s, {.id = u"1"_s});
    m_evolution->deliver(u"evo1"_s, alice, u"second"_s, {.id = u"2"_s});
    m_clock.advanceInSteps(milliseconds(500));
    QTRY_COMPARE(client.events(u"messages.upsert"_s).size(), ids.size());
    QStringList found;
    const QList<QJsonObject> events = client.events(u"messages.upsert"_s);
    for (const QJsonObject &event : events)
        found.append(event["data"_L1]["key"_L1]["id"_L1].toString());
    QCOMPARE(found, ids);
}

QTEST_GUILESS_MAIN(TestSandboxSockets)
#include "tst_sandboxsockets.moc"
