// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxclient.h"
#include "sandbox/sandboxevolution.h"
#include "sandbox/socketclient.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{
const QString alice = u"5521988887777@s.whatsapp.net"_s;
}

/// What the stand-in for Evolution does beyond a single answer: events, acks, connections, what gets lost.
class TestSandboxEvolution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesJids_data();
    void makesJids();
    void sendsEachPostOnce();
    void countsASendWhoseAnswerWasLost();
    void acknowledges_data();
    void acknowledges();
    void keepsNothingWhenToldTo();
    void blocksForTheDelay();
    void findsMessagesInATimeWithBothEnds();
    void hearsTheSameMessageOnce();
    void keepsBackWhatBaileysKeepsBack();
    void knowsContacts();
    void tellsOfEditsAndDeletions();
    void deliversWhatCameWhileOffline();
    void neverClosesForAMoment();
    void losesItsEarsWithALogout();
    void showsQrsUntilTheLimit();
    void opensOnceScanned();
    void takesMessagesByRemoteControl();

private:
    RawReply ask(const QByteArray &method, const QByteArray &path, const QByteArray &json = {},
                 int patienceMs = 5000)
    {
        return call(m_evolution->http().port(), method, path,
                    {{"apikey", m_evolution->apiKey().toLatin1()}, {"Content-Type", "application/json"}},
                    json, patienceMs);
    }
    RawReply sendText(const QString &text, const QByteArray &more = {})
    {
        return ask("POST", "/message/sendText/wa",
                   R"({"number":"5521988887777","text":")" + text.toUtf8() + '"' + more + '}');
    }
    SandboxInstance &wa() { return *m_evolution->instance(u"wa"_s); }
    QString say(const QString &text, const SandboxIncoming &more = {})
    {
        return m_evolution->deliver(u"wa"_s, alice, text, more);
    }
    /// Events so far; asks for a pong first, which comes after them all.
    QStringList events();
    QList<QJsonObject> dataOf(const QString &event);

    FakeClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<SandboxEvolution> m_evolution;
    std::unique_ptr<SocketClient> m_listener;
};

void TestSandboxEvolution::init()
{
    m_evolution = std::make_unique<SandboxEvolution>(m_clock, m_random);
    QVERIFY(m_evolution->listen());
    const auto forEver =
        std::chrono::hours(1000); // the clock leaps here, and the listener is not to miss a ping
    m_evolution->sockets().setTimes(
        {.pingInterval = forEver, .pingTimeout = forEver, .connectTimeout = forEver});
    m_evolution->addInstance({.name = u"wa"_s, .number = u"5511900000009"_s, .profileName = u"Shop"_s});
    m_listener =
        std::make_unique<SocketClient>(m_evolution->http().port(), u"&apikey="_s + m_evolution->apiKey());
    QTRY_VERIFY(!m_listener->frames().isEmpty());
    m_listener->send(u"40"_s);
    QTRY_COMPARE(m_evolution->sockets().connectedTo({}), 1);
    QTRY_COMPARE(m_listener->frames().size(), 2);
    m_listener->forget();
}

void TestSandboxEvolution::cleanup()
{
    m_listener.reset();
    m_evolution.reset();
}

QStringList TestSandboxEvolution::events()
{
    static int marker = 0;
    const QString space = u"mark%1"_s.arg(++marker);
    m_listener->send(u"40/%1,"_s.arg(space));
    const QString answer = u"44/%1,{\"message\":\"Invalid namespace\"}"_s.arg(space);
    if (!QTest::qWaitFor([&] { return m_listener->frames().contains(answer); }))
        return {u"no answer"_s};
    QStringList names;
    for (const QString &frame : m_listener->frames()) {
        if (frame.startsWith("42["_L1))
            names.append(QJsonDocument::fromJson(frame.mid(2).toUtf8()).array().at(0).toString());
    }
    return names;
}

QList<QJsonObject> TestSandboxEvolution::dataOf(const QString &event)
{
    events();
    QList<QJsonObject> out;
    const QList<QJsonObject> payloads = m_listener->events(event);
    for (const QJsonObject &payload : payloads)
        out.append(payload.value("data"_L1).toObject());
    return out;
}

void TestSandboxEvolution::makesJids_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("jid");
    QTest::newRow("digits") << u"34600900101"_s << u"34600900101@s.whatsapp.net"_s;
    QTest::newRow("formatted") << u"+55 (21) 98888-7777"_s << alice;
    QTest::newRow("full") << alice << alice;
    QTest::newRow("lid") << u"123@lid"_s << u"123@lid"_s;
    QTest::newRow("lid without @lid becomes a wrong number")
        << u"123456789012345"_s << u"123456789012345@s.whatsapp.net"_s;
    QTest::newRow("group") << u"120363000000000001"_s << u"120363000000000001@g.us"_s;
    QTest::newRow("Brazil, ninth digit kept") << u"5511987654321"_s << u"5511987654321@s.whatsapp.net"_s;
    QTest::newRow("Brazil, ninth digit dropped") << u"5531987654321"_s << u"553187654321@s.whatsapp.net"_s;
    QTest::newRow("Mexico") << u"5215512345678"_s << u"525512345678@s.whatsapp.net"_s;
    QTest::newRow("Argentina") << u"5491123456789"_s << u"541123456789@s.whatsapp.net"_s;
    QTest::newRow("no number") << u"abc"_s << u"@s.whatsapp.net"_s;
}

void TestSandboxEvolution::makesJids()
{
    QFETCH(QString, number);
    QFETCH(QString, jid);
    QCOMPARE(evolutionJid(number), jid);
}

void TestSandboxEvolution::sendsEachPostOnce()
{
    const RawReply first = sendText(u"same"_s, R"(,"messageId":"MINE")");
    const RawReply second = sendText(u"same"_s, R"(,"messageId":"MINE")");
    const QString id = first.json()["key"_L1]["id"_L1].toString();
    QVERIFY(id.startsWith("3EB0"_L1));
    QVERIFY(id != second.json()["key"_L1]["id"_L1].toString()); // no idempotency of any kind
    QCOMPARE(m_evolution->sends().size(), 2);
    QCOMPARE(m_evolution->sendsTo(alice).constFirst().text, u"same"_s);
    QCOMPARE(m_evolution->sendsTo(alice).constFirst().id, id);
    const QJsonArray listed = ask("GET", "/__sandbox/sends").json().toArray();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed.at(1)["jid"_L1].toString(), alice);
    QCOMPARE(events(), (QStringList{u"send.message"_s, u"send.message"_s}));
}

void TestSandboxEvolution::countsASendWhoseAnswerWasLost()
{
    m_evolution->faults().add(
        {.kind = Fault::Kind::Drop, .stage = Fault::Stage::AfterRead, .path = u"/message/*"_s});
    QCOMPARE(sendText(u"lost before"_s).status, 0);
    QCOMPARE(m_evolution->sends().size(), 0);
    m_evolution->faults().add(
        {.kind = Fault::Kind::Drop, .stage = Fault::Stage::AfterEffect, .path = u"/message/*"_s});
    QCOMPARE(sendText(u"lost after"_s).status, 0);
    QCOMPARE(m_evolution->sends().size(), 1);
    // And this is how a client finds out.
    const QJsonValue found =
        ask("POST", "/chat/findMessages/wa",
            R"({"where":{"key":{"fromMe":true,"remoteJid":"5521988887777@s.whatsapp.net"}}})")
            .json();
    QCOMPARE(found["messages"_L1]["total"_L1].toInt(), 1);
    QCOMPARE(found["messages"_L1]["records"_L1][0]["message"_L1]["conversation"_L1].toString(),
             u"lost after"_s);
    QCOMPARE(dataOf(u"send.message"_s).size(), 1);
}

void TestSandboxEvolution::acknowledges_data()
{
    QTest::addColumn<SandboxEvolution::Receipts>("receipts");
    QTest::addColumn<QStringList>("statuses");
    QTest::newRow("read") << SandboxEvolution::Receipts::Read
                          << QStringList{u"SERVER_ACK"_s, u"DELIVERY_ACK"_s, u"READ"_s};
    QTest::newRow("delivered") << SandboxEvolution::Receipts::Delivered
                               << QStringList{u"SERVER_ACK"_s, u"DELIVERY_ACK"_s};
    QTest::newRow("the phone is off") << SandboxEvolution::Receipts::None << QStringList{u"SERVER_ACK"_s};
}

void TestSandboxEvolution::acknowledges()
{
    QFETCH(SandboxEvolution::Receipts, receipts);
    QFETCH(QStringList, statuses);
    m_evolution->setReceipts(alice, receipts);
    const QString id = sendText(u"hi"_s).json()["key"_L1]["id"_L1].toString();
    m_clock.advanceInSteps(milliseconds(149));
    QCOMPARE(dataOf(u"messages.update"_s).size(), 0);
    m_clock.advanceInSteps(milliseconds(60000));
    QStringList found;
    const QList<QJsonObject> updates = dataOf(u"messages.update"_s);
    for (const QJsonObject &update : updates) {
        QCOMPARE(update.value("keyId"_L1).toString(), id);
        QVERIFY(update.value("fromMe"_L1).toBool());
        found.append(update.value("status"_L1).toString());
    }
    QCOMPARE(found, statuses);
    QCOMPARE(wa().messages.withId(id)->updates, statuses);
}

void TestSandboxEvolution::keepsNothingWhenToldTo()
{
    m_evolution->setKeepsMessages(false);
    QCOMPARE(sendText(u"hi"_s).status, 201);
    say(u"hello"_s);
    m_clock.advanceInSteps(milliseconds(60000));
    QCOMPARE(events(), (QStringList{u"send.message"_s, u"messages.upsert"_s})); // and no acks
    QCOMPARE(ask("POST", "/chat/findMessages/wa", "{}").json()["messages"_L1]["total"_L1].toInt(), 0);
}

void TestSandboxEvolution::blocksForTheDelay()
{
    QTcpSocket socket;
    const QByteArray body = R"({"number":"5521988887777","text":"slow","delay":2000})";
    socket.connectToHost(u"127.0.0.1"_s, m_evolution->http().port());
    socket.write("POST /message/sendText/wa HTTP/1.1\r\nContent-Type: application/json\r\napikey: " +
                 m_evolution->apiKey().toLatin1() + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                 "\r\n\r\n" + body);
    QTRY_COMPARE(m_evolution->http().requests().size(), 2U); // the listener's and this
    m_clock.advanceInSteps(milliseconds(1999));
    QCOMPARE(m_evolution->sends().size(), 0);
    m_clock.advanceInSteps(milliseconds(1));
    QCOMPARE(m_evolution->sends().size(), 1);
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).startsWith("HTTP/1.1 201"));
}

void TestSandboxEvolution::findsMessagesInATimeWithBothEnds()
{
    say(u"early"_s, {.at = m_clock.now() - std::chrono::hours(2)});
    say(u"late"_s);
    const auto found = [this](const QByteArray &times) {
        return ask("POST", "/chat/findMessages/wa", R"({"where":{"messageTimestamp":{)" + times + "}}}")
            .json()["messages"_L1]["total"_L1]
            .toInt();
    };
    const QByteArray from = "\"gte\":\"" + toIso(m_clock.now() - std::chrono::hours(1)).toLatin1() + '"';
    const QByteArray to = "\"lte\":\"" + toIso(m_clock.now() + std::chrono::hours(1)).toLatin1() + '"';
    QCOMPARE(found(from + ',' + to), 1);
    QCOMPARE(found(from), 2); // one end alone means nothing
    QCOMPARE(found(to), 2);
}

void TestSandboxEvolution::hearsTheSameMessageOnce()
{
    say(u"hi"_s, {.id = u"X1"_s});
    say(u"hi"_s, {.id = u"X1"_s});
    QCOMPARE(dataOf(u"messages.upsert"_s).size(), 1);
    m_clock.advance(std::chrono::minutes(6)); // its memory is short
    say(u"hi"_s, {.id = u"X1"_s});
    QCOMPARE(dataOf(u"messages.upsert"_s).size(), 2);
}

void TestSandboxEvolution::keepsBackWhatBaileysKeepsBack()
{
    const QString group = u"120363000000000001@g.us"_s;
    m_evolution->deliver(u"wa"_s, u"status@broadcast"_s, u"story"_s,
                         {.pushName = u"A"_s, .participant = alice});
    m_evolution->deliver(u"wa"_s, u"1@newsletter"_s, u"news"_s, {.pushName = u"A"_s});
    QCOMPARE(dataOf(u"messages.upsert"_s).size(), 0);
    m_evolution->deliver(u"wa"_s, u"status@broadcast"_s, u"story"_s,
                         {.pushName = u"A"_s, .participant = alice, .unfiltered = true});
    m_evolution->deliver(u"wa"_s, group, u"hi all"_s, {.pushName = u"A"_s, .participant = alice});
    QCOMPARE(dataOf(u"messages.upsert"_s).size(), 2);
    QCOMPARE(dataOf(u"messages.upsert"_s).at(1)["key"_L1]["participant"_L1].toString(), alice);
    QCOMPARE(ask("POST", "/settings/set/wa", R"({"rejectCall":false,"groupsIgnore":true,"alwaysOnline":false,
        "readMessages":false,"readStatus":false,"syncFullHistory":false})")
                 .status,
             201);
    m_evolution->deliver(u"wa"_s, group, u"again"_s, {.pushName = u"A"_s, .participant = alice});
    QCOMPARE(dataOf(u"messages.upsert"_s).size(), 2);
}

void TestSandboxEvolution::knowsContacts()
{
    say(u"hi"_s, {.pushName = u"Alice"_s});
    say(u"again"_s, {.pushName = u"Alice"_s});
    m_evolution->deliver(u"wa"_s, u"555666777888999@lid"_s, u"lid only"_s);
    QCOMPARE(events(), (QStringList{u"messages.upsert"_s, u"contacts.upsert"_s, u"messages.upsert"_s,
                                    u"contacts.update"_s, u"messages.upsert"_s}));
    const QJsonObject lidOnly = dataOf(u"messages.upsert"_s).last();
    QVERIFY(lidOnly.value("pushName"_L1).isNull());
    QVERIFY(!lidOnly["key"_L1].toObject().contains("remoteJidAlt"_L1));
    QCOMPARE(lidOnly["key"_L1]["addressingMode"_L1].toString(), u"lid"_s);
    QCOMPARE(m_listener->events(u"messages.upsert"_s).at(0)["sender"_L1].toString(),
             u"5511900000009@s.whatsapp.net"_s);
}

void TestSandboxEvolution::tellsOfEditsAndDeletions()
{
    const QString id = say(u"old"_s);
    m_evolution->edit(u"wa"_s, id, u"new"_s);
    m_evolution->revoke(u"wa"_s, id);
    m_evolution->react(u"wa"_s, alice, id, u"👍"_s);
    const QList<QJsonObject> changes = dataOf(u"messages.edited"_s);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0)["type"_L1].toInt(), 14);
    QCOMPARE(changes.at(0)["editedMessage"_L1]["conversation"_L1].toString(), u"new"_s);
    QCOMPARE(changes.at(1)["type"_L1].toInt(-1), 0);
    QVERIFY(!changes.at(1).contains("editedMessage"_L1));
    QCOMPARE(changes.at(1)["key"_L1]["id"_L1].toString(), id);
    const QJsonObject reaction = dataOf(u"messages.upsert"_s).last();
    QCOMPARE(reaction["messageType"_L1].toString(), u"reactionMessage"_s);
    QCOMPARE(reaction["message"_L1]["reactionMessage"_L1]["key"_L1]["id"_L1].toString(), id);
}

void TestSandboxEvolution::deliversWhatCameWhileOffline()
{
    m_evolution->loseConnection(u"wa"_s);
    say(u"while you were away"_s);
    QCOMPARE(dataOf(u"messages.upsert"_s).size(), 0);
    QCOMPARE(sendText(u"x"_s).json()["response"_L1]["message"_L1][0].toString(),
             u"Error: Connection Closed"_s);
    const qint64 then = toMs(m_clock.now()) / 1000;
    m_clock.advanceInSteps(milliseconds(10000));
    QCOMPARE(dataOf(u"messages.upsert"_s).size(), 1);
    QCOMPARE(dataOf(u"messages.upsert"_s).at(0)["messageTimestamp"_L1].toInteger(),
             then); // an ordinary message, only old
}

void TestSandboxEvolution::neverClosesForAMoment()
{
    m_evolution->loseConnection(u"wa"_s);
    m_clock.advanceInSteps(milliseconds(1000));
    QCOMPARE(ask("POST", "/instance/restart/wa").json()["instance"_L1]["state"_L1].toString(),
             u"open"_s); // of that moment
    m_clock.advanceInSteps(milliseconds(1000));
    QStringList states;
    const QList<QJsonObject> updates = dataOf(u"connection.update"_s);
    for (const QJsonObject &update : updates)
        states.append(update.value("state"_L1).toString());
    QCOMPARE(states, (QStringList{u"connecting"_s, u"open"_s, u"connecting"_s, u"open"_s}));
}

void TestSandboxEvolution::losesItsEarsWithALogout()
{
    QCOMPARE(ask("DELETE", "/instance/logout/wa").status, 200);
    QCOMPARE(events(), (QStringList{u"status.instance"_s, u"logout.instance"_s, u"connection.update"_s}));
    m_evolution->setTimes({.qrAfter = milliseconds(0), .connectWait = milliseconds(0)});
    QVERIFY(ask("GET", "/instance/connect/wa").json()["code"_L1].toString().startsWith("2@"_L1));
    m_evolution->scan(u"wa"_s);
    QCOMPARE(ask("GET", "/instance/connectionState/wa").json()["instance"_L1]["state"_L1].toString(),
             u"open"_s);
    QCOMPARE(sendText(u"sends still work"_s).status, 201);
    m_listener->forget();
    say(u"does anybody hear me?"_s);
    QCOMPARE(events(), QStringList());

    m_evolution->restart(); // cures it
    QTRY_VERIFY(m_listener->isClosed());
    m_clock.advanceInSteps(milliseconds(1000));
    say(u"and now?"_s);
    QCOMPARE(wa().messages.all().constLast().message.value("conversation"_L1).toString(), u"and now?"_s);
}

void TestSandboxEvolution::showsQrsUntilTheLimit()
{
    m_evolution->addInstance({.name = u"new"_s, .open = false});
    m_evolution->setTimes({.connectWait = milliseconds(0)});
    QCOMPARE(ask("GET", "/instance/connect/new").json()["count"_L1].toInt(-1),
             0); // none came in the time it waits
    m_clock.advanceInSteps(milliseconds(300));
    const QString first = ask("GET", "/instance/connect/new").json()["code"_L1].toString();
    m_clock.advanceInSteps(milliseconds(45000));
    const QJsonValue second = ask("GET", "/instance/connect/new").json();
    QVERIFY(!first.isEmpty() && second["code"_L1].toString() != first);
    QCOMPARE(second["count"_L1].toInt(), 2);
    QVERIFY(second["base64"_L1].toString().startsWith("data:image/png;base64,"_L1));
    m_clock.advanceInSteps(std::chrono::minutes(30));
    const QList<QJsonObject> codes = dataOf(u"qrcode.updated"_s);
    QCOMPARE(codes.size(), 31);
    QCOMPARE(codes.last().value("statusCode"_L1).toInt(), 500);
    QVERIFY(!codes.last().contains("qrcode"_L1));
    QCOMPARE(dataOf(u"connection.update"_s).last().value("state"_L1).toString(), u"refused"_s);
    QCOMPARE(ask("GET", "/instance/connectionState/new").json()["instance"_L1]["state"_L1].toString(),
             u"close"_s);
}

void TestSandboxEvolution::opensOnceScanned()
{
    m_evolution->addInstance(
        {.name = u"new"_s, .number = u"34600900777"_s, .profileName = u"New shop"_s, .open = false});
    m_evolution->setTimes({.qrAfter = milliseconds(0), .connectWait = milliseconds(0)});
    QVERIFY(!ask("GET", "/instance/connect/new?number=34600900777")
                 .json()["pairingCode"_L1]
                 .toString()
                 .isEmpty());
    QCOMPARE(postJson(m_evolution->http().port(), "/__sandbox/scan", R"({"instance":"new"})").status, 204);
    const QJsonObject open = dataOf(u"connection.update"_s).last();
    QCOMPARE(open.value("wuid"_L1).toString(), u"34600900777@s.whatsapp.net"_s);
    QCOMPARE(open.value("profileName"_L1).toString(), u"New shop"_s);
    m_evolution->deliver(u"new"_s, alice, u"hi"_s);
    QCOMPARE(dataOf(u"messages.upsert"_s).size(), 1); // it was never logged out: it hears
}

void TestSandboxEvolution::takesMessagesByRemoteControl()
{
    const quint16 port = m_evolution->http().port();
    QCOMPARE(
        postJson(
            port, "/__sandbox/deliver",
            R"({"instance":"wa","number":"+55 21 98888-7777","text":"hi","pushName":"A","id":"R1","agoSeconds":90})")
            .status,
        204);
    QCOMPARE(postJson(port, "/__sandbox/deliver",
                      R"({"instance":"wa","number":"5521988887777","text":"me","fromMe":true})")
                 .status,
             204);
    QCOMPARE(postJson(port, "/__sandbox/edit", R"({"instance":"wa","id":"R1","text":"hello"})").status, 204);
    const QList<QJsonObject> messages = dataOf(u"messages.upsert"_s);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(0)["messageTimestamp"_L1].toInteger(), toMs(m_clock.now()) / 1000 - 90);
    QVERIFY(messages.at(1)["key"_L1]["fromMe"_L1].toBool());
    QCOMPARE(dataOf(u"messages.edited"_s).size(), 1);
    QVERIFY(postJson(port, "/__sandbox/deliver", R"({"instance":"none","number":"1"})")
                .body.contains("the name of an instance"));
    QVERIFY(postJson(port, "/__sandbox/connection", R"({"instance":"wa","what":"explode"})")
                .body.contains("lose or removeDevice"));
    QCOMPARE(postJson(port, "/__sandbox/connection", R"({"instance":"wa","what":"removeDevice"})").status,
             204);
    QCOMPARE(wa().state, SandboxInstance::State::Close);
}

QTEST_GUILESS_MAIN(TestSandboxEvolution)
#include "tst_sandboxevolution.moc"
