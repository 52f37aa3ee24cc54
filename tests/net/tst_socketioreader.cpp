// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socketioreader.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using Kind = SocketIoPacket::Kind;

class TestSocketIoReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryRecordedFrame();
    void readsPackets_data();
    void readsPackets();
    void rejectsGarbage_data();
    void rejectsGarbage();
    void fillsInAttachments();
    void insistsOnAttachments();
    void keepsToTheLimit();
    void writesFrames();
};

void TestSocketIoReader::readsEveryRecordedFrame()
{
    const QDir folder(test::dataPath(u"evolution/transcripts"_s));
    QHash<Kind, int> seen;
    const QStringList names = folder.entryList({u"*ws*.json"_s}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray frames =
            QJsonDocument::fromJson(file.readAll()).object().value("frames"_L1).toArray();
        SocketIoReader reader;
        for (const QJsonValue &frame : frames) {
            const QString dir = frame.toObject().value("dir"_L1).toString();
            if (dir != "<"_L1)
                continue;
            const QString text = frame.toObject().value("frame"_L1).toString();
            const auto packet = reader.readText(text);
            QVERIFY2(packet, qPrintable(name + u": "_s + text));
            QVERIFY(packet->has_value());
            ++seen[(*packet)->kind];
            if ((*packet)->kind == Kind::Open) {
                QVERIFY((*packet)->pingInterval == milliseconds(25'000));
                QVERIFY((*packet)->pingTimeout == milliseconds(20'000));
            }
        }
    }
    QCOMPARE_GE(seen.value(Kind::Open), 10);
    QCOMPARE_GE(seen.value(Kind::Connected), 8);
    QCOMPARE_GE(seen.value(Kind::ConnectRefused), 2);
    QCOMPARE_GE(seen.value(Kind::Event), 50);
    QCOMPARE_GE(seen.value(Kind::Ping), 2);
}

void TestSocketIoReader::readsPackets_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("nameSpace");
    QTest::addColumn<QString>("eventOrReason");
    QTest::addColumn<int>("arguments");
    const auto row = [](const char *name, const QString &frame, Kind kind, const QString &nameSpace,
                        const QString &word = {}, int arguments = 0) {
        QTest::newRow(name) << frame << int(kind) << nameSpace << word << arguments;
    };
    row("close", u"1"_s, Kind::Close, {});
    row("ping", u"2"_s, Kind::Ping, {});
    row("probe", u"2probe"_s, Kind::Ping, {});
    row("pong", u"3"_s, Kind::Pong, {});
    row("noop", u"6"_s, Kind::Noop, {});
    row("connected", u"40{\"sid\":\"x\"}"_s, Kind::Connected, u"/"_s);
    row("connected without sid", u"40"_s, Kind::Connected, u"/"_s);
    row("connected there", u"40/evo1,{\"sid\":\"x\"}"_s, Kind::Connected, u"/evo1"_s);
    row("connected, no comma", u"40/evo1"_s, Kind::Connected, u"/evo1"_s);
    row("name with a space", u"40/my shop,{}"_s, Kind::Connected, u"/my shop"_s);
    row("disconnected", u"41/evo1,"_s, Kind::Disconnected, u"/evo1"_s);
    row("refused", u"44/evo1,{\"message\":\"Invalid namespace\"}"_s, Kind::ConnectRefused, u"/evo1"_s,
        u"Invalid namespace"_s);
    row("refused by a word", u"44\"no\""_s, Kind::ConnectRefused, u"/"_s, u"no"_s);
    row("event", u"42[\"a\",{\"b\":1}]"_s, Kind::Event, u"/"_s, u"a"_s, 1);
    row("event without payload", u"42/n,[\"a\"]"_s, Kind::Event, u"/n"_s, u"a"_s, 0);
    row("event to acknowledge", u"42/n,17[\"a\",1,2]"_s, Kind::Event, u"/n"_s, u"a"_s, 2);
    row("acknowledgement", u"4312[\"ok\"]"_s, Kind::Ack, u"/"_s, {}, 1);
}

void TestSocketIoReader::readsPackets()
{
    QFETCH(QString, frame);
    QFETCH(int, kind);
    QFETCH(QString, nameSpace);
    QFETCH(QString, eventOrReason);
    QFETCH(int, arguments);
    SocketIoReader reader;
    const auto packet = reader.readText(frame);
    QVERIFY2(packet, packet ? "" : qPrintable(packet.error().toLog()));
    QVERIFY(packet->has_value());
    QCOMPARE(int((*packet)->kind), kind);
    QCOMPARE((*packet)->nameSpace, nameSpace);
    QCOMPARE((*packet)->event + (*packet)->reason, eventOrReason);
    QCOMPARE((*packet)->arguments.size(), arguments);
}

void TestSocketIoReader::rejectsGarbage_data()
{
    QTest::addColumn<QString>("frame");
    for (const char *frame : {"",
                              "x",
                              "7",
                              "5",
                              "<html>",
                              "0",
                              "0{}",
                              "0{\"sid\":\"\",\"pingInterval\":1,\"pingTimeout\":1}",
                              "0{\"sid\":\"a\",\"pingInterval\":0,\"pingTimeout\":1}",
                              "0{\"sid\":\"a\",\"pingInterval\":1e12,\"pingTimeout\":1}",
                              "0{\"sid\":\"a\",\"pingInterval\":\"25000\",\"pingTimeout\":1}",
                              "4",
                              "49",
                              "42",
                              "42{}",
                              "42[]",
                              "42[5]",
                              "42[",
                              "42[\"a\"]]",
                              "42[\"a\"],[\"b\"]",
                              "42/n[\"a\"]",
                              "4299999999999999999999[\"a\"]",
                              "40{\"sid\":",
                              "45[\"a\"]",
                              "45-[\"a\"]",
                              "450-[\"a\"]",
                              "4599999-[\"a\"]",
                              "451[\"a\"]"})
        QTest::newRow(*frame ? frame : "empty") << QString::fromLatin1(frame);
}

void TestSocketIoReader::rejectsGarbage()
{
    QFETCH(QString, frame);
    SocketIoReader reader;
    const auto packet = reader.readText(frame);
    QVERIFY(!packet);
    QVERIFY(packet.error().code == Error::Code::MalformedReply);
    QVERIFY(!packet.error().context.value(u"expected"_s).isEmpty());
}

void TestSocketIoReader::fillsInAttachments()
{
    SocketIoReader reader;
    auto packet = reader.readText(
        u"452-/evo1,[\"send.message\",{\"a\":{\"_placeholder\":true,\"num\":1},\"b\":[{\"_placeholder\":true,\"num\":0}]}]"_s);
    QVERIFY(packet && !packet->has_value());
    packet = reader.readText(u"2"_s); // a ping may come between
    QVERIFY(packet && packet->has_value());
    packet = reader.readBinary("first");
    QVERIFY(packet && !packet->has_value());
    packet = reader.readBinary("second");
    QVERIFY(packet && packet->has_value());
    QVERIFY((*packet)->kind == Kind::Event);
    QCOMPARE((*packet)->nameSpace, u"/evo1"_s);
    QCOMPARE((*packet)->event, u"send.message"_s);
    const QJsonObject payload = (*packet)->arguments.at(0).toObject();
    QCOMPARE(payload.value("a"_L1).toString(), QString::fromLatin1(QByteArray("second").toBase64()));
    QCOMPARE(payload.value("b"_L1).toArray().at(0).toString(),
             QString::fromLatin1(QByteArray("first").toBase64()));
    QVERIFY(reader.readText(u"42[\"next\"]"_s)->has_value());
}

void TestSocketIoReader::insistsOnAttachments()
{
    SocketIoReader reader;
    QVERIFY(!reader.readBinary("unasked"));
    QVERIFY(reader.readText(u"451-[\"a\",{\"_placeholder\":true,\"num\":0}]"_s));
    QVERIFY(!reader.readText(u"42[\"b\"]"_s));

    SocketIoReader other;
    QVERIFY(other.readText(u"451-[\"a\",{\"_placeholder\":true,\"num\":5}]"_s));
    QVERIFY(!other.readBinary("x"));
}

void TestSocketIoReader::keepsToTheLimit()
{
    SocketIoReader reader(100);
    const auto tooLong = reader.readText(u"42[\"a\",\""_s + QString(200, u'x') + u"\"]"_s);
    QVERIFY(!tooLong);
    QVERIFY(tooLong.error().code == Error::Code::TooLarge);
    QCOMPARE(tooLong.error().context.value(u"limit"_s), u"100"_s);
    QVERIFY(reader.readText(u"451-[\"a\",{\"_placeholder\":true,\"num\":0}]"_s));
    const auto binary = reader.readBinary(QByteArray(90, 'x'));
    QVERIFY(!binary);
    QVERIFY(binary.error().code == Error::Code::TooLarge);
}

void TestSocketIoReader::writesFrames()
{
    QCOMPARE(socketIoPong(), u"3"_s);
    QCOMPARE(socketIoConnect(u"/"_s), u"40"_s);
    QCOMPARE(socketIoConnect(u"/evo1"_s), u"40/evo1,"_s);
    QCOMPARE(socketIoDisconnect(u"/evo1"_s), u"41/evo1,"_s);
    const QString event = socketIoEvent(u"/evo1"_s, u"hello"_s, {QJsonObject{{u"a"_s, 1}}});
    QCOMPARE(event, u"42/evo1,[\"hello\",{\"a\":1}]"_s);
    const auto back = SocketIoReader().readText(event);
    QVERIFY(back && back->has_value());
    QCOMPARE((*back)->event, u"hello"_s);
}

QTEST_GUILESS_MAIN(TestSocketIoReader)
#include "tst_socketioreader.moc"
