// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/evolutionjson.h"

#include "base/enumnames.h"
#include "base/jsonreader.h"
#include "evolution/eventdecoder.h"
#include "evolution/messagecontent.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<Channel, 3> integrations{{
    {Channel::Baileys, "WHATSAPP-BAILEYS"_L1},
    {Channel::Cloud, "WHATSAPP-BUSINESS"_L1},
    {Channel::Evolution, "EVOLUTION"_L1},
}};

QByteArray pngFrom(const QString &dataUri)
{
    return QByteArray::fromBase64(QStringView(dataUri).mid(dataUri.indexOf(u',') + 1).toLatin1());
}

QrCode qrCodeFrom(const JsonReader &reader)
{
    return {reader.optionalText(u"code"), reader.optionalText(u"pairingCode"),
            pngFrom(reader.optionalText(u"base64"))};
}

InstanceState readState(const JsonReader &reader, const char16_t *key)
{
    const auto state = instanceStateFrom(reader.text(key));
    if (!state)
        reader.bad(key, u"open, connecting or close"_s);
    return state.value_or(InstanceState::Closed);
}

QStringList textsIn(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : array) {
        if (value.isString())
            texts.append(value.toString());
    }
    return texts;
}

/// What only some channels or servers tell; a wrong type is no reason to lose the rest.
qint64 looseNumber(const JsonReader &reader, QLatin1StringView key)
{
    return looseInteger(reader.value().toObject().value(key)).value_or(0);
}

InstanceInfo instanceFrom(const JsonReader &reader)
{
    InstanceInfo info;
    info.id = reader.nonEmptyText(u"id");
    info.name = reader.nonEmptyText(u"name");
    info.state = readState(reader, u"connectionStatus");
    info.channel = valueOf(integrations, looseText(reader, "integration"_L1)).value_or(Channel::Unknown);
    info.ownJid = normalJid(looseText(reader, "ownerJid"_L1));
    info.number = looseText(reader, "number"_L1);
    info.profileName = looseText(reader, "profileName"_L1);
    info.profilePictureUrl = looseText(reader, "profilePicUrl"_L1);
    info.token = SecretValue(looseText(reader, "token"_L1).toUtf8());
    info.disconnectionReason = looseNumber(reader, "disconnectionReasonCode"_L1);
    if (const auto counts = reader.optionalObject(u"_count")) {
        info.messages = looseNumber(*counts, "Message"_L1);
        info.contacts = looseNumber(*counts, "Contact"_L1);
        info.chats = looseNumber(*counts, "Chat"_L1);
    }
    return info;
}

} // namespace

Result<ServerInfo> serverInfoFrom(const QJsonValue &body)
{
    const JsonReader reader(body);
    ServerInfo info{reader.nonEmptyText(u"version"), looseText(reader, "clientName"_L1)};
    CHATFLOW_TRY(reader.status());
    return info;
}

Result<QList<InstanceInfo>> instancesFrom(const QJsonValue &body)
{
    const JsonReader reader(body);
    QList<InstanceInfo> instances;
    reader.forEachElement(
        [&instances](const JsonReader &element) { instances.append(instanceFrom(element)); });
    CHATFLOW_TRY(reader.status());
    return instances;
}

Result<CreatedInstance> createdInstanceFrom(const QJsonValue &body)
{
    const JsonReader reader(body);
    const JsonReader instance = reader.object(u"instance");
    CreatedInstance created;
    created.id = instance.nonEmptyText(u"instanceId");
    created.name = instance.nonEmptyText(u"instanceName");
    created.state = readState(instance, u"status");
    created.token = SecretValue(reader.text(u"hash").toUtf8());
    if (const auto qr = reader.optionalObject(u"qrcode"))
        created.qr = qrCodeFrom(*qr);
    CHATFLOW_TRY(reader.status());
    return created;
}

Result<Connecting> connectingFrom(const QJsonValue &body)
{
    const JsonReader reader(body);
    Connecting connecting;
    if (const auto instance = reader.optionalObject(u"instance"))
        connecting.state = readState(*instance, u"state");
    else
        connecting.qr = qrCodeFrom(reader); // {} and {"count":0}: no code yet
    CHATFLOW_TRY(reader.status());
    return connecting;
}

Result<InstanceState> instanceStateOf(const QJsonValue &body)
{
    const JsonReader reader(body);
    const InstanceState state = readState(reader.object(u"instance"), u"state");
    CHATFLOW_TRY(reader.status());
    return state;
}

Result<SentMessage> sentMessageFrom(const QJsonValue &body)
{
    const JsonReader reader(body);
    const JsonReader key = reader.object(u"key");
    SentMessage sent{key.nonEmptyText(u"id"), normalJid(looseText(key, "remoteJid"_L1)), {}};
    CHATFLOW_TRY(reader.status());
    // It went out: a missing time is no reason to call it a failure.
    sent.sentAt = instantFromMs(
        std::clamp(looseNumber(reader, "messageTimestamp"_L1), qint64(0), qint64(253'402'300'799)) * 1000);
    return sent;
}

Result<MediaContent> mediaContentFrom(const QJsonValue &body)
{
    const JsonReader reader(body);
    const QByteArray base64 = reader.nonEmptyText(u"base64").toLatin1();
    MediaContent media{looseText(reader, "mimetype"_L1), looseText(reader, "fileName"_L1), {}};
    CHATFLOW_TRY(reader.status());
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return fail(Error::Code::MalformedReply, {{u"path"_s, u"base64"_s}, {u"expected"_s, u"base64"_s}});
    media.content = *decoded;
    return media;
}

Result<MessagePage> messagePageFrom(const QJsonValue &body, const QString &instance,
                                    const MessageQuery &query)
{
    const JsonReader reader(body);
    const JsonReader messages = reader.object(u"messages");
    MessagePage page;
    page.total = messages.integer(u"total");
    page.pages = static_cast<int>(std::clamp(messages.integer(u"pages"), qint64(0), qint64(INT_MAX)));
    page.page = query.page;
    const QJsonArray records = messages.array(u"records");
    CHATFLOW_TRY(reader.status());
    page.records = records.size();
    for (qsizetype i = 0; i < records.size(); ++i) {
        auto message = decodeRecord(instance, records.at(i).toObject());
        if (!message) {
            Error error = message.error();
            error.context[u"path"_s].prepend(u"messages.records[%1]."_s.arg(i));
            const QString id = records.at(i)["key"_L1]["id"_L1].toString();
            if (!id.isEmpty())
                error.context[u"id"_s] = id;
            page.skipped.append(error);
            continue;
        }
        if (!page.oldest || message->sentAt < *page.oldest)
            page.oldest = message->sentAt;
        if (!query.fromMe || *query.fromMe == message->fromMe)
            page.messages.append(std::move(*message));
    }
    return page;
}

Result<QList<ContactInfo>> contactsFrom(const QJsonValue &body)
{
    const JsonReader reader(body);
    QList<ContactInfo> contacts;
    reader.forEachElement([&contacts](const JsonReader &element) {
        ContactInfo contact;
        contact.jid = normalJid(element.nonEmptyText(u"remoteJid"));
        contact.name = looseText(element, "pushName"_L1);
        contact.pictureUrl = looseText(element, "profilePicUrl"_L1);
        contact.isGroup = chatTypeOf(contact.jid) == ChatType::Group;
        contacts.append(contact);
    });
    CHATFLOW_TRY(reader.status());
    return contacts;
}

Result<std::optional<WebsocketSettings>> websocketSettingsFrom(const QJsonValue &body)
{
    if (body.isNull())
        return std::optional<WebsocketSettings>();
    const JsonReader reader(body);
    const WebsocketSettings settings{reader.boolean(u"enabled"), textsIn(reader.optionalArray(u"events"))};
    CHATFLOW_TRY(reader.status());
    return std::optional(settings);
}

Result<std::optional<WebhookSettings>> webhookSettingsFrom(const QJsonValue &body)
{
    if (body.isNull())
        return std::optional<WebhookSettings>();
    const JsonReader reader(body);
    WebhookSettings settings;
    settings.enabled = reader.boolean(u"enabled");
    settings.url = reader.optionalText(u"url");
    settings.events = textsIn(reader.optionalArray(u"events"));
    settings.byEvents = reader.optionalBoolean(u"webhookByEvents");
    settings.base64 = reader.optionalBoolean(u"webhookBase64");
    const QJsonObject headers = body.toObject().value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        settings.headers.insert(it.key(), it.value().toString());
    CHATFLOW_TRY(reader.status());
    return std::optional(settings);
}

Result<QList<BuiltInBot>> botsFrom(const QJsonValue &body, const QString &kind)
{
    const JsonReader reader(body);
    QList<BuiltInBot> bots;
    reader.forEachElement([&](const JsonReader &element) {
        bots.append({kind, looseText(element, "id"_L1), looseText(element, "description"_L1),
                     element.optionalBoolean(u"enabled")});
    });
    CHATFLOW_TRY(reader.status());
    return bots;
}

QJsonObject toJson(const NewInstance &instance)
{
    QJsonObject json{{u"instanceName"_s, instance.name},
                     {u"integration"_s, nameOf(integrations, instance.channel)},
                     {u"qrcode"_s, instance.withQrCode && instance.channel == Channel::Baileys}};
    if (!instance.token.isEmpty())
        json.insert(u"token"_s, QString::fromUtf8(instance.token.reveal()));
    if (!instance.number.isEmpty())
        json.insert(u"number"_s, instance.number);
    if (!instance.businessId.isEmpty())
        json.insert(u"businessId"_s, instance.businessId);
    return json;
}

namespace
{

void addCommon(QJsonObject &json, milliseconds typing, const QString &quotedId)
{
    if (typing > milliseconds::zero())
        json.insert(u"delay"_s, static_cast<qint64>(typing.count()));
    if (!quotedId.isEmpty())
        json.insert(u"quoted"_s, QJsonObject{{u"key"_s, QJsonObject{{u"id"_s, quotedId}}}});
}

} // namespace

QJsonObject toJson(const OutgoingText &message, const QString &number)
{
    QJsonObject json{{u"number"_s, number}, {u"text"_s, message.text}};
    addCommon(json, message.typing, message.quotedId);
    if (message.linkPreview)
        json.insert(u"linkPreview"_s, *message.linkPreview);
    return json;
}

QByteArray mediaBody(const OutgoingMedia &message, const QString &number)
{
    QJsonObject json{{u"number"_s, number}};
    addCommon(json, message.typing, message.quotedId);
    if (!message.voice)
        json.insert(u"mediatype"_s, toString(message.kind));
    if (!message.voice && !message.mime.isEmpty())
        json.insert(u"mimetype"_s, message.mime);
    if (!message.voice && !message.fileName.isEmpty())
        json.insert(u"fileName"_s, message.fileName);
    if (!message.caption.isEmpty())
        json.insert(u"caption"_s, message.caption);
    const QString field = message.voice ? u"audio"_s : u"media"_s;
    if (!message.url.isEmpty())
        json.insert(field, message.url);
    QByteArray body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (message.url.isEmpty()) {
        // A large file would stand in memory four times, twice of it as UTF-16, if it went through the JSON.
        body.chop(1);
        body += ",\"" + field.toLatin1() + "\":\"" + message.content.toBase64() + "\"}";
    }
    return body;
}

QJsonObject toJson(const MessageQuery &query)
{
    QJsonObject key;
    if (!query.chatJid.isEmpty())
        key.insert(u"remoteJid"_s, query.chatJid);
    if (!query.altJid.isEmpty())
        key.insert(u"remoteJidAlt"_s, query.altJid);
    if (!query.providerId.isEmpty())
        key.insert(u"id"_s, query.providerId);
    if (query.fromMe.value_or(false)) // `false` is ignored by the server
        key.insert(u"fromMe"_s, true);
    QJsonObject where;
    if (!key.isEmpty())
        where.insert(u"key"_s, key);
    if (query.since || query.until) {
        // Only both together have an effect.
        const Instant since = query.since.value_or(Instant());
        const Instant until = query.until.value_or(instantFromMs(4'102'444'800'000)); // the year 2100
        where.insert(u"messageTimestamp"_s, QJsonObject{{u"gte"_s, toIso(since)}, {u"lte"_s, toIso(until)}});
    }
    // `offset` is the page's size, and both must be numbers.
    return {{u"where"_s, where}, {u"page"_s, query.page}, {u"offset"_s, query.pageSize}};
}

QJsonObject toJson(const WebsocketSettings &settings)
{
    return {{u"websocket"_s, QJsonObject{{u"enabled"_s, settings.enabled},
                                         {u"events"_s, QJsonArray::fromStringList(settings.events)}}}};
}

QJsonObject toJson(const WebhookSettings &settings)
{
    QJsonObject headers;
    for (auto it = settings.headers.begin(); it != settings.headers.end(); ++it)
        headers.insert(it.key(), it.value());
    // The server's answer calls them webhookByEvents and webhookBase64, and ignores those names here.
    return {{u"webhook"_s, QJsonObject{{u"enabled"_s, settings.enabled},
                                       {u"url"_s, settings.url},
                                       {u"events"_s, QJsonArray::fromStringList(settings.events)},
                                       {u"byEvents"_s, settings.byEvents},
                                       {u"base64"_s, settings.base64},
                                       {u"headers"_s, headers}}}};
}

QStringList subscribedEvents()
{
    return {u"MESSAGES_UPSERT"_s,   u"MESSAGES_EDITED"_s,     u"MESSAGES_UPDATE"_s, u"MESSAGES_DELETE"_s,
            u"SEND_MESSAGE"_s,      u"SEND_MESSAGE_UPDATE"_s, u"CONTACTS_UPSERT"_s, u"CONTACTS_UPDATE"_s,
            u"CONNECTION_UPDATE"_s, u"QRCODE_UPDATED"_s,      u"STATUS_INSTANCE"_s, u"LOGOUT_INSTANCE"_s,
            u"REMOVE_INSTANCE"_s,   u"PRESENCE_UPDATE"_s};
}

} // namespace chatflow
