// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/eventdecoder.h"

#include "base/jsonreader.h"
#include "evolution/messagecontent.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// What stands around the data of an event.
struct Envelope {
    QString event;
    QString instance;
    QString ownJid; ///< `sender`: the instance's own address, not the writer's
};

using Events = QList<EvolutionEvent>;

Instant instantFromSeconds(qint64 seconds)
{
    return instantFromMs(seconds * 1000);
}

constexpr qint64 lastSecond = 253'402'300'799; // end of the year 9999

Instant readTimestamp(const JsonReader &data, const char16_t *key)
{
    const auto seconds = looseInteger(data.value().toObject().value(QStringView(key)));
    if (!seconds || *seconds <= 0 || *seconds > lastSecond) {
        data.bad(key, u"seconds since 1970"_s);
        return {};
    }
    return instantFromSeconds(*seconds);
}

QString jidOf(const JsonReader &from, QLatin1StringView key)
{
    return normalJid(looseText(from, key));
}

/// The addresses of a message key. `…Alt` are those of Baileys 7; the others are older spellings of the same.
void readKey(const JsonReader &key, InboundMessage &message)
{
    message.providerId = key.nonEmptyText(u"id");
    message.chatJid = normalJid(key.nonEmptyText(u"remoteJid"));
    message.fromMe = key.boolean(u"fromMe");
    message.chatType = chatTypeOf(message.chatJid);

    const auto sort = [](const QString &jid, QString &phone, QString &lid) {
        if (isPhoneJid(jid) && phone.isEmpty())
            phone = jid;
        else if (isLidJid(jid) && lid.isEmpty())
            lid = jid;
    };
    if (message.chatType == ChatType::Person) {
        sort(message.chatJid, message.phoneJid, message.lidJid);
        for (const QLatin1StringView name :
             {"remoteJidAlt"_L1, "senderPn"_L1, "senderLid"_L1, "previousRemoteJid"_L1})
            sort(jidOf(key, name), message.phoneJid, message.lidJid);
        return;
    }
    message.participant = jidOf(key, "participant"_L1);
    sort(message.participant, message.participantPhoneJid, message.participantLidJid);
    for (const QLatin1StringView name : {"participantAlt"_L1, "participantPn"_L1, "participantLid"_L1})
        sort(jidOf(key, name), message.participantPhoneJid, message.participantLidJid);
}

Channel channelOf(const JsonReader &data, const JsonReader &key, const InboundMessage &message)
{
    if (message.providerId.startsWith("wamid."_L1))
        return Channel::Cloud;
    const QString device = looseText(data, "source"_L1);
    if (key.has(u"addressingMode") || data.has(u"status") || !message.ownJid.isEmpty() ||
        (!device.isEmpty() && device != "unknown"_L1))
        return Channel::Baileys;
    // The generic channel makes up a UUID for what it sends.
    return message.fromMe && message.providerId.count(u'-') == 4 ? Channel::Evolution : Channel::Unknown;
}

void readDelivery(const JsonReader &data, InboundMessage &message)
{
    QStringList words{looseText(data, "status"_L1)};
    const QJsonArray updates = data.value().toObject().value("MessageUpdate"_L1).toArray();
    for (const QJsonValue &update : updates)
        words.append(update.toObject().value("status"_L1).toString());
    for (const QString &word : words) {
        message.edited = message.edited || word == "EDITED"_L1;
        message.deleted = message.deleted || word == "DELETED"_L1;
        const auto status = deliveryStatusFrom(word);
        if (message.fromMe && status && (!message.delivery || *status > *message.delivery))
            message.delivery = status;
    }
}

/// A message as events and records carry it. `note`, when given, receives the protocolMessage in it.
InboundMessage readMessage(const JsonReader &data, const Envelope &envelope, QJsonObject *note = nullptr)
{
    InboundMessage message;
    message.instance = envelope.instance;
    message.ownJid = envelope.ownJid;
    const JsonReader key = data.object(u"key");
    readKey(key, message);
    message.sentAt = readTimestamp(data, u"messageTimestamp");
    message.type = looseText(data, "messageType"_L1);
    if (!message.fromMe)
        message.pushName = looseText(data, "pushName"_L1);
    message.channel = channelOf(data, key, message);
    readDelivery(data, message);

    const QJsonObject object = data.value().toObject();
    MessageContent content = messageContent(object.value("message"_L1).toObject(), message.type,
                                            object.value("contextInfo"_L1).toObject());
    message.kind = content.kind;
    message.text = std::move(content.text);
    message.choiceId = std::move(content.choiceId);
    message.media = std::move(content.media);
    message.quoted = std::move(content.quoted);
    message.reaction = std::move(content.reaction);
    message.location = std::move(content.location);
    if (note)
        *note = content.note;
    return message;
}

/// The protocolMessage by which WhatsApp edits (14) or deletes (0) a message.
void readNote(const JsonReader &note, const Envelope &envelope, Events &out)
{
    const QJsonValue type = note.value().toObject().value("type"_L1);
    const bool edit = type.toInt(-1) == 14 || type.toString() == "MESSAGE_EDIT"_L1;
    const bool removal = type.toInt(-1) == 0 || type.toString() == "REVOKE"_L1;
    if (!edit && !removal) {
        out.append(Ignored{envelope.instance, envelope.event, u"neither an edit nor a deletion"_s});
        return;
    }
    const JsonReader key = note.object(u"key");
    const QString id = key.nonEmptyText(u"id");
    const QString chat = jidOf(key, "remoteJid"_L1);
    const bool fromMe = key.value().toObject().value("fromMe"_L1).toBool();
    if (removal) {
        out.append(MessageDeleted{envelope.instance, id, chat, fromMe});
        return;
    }
    const JsonReader edited = note.object(u"editedMessage");
    const MessageContent content = messageContent(edited.value().toObject(), {});
    std::optional<Instant> at;
    if (const auto ms = looseInteger(note.value().toObject().value("timestampMs"_L1));
        ms && *ms > 0 && *ms / 1000 <= lastSecond)
        at = instantFromMs(*ms);
    out.append(MessageEdited{envelope.instance, id, chat, fromMe, content.text, at});
}

void readUpsert(const JsonReader &data, const Envelope &envelope, Events &out)
{
    QJsonObject note;
    InboundMessage message = readMessage(data, envelope, &note);
    message.history = envelope.event == "messages.set"_L1;
    message.fromApi = envelope.event == "send.message"_L1;
    if (!note.isEmpty() && message.kind == MessageKind::Protocol) {
        const JsonReader reader(note, data.path() + ".message.protocolMessage"_L1);
        Events noted;
        readNote(reader, envelope, noted);
        if (reader.ok() && !std::holds_alternative<Ignored>(noted.constFirst())) {
            out.append(noted);
            return;
        }
    }
    out.append(std::move(message));
}

void readUpdate(const JsonReader &data, const Envelope &envelope, Events &out)
{
    const QString id = data.nonEmptyText(u"keyId");
    const QString word = data.nonEmptyText(u"status");
    const QString chat = jidOf(data, "remoteJid"_L1);
    if (word == "DELETED"_L1)
        out.append(
            MessageDeleted{envelope.instance, id, chat, data.value().toObject().value("fromMe"_L1).toBool()});
    else if (const auto status = deliveryStatusFrom(word))
        out.append(DeliveryUpdate{envelope.instance, id, chat, *status});
    else
        out.append(Ignored{envelope.instance, envelope.event, u"status "_s + word});
}

void readDelete(const JsonReader &data, const Envelope &envelope, Events &out)
{
    const JsonReader key = data.has(u"key") ? data.object(u"key") : data;
    out.append(MessageDeleted{envelope.instance, key.nonEmptyText(u"id"), jidOf(key, "remoteJid"_L1),
                              key.value().toObject().value("fromMe"_L1).toBool()});
}

void readConnection(const JsonReader &data, const Envelope &envelope, Events &out)
{
    const QString word = data.nonEmptyText(u"state");
    const auto state = instanceStateFrom(word);
    if (!state) {
        out.append(Ignored{envelope.instance, envelope.event, u"state "_s + word});
        return;
    }
    const QString own = jidOf(data, "wuid"_L1);
    out.append(ConnectionChanged{envelope.instance, *state,
                                 looseInteger(data.value().toObject().value("statusReason"_L1)).value_or(0),
                                 own.isEmpty() ? envelope.ownJid : own, looseText(data, "profileName"_L1)});
}

void readStatusInstance(const JsonReader &data, const Envelope &envelope, Events &out)
{
    const QString word = data.nonEmptyText(u"status");
    if (word != "closed"_L1) {
        out.append(Ignored{envelope.instance, envelope.event, u"status "_s + word});
        return;
    }
    const auto reason = looseInteger(data.value().toObject().value("disconnectionReasonCode"_L1));
    out.append(
        ConnectionChanged{envelope.instance, InstanceState::Closed, reason.value_or(0), envelope.ownJid, {}});
}

void readQrCode(const JsonReader &data, const Envelope &envelope, Events &out)
{
    QrCodeUpdated qr;
    qr.instance = envelope.instance;
    if (data.has(u"qrcode")) {
        const JsonReader inner = data.object(u"qrcode");
        qr.code = inner.nonEmptyText(u"code");
        qr.pairingCode = looseText(inner, "pairingCode"_L1);
        const QString image = looseText(inner, "base64"_L1);
        const qsizetype comma = image.indexOf(u','); // "data:image/png;base64,…"
        qr.png = QByteArray::fromBase64(QStringView(image).mid(comma + 1).toLatin1());
    } else {
        // No `qrcode`: "QR code limit reached, please login again".
        if (!looseInteger(data.value().toObject().value("statusCode"_L1)))
            data.bad(u"qrcode", u"object"_s);
        qr.gaveUp = true;
    }
    out.append(qr);
}

void readContact(const JsonReader &data, const Envelope &envelope, Events &out)
{
    // History synchronisation names the address "id".
    const QString jid = data.has(u"remoteJid") ? data.nonEmptyText(u"remoteJid") : data.nonEmptyText(u"id");
    QString name = looseText(data, "pushName"_L1);
    if (name.isEmpty())
        name = looseText(data, "name"_L1);
    out.append(ContactChanged{envelope.instance, normalJid(jid), name, looseText(data, "profilePicUrl"_L1)});
}

void readPresence(const JsonReader &data, const Envelope &envelope, Events &out)
{
    const QString chat = normalJid(data.nonEmptyText(u"id"));
    const QJsonObject presences = data.object(u"presences").value().toObject();
    for (auto it = presences.begin(); it != presences.end(); ++it) {
        const QString word = it.value().toObject().value("lastKnownPresence"_L1).toString();
        if (const auto presence = presenceFrom(word))
            out.append(PresenceChanged{envelope.instance, chat, normalJid(it.key()), *presence});
        else
            out.append(Ignored{envelope.instance, envelope.event, u"presence "_s + word});
    }
}

using ReadData = void (*)(const JsonReader &, const Envelope &, Events &);

struct Known {
    QLatin1StringView event;
    ReadData read;
};
constexpr Known readers[] = {
    {"messages.upsert"_L1, readUpsert},
    {"send.message"_L1, readUpsert},
    {"messages.set"_L1, readUpsert},
    {"messages.edited"_L1, readNote},
    {"send.message.update"_L1, readNote},
    {"messages.update"_L1, readUpdate},
    {"messages.delete"_L1, readDelete},
    {"connection.update"_L1, readConnection},
    {"status.instance"_L1, readStatusInstance},
    {"qrcode.updated"_L1, readQrCode},
    {"contacts.upsert"_L1, readContact},
    {"contacts.update"_L1, readContact},
    {"contacts.set"_L1, readContact},
    {"presence.update"_L1, readPresence},
};

constexpr QLatin1StringView unused[] = {
    "application.startup"_L1, "chats.set"_L1,     "chats.upsert"_L1,          "chats.update"_L1,
    "chats.delete"_L1,        "groups.upsert"_L1, "groups.update"_L1,         "group-participants.update"_L1,
    "labels.edit"_L1,         "call"_L1,          "labels.association"_L1,    "typebot.start"_L1,
    "instance.create"_L1,     "group.update"_L1,  "typebot.change-status"_L1,
};

Result<Events> readAll(const Known &known, const QJsonValue &data, const Envelope &envelope)
{
    Events out;
    if (!data.isArray()) {
        const JsonReader reader(data, u"data"_s);
        if (!data.isObject())
            return fail(Error::Code::MalformedReply, {{u"path"_s, u"data"_s}, {u"expected"_s, u"object"_s}},
                        envelope.event + u": data: expected object"_s);
        known.read(reader, envelope, out);
        CHATFLOW_TRY(reader.status());
        return out;
    }
    const QJsonArray elements = data.toArray();
    std::optional<Error> first;
    bool anyGood = elements.isEmpty();
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const JsonReader reader(elements.at(i), u"data["_s + QString::number(i) + u']');
        Events decoded;
        known.read(reader, envelope, decoded);
        const auto status = reader.status();
        if (status) {
            anyGood = true;
            out.append(decoded);
            continue;
        }
        if (!first)
            first = status.error();
        out.append(Ignored{envelope.instance, envelope.event, u"malformed: "_s + status.error().detail});
    }
    if (!anyGood)
        return fail(*first);
    return out;
}

} // namespace

Result<QList<EvolutionEvent>> decodeEvent(const QJsonObject &envelope)
{
    const JsonReader reader(envelope);
    const Envelope around{reader.nonEmptyText(u"event"), reader.nonEmptyText(u"instance"),
                          jidOf(reader, "sender"_L1)};
    CHATFLOW_TRY(reader.status());

    const QJsonValue data = envelope.value("data"_L1);
    for (const Known &known : readers) {
        if (around.event == known.event)
            return readAll(known, data, around);
    }
    if (around.event == "logout.instance"_L1)
        return Events{InstanceGone{around.instance, InstanceGone::Why::LoggedOut}};
    if (around.event == "remove.instance"_L1 || around.event == "instance.delete"_L1)
        return Events{InstanceGone{around.instance, InstanceGone::Why::Removed}};
    const bool known = std::ranges::find(unused, around.event) != std::end(unused);
    return Events{Ignored{around.instance, around.event, known ? u"of no use here"_s : u"unknown event"_s}};
}

Result<InboundMessage> decodeRecord(const QString &instance, const QJsonObject &record)
{
    const JsonReader reader(record);
    InboundMessage message = readMessage(reader, Envelope{{}, instance, {}});
    message.history = true;
    CHATFLOW_TRY(reader.status());
    return message;
}

} // namespace chatflow
