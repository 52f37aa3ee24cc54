// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "evolution/evolutionclient.h"
#include "evolution/recordpage.h"
#include "support/awaited.h"
#include "support/places.h"
#include "support/replayserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

/// Real sockets; the answers are recordings of a real server.
class TestEvolutionClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sendsTextAsRecorded();
    void sendsTypingAndQuote();
    void sendsMedia();
    void refusesBadInputWithoutCalling_data();
    void refusesBadInputWithoutCalling();
    void droppedSendIsUnknownAndNotRepeated();
    void typingTimeLengthensTheTimeOut();
    void keyGoesInTheHeader();
    void tellsGlobalKeyFromToken();
    void listsInstances();
    void createsInstance();
    void connects_data();
    void connects();
    void escapesInstanceNames();
    void pagesMessages();
    void filtersFromMeItself();
    void findsHistoryOfLidContact();
    void findsSentMessage();
    void findsWhatWasSentLongAgo();
    void givesUpWhereTheMessagesHaveNoEnd();
    void setsSocketAndWebhook();
    void listsBots();
    void marksReadAndShowsPresence();
    void readsServerInfoAndContacts();

private:
    EvolutionServer server() const { return {m_server->url(), SecretValue("global-key")}; }
    /// The recorded answer, and the recorded request's body in m_recorded.
    void replay(const QString &recording);
    QJsonObject sentBody(int request = 0) const
    {
        return QJsonDocument::fromJson(m_server->requests().at(request).body).object();
    }

    SystemClock m_clock;
    std::unique_ptr<ReplayServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<EvolutionClient> m_client;
    QJsonObject m_recorded;
};

namespace
{

const QString alice = u"5521988887777@s.whatsapp.net"_s;
const QString aliceLid = u"123456789012345@lid"_s;
const Identity aliceIdentity{alice, {alice, aliceLid}, u"5521988887777"_s};

} // namespace

void TestEvolutionClient::init()
{
    m_client.reset();
    m_http.reset();
    m_server = std::make_unique<ReplayServer>();
    m_http = std::make_unique<HttpClient>(m_clock);
    m_client = std::make_unique<EvolutionClient>(*m_http);
}

void TestEvolutionClient::replay(const QString &recording)
{
    for (const QString &folder : {u"http"_s, u"transcripts"_s}) {
        QFile file(test::dataPath(u"evolution/%1/%2.json"_s.arg(folder, recording)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject response = object.value("response"_L1).toObject();
        const QByteArray body =
            QJsonDocument(QJsonArray{response.value("body"_L1)}).toJson(QJsonDocument::Compact);
        m_recorded = object.value("request"_L1).toObject();
        m_server->enqueue(
            ReplayAnswer::json(body.mid(1, body.size() - 2), response.value("status"_L1).toInt()));
        return;
    }
    QFAIL(qPrintable(u"no recording "_s + recording));
}

void TestEvolutionClient::sendsTextAsRecorded()
{
    replay(u"A4_sendText"_s);
    const auto sent =
        awaited(m_client->sendText(server(), u"wa2"_s, {u"5521988887777"_s, u"Hello *there*"_s}));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().toLog()));
    QCOMPARE(*sent, (SentMessage{u"3EB0F324718863F0005B2D"_s, alice, instantFromMs(1795486152000)}));
    QCOMPARE(m_server->requests().constFirst().method, "POST");
    QCOMPARE(m_server->requests().constFirst().target, "/message/sendText/wa2");
    QCOMPARE(m_server->requests().constFirst().header("content-type"), "application/json");
    QCOMPARE(sentBody(), m_recorded.value("body"_L1).toObject());
}

void TestEvolutionClient::sendsTypingAndQuote()
{
    replay(u"A4_sendText_quoted"_s);
    OutgoingText text{u"+55 (21) 98888-7777"_s, u"quoting"_s};
    text.quotedId = u"3EB0B00011"_s;
    text.typing = 1500ms;
    text.linkPreview = false;
    QVERIFY(awaited(m_client->sendText(server(), u"wa2"_s, text)));
    QJsonObject expected = m_recorded.value("body"_L1).toObject();
    expected[u"delay"_s] = 1500;
    expected[u"linkPreview"_s] = false;
    QCOMPARE(sentBody(), expected);
}

void TestEvolutionClient::sendsMedia()
{
    replay(u"A4_sendMedia_base64"_s);
    const QJsonObject body = m_recorded.value("body"_L1).toObject();
    OutgoingMedia media;
    media.address = body.value("number"_L1).toString();
    media.kind = MessageKind::Image;
    media.mime = u"image/png"_s;
    media.content = QByteArray::fromBase64(body.value("media"_L1).toString().toLatin1());
    media.caption = u"cap"_s;
    media.fileName = u"a.png"_s;
    const auto sent = awaited(m_client->sendMedia(server(), u"wa2"_s, media));
    QVERIFY(sent);
    QCOMPARE(sent->providerId, u"3EB015BB60F5788EB9D5B2"_s);
    QCOMPARE(sentBody(), body);

    replay(u"25_cloud_sendText_graph400"_s);
    const auto refused = awaited(m_client->sendMedia(server(), u"cloud1"_s, media));
    QVERIFY(!refused && refused.error().code == Error::Code::SendRejected);
    QCOMPARE(refused.error().context.value(u"reason"_s), u"Recipient phone number not in allowed list"_s);
}

void TestEvolutionClient::refusesBadInputWithoutCalling_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");
    QTest::newRow("words for a number") << u"abc"_s << u"hi"_s;
    QTest::newRow("empty text") << u"5521988887777"_s << QString();
    QTest::newRow("blank text") << u"5521988887777"_s << u" \n"_s;
    QTest::newRow("status") << u"status@broadcast"_s << u"hi"_s;
}

void TestEvolutionClient::refusesBadInputWithoutCalling()
{
    QFETCH(QString, address);
    QFETCH(QString, text);
    const auto sent = awaited(m_client->sendText(server(), u"wa2"_s, {address, text}));
    QVERIFY(!sent && sent.error().code == Error::Code::InvalidArgument);
    QVERIFY(!mayHaveBeenSent(sent.error()));
    OutgoingMedia media;
    media.address = address;
    QVERIFY(!awaited(m_client->sendMedia(server(), u"wa2"_s, media)));
    QCOMPARE(m_server->connections(), 0);
}

void TestEvolutionClient::droppedSendIsUnknownAndNotRepeated()
{
    m_server->enqueue(ReplayAnswer::dropAfterBody());
    const auto sent = awaited(m_client->sendText(server(), u"wa2"_s, {alice, u"hi"_s}));
    QVERIFY(!sent);
    QVERIFY2(mayHaveBeenSent(sent.error()), qPrintable(sent.error().toLog()));
    QCOMPARE(m_server->wholeRequests(), 1);

    m_server->enqueue(ReplayAnswer::json(
        R"({"status":500,"error":"Internal Server Error","response":{"message":"boom"}})", 500));
    const auto failed = awaited(m_client->sendText(server(), u"wa2"_s, {alice, u"hi"_s}));
    QVERIFY(!failed && mayHaveBeenSent(failed.error()));
    QCOMPARE(m_server->wholeRequests(), 2);
}

void TestEvolutionClient::typingTimeLengthensTheTimeOut()
{
    EvolutionClientOptions hasty;
    hasty.sendTimeout = 100ms;
    EvolutionClient client(*m_http, hasty);
    QFile file(test::dataPath(u"evolution/http/A4_sendText.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject body = QJsonDocument::fromJson(file.readAll())
                                 .object()
                                 .value("response"_L1)
                                 .toObject()
                                 .value("body"_L1)
                                 .toObject();
    ReplayAnswer slow = ReplayAnswer::json(QJsonDocument(body).toJson(), 201);
    slow.pauseMs = 400;

    m_server->enqueue(slow);
    const auto late = awaited(client.sendText(server(), u"wa2"_s, {alice, u"hi"_s}));
    QVERIFY(!late && mayHaveBeenSent(late.error()));

    m_server->enqueue(slow);
    OutgoingText typed{alice, u"hi"_s};
    typed.typing = 10s;
    QVERIFY(awaited(client.sendText(server(), u"wa2"_s, typed)));
}

void TestEvolutionClient::keyGoesInTheHeader()
{
    replay(u"A2_state_open"_s);
    const auto state = awaited(m_client->connectionState(server(), u"wa2"_s));
    QVERIFY(state && *state == InstanceState::Open);
    QCOMPARE(m_server->requests().constFirst().header("apikey"), "global-key");
    QVERIFY(!m_server->requests().constFirst().target.contains("key"));

    replay(u"01_auth_wrong"_s);
    const auto refused = awaited(m_client->connectionState(server(), u"wa2"_s));
    QVERIFY(!refused && refused.error().code == Error::Code::Unauthorized);
    QVERIFY(!refused.error().toLog().contains("global-key"_L1));
    replay(u"04_state_unknown"_s);
    const auto unknown = awaited(m_client->connectionState(server(), u"nope"_s));
    QVERIFY(!unknown && unknown.error().code == Error::Code::InstanceNotFound);
}

void TestEvolutionClient::tellsGlobalKeyFromToken()
{
    replay(u"C7_verify_creds"_s);
    auto scope = awaited(m_client->verifyKey(server()));
    QVERIFY(scope && *scope == KeyScope::Server);

    replay(u"C7_verify_creds_instance_token"_s);
    replay(u"03_fetch_with_token"_s);
    scope = awaited(m_client->verifyKey(server()));
    QVERIFY(scope && *scope == KeyScope::Instance);

    replay(u"C7_verify_creds_instance_token"_s);
    replay(u"01_auth_wrong"_s);
    scope = awaited(m_client->verifyKey(server()));
    QVERIFY(!scope && scope.error().code == Error::Code::Unauthorized);
}

void TestEvolutionClient::listsInstances()
{
    replay(u"03_fetch_all_global"_s);
    const auto all = awaited(m_client->fetchInstances(server()));
    QVERIFY2(all, all ? "" : qPrintable(all.error().toLog()));
    QCOMPARE(all->size(), 4);
    QCOMPARE(all->at(0).name, u"evo1"_s);
    QVERIFY(all->at(0).state == InstanceState::Open);
    QVERIFY(all->at(0).channel == Channel::Evolution);
    QCOMPARE(all->at(0).token, SecretValue("token-evo1"));

    replay(u"A8_fetchInstances_after_logout"_s);
    const auto one = awaited(m_client->fetchInstances(server(), u"wa2"_s));
    QVERIFY(one && one->size() == 1);
    QCOMPARE(m_server->requests().at(1).target, "/instance/fetchInstances?instanceName=wa2");
    QVERIFY(one->at(0).state == InstanceState::Closed);
    QVERIFY(one->at(0).channel == Channel::Baileys);
    QCOMPARE(one->at(0).ownJid, u"5511900000009@s.whatsapp.net"_s);
    QCOMPARE(one->at(0).disconnectionReason, 401);
    QCOMPARE_GT(one->at(0).messages, 0);

    replay(u"03_fetch_by_name_unknown"_s);
    const auto none = awaited(m_client->fetchInstances(server(), u"nope"_s));
    QVERIFY(!none && none.error().code == Error::Code::InstanceNotFound);
}

void TestEvolutionClient::createsInstance()
{
    replay(u"B0_create_pairing"_s);
    NewInstance wanted;
    wanted.name = u"wa3"_s;
    wanted.number = u"5511999990000"_s;
    const auto created = awaited(m_client->createInstance(server(), wanted));
    QVERIFY2(created, created ? "" : qPrintable(created.error().toLog()));
    QCOMPARE(created->name, u"wa3"_s);
    QVERIFY(created->state == InstanceState::Connecting);
    QVERIFY(!created->token.isEmpty());
    QCOMPARE(created->qr.pairingCode, u"ABCD1234"_s);
    QVERIFY(created->qr.png.startsWith("\x89PNG"));
    QJsonObject expected = m_recorded.value("body"_L1).toObject();
    expected.remove("websocket"_L1);
    QCOMPARE(sentBody(), expected);

    replay(u"02_create_duplicate"_s);
    const auto again = awaited(m_client->createInstance(server(), wanted));
    QVERIFY(!again && again.error().code == Error::Code::InvalidArgument);
    QCOMPARE(again.error().context.value(u"field"_s), u"name"_s);
    QVERIFY(!awaited(m_client->createInstance(server(), {})));
    QCOMPARE(m_server->wholeRequests(), 2);

    replay(u"A9_delete"_s);
    QVERIFY(awaited(m_client->deleteInstance(server(), u"wa3"_s)));
    QCOMPARE(m_server->requests().at(2).method, "DELETE");
    replay(u"60_wa1_logout"_s);
    const auto loggedOut = awaited(m_client->logoutInstance(server(), u"wa1"_s));
    QVERIFY(!loggedOut && loggedOut.error().code == Error::Code::InstanceNotConnected);
}

void TestEvolutionClient::connects_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("code");
    QTest::newRow("open already") << u"A2_connect_when_open"_s << true << QString();
    QTest::newRow("code") << u"A1_connect_connecting_returns_qr"_s << false
                          << u"2@FAKEREF2,FAKENOISEKEY=,FAKEIDENTITY=,FAKEADV="_s;
    QTest::newRow("no code yet") << u"60_wa1_connect"_s << false << QString();
    QTest::newRow("nothing") << u"61_connect_evo2_closed"_s << false << QString();
}

void TestEvolutionClient::connects()
{
    QFETCH(QString, recording);
    QFETCH(bool, open);
    QFETCH(QString, code);
    replay(recording);
    const auto connecting = awaited(m_client->connectInstance(server(), u"wa2"_s, u"5511999990000"_s));
    QVERIFY(connecting);
    QCOMPARE(connecting->state == InstanceState::Open, open);
    QCOMPARE(connecting->qr.code, code);
    QCOMPARE(connecting->qr.png.isEmpty(), code.isEmpty());
    QCOMPARE(m_server->requests().constFirst().target, "/instance/connect/wa2?number=5511999990000");
    replay(u"61_restart_evo2_closed"_s);
    const auto restarted = awaited(m_client->restartInstance(server(), u"evo2"_s));
    QVERIFY(!restarted && restarted.error().code == Error::Code::InstanceNotConnected);
    QCOMPARE(m_server->requests().at(1).method, "POST");
}

void TestEvolutionClient::escapesInstanceNames()
{
    replay(u"C3_instance_name_with_space"_s);
    const auto state = awaited(m_client->connectionState(server(), u"my shop/1?"_s));
    QVERIFY(!state);
    QCOMPARE(m_server->requests().constFirst().target, "/instance/connectionState/my%20shop%2F1%3F");
    replay(u"03_fetch_by_name_unknown"_s);
    QVERIFY(!awaited(m_client->fetchInstances(server(), u"a&b+c"_s)));
    QCOMPARE(m_server->requests().at(1).target, "/instance/fetchInstances?instanceName=a%26b%2Bc");
}

void TestEvolutionClient::pagesMessages()
{
    replay(u"50_findMessages_page2"_s);
    MessageQuery query;
    query.chatJid = alice;
    query.page = 2;
    query.pageSize = 3;
    const auto found = awaited(m_client->findMessages(server(), u"evo1"_s, query));
    QVERIFY2(found, found ? "" : qPrintable(found.error().toLog()));
    QCOMPARE(sentBody(), m_recorded.value("body"_L1).toObject());
    QCOMPARE(found->total, 14);
    QCOMPARE(found->pages, 5);
    QCOMPARE(found->messages.size(), 3);
    QVERIFY(found->messages.at(0).kind == MessageKind::Reaction);

    replay(u"50_findMessages_time"_s);
    query = {};
    query.since = instantFromMs(1795478400000);
    query.pageSize = 2;
    QVERIFY(awaited(m_client->findMessages(server(), u"evo1"_s, query)));
    const QJsonObject times =
        sentBody(1).value("where"_L1).toObject().value("messageTimestamp"_L1).toObject();
    QCOMPARE(times.value("gte"_L1).toString(), u"2026-11-24T00:00:00.000Z"_s);
    QVERIFY(times.value("lte"_L1).toString() > u"2027"_s); // never gte alone
}

void TestEvolutionClient::filtersFromMeItself()
{
    replay(u"50_findMessages_fromMe_false"_s);
    MessageQuery query;
    query.fromMe = false;
    const auto found = awaited(m_client->findMessages(server(), u"evo1"_s, query));
    QVERIFY(found);
    QCOMPARE(found->records, 26);
    QCOMPARE_GT(found->messages.size(), 5);
    QVERIFY(std::ranges::none_of(found->messages, &InboundMessage::fromMe));
    QVERIFY(!sentBody().value("where"_L1).toObject().value("key"_L1).toObject().contains("fromMe"_L1));

    m_server->enqueue(page({record(u"A"_s, alice, true, u"x"_s, 1795000000), "{\"key\":5}", "7"}));
    const auto tolerant = awaited(m_client->findMessages(server(), u"evo1"_s, {}));
    QVERIFY(tolerant);
    QCOMPARE(tolerant->messages.size(), 1);
    QCOMPARE(tolerant->skipped.size(), 2);
    QVERIFY(tolerant->skipped.at(0).context.value(u"path"_s).startsWith("messages.records[1]."_L1));
}

void TestEvolutionClient::findsHistoryOfLidContact()
{
    // phone, the other address, the bare number, then the LID.
    m_server->enqueue(page({record(u"P1"_s, alice, true, u"by phone"_s, 1795000020)}));
    m_server->enqueue(page({record(u"L2"_s, aliceLid, false, u"by lid"_s, 1795000030, alice)}));
    m_server->enqueue(page({record(u"E0"_s, u"5521988887777"_s, true, u"bare"_s, 1795000010)}));
    m_server->enqueue(page({record(u"L2"_s, aliceLid, false, u"by lid"_s, 1795000030, alice),
                            record(u"L1"_s, aliceLid, false, u"too old"_s, 1794000000)}));
    const auto history =
        awaited(m_client->findHistory(server(), u"wa2"_s, aliceIdentity, instantFromMs(1795000000000)));
    QVERIFY(history);
    QStringList ids;
    for (const InboundMessage &message : *history)
        ids.append(message.providerId);
    QCOMPARE(ids, (QStringList{u"E0"_s, u"P1"_s, u"L2"_s}));
    QCOMPARE(m_server->wholeRequests(), 4);
    const auto keyOf = [this](int request) {
        return sentBody(request).value("where"_L1).toObject().value("key"_L1).toObject();
    };
    QCOMPARE(keyOf(1), (QJsonObject{{u"remoteJidAlt"_s, alice}}));
    QCOMPARE(keyOf(3), (QJsonObject{{u"remoteJid"_s, aliceLid}}));
}

void TestEvolutionClient::findsSentMessage()
{
    const Instant since = instantFromMs(1795000000500);
    m_server->enqueue(page({
        record(u"S3"_s, u"552188887777@s.whatsapp.net"_s, true, u"answer"_s,
               1795000003), // ninth digit dropped
        record(u"S2"_s, u"5511911111111@s.whatsapp.net"_s, true, u"answer"_s, 1795000002),
        record(u"S1"_s, aliceLid, true, u"answer"_s, 1795000001),
        record(u"S0"_s, alice, true, u"another"_s, 1795000001),
        record(u"R0"_s, alice, false, u"answer"_s, 1795000001),
        record(u"O0"_s, alice, true, u"answer"_s, 1794999999),
    }));
    const auto found = awaited(m_client->findSent(server(), u"wa2"_s,
                                                  {{aliceIdentity, u"another"_s, since + seconds(60)},
                                                   {aliceIdentity, u"answer"_s, since},
                                                   {aliceIdentity, u"another"_s, since}}));
    QVERIFY(found);
    QCOMPARE(found->size(), 3);
    QCOMPARE(found->at(0).size(), 0); // older than that send
    const QList<SentMessage> sent = found->at(1);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.at(0).providerId, u"S1"_s);
    QCOMPARE(sent.at(1).providerId, u"S3"_s);
    QCOMPARE(found->at(2).size(), 1);
    QCOMPARE(m_server->wholeRequests(), 1); // once for all
    const QJsonObject where = sentBody().value("where"_L1).toObject();
    QCOMPARE(where.value("key"_L1).toObject(), (QJsonObject{{u"fromMe"_s, true}}));
    QCOMPARE(where.value("messageTimestamp"_L1).toObject().value("gte"_L1).toString(),
             toIso(instantFromMs(1795000000000)));

    m_server->enqueue(ReplayAnswer::dropAfterBody());
    const auto failed =
        awaited(m_client->findSent(server(), u"wa2"_s, {{aliceIdentity, u"answer"_s, since}}));
    QVERIFY(!failed);
}

void TestEvolutionClient::findsWhatWasSentLongAgo()
{
    // A busy number: many other messages since, and new ones while it is looked for, which move the older
    // ones on.
    constexpr int pages = 40;
    int asked = 0;
    m_server->setOtherwise([&asked](const ReplayRequest &) {
        ++asked;
        QList<QByteArray> full;
        for (int i = 0; i < 64; ++i) {
            const int number = asked * 64 + i;
            full.append(record(u"X%1"_s.arg(number), u"5511911111111@s.whatsapp.net"_s, true, u"news"_s,
                               1795100000 - number));
        }
        if (asked >= pages - 1)
            full[5] = record(u"S1"_s, alice, true, u"answer"_s, 1795000010);
        return page(full, pages);
    });
    const auto sent = awaited(
        m_client->findSent(server(), u"wa2"_s, {{aliceIdentity, u"answer"_s, instantFromMs(1795000000000)}}));
    QVERIFY(sent);
    QCOMPARE(m_server->wholeRequests(), pages);
    QCOMPARE(sent->first().size(), 1); // seen twice, there once
    QCOMPARE(sent->first().first().providerId, u"S1"_s);
}

void TestEvolutionClient::givesUpWhereTheMessagesHaveNoEnd()
{
    QList<QByteArray> full;
    for (int i = 0; i < 64; ++i)
        full.append(record(u"X%1"_s.arg(i), u"5511911111111@s.whatsapp.net"_s, true, u"news"_s, 1795000100));
    m_server->setOtherwise([full](const ReplayRequest &) { return page(full, 1'000'000); });
    const auto sent = awaited(
        m_client->findSent(server(), u"wa2"_s, {{aliceIdentity, u"answer"_s, instantFromMs(1795000000000)}}));
    QVERIFY(!sent && sent.error().code == Error::Code::TooLarge);
    QCOMPARE(m_server->wholeRequests(), 2000);
}

void TestEvolutionClient::setsSocketAndWebhook()
{
    replay(u"30_websocket_set_evo1"_s);
    QVERIFY(awaited(
        m_client->setWebsocket(server(), u"evo1"_s, {true, {u"MESSAGES_UPSERT"_s, u"MESSAGES_UPDATE"_s}})));
    const QJsonObject recordedEvents = m_recorded.value("body"_L1).toObject();
    QCOMPARE(sentBody().value("websocket"_L1).toObject().value("enabled"_L1).toBool(), true);
    QCOMPARE(sentBody().keys(), recordedEvents.keys());
    replay(u"30_websocket_find_evo1"_s);
    const auto websocket = awaited(m_client->findWebsocket(server(), u"evo1"_s));
    QVERIFY(websocket && websocket->has_value() && (*websocket)->enabled);
    QCOMPARE((*websocket)->events.size(), 10);
    replay(u"30_websocket_find_cloud1_null"_s);
    const auto none = awaited(m_client->findWebsocket(server(), u"cloud1"_s));
    QVERIFY(none && !none->has_value());
    replay(u"30_websocket_set_bad_event"_s);
    QVERIFY(!awaited(m_client->setWebsocket(server(), u"evo1"_s, {true, {u"messages.upsert"_s}})));

    m_server->forgetRequests();
    replay(u"31_webhook_set_byEvents_jwt"_s);
    WebhookSettings hook{true, u"http://127.0.0.1:58091/hook/cloud1"_s, {}, true, true, {}};
    hook.headers = {{u"jwt_key"_s, u"my-jwt-secret"_s}, {u"X-A"_s, u"1"_s}};
    const QJsonArray events =
        m_recorded.value("body"_L1).toObject().value("webhook"_L1).toObject().value("events"_L1).toArray();
    for (const QJsonValue &event : events)
        hook.events.append(event.toString());
    QVERIFY(awaited(m_client->setWebhook(server(), u"cloud1"_s, hook)));
    QCOMPARE(sentBody(), m_recorded.value("body"_L1).toObject());
    replay(u"31_webhook_find_evo1"_s);
    const auto webhook = awaited(m_client->findWebhook(server(), u"evo1"_s));
    QVERIFY(webhook && webhook->has_value());
    QCOMPARE((*webhook)->url, u"http://127.0.0.1:58091/hook/evo1"_s);
    QVERIFY((*webhook)->base64);
    WebhookSettings bad = hook;
    bad.url = u"not-a-url"_s;
    const auto refused = awaited(m_client->setWebhook(server(), u"cloud1"_s, bad));
    QVERIFY(!refused && refused.error().code == Error::Code::InvalidArgument);
    QCOMPARE(m_server->wholeRequests(), 2);
}

void TestEvolutionClient::listsBots()
{
    m_server->setOtherwise([](const ReplayRequest &request) {
        if (request.target == "/flowise/find/evo1")
            return ReplayAnswer::json(
                R"([{"id":"f1","enabled":true,"description":"support flow","apiKey":"k"}])");
        if (request.target == "/typebot/find/evo1")
            return ReplayAnswer::json(
                R"({"status":400,"error":"Bad Request","response":{"message":["Typebot is disabled"]}})",
                400);
        if (request.target == "/n8n/find/evo1")
            return ReplayAnswer::json(
                R"({"status":404,"error":"Not Found","response":{"message":["Cannot GET /n8n/find/evo1"]}})",
                404);
        return ReplayAnswer::json("[]");
    });
    const auto bots = awaited(m_client->findBots(server(), u"evo1"_s));
    QVERIFY2(bots, bots ? "" : qPrintable(bots.error().toLog()));
    QCOMPARE(bots->size(), 1);
    QCOMPARE(bots->at(0).kind, u"flowise"_s);
    QVERIFY(bots->at(0).enabled);
    QCOMPARE(m_server->wholeRequests(), 7);
}

void TestEvolutionClient::marksReadAndShowsPresence()
{
    replay(u"A5_markMessageAsRead"_s);
    QVERIFY(awaited(m_client->markRead(server(), u"wa2"_s, {{alice, u"3EB0B00001"_s, false}})));
    QCOMPARE(sentBody(), m_recorded.value("body"_L1).toObject());
    QVERIFY(awaited(m_client->markRead(server(), u"wa2"_s, {})));
    replay(u"A5_sendPresence"_s);
    QVERIFY(
        awaited(m_client->sendPresence(server(), u"wa2"_s, u"5521988887777"_s, Presence::Composing, 1500ms)));
    QCOMPARE(sentBody(1), m_recorded.value("body"_L1).toObject());
    replay(u"26_sendPresence_evo1"_s);
    const auto unsupported =
        awaited(m_client->sendPresence(server(), u"evo1"_s, alice, Presence::Composing, 1500ms));
    QVERIFY(!unsupported && unsupported.error().code == Error::Code::NotSupportedByChannel);
    QCOMPARE(unsupported.error().context.value(u"what"_s), u"sendPresence"_s);
    QCOMPARE(m_server->wholeRequests(), 3);
}

void TestEvolutionClient::readsServerInfoAndContacts()
{
    replay(u"00_root"_s);
    const auto info = awaited(m_client->serverInfo(server()));
    QVERIFY2(info, info ? "" : qPrintable(info.error().toLog()));
    QCOMPARE(info->version, u"2.3.6"_s);
    QCOMPARE(m_server->requests().constFirst().target, "/");
    replay(u"A5_findContacts"_s);
    const auto contacts = awaited(m_client->findContacts(server(), u"wa2"_s));
    QVERIFY(contacts);
    QCOMPARE_GT(contacts->size(), 2);
    QVERIFY(std::ranges::any_of(*contacts, &ContactInfo::isGroup));
    m_server->enqueue(ReplayAnswer::http(200, "text/html", "<html>welcome</html>"));
    const auto web = awaited(m_client->serverInfo(server()));
    QVERIFY(!web && web.error().code == Error::Code::UnexpectedContentType);
}

QTEST_GUILESS_MAIN(TestEvolutionClient)
#include "tst_evolutionclient.moc"
