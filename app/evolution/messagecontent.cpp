// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/messagecontent.h"

#include "base/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

struct MediaType {
    QLatin1StringView name;
    MessageKind kind;
};
constexpr MediaType mediaTypes[] = {
    {"imageMessage"_L1, MessageKind::Image},       {"videoMessage"_L1, MessageKind::Video},
    {"ptvMessage"_L1, MessageKind::Video},         {"audioMessage"_L1, MessageKind::Audio},
    {"documentMessage"_L1, MessageKind::Document}, {"stickerMessage"_L1, MessageKind::Sticker},
};

constexpr QLatin1StringView wrappers[] = {
    "ephemeralMessage"_L1,
    "viewOnceMessage"_L1,
    "viewOnceMessageV2"_L1,
    "viewOnceMessageV2Extension"_L1,
    "documentWithCaptionMessage"_L1,
    "deviceSentMessage"_L1,
    "editedMessage"_L1,
    "botInvokeMessage"_L1,
    "groupMentionedMessage"_L1,
    "lottieStickerMessage"_L1,
    "associatedChildMessage"_L1,
};

/// What travels beside or instead of something a person wrote.
constexpr QLatin1StringView housekeeping[] = {
    "messageContextInfo"_L1,
    "contextInfo"_L1,
    "senderKeyDistributionMessage"_L1,
    "base64"_L1,
    "mediaUrl"_L1,
    "protocolMessage"_L1,
    "pinInChatMessage"_L1,
    "keepInChatMessage"_L1,
    "fastRatchetKeySenderKeyDistributionMessage"_L1,
    "conversation"_L1,
    "encReactionMessage"_L1,
    "pollUpdateMessage"_L1,
};

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        QString text = object.value(key).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QJsonObject unwrapped(QJsonObject message)
{
    constexpr int deepest = 8; // WhatsApp nests two at most
    for (int depth = 0; depth < deepest; ++depth) {
        bool found = false;
        for (const QLatin1StringView wrapper : wrappers) {
            const QJsonValue inner = message.value(wrapper).toObject().value("message"_L1);
            if (!inner.isObject())
                continue;
            QJsonObject next = inner.toObject();
            // The server puts the content it fetched beside the wrapper.
            for (const QLatin1StringView beside : {"base64"_L1, "mediaUrl"_L1, "contextInfo"_L1}) {
                if (message.contains(beside) && !next.contains(beside))
                    next.insert(beside, message.value(beside));
            }
            message = next;
            found = true;
            break;
        }
        if (!found)
            break;
    }
    return message;
}

Media mediaFrom(const QJsonObject &part, const QJsonObject &message)
{
    Media media;
    media.mime = firstText(part, {"mimetype"_L1, "mime_type"_L1}); // Baileys, Cloud
    media.fileName = firstText(part, {"fileName"_L1, "filename"_L1, "title"_L1});
    media.caption = part.value("caption"_L1).toString();
    media.bytes = looseInteger(part.value("fileLength"_L1));
    media.seconds = looseInteger(part.value("seconds"_L1));
    media.voice = part.value("ptt"_L1).toBool() || part.value("voice"_L1).toBool();
    media.url = message.value("mediaUrl"_L1).toString();
    media.base64 = message.value("base64"_L1).toString();
    // The Cloud channel's own sends carry what the caller gave: a link or the content.
    const QString given = part.value("media"_L1).toString();
    if (media.url.isEmpty() && media.base64.isEmpty() && !given.isEmpty())
        (given.startsWith("http"_L1) ? media.url : media.base64) = given;
    return media;
}

Location locationFrom(const QJsonObject &part)
{
    return {part.value("degreesLatitude"_L1).toDouble(), part.value("degreesLongitude"_L1).toDouble(),
            part.value("name"_L1).toString(), part.value("address"_L1).toString()};
}

/// What an interactive message that we or another program sent says.
QString interactiveText(const QJsonObject &message)
{
    if (const QJsonObject part = message.value("interactiveMessage"_L1).toObject(); !part.isEmpty())
        return part.value("body"_L1).toObject().value("text"_L1).toString();
    if (const QJsonObject part = message.value("buttonsMessage"_L1).toObject(); !part.isEmpty())
        return part.value("contentText"_L1).toString();
    if (const QJsonObject part = message.value("templateMessage"_L1).toObject(); !part.isEmpty()) {
        const QJsonObject filled = part.contains("hydratedTemplate"_L1)
                                       ? part.value("hydratedTemplate"_L1).toObject()
                                       : part.value("hydratedFourRowTemplate"_L1).toObject();
        return filled.value("hydratedContentText"_L1).toString();
    }
    // listMessage of Baileys; the EVOLUTION channel keeps the fields as they were posted.
    const QJsonObject list = message.value("listMessage"_L1).toObject();
    const QJsonObject &part = list.isEmpty() ? message : list;
    const QString title = part.value("title"_L1).toString();
    const QString description = part.value("description"_L1).toString();
    QStringList lines{title, description};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool readReply(const QJsonObject &message, MessageContent &content)
{
    if (const QJsonObject part = message.value("templateButtonReplyMessage"_L1).toObject(); !part.isEmpty()) {
        content.kind = MessageKind::ButtonReply;
        content.text = part.value("selectedDisplayText"_L1).toString();
        content.choiceId = part.value("selectedId"_L1).toString();
    } else if (const QJsonObject pressed = message.value("buttonsResponseMessage"_L1).toObject();
               !pressed.isEmpty()) {
        content.kind = MessageKind::ButtonReply;
        content.text = pressed.value("selectedDisplayText"_L1).toString();
        content.choiceId = pressed.value("selectedButtonId"_L1).toString();
    } else if (const QJsonObject row = message.value("listResponseMessage"_L1).toObject(); !row.isEmpty()) {
        content.kind = MessageKind::ListReply;
        content.text = firstText(row, {"title"_L1, "description"_L1});
        content.choiceId = row.value("singleSelectReply"_L1).toObject().value("selectedRowId"_L1).toString();
    } else if (const QJsonObject flow = message.value("interactiveResponseMessage"_L1).toObject();
               !flow.isEmpty()) {
        content.kind = MessageKind::ButtonReply;
        content.text = flow.value("body"_L1).toObject().value("text"_L1).toString();
        const QString parameters =
            flow.value("nativeFlowResponseMessage"_L1).toObject().value("paramsJson"_L1).toString();
        content.choiceId = QJsonDocument::fromJson(parameters.toUtf8()).object().value("id"_L1).toString();
    } else {
        return false;
    }
    if (content.text.isEmpty())
        content.text = content.choiceId;
    return true;
}

bool readMedia(const QJsonObject &message, const QString &type, MessageContent &content)
{
    for (const MediaType &known : mediaTypes) {
        const QJsonValue part = message.value(known.name);
        const bool bare = type == known.name && message.contains("mediaUrl"_L1);
        if (!part.isObject() && !bare)
            continue;
        content.kind = known.kind;
        content.media = mediaFrom(part.toObject(), message);
        content.text = content.media->caption;
        return true;
    }
    return false;
}

bool readPlaceOrPerson(const QJsonObject &message, MessageContent &content)
{
    for (const QLatin1StringView name : {"locationMessage"_L1, "liveLocationMessage"_L1}) {
        const QJsonValue part = message.value(name);
        if (!part.isObject())
            continue;
        content.kind = MessageKind::Location;
        content.location = locationFrom(part.toObject());
        const QString comment = part.toObject().value("caption"_L1).toString();
        content.text = !comment.isEmpty()                  ? comment
                       : !content.location->name.isEmpty() ? content.location->name
                                                           : content.location->address;
        return true;
    }
    if (const QJsonValue part = message.value("contactMessage"_L1); part.isObject()) {
        content.kind = MessageKind::Contact;
        content.text = part.toObject().value("displayName"_L1).toString();
        return true;
    }
    if (const QJsonValue part = message.value("contactsArrayMessage"_L1); part.isObject()) {
        content.kind = MessageKind::Contact;
        QStringList names;
        const QJsonArray contacts = part.toObject().value("contacts"_L1).toArray();
        for (const QJsonValue &contact : contacts)
            names.append(contact.toObject().value("displayName"_L1).toString());
        names.removeAll(QString());
        content.text = names.join(u", "_s);
        return true;
    }
    for (const QLatin1StringView name :
         {"pollCreationMessage"_L1, "pollCreationMessageV2"_L1, "pollCreationMessageV3"_L1}) {
        if (const QJsonValue part = message.value(name); part.isObject()) {
            content.kind = MessageKind::Poll;
            content.text = part.toObject().value("name"_L1).toString();
            return true;
        }
    }
    return false;
}

bool readText(const QJsonObject &message, const QString &type, MessageContent &content)
{
    QString text = message.value("conversation"_L1).toString();
    if (text.isEmpty())
        text = message.value("extendedTextMessage"_L1).toObject().value("text"_L1).toString();
    if (text.isEmpty())
        return false;
    content.text = text;
    const bool cloudButton = type == "buttonMessage"_L1 || type == "interactiveMessage"_L1;
    content.kind = cloudButton ? MessageKind::ButtonReply : MessageKind::Text;
    return true;
}

bool holdsOnlyHousekeeping(const QJsonObject &message)
{
    for (auto it = message.begin(); it != message.end(); ++it) {
        const QString key = it.key();
        if (it.value().isNull() || std::ranges::find(housekeeping, key) != std::end(housekeeping))
            continue;
        return false;
    }
    return true;
}

MessageContent contentOf(const QJsonObject &message, const QString &type)
{
    MessageContent content;
    content.note = message.value("protocolMessage"_L1).toObject();
    if (const QJsonValue part = message.value("reactionMessage"_L1); part.isObject()) {
        const QJsonObject key = part.toObject().value("key"_L1).toObject();
        content.kind = MessageKind::Reaction;
        content.reaction = Reaction{key.value("id"_L1).toString(), key.value("fromMe"_L1).toBool(),
                                    part.toObject().value("text"_L1).toString()};
        return content;
    }
    if (readReply(message, content) || readMedia(message, type, content) ||
        readPlaceOrPerson(message, content) || readText(message, type, content))
        return content;
    content.text = interactiveText(message);
    if (!content.text.isEmpty())
        content.kind = MessageKind::Text;
    else
        content.kind = holdsOnlyHousekeeping(message) ? MessageKind::Protocol : MessageKind::Unsupported;
    return content;
}

std::optional<Quoted> quotedFrom(const QJsonObject &context)
{
    const QString id = context.value("stanzaId"_L1).toString();
    if (id.isEmpty())
        return std::nullopt;
    const QJsonObject message = unwrapped(context.value("quotedMessage"_L1).toObject());
    return Quoted{id, contentOf(message, {}).text, normalJid(context.value("participant"_L1).toString())};
}

std::optional<Quoted> quotedIn(const QJsonObject &message, const QJsonObject &outerContext)
{
    if (auto quoted = quotedFrom(outerContext))
        return quoted;
    if (auto quoted = quotedFrom(message.value("contextInfo"_L1).toObject()))
        return quoted;
    for (const QJsonValue &part : message) {
        if (auto quoted = quotedFrom(part.toObject().value("contextInfo"_L1).toObject()))
            return quoted;
    }
    // The EVOLUTION channel's own sends.
    const QString id = message.value("quoted"_L1).toObject().value("id"_L1).toString();
    return id.isEmpty() ? std::nullopt : std::optional(Quoted{id, {}, {}});
}

} // namespace

QString looseText(const JsonReader &reader, QLatin1StringView key)
{
    return reader.value().toObject().value(key).toString();
}

std::optional<qint64> looseInteger(const QJsonValue &value)
{
    constexpr double exactUpTo = 9007199254740992.0;
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (std::nearbyint(number) != number || std::abs(number) > exactUpTo)
            return std::nullopt;
        return static_cast<qint64>(number);
    }
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    const QJsonValue low = value.toObject().value("low"_L1);
    const QJsonValue high = value.toObject().value("high"_L1);
    if (!low.isDouble() || !high.isDouble())
        return std::nullopt;
    // JavaScript's Long: two signed 32-bit halves.
    constexpr double half = 4294967296.0;
    const double lower = low.toDouble();
    const double upper = high.toDouble();
    if (std::nearbyint(lower) != lower || std::nearbyint(upper) != upper || std::abs(lower) > half ||
        std::abs(upper) > exactUpTo / half)
        return std::nullopt;
    const double bottom = lower < 0 ? lower + half : lower;
    return static_cast<qint64>(upper) * static_cast<qint64>(half) + static_cast<qint64>(bottom);
}

MessageContent messageContent(const QJsonObject &message, const QString &type,
                              const QJsonObject &outerContext)
{
    const QJsonObject inner = unwrapped(message);
    MessageContent content = contentOf(inner, type);
    content.quoted = quotedIn(inner, outerContext);
    return content;
}

} // namespace chatflow
