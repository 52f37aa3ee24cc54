// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/eventdecoder.h"
#include "evolution/messagecontent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// Shapes that no recording shows, and broken ones.
class TestEventDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsContent_data();
    void readsContent();
    void readsMediaDetails();
    void readsQuoteInsideWrapper();
    void readsReactionTakenBack();
    void readsEdit_data();
    void readsEdit();
    void readsEditInsideUpsert();
    void readsDeletionInsideUpsert();
    void ignoresOtherNotes();
    void readsDeliveryWords_data();
    void readsDeliveryWords();
    void readsOlderAddressFields();
    void keepsGoodElementsOfAnArray();
    void historyIsMarked();
    void rejectsMalformed_data();
    void rejectsMalformed();
    void unknownEventIsIgnored();
    void deepNestingEnds();
    void readsLooseIntegers_data();
    void readsLooseIntegers();
};

namespace
{

QJsonObject json(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"'), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s in %s", qPrintable(error.errorString()), text);
    return document.object();
}

QJsonObject envelope(const QString &event, const QJsonValue &data)
{
    return {{u"event"_s, event}, {u"instance"_s, u"shop"_s}, {u"data"_s, data}};
}

QJsonObject upsertData(const QJsonObject &message, const QString &type = u"x"_s)
{
    return {{u"key"_s, json("{'id':'M1','remoteJid':'5521988887777@s.whatsapp.net','fromMe':false}")},
            {u"message"_s, message},
            {u"messageType"_s, type},
            {u"messageTimestamp"_s, 1795485552}};
}

template<typename T> T only(const Result<QList<EvolutionEvent>> &events)
{
    if (!events)
        qFatal("%s", qPrintable(events.error().toLog()));
    if (events->size() != 1 || !std::holds_alternative<T>(events->constFirst()))
        qFatal("%d events, alternative %d", int(events->size()), int(events->value(0).index()));
    return std::get<T>(events->constFirst());
}

} // namespace

void TestEventDecoder::readsContent_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("choice");
    const auto row = [](const char *name, const char *message, const char *type, const char *kind,
                        const char *text, const char *choice = "") {
        QTest::newRow(name) << QByteArray(message) << QString::fromUtf8(type) << QString::fromUtf8(kind)
                            << QString::fromUtf8(text) << QString::fromUtf8(choice);
    };
    row("view once image", "{'viewOnceMessageV2':{'message':{'imageMessage':{'caption':'once'}}}}",
        "viewOnceMessageV2", "image", "once");
    row("document with caption",
        "{'documentWithCaptionMessage':{'message':{'documentMessage':{'caption':'the "
        "bill','fileName':'a.pdf'}}}}",
        "documentWithCaptionMessage", "document", "the bill");
    row("two wrappers",
        "{'ephemeralMessage':{'message':{'viewOnceMessage':{'message':{'videoMessage':{'caption':'v'}}}}}}",
        "ephemeralMessage", "video", "v");
    row("round video", "{'ptvMessage':{'seconds':4}}", "ptvMessage", "video", "");
    row("sticker", "{'stickerMessage':{'mimetype':'image/webp'}}", "stickerMessage", "sticker", "");
    row("live location",
        "{'liveLocationMessage':{'degreesLatitude':1.5,'degreesLongitude':2,'caption':'on my way'}}",
        "liveLocationMessage", "location", "on my way");
    row("contact", "{'contactMessage':{'displayName':'Dan','vcard':'BEGIN:VCARD'}}", "contactMessage",
        "contact", "Dan");
    row("contacts", "{'contactsArrayMessage':{'contacts':[{'displayName':'Dan'},{'displayName':'Eva'}, 5]}}",
        "contactsArrayMessage", "contact", "Dan, Eva");
    row("poll", "{'pollCreationMessageV3':{'name':'When?','options':[{'optionName':'now'}]}}",
        "pollCreationMessageV3", "poll", "When?");
    row("native flow button",
        "{'interactiveResponseMessage':{'body':{'text':'Yes'},'nativeFlowResponseMessage':{'paramsJson':'{"
        "\\\"id\\\":\\\"y1\\\"}'}}}",
        "interactiveResponseMessage", "button_reply", "Yes", "y1");
    row("button without title", "{'buttonsResponseMessage':{'selectedButtonId':'b1'}}",
        "buttonsResponseMessage", "button_reply", "b1", "b1");
    row("text with key distribution",
        "{'senderKeyDistributionMessage':{'groupId':'g'},'conversation':'hi','messageContextInfo':{}}",
        "conversation", "text", "hi");
    row("only key distribution", "{'senderKeyDistributionMessage':{'groupId':'g'}}",
        "senderKeyDistributionMessage", "protocol", "");
    row("empty conversation", "{'conversation':''}", "conversation", "protocol", "");
    row("nothing", "{}", "unknown", "protocol", "");
    row("order", "{'orderMessage':{'orderId':'1'}}", "orderMessage", "unsupported", "");
    row("wrong types", "{'conversation':5,'extendedTextMessage':'x','imageMessage':[]}", "conversation",
        "unsupported", "");
    row("template sent", "{'templateMessage':{'hydratedTemplate':{'hydratedContentText':'Dear Ana'}}}",
        "templateMessage", "text", "Dear Ana");
    row("interactive sent",
        "{'viewOnceMessage':{'message':{'interactiveMessage':{'body':{'text':'Choose'},'footer':{'text':'F'}}"
        "}}}",
        "viewOnceMessage", "text", "Choose");
}

void TestEventDecoder::readsContent()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, type);
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(QString, choice);
    const auto decoded = only<InboundMessage>(
        decodeEvent(envelope(u"messages.upsert"_s, upsertData(json(message.constData()), type))));
    QCOMPARE(toString(decoded.kind), kind);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.choiceId, choice);
    QCOMPARE(decoded.type, type);
}

void TestEventDecoder::readsMediaDetails()
{
    const QJsonObject message =
        json("{'ephemeralMessage':{'message':{'documentMessage':{'mimetype':'application/pdf',"
             "'title':'bill.pdf','fileLength':{'low':268,'high':1,'unsigned':true}}}},"
             "'mediaUrl':'https://s3.example.com/bill.pdf'}");
    const auto decoded = only<InboundMessage>(
        decodeEvent(envelope(u"messages.upsert"_s, upsertData(message, u"ephemeralMessage"_s))));
    QVERIFY(decoded.media);
    QCOMPARE(decoded.media->mime, u"application/pdf"_s);
    QCOMPARE(decoded.media->fileName, u"bill.pdf"_s);
    QCOMPARE(decoded.media->bytes, std::optional<qint64>(4294967296 + 268));
    QCOMPARE(decoded.media->url, u"https://s3.example.com/bill.pdf"_s);
    QVERIFY(!decoded.media->voice);
}

void TestEventDecoder::readsQuoteInsideWrapper()
{
    const QJsonObject message = json(
        "{'ephemeralMessage':{'message':{'extendedTextMessage':{'text':'yes','contextInfo':{'stanzaId':'Q1',"
        "'participant':'5511900000009:2@s.whatsapp.net','quotedMessage':{'ephemeralMessage':{'message':"
        "{'conversation':'shall I?'}}}}}}}}");
    const auto decoded =
        only<InboundMessage>(decodeEvent(envelope(u"messages.upsert"_s, upsertData(message))));
    QVERIFY(decoded.quoted);
    QCOMPARE(*decoded.quoted, (Quoted{u"Q1"_s, u"shall I?"_s, u"5511900000009@s.whatsapp.net"_s}));
}

void TestEventDecoder::readsReactionTakenBack()
{
    const QJsonObject message = json("{'reactionMessage':{'key':{'id':'M0','fromMe':true},'text':''}}");
    const auto decoded =
        only<InboundMessage>(decodeEvent(envelope(u"messages.upsert"_s, upsertData(message))));
    QVERIFY(decoded.kind == MessageKind::Reaction);
    QCOMPARE(*decoded.reaction, (Reaction{u"M0"_s, true, QString()}));
}

void TestEventDecoder::readsEdit_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("event");
    QTest::newRow("as a number")
        << QByteArray(
               "{'key':{'id':'M1','remoteJid':'5521988887777@s.whatsapp.net','fromMe':false},'type':14,"
               "'editedMessage':{'conversation':'new'},'timestampMs':'1795485600123'}")
        << u"messages.edited"_s;
    QTest::newRow("as a word")
        << QByteArray("{'key':{'id':'M1','remoteJid':'5521988887777@s.whatsapp.net','fromMe':false},"
                      "'type':'MESSAGE_EDIT','editedMessage':{'extendedTextMessage':{'text':'new'}},"
                      "'timestampMs':{'low':175857275,'high':418,'unsigned':false}}")
        << u"send.message.update"_s;
}

void TestEventDecoder::readsEdit()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, event);
    const auto edited = only<MessageEdited>(decodeEvent(envelope(event, json(data.constData()))));
    QCOMPARE(edited.providerId, u"M1"_s);
    QCOMPARE(edited.chatJid, u"5521988887777@s.whatsapp.net"_s);
    QCOMPARE(edited.text, u"new"_s);
    QVERIFY(edited.editedAt);
    QCOMPARE_GT(toMs(*edited.editedAt), 1795000000000);
}

void TestEventDecoder::readsEditInsideUpsert()
{
    const QJsonObject message =
        json("{'editedMessage':{'message':{'protocolMessage':{'key':{'id':'M0','remoteJid':'1234567@s."
             "whatsapp.net',"
             "'fromMe':false},'type':14,'editedMessage':{'imageMessage':{'caption':'better'}}}}}}");
    const auto edited = only<MessageEdited>(decodeEvent(envelope(u"messages.upsert"_s, upsertData(message))));
    QCOMPARE(edited.providerId, u"M0"_s);
    QCOMPARE(edited.text, u"better"_s);
}

void TestEventDecoder::readsDeletionInsideUpsert()
{
    const QJsonObject message =
        json("{'protocolMessage':{'key':{'id':'M0','remoteJid':'1234567@s.whatsapp.net'},'type':'REVOKE'}}");
    const auto deleted =
        only<MessageDeleted>(decodeEvent(envelope(u"messages.upsert"_s, upsertData(message))));
    QCOMPARE(deleted.providerId, u"M0"_s);
}

void TestEventDecoder::ignoresOtherNotes()
{
    const QJsonObject note = json("{'key':{'id':'M0'},'type':3,'ephemeralExpiration':86400}");
    only<Ignored>(decodeEvent(envelope(u"messages.edited"_s, note)));
    const auto asMessage = only<InboundMessage>(
        decodeEvent(envelope(u"messages.upsert"_s, upsertData({{u"protocolMessage"_s, note}}))));
    QVERIFY(asMessage.kind == MessageKind::Protocol);
}

void TestEventDecoder::readsDeliveryWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("status");
    for (const auto &[word, status] :
         std::initializer_list<std::pair<const char *, const char *>>{{"ERROR", "failed"},
                                                                      {"PENDING", "pending"},
                                                                      {"SERVER_ACK", "sent"},
                                                                      {"DELIVERY_ACK", "delivered"},
                                                                      {"READ", "read"},
                                                                      {"PLAYED", "played"},
                                                                      {"SENT", "sent"},
                                                                      {"DELIVERED", "delivered"},
                                                                      {"FAILED", "failed"},
                                                                      {"DELETED", "deleted"},
                                                                      {"EDITED", "ignored"},
                                                                      {"SOMETHING_NEW", "ignored"}})
        QTest::newRow(word) << QString::fromLatin1(word) << QString::fromLatin1(status);
}

void TestEventDecoder::readsDeliveryWords()
{
    QFETCH(QString, word);
    QFETCH(QString, status);
    const QJsonObject data{
        {u"keyId"_s, u"M1"_s}, {u"remoteJid"_s, u"1234567@s.whatsapp.net"_s}, {u"status"_s, word}};
    const auto events = decodeEvent(envelope(u"messages.update"_s, data));
    if (status == "ignored"_L1) {
        QVERIFY(only<Ignored>(events).reason.contains(word));
    } else if (status == "deleted"_L1) {
        QCOMPARE(only<MessageDeleted>(events).providerId, u"M1"_s);
    } else {
        QCOMPARE(toString(only<DeliveryUpdate>(events).status), status);
        QCOMPARE(only<DeliveryUpdate>(events).providerId, u"M1"_s);
    }
}

void TestEventDecoder::readsOlderAddressFields()
{
    QJsonObject data = upsertData({{u"conversation"_s, u"hi"_s}});
    data[u"key"_s] =
        json("{'id':'M1','remoteJid':'99@lid','fromMe':false,'senderPn':'5521988887777@s.whatsapp.net'}");
    auto message = only<InboundMessage>(decodeEvent(envelope(u"messages.upsert"_s, data)));
    QCOMPARE(identityOf(message).preferred, u"5521988887777@s.whatsapp.net"_s);
    QCOMPARE(identityOf(message).aliases, (QStringList{u"5521988887777@s.whatsapp.net"_s, u"99@lid"_s}));
    QCOMPARE(message.chatJid, u"99@lid"_s);

    data[u"key"_s] = json("{'id':'M1','remoteJid':'5521988887777@s.whatsapp.net','fromMe':false,"
                          "'previousRemoteJid':'99@lid','addressingMode':'pn'}");
    message = only<InboundMessage>(decodeEvent(envelope(u"messages.upsert"_s, data)));
    QCOMPARE(message.lidJid, u"99@lid"_s);
    QCOMPARE(identityOf(message).phone, u"5521988887777"_s);
}

void TestEventDecoder::keepsGoodElementsOfAnArray()
{
    const QJsonObject good = upsertData({{u"conversation"_s, u"hi"_s}});
    QJsonObject bad = good;
    bad[u"key"_s] = json("{'id':'','remoteJid':'x','fromMe':false}");
    const auto events = decodeEvent(envelope(u"messages.upsert"_s, QJsonArray{bad, good, 5}));
    QVERIFY(events);
    QCOMPARE(events->size(), 3);
    QVERIFY(std::get<Ignored>(events->at(0)).reason.contains("data[0].key.id"_L1));
    QCOMPARE(std::get<InboundMessage>(events->at(1)).text, u"hi"_s);
    QVERIFY(std::get<Ignored>(events->at(2)).reason.contains("data[2]"_L1));

    const auto allBad = decodeEvent(envelope(u"messages.upsert"_s, QJsonArray{bad, bad}));
    QVERIFY(!allBad);
    QCOMPARE(allBad.error().code, Error::Code::MalformedReply);
    QVERIFY(decodeEvent(envelope(u"contacts.upsert"_s, QJsonArray()))->isEmpty());
}

void TestEventDecoder::historyIsMarked()
{
    const QJsonObject data = upsertData({{u"conversation"_s, u"hi"_s}});
    QVERIFY(!only<InboundMessage>(decodeEvent(envelope(u"messages.upsert"_s, data))).history);
    QVERIFY(only<InboundMessage>(decodeEvent(envelope(u"messages.set"_s, QJsonArray{data}))).history);
    QVERIFY(only<InboundMessage>(decodeEvent(envelope(u"send.message"_s, data))).fromApi);
    const auto record = decodeRecord(u"shop"_s, data);
    QVERIFY(record && record->history && !record->fromApi);
    QCOMPARE(record->instance, u"shop"_s);
}

void TestEventDecoder::rejectsMalformed_data()
{
    QTest::addColumn<QJsonObject>("envelope");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QJsonObject &object, const char *path) {
        QTest::newRow(name) << object << QString::fromLatin1(path);
    };
    row("empty", {}, "event");
    row("no instance", json("{'event':'messages.upsert','data':{}}"), "instance");
    row("event not a string", json("{'event':5,'instance':'i'}"), "event");
    row("no data", json("{'event':'messages.upsert','instance':'i'}"), "data");
    row("data null", json("{'event':'messages.upsert','instance':'i','data':null}"), "data");
    row("data a string", json("{'event':'messages.upsert','instance':'i','data':'x'}"), "data");
    row("no key", envelope(u"messages.upsert"_s, json("{'messageTimestamp':1}")), "data.key");
    row("no id",
        envelope(u"messages.upsert"_s,
                 json("{'key':{'remoteJid':'1@lid','fromMe':false},'messageTimestamp':1}")),
        "data.key.id");
    row("no address",
        envelope(u"messages.upsert"_s, json("{'key':{'id':'1','fromMe':false},'messageTimestamp':1}")),
        "data.key.remoteJid");
    row("fromMe missing",
        envelope(u"messages.upsert"_s, json("{'key':{'id':'1','remoteJid':'1@lid'},'messageTimestamp':1}")),
        "data.key.fromMe");
    row("fromMe a word",
        envelope(u"messages.upsert"_s,
                 json("{'key':{'id':'1','remoteJid':'1@lid','fromMe':'false'},'messageTimestamp':1}")),
        "data.key.fromMe");
    row("no time",
        envelope(u"messages.upsert"_s, json("{'key':{'id':'1','remoteJid':'1@lid','fromMe':true}}")),
        "data.messageTimestamp");
    row("a time beyond reason",
        envelope(u"messages.upsert"_s,
                 json("{'key':{'id':'1','remoteJid':'1@lid','fromMe':true},'messageTimestamp':9e18}")),
        "data.messageTimestamp");
    row("edit without text", envelope(u"messages.edited"_s, json("{'key':{'id':'1'},'type':14}")),
        "data.editedMessage");
    row("edit without key", envelope(u"messages.edited"_s, json("{'type':0}")), "data.key");
    row("ack without id", envelope(u"messages.update"_s, json("{'status':'READ'}")), "data.keyId");
    row("deletion without id", envelope(u"messages.delete"_s, json("{'remoteJid':'1@lid'}")), "data.id");
    row("state missing", envelope(u"connection.update"_s, json("{'instance':'i'}")), "data.state");
    row("qr without code", envelope(u"qrcode.updated"_s, json("{'qrcode':{}}")), "data.qrcode.code");
    row("qr empty", envelope(u"qrcode.updated"_s, QJsonObject()), "data.qrcode");
    row("contact without address", envelope(u"contacts.update"_s, json("{'pushName':'x'}")), "data.id");
    row("presence without list", envelope(u"presence.update"_s, json("{'id':'1@lid'}")), "data.presences");
}

void TestEventDecoder::rejectsMalformed()
{
    QFETCH(QJsonObject, envelope);
    QFETCH(QString, path);
    const auto events = decodeEvent(envelope);
    QVERIFY(!events);
    QCOMPARE(events.error().code, Error::Code::MalformedReply);
    QCOMPARE(events.error().context.value(u"path"_s), path);
}

void TestEventDecoder::unknownEventIsIgnored()
{
    const auto ignored = only<Ignored>(decodeEvent(envelope(u"something.new"_s, 7)));
    QCOMPARE(ignored, (Ignored{u"shop"_s, u"something.new"_s, u"unknown event"_s}));
    only<Ignored>(decodeEvent(envelope(u"connection.update"_s, json("{'state':'dreaming'}"))));
}

void TestEventDecoder::deepNestingEnds()
{
    QJsonObject message{{u"conversation"_s, u"deep"_s}};
    for (int i = 0; i < 400; ++i)
        message = {{u"ephemeralMessage"_s, QJsonObject{{u"message"_s, message}}}};
    const auto decoded =
        only<InboundMessage>(decodeEvent(envelope(u"messages.upsert"_s, upsertData(message))));
    QVERIFY(decoded.kind == MessageKind::Unsupported);
}

void TestEventDecoder::readsLooseIntegers_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("number");
    QTest::newRow("number") << QJsonValue(5) << true << qint64(5);
    QTest::newRow("text") << QJsonValue(u"12345"_s) << true << qint64(12345);
    QTest::newRow("long") << QJsonValue(json("{'low':-1,'high':0}")) << true << qint64(4294967295);
    QTest::newRow("negative long") << QJsonValue(json("{'low':-5,'high':-1}")) << true << qint64(-5);
    QTest::newRow("fraction") << QJsonValue(5.5) << false << qint64(0);
    QTest::newRow("huge") << QJsonValue(1e300) << false << qint64(0);
    QTest::newRow("huge long") << QJsonValue(json("{'low':1e300,'high':1e300}")) << false << qint64(0);
    QTest::newRow("words") << QJsonValue(u"many"_s) << false << qint64(0);
    QTest::newRow("null") << QJsonValue() << false << qint64(0);
}

void TestEventDecoder::readsLooseIntegers()
{
    QFETCH(QJsonValue, value);
    QFETCH(bool, good);
    QFETCH(qint64, number);
    const auto read = looseInteger(value);
    QCOMPARE(read.has_value(), good);
    QCOMPARE(read.value_or(0), number);
}

QTEST_GUILESS_MAIN(TestEventDecoder)
#include "tst_eventdecoder.moc"
