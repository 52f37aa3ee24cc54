// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/later.h"
#include "sandbox/sandboxevolution.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
QStringList requiredBy(const QString &kind)
{
    if (kind == "sendText"_L1)
        return {u"number"_s, u"text"_s};
    if (kind == "sendMedia"_L1)
        return {u"number"_s, u"mediatype"_s};
    if (kind == "sendWhatsAppAudio"_L1)
        return {u"number"_s, u"audio"_s};
    if (kind == "sendReaction"_L1)
        return {u"key"_s, u"reaction"_s};
    if (kind == "sendButtons"_L1)
        return {u"number"_s};
    return {u"number"_s, u"title"_s, u"footerText"_s, u"buttonText"_s, u"sections"_s}; // sendList
}

QStringList faultsOf(const QString &kind, const QJsonObject &body)
{
    static const QRegularExpression digits(u"^\\d+$"_s);
    QStringList faults;
    const QStringList required = requiredBy(kind);
    for (const QString &property : required) {
        if (!body.contains(property))
            faults.append(u"instance requires property \"%1\""_s.arg(property));
    }
    if (body.contains("number"_L1) && !body.value("number"_L1).isString())
        faults.append(u"Invalid format"_s);
    if (kind == "sendText"_L1 && body.contains("text"_L1) && !body.value("text"_L1).isString())
        faults.append(u"text is not of a type(s) string"_s);
    if (body.contains("delay"_L1) && !body.value("delay"_L1).isDouble())
        faults.append(u"Enter a value in milliseconds"_s);
    const QJsonArray mentioned = body.value("mentioned"_L1).toArray();
    const bool numeric = std::all_of(mentioned.begin(), mentioned.end(), [](const QJsonValue &entry) {
        return entry.isString() && entry.toString().contains(digits);
    });
    if (!numeric)
        faults.append(u"\"mentioned\" must be an array of numeric strings"_s);
    const QString media = body.value("mediatype"_L1).toString();
    if (kind == "sendMedia"_L1 && body.contains("mediatype"_L1) && media != "image"_L1 &&
        media != "document"_L1 && media != "video"_L1 && media != "audio"_L1)
        faults.append(u"mediatype is not one of enum values: image,document,video,audio"_s);
    return faults;
}

bool isWebAddress(const QString &media)
{
    return media.startsWith("http://"_L1) || media.startsWith("https://"_L1);
}

bool isBase64(const QString &media)
{
    static const QRegularExpression base64(u"^[A-Za-z0-9+/]+={0,2}$"_s);
    return media.size() % 4 == 0 && media.contains(base64);
}

QString defaultMimetype(const QString &mediatype)
{
    if (mediatype == "image"_L1)
        return u"image/png"_s;
    if (mediatype == "video"_L1)
        return u"video/mp4"_s;
    return mediatype == "audio"_L1 ? u"audio/mpeg"_s : u"application/pdf"_s;
}

/// The message that a request becomes, and its type.
std::pair<QJsonObject, QString> messageOf(const QString &kind, const QJsonObject &body,
                                          const QString &mediaKey)
{
    if (kind == "sendText"_L1)
        return {{{u"conversation"_s, body.value("text"_L1)}}, u"conversation"_s};
    if (kind == "sendMedia"_L1 || kind == "sendWhatsAppAudio"_L1) {
        const bool voice = kind == "sendWhatsAppAudio"_L1;
        const QString mediatype = voice ? u"audio"_s : body.value("mediatype"_L1).toString();
        const QString media = body.value(voice ? "audio"_L1 : "media"_L1).toString();
        QJsonObject content{
            {u"url"_s, QString(u"https://mmg.whatsapp.net/o1/v/t24/"_s + mediaKey)},
            {u"mimetype"_s, voice ? u"audio/ogg; codecs=opus"_s
                                  : body.value("mimetype"_L1).toString(defaultMimetype(mediatype))},
            {u"mediaKey"_s, mediaKey},
            {u"directPath"_s, QString(u"/o1/v/t24/"_s + mediaKey)},
            {u"fileLength"_s,
             QJsonObject{{u"low"_s, media.size() * 3 / 4}, {u"high"_s, 0}, {u"unsigned"_s, true}}}};
        if (body.contains("caption"_L1))
            content.insert(u"caption"_s, body.value("caption"_L1));
        if (mediatype == "document"_L1)
            content.insert(u"fileName"_s, body.value("fileName"_L1).toString(media.section(u'/', -1)));
        if (voice)
            content.insert(u"ptt"_s, true);
        const QString type = mediatype + u"Message"_s;
        return {{{type, content}}, type};
    }
    if (kind == "sendReaction"_L1) {
        return {{{u"reactionMessage"_s,
                  QJsonObject{{u"key"_s, body.value("key"_L1)}, {u"text"_s, body.value("reaction"_L1)}}}},
                u"reactionMessage"_s};
    }
    if (kind == "sendButtons"_L1) {
        QJsonArray buttons;
        const QJsonArray given = body.value("buttons"_L1).toArray();
        for (const QJsonValue &button : given) {
            buttons.append(
                QJsonObject{{u"name"_s, u"quick_reply"_s},
                            {u"buttonParamsJson"_s,
                             u"{\"display_text\":\"%1\",\"id\":\"%2\"}"_s.arg(
                                 button["displayText"_L1].toString(), button["id"_L1].toString())}});
        }
        const QJsonObject interactive{
            {u"body"_s,
             QJsonObject{{u"text"_s, u"*%1*\n\n%2\n"_s.arg(body.value("title"_L1).toString(),
                                                           body.value("description"_L1).toString())}}},
            {u"footer"_s, QJsonObject{{u"text"_s, body.value("footer"_L1)}}},
            {u"nativeFlowMessage"_s, QJsonObject{{u"buttons"_s, buttons}}}};
        return {{{u"viewOnceMessage"_s,
                  QJsonObject{{u"message"_s, QJsonObject{{u"interactiveMessage"_s, interactive}}}}}},
                u"viewOnceMessage"_s};
    }
    return {{{u"listMessage"_s, QJsonObject{{u"title"_s, body.value("title"_L1)},
                                            {u"description"_s, body.value("description"_L1)},
                                            {u"footerText"_s, body.value("footerText"_L1)},
                                            {u"buttonText"_s, body.value("buttonText"_L1)},
                                            {u"sections"_s, body.value("sections"_L1)},
                                            {u"listType"_s, 2}}}},
            u"listMessage"_s};
}

QString textOf(const QString &kind, const QJsonObject &body)
{
    if (kind == "sendText"_L1)
        return body.value("text"_L1).toString();
    if (kind == "sendMedia"_L1)
        return body.value("caption"_L1).toString();
    return kind == "sendReaction"_L1 ? body.value("reaction"_L1).toString()
                                     : body.value("title"_L1).toString();
}
} // namespace

void SandboxEvolution::handleSend(const Reply &reply, const QString &kind, SandboxInstance &instance,
                                  const QJsonObject &body)
{
    const QStringList faults = faultsOf(kind, body);
    if (!faults.isEmpty()) {
        replyEvolutionError(reply, 400, QJsonArray{QJsonArray::fromStringList(faults)});
        return;
    }
    const bool baileys = instance.channel == SandboxInstance::Channel::Baileys;
    if (instance.channel == SandboxInstance::Channel::Evolution) {
        if (kind == "sendReaction"_L1 || kind == "sendList"_L1) {
            replyEvolutionError(reply, 400, QJsonArray{instance.notAvailable()});
            return;
        }
        if (kind == "sendWhatsAppAudio"_L1) {
            replyEvolutionError(reply, 500, u"File or buffer is undefined."_s);
            return;
        }
        if (body.contains("quoted"_L1) && body.value("quoted"_L1)["key"_L1].isUndefined()) {
            replyEvolutionError(reply, 400, QJsonArray{u"Message not found"_s});
            return;
        }
    }
    const QString reaction = body.value("reaction"_L1).toString();
    const bool wordy = std::any_of(reaction.begin(), reaction.end(),
                                   [](QChar c) { return c.isLetterOrNumber() || c.isSpace(); });
    if (kind == "sendReaction"_L1 && (wordy || reaction.size() > 11)) {
        replyEvolutionError(reply, 400, QJsonArray{u"Reaction must be a single emoji or empty string"_s});
        return;
    }
    const QString media = body.value("media"_L1).toString();
    if (kind == "sendMedia"_L1 && !isWebAddress(media) && !isBase64(media)) {
        replyEvolutionError(reply, 400, QJsonArray{u"Owned media must be a url or base64"_s});
        return;
    }
    if (kind == "sendMedia"_L1 && body.value("mediatype"_L1).toString() == "document"_L1 &&
        !isWebAddress(media) && !body.contains("fileName"_L1)) {
        replyEvolutionError(reply, 400, QJsonArray{u"For base64 the file name must be informed."_s});
        return;
    }
    if (baileys && instance.state != SandboxInstance::State::Open) {
        if (instance.wasConnected || instance.state == SandboxInstance::State::Connecting)
            replyEvolutionError(reply, 400, QJsonArray{u"Error: Connection Closed"_s});
        else
            replyEvolutionError(reply, 500, u"Connection Closed"_s);
        return;
    }
    if (baileys && kind == "sendText"_L1 && body.value("text"_L1).toString().trimmed().isEmpty()) {
        replyEvolutionError(reply, 400, QJsonArray{u"Text is required"_s});
        return;
    }
    const QString number = kind == "sendReaction"_L1 ? body.value("key"_L1)["remoteJid"_L1].toString()
                                                     : body.value("number"_L1).toString();
    const QString jid =
        instance.channel == SandboxInstance::Channel::Evolution ? number : evolutionJid(number);
    if (baileys && m_notOnWhatsApp.contains(jid)) {
        replyEvolutionError(
            reply, 400,
            QJsonArray{QJsonObject{{u"jid"_s, jid}, {u"exists"_s, false}, {u"number"_s, number}}});
        return;
    }
    const auto [message, type] = messageOf(kind, body, m_random.token(24));
    // Only Baileys shows "composing", and blocks for as long.
    const milliseconds delay(baileys ? std::max(0, body.value("delay"_L1).toInt()) : 0);
    const auto go = [this, reply, kind, name = instance.name, body, message = message, type = type, jid,
                     delay] {
        later(m_clock, this, delay, [=, this] { send(reply, kind, name, body, message, type, jid); });
    };
    const QUrl address(media);
    if (kind != "sendMedia"_L1 || !isWebAddress(media) || address.host() != "127.0.0.1"_L1) {
        go();
        return;
    }
    // An address on this computer is really tried: one that refuses is how unreachable media looks.
    auto *probe = new QTcpSocket(this);
    connect(probe, &QTcpSocket::connected, this, [probe, go] {
        probe->disconnect();
        probe->deleteLater();
        go();
    });
    connect(probe, &QTcpSocket::errorOccurred, this, [probe, reply, address] {
        probe->disconnect();
        probe->deleteLater();
        replyEvolutionError(reply, 500,
                            QJsonArray{u"Error: connect ECONNREFUSED 127.0.0.1:%1"_s.arg(address.port(80))});
    });
    probe->connectToHost(address.host(), static_cast<quint16>(address.port(80)));
}

void SandboxEvolution::send(const Reply &reply, const QString &kind, const QString &instanceName,
                            const QJsonObject &body, const QJsonObject &message, const QString &messageType,
                            const QString &jid)
{
    SandboxInstance *found = instance(instanceName);
    if (!found) {
        replyEvolutionError(reply, 404,
                            QJsonArray{u"The \"%1\" instance does not exist"_s.arg(instanceName)});
        return;
    }
    SandboxInstance &instance = *found;
    const bool baileys = instance.channel == SandboxInstance::Channel::Baileys;
    QString id = u"3EB0"_s + QString::fromLatin1(m_random.bytes(9).toHex().toUpper());
    if (instance.channel == SandboxInstance::Channel::Evolution)
        id = m_random.uuid();
    else if (instance.channel == SandboxInstance::Channel::Cloud)
        id = u"wamid."_s + m_random.token(28).toUpper();

    const qint64 second = toMs(m_clock.now()) / 1000;
    EvolutionMessage row;
    row.rowId = rowId();
    row.key = {{u"remoteJid"_s, jid}, {u"fromMe"_s, true}, {u"id"_s, id}};
    row.messageType = messageType;
    row.message = message;
    row.timestamp = second;
    row.source = baileys ? u"web"_s : u"unknown"_s;
    QJsonObject raw{{u"key"_s, row.key},
                    {u"message"_s, message},
                    {u"messageType"_s, messageType},
                    {u"messageTimestamp"_s, second},
                    {u"instanceId"_s, instance.id},
                    {u"source"_s, row.source}};
    if (instance.channel != SandboxInstance::Channel::Evolution)
        raw.insert(u"status"_s, u"PENDING"_s);
    if (baileys) {
        row.pushName = u"Você"_s;
        raw.insert(u"pushName"_s, row.pushName);
        if (!jid.endsWith("@g.us"_L1) && kind != "sendReaction"_L1) {
            QJsonObject context{{u"mentionedJid"_s, QJsonArray()},
                                {u"groupMentions"_s, QJsonArray()},
                                {u"ephemeralSettingTimestamp"_s,
                                 QJsonObject{{u"low"_s, second}, {u"high"_s, 0}, {u"unsigned"_s, false}}},
                                {u"disappearingMode"_s, QJsonObject{{u"initiator"_s, 0}}}};
            // An id is enough to quote; one that is not stored goes out unquoted without a word.
            const QString quotedId = body.value("quoted"_L1)["key"_L1]["id"_L1].toString();
            if (const EvolutionMessage *quoted = instance.messages.withId(quotedId)) {
                context.insert(u"stanzaId"_s, quotedId);
                context.insert(u"participant"_s, quoted->fromMe() ? instance.ownerJid : quoted->jid());
                context.insert(u"quotedMessage"_s, quoted->message);
                context.insert(u"remoteJid"_s, quoted->jid());
            }
            raw.insert(u"contextInfo"_s, context);
            row.contextInfo = context;
        }
    }
    const QByteArray given =
        body.value(kind == "sendWhatsAppAudio"_L1 ? "audio"_L1 : "media"_L1).toString().toLatin1();
    if (!given.startsWith("http"))
        row.content = QByteArray::fromBase64(given);
    if (m_keepsMessages)
        instance.messages.add(row);
    const SandboxSend sentNow{instance.name, jid, id, kind, textOf(kind, body), body, m_clock.now()};
    m_sends.append(sentNow);

    // The event goes out first: a client may hear of its message before the answer to its request.
    emitEvent(instance, u"send.message"_s, raw);
    reply->replyJson(201, raw);
    Q_EMIT sent(sentNow);

    const Receipts receipts = m_receipts.value(jid, Receipts::Read);
    if (instance.channel == SandboxInstance::Channel::Evolution || !m_keepsMessages)
        return; // acks of messages that are not in the database are dropped
    const auto schedule = [this, instanceName, id](milliseconds after, const QString &status) {
        later(m_clock, this, after, [=, this] { acknowledge(instanceName, id, status); });
    };
    schedule(m_times.serverAck, baileys ? u"SERVER_ACK"_s : u"SENT"_s);
    if (receipts != Receipts::None)
        schedule(m_times.deliveryAck, baileys ? u"DELIVERY_ACK"_s : u"DELIVERED"_s);
    if (receipts == Receipts::Read)
        schedule(m_times.read, u"READ"_s);
}

void SandboxEvolution::acknowledge(const QString &instanceName, const QString &messageId,
                                   const QString &status)
{
    SandboxInstance *target = instance(instanceName);
    EvolutionMessage *message = target ? target->messages.withId(messageId) : nullptr;
    if (!message)
        return;
    message->updates.append(status);
    const bool baileys = target->channel == SandboxInstance::Channel::Baileys;
    emitEvent(*target, u"messages.update"_s,
              QJsonObject{{u"keyId"_s, messageId},
                          {u"remoteJid"_s, message->jid()},
                          {u"fromMe"_s, baileys}, // Cloud says false of its own
                          {u"status"_s, status},
                          {u"instanceId"_s, target->id},
                          {u"messageId"_s, message->rowId}});
    if (status == "SERVER_ACK"_L1) {
        const QJsonObject chat{
            {u"remoteJid"_s, message->jid()}, {u"instanceId"_s, target->id}, {u"unreadMessages"_s, 0}};
        emitEvent(*target, u"chats.upsert"_s, QJsonArray{chat});
    }
}

} // namespace chatflow
