// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxclient.h"
#include "sandbox/sandboxevolution.h"
#include "support/fakeclock.h"
#include "support/places.h"
#include "support/seededrandom.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{
const QString alice = u"5521988887777@s.whatsapp.net"_s;
const QString lidContact = u"123456789012345@lid"_s;

QString dataFolder()
{
    return test::dataPath(u"sandbox/evolution/"_s);
}

/// What messages say differs from one to the next; their envelopes do not.
QJsonValue withoutContent(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            out.append(withoutContent(element));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out;
    const QJsonObject object = value.toObject();
    const bool isMessage = object.contains("key"_L1) && object.contains("message"_L1);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isMessage && (it.key() == "message"_L1 || it.key() == "contextInfo"_L1 || it.key() == "key"_L1))
            continue;
        out.insert(it.key(), withoutContent(it.value()));
    }
    return out;
}
} // namespace

/// The stand-in for Evolution answers what the real 2.3.6 answered.
class TestEvolutionRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_evolution.reset(); }
    void answersAsRecorded_data();
    void answersAsRecorded();

private:
    quint16 port() const { return m_evolution->http().port(); }
    RawReply ask(const QByteArray &method, const QByteArray &path, const QJsonObject &body = {})
    {
        return call(port(), method, path,
                    {{"apikey", "global-key-evolution-real"}, {"Content-Type", "application/json"}},
                    body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
    }
    SandboxInstance &add(const QString &name, SandboxInstance::Channel channel, const QString &number,
                         bool open, bool websocket = true)
    {
        return m_evolution->addInstance({.name = name,
                                         .channel = channel,
                                         .token = channel == SandboxInstance::Channel::Cloud
                                                      ? u"META-PERMANENT-TOKEN"_s
                                                      : QString(u"token-"_s + name),
                                         .number = number,
                                         .profileName = u"Shop"_s,
                                         .open = open,
                                         .websocket = websocket});
    }
    void addMessages();
    void arrange(const QString &file);
    void leaveBehind(const QString &name);

    FakeClock m_clock;
    SeededRandom m_random;
    QTimer m_pump; ///< lets the clock run five hundred times as fast
    std::unique_ptr<SandboxEvolution> m_evolution;
};

void TestEvolutionRecordings::init()
{
    connect(&m_pump, &QTimer::timeout, this, [this] { m_clock.advanceInSteps(milliseconds(500)); });
    m_pump.start(std::chrono::milliseconds(1));
    m_evolution = std::make_unique<SandboxEvolution>(m_clock, m_random);
    QVERIFY(m_evolution->listen());
    m_evolution->setApiKey(u"global-key-evolution-real"_s);
    m_evolution->setNotOnWhatsApp(u"5521977779999"_s);
}

void TestEvolutionRecordings::addMessages()
{
    for (const QString &name : {u"evo1"_s, u"wa1"_s, u"wa2"_s}) {
        if (!m_evolution->instance(name))
            continue;
        for (int i = 1; i <= 4; ++i) {
            m_evolution->deliver(name, alice, u"hi %1"_s.arg(i),
                                 {.id = u"3EB0AAAA0%1"_s.arg(i), .pushName = u"Alice"_s});
        }
        m_evolution->deliver(name, alice, u"Hi, do you ship to Rio?"_s,
                             {.id = u"3EB0B00001"_s, .pushName = u"Alice"_s});
        m_evolution->deliver(name, lidContact, u"hi from lid"_s,
                             {.id = u"3EB0B00011"_s, .pushName = u"Alice"_s, .remoteJidAlt = alice});
        m_evolution->deliver(name, u"321321321321321@lid"_s, u"alt"_s,
                             {.pushName = u"Dan"_s, .remoteJidAlt = u"5521944444444@s.whatsapp.net"_s});
        m_evolution->deliver(name, u"120363000000000001@g.us"_s, u"hi group"_s,
                             {.pushName = u"Alice"_s, .participant = lidContact, .participantAlt = alice});
    }
    if (const SandboxInstance *open = m_evolution->instance(u"wa2"_s);
        open && open->state == SandboxInstance::State::Open) {
        ask("POST", "/message/sendText/wa2", {{u"number"_s, lidContact}, {u"text"_s, u"to lid"_s}});
        ask("POST", "/message/sendText/wa2", {{u"number"_s, alice}, {u"text"_s, u"to Alice"_s}});
        m_clock.advanceInSteps(milliseconds(1000));
        QCOMPARE(m_evolution->instance(u"wa2"_s)->messages.all().constLast().updates.size(), 3);
    }
}

/// The world as it was when the recording was made.
void TestEvolutionRecordings::arrange(const QString &file)
{
    using Channel = SandboxInstance::Channel;
    if (file.startsWith("02_fetch_empty"_L1))
        return;
    const bool first = file.at(0).isDigit(); // in the first run wa1 was offline
    if (!file.startsWith("02_create_evo1"_L1) && !file.startsWith("01_auth_missing_instance"_L1)) {
        SandboxInstance &evo = add(u"evo1"_s, Channel::Evolution, u"5511900000001"_s, true);
        evo.webhook = evo.websocket;
        evo.webhook.url = u"not-called://here"_s;
        evo.webhook.headers = QJsonObject{{u"X-Test"_s, u"abc"_s}};
    }
    if (!file.startsWith("02_create_cloud1"_L1))
        add(u"cloud1"_s, Channel::Cloud, u"100000000000001"_s, true, false);
    if (!file.startsWith("02_create_baileys"_L1))
        add(u"wa1"_s, Channel::Baileys, u"5511900000004"_s, !first);
    if (!file.startsWith("A0_create"_L1) && !file.startsWith("03_"_L1))
        add(u"wa2"_s, Channel::Baileys, u"5511900000009"_s, !file.startsWith("A1_"_L1));
    if (!file.startsWith("B0_create"_L1) && !file.startsWith("03_"_L1))
        add(u"wa3"_s, Channel::Baileys, u"5511999990000"_s, false);
    if (!file.startsWith("03_"_L1))
        add(u"wa5"_s, Channel::Baileys, u"5511900000005"_s, file.startsWith("A8_"_L1));
    SandboxEvolution::Times times;
    times.read = milliseconds(500);
    if (first)
        times.qrAfter = std::chrono::hours(1); // offline no QR ever came
    m_evolution->setTimes(times);
    addMessages();
    leaveBehind(file.chopped(5));
}

/// What the recordings before this one had done.
void TestEvolutionRecordings::leaveBehind(const QString &name)
{
    if (name == "02_create_no_name"_L1)
        ask("POST", "/instance/create", {{u"integration"_s, u"EVOLUTION"_s}});
    else if (name == "04_state_wa1_after"_L1)
        ask("GET", "/instance/connect/wa1");
    else if (name.startsWith("A1_"_L1))
        ask("GET", "/instance/connect/wa2");
    else if (name == "60_wa1_state_after_delete"_L1)
        ask("DELETE", "/instance/delete/wa1");
    else if (name == "A7_state_after_server_restart"_L1 || name == "A4_sendText_connection_closed"_L1) {
        m_pump.stop();
        m_evolution->loseConnection(u"wa2"_s);
    } else if (name.startsWith("A8_sendText_"_L1) && name != "A8_sendText_after_relogin"_L1)
        ask("DELETE", "/instance/logout/wa5");
    else if (name.startsWith("A9_"_L1) && name != "A9_delete"_L1)
        m_evolution->removeDevice(u"wa2"_s);
    else if (name.startsWith("A8_"_L1) && name != "A8_logout"_L1)
        ask("DELETE", "/instance/logout/wa2");
    if (name.endsWith("_after_relogin"_L1)) {
        ask("DELETE", "/instance/logout/wa2");
        ask("GET", "/instance/connect/wa2");
        m_evolution->scan(u"wa2"_s);
    }
    if (name.startsWith("61_"_L1) && name != "61_create_evo2"_L1 && name != "61_delete_evo2_again"_L1) {
        add(u"evo2"_s, SandboxInstance::Channel::Evolution, u"5511900000003"_s, true);
        if (name != "61_logout_evo2"_L1 && name != "61_delete_evo2"_L1)
            ask("DELETE", "/instance/logout/evo2");
    }
}

void TestEvolutionRecordings::answersAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(dataFolder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 150);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestEvolutionRecordings::answersAsRecorded()
{
    QFETCH(QString, file);
    QFile data(dataFolder() + file);
    QVERIFY(data.open(QIODevice::ReadOnly));
    const QJsonObject recorded = QJsonDocument::fromJson(data.readAll()).object();
    const QJsonObject request = recorded.value("request"_L1).toObject();
    arrange(file);

    RawHeaders headers;
    const QJsonObject given = request.value("headers"_L1).toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        headers.append(qMakePair(it.key().toLatin1(), it->toString().toLatin1()));
    const QJsonValue body = request.value("body"_L1);
    QByteArray bytes = body.toString().toUtf8();
    if (body.isObject())
        bytes = QJsonDocument(body.toObject()).toJson();
    const RawReply reply = call(port(), request.value("method"_L1).toString().toLatin1(),
                                request.value("path"_L1).toString().toLatin1(), headers, bytes, 20000);

    const int status = recorded.value("status"_L1).toInt();
    QCOMPARE(reply.status, status);
    QCOMPARE(QString::fromLatin1(reply.contentType()).section(u';', 0, 0),
             recorded.value("contentType"_L1).toString().section(u';', 0, 0));
    QVERIFY(reply.whole);
    const QJsonValue wanted = recorded.value("body"_L1);
    if (wanted.isString() && reply.contentType().startsWith("application/json") &&
        !wanted.toString().isEmpty()) {
        QCOMPARE(QString::fromUtf8(reply.body), wanted.toString());
        return;
    }
    if (wanted.isString()) { // engine.io's open packet, or nothing at all
        const QJsonValue packet = QJsonDocument::fromJson(wanted.toString().mid(1).toUtf8()).object();
        QCOMPARE(QString::fromUtf8(reply.body.left(1)), wanted.toString().left(1));
        QCOMPARE(shapeDifference(packet, QJsonDocument::fromJson(reply.body.mid(1)).object()), QString());
        return;
    }
    const QJsonValue found = reply.json();
    const bool wordsDiffer = file.startsWith("04_bad_json"_L1) || file.startsWith("C4_"_L1);
    if (status >= 400 && !wordsDiffer && !file.contains("ECONN"_L1)) {
        QCOMPARE(found, wanted);
        return;
    }
    QCOMPARE(shapeDifference(withoutContent(wanted), withoutContent(found)), QString());
    if (wanted["messageType"_L1].isString()) {
        QCOMPARE(found["messageType"_L1], wanted["messageType"_L1]);
        QCOMPARE(found["key"_L1]["remoteJid"_L1], wanted["key"_L1]["remoteJid"_L1]);
        QCOMPARE(found["key"_L1]["id"_L1].toString().size(), wanted["key"_L1]["id"_L1].toString().size());
        QCOMPARE(found["source"_L1], wanted["source"_L1]);
        if (wanted["messageType"_L1].toString() == "conversation"_L1) {
            QCOMPARE(found["message"_L1]["conversation"_L1], wanted["message"_L1]["conversation"_L1]);
            QCOMPARE(shapeDifference(wanted["contextInfo"_L1], found["contextInfo"_L1]), QString());
        }
    }
    if (wanted["instance"_L1]["state"_L1].isString())
        QCOMPARE(found, wanted);
}

QTEST_GUILESS_MAIN(TestEvolutionRecordings)
#include "tst_evolutionrecordings.moc"
