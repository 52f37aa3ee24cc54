// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/later.h"
#include "sandbox/sandboxevolution.h"
#include "sandbox/sandboxpicture.h"

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QSize pictureSize(480, 360);

/// What was sent, or what is in a medium of a simulated contact.
QByteArray contentOf(const EvolutionMessage &message, const QJsonObject &media)
{
    if (!message.content.isEmpty())
        return message.content;
    if (media.value("mimetype"_L1).toString().startsWith("image/"_L1))
        return sandboxPicture(message.id(), pictureSize);
    return "ChatFlow Pro sandbox: " + message.id().toUtf8() + '\n';
}

constexpr qint64 windowMs = 24LL * 60 * 60 * 1000; // in which a business may write freely

QString required(const QString &property)
{
    return u"instance requires property \"%1\""_s.arg(property);
}
} // namespace

void SandboxEvolution::handleChat(const Reply &reply, const QString &action, SandboxInstance &instance,
                                  const QJsonObject &body)
{
    const bool baileys = instance.channel == SandboxInstance::Channel::Baileys;
    if (action == "findMessages"_L1) {
        const QJsonValue id = body.value("where"_L1)["key"_L1]["id"_L1];
        const bool wrongType = (body.contains("offset"_L1) && !body.value("offset"_L1).isDouble()) ||
                               (body.contains("page"_L1) && !body.value("page"_L1).isDouble());
        if (id.isString() && id.toString().isEmpty())
            replyEvolutionError(reply, 400, schemaErrors({u"The property cannot be empty"_s}));
        else if (wrongType)
            replyEvolutionError(reply, 500,
                                u"\nInvalid `this.prismaRepository.message.findMany()` invocation in\n…"_s);
        else
            reply->replyJson(200, instance.messages.find(body, instance.id));
        return;
    }
    if (action == "findChats"_L1) {
        reply->replyJson(200, chats(instance, body));
        return;
    }
    if (action == "findContacts"_L1) {
        reply->replyJson(200, contactRows(instance, body));
        return;
    }
    if (action == "findChatByRemoteJid"_L1) {
        const QString jid = reply->request().queryValue(u"remoteJid"_s);
        const auto contact = instance.contacts.constFind(jid);
        if (contact == instance.contacts.cend()) {
            reply->replyJson(200, QJsonValue());
            return;
        }
        reply->replyJson(200, QJsonObject{{u"id"_s, contact->id},
                                          {u"remoteJid"_s, jid},
                                          {u"name"_s, QJsonValue()},
                                          {u"labels"_s, QJsonValue()},
                                          {u"createdAt"_s, contact->createdAt},
                                          {u"updatedAt"_s, contact->updatedAt},
                                          {u"instanceId"_s, instance.id},
                                          {u"unreadMessages"_s, 0}});
        return;
    }
    if (action == "fetchProfilePictureUrl"_L1) {
        const QString jid = evolutionJid(body.value("number"_L1).toString());
        const bool known =
            baileys && instance.state == SandboxInstance::State::Open && instance.contacts.contains(jid);
        reply->replyJson(200, QJsonObject{{u"wuid"_s, jid},
                                          {u"profilePictureUrl"_s,
                                           known ? QJsonValue(u"https://pps.whatsapp.net/v/sandbox.jpg"_s)
                                                 : QJsonValue()}});
        return;
    }
    if (action == "whatsappNumbers"_L1) {
        if (!baileys) {
            // Without the usual "response" around it.
            reply->replyJson(400, QJsonObject{{u"status"_s, 400},
                                              {u"error"_s, u"Bad Request"_s},
                                              {u"message"_s, QJsonArray{instance.notAvailable()}}});
        } else if (instance.state != SandboxInstance::State::Open) {
            reply->replyJson(400, QJsonObject{{u"data"_s, QJsonValue()},
                                              {u"isBoom"_s, true},
                                              {u"isServer"_s, false},
                                              {u"output"_s, QJsonObject{{u"statusCode"_s, 428}}}});
        } else {
            reply->replyJson(200, numbers(instance, body.value("numbers"_L1).toArray()));
        }
        return;
    }
    QStringList faults;
    if (action == "sendPresence"_L1) {
        static const QStringList known{u"unavailable"_s, u"available"_s, u"composing"_s, u"recording"_s,
                                       u"paused"_s};
        if (body.contains("presence"_L1) && !known.contains(body.value("presence"_L1).toString()))
            faults.append(u"presence is not one of enum values: "_s + known.join(u','));
        for (const QString &property : {u"number"_s, u"presence"_s, u"delay"_s}) {
            if (!body.contains(property))
                faults.append(required(property));
        }
    } else if (action == "markMessageAsRead"_L1 && !body.contains("readMessages"_L1)) {
        faults.append(required(u"readMessages"_s));
    }
    if (!faults.isEmpty()) {
        replyEvolutionError(reply, 400, schemaErrors(faults));
        return;
    }
    if (!baileys) {
        replyEvolutionError(reply, 400, QJsonArray{instance.notAvailable()});
        return;
    }
    if (instance.state != SandboxInstance::State::Open) {
        replyEvolutionError(reply, 400, QJsonArray{u"Error: Connection Closed"_s});
        return;
    }
    if (action == "sendPresence"_L1) {
        const QJsonObject answer{{u"presence"_s, body.value("presence"_L1)}};
        later(m_clock, this, milliseconds(std::max(0, body.value("delay"_L1).toInt())),
              [reply, answer] { reply->replyJson(201, answer); });
    } else if (action == "markMessageAsRead"_L1) {
        // Entries of @lid chats are dropped on the way to WhatsApp; the answer is the same.
        reply->replyJson(201, QJsonObject{{u"message"_s, u"Read messages"_s}, {u"read"_s, u"success"_s}});
    } else { // getBase64FromMediaMessage
        const EvolutionMessage *message =
            instance.messages.withId(body.value("message"_L1)["key"_L1]["id"_L1].toString());
        const QJsonObject media =
            message ? message->message.value(message->messageType).toObject() : QJsonObject();
        if (!media.contains("mimetype"_L1)) {
            replyEvolutionError(reply, 400, QJsonArray{u"The message is not of the media type"_s});
            return;
        }
        reply->replyJson(
            201, QJsonObject{{u"mediaType"_s, message->messageType},
                             {u"fileName"_s, media.value("fileName"_L1).toString(u"file"_s)},
                             {u"caption"_s, media.value("caption"_L1)},
                             {u"size"_s, QJsonObject{{u"fileLength"_s, media.value("fileLength"_L1)}}},
                             {u"mimetype"_s, media.value("mimetype"_L1)},
                             {u"base64"_s, QString::fromLatin1(contentOf(*message, media).toBase64())},
                             {u"buffer"_s, QJsonValue()}});
    }
}

QJsonArray SandboxEvolution::chats(const SandboxInstance &instance, const QJsonObject &query) const
{
    const QString wanted = query.value("where"_L1)["remoteJid"_L1].toString();
    struct Chat {
        const EvolutionMessage *last = nullptr;
        qint64 lastReceived = 0;
        int unread = 0;
    };
    QHash<QString, Chat> byJid;
    for (const EvolutionMessage &message : instance.messages.all()) {
        if (!wanted.isEmpty() && message.jid() != wanted)
            continue;
        Chat &chat = byJid[message.jid()];
        if (!chat.last || message.timestamp >= chat.last->timestamp)
            chat.last = &message;
        if (!message.fromMe()) {
            chat.lastReceived = std::max(chat.lastReceived, message.timestamp);
            ++chat.unread;
        } else {
            chat.unread = 0;
        }
    }
    QList<std::pair<QString, Chat>> sorted;
    for (auto it = byJid.cbegin(); it != byJid.cend(); ++it)
        sorted.append({it.key(), it.value()});
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        return a.second.last->timestamp > b.second.last->timestamp;
    });
    const qsizetype skip = query.value("skip"_L1).toInt();
    const qsizetype take = query.contains("take"_L1) ? query.value("take"_L1).toInt() : sorted.size();
    QJsonArray out;
    for (qsizetype i = skip; i < std::min(skip + take, sorted.size()); ++i) {
        const auto &[jid, chat] = sorted.at(i);
        const EvolutionMessage &last = *chat.last;
        const auto contact = instance.contacts.constFind(jid);
        const bool known = contact != instance.contacts.cend();
        const QJsonValue null;
        const auto iso = [](qint64 ms) { return toIso(instantFromMs(ms)); };
        const qint64 opened = chat.lastReceived * 1000;
        const QJsonObject lastMessage{
            {u"id"_s, last.rowId},
            {u"key"_s, last.key},
            {u"pushName"_s, last.fromMe() ? QJsonValue(u"Você"_s) : last.pushName},
            {u"participant"_s, null},
            {u"messageType"_s, last.messageType},
            {u"message"_s, last.message},
            {u"contextInfo"_s, last.contextInfo},
            {u"source"_s, last.source},
            {u"messageTimestamp"_s, last.timestamp},
            {u"instanceId"_s, instance.id},
            {u"sessionId"_s, null},
            {u"status"_s, last.updates.isEmpty() ? null : QJsonValue(last.updates.constLast())}};
        out.append(QJsonObject{{u"id"_s, known ? QJsonValue(contact->id) : null},
                               {u"remoteJid"_s, jid},
                               {u"pushName"_s, null},
                               {u"profilePicUrl"_s, null},
                               {u"updatedAt"_s, iso(last.timestamp * 1000)},
                               {u"windowStart"_s, opened == 0 ? null : QJsonValue(iso(opened))},
                               {u"windowExpires"_s, opened == 0 ? null : QJsonValue(iso(opened + windowMs))},
                               {u"windowActive"_s, opened != 0 && toMs(m_clock.now()) < opened + windowMs},
                               {u"lastMessage"_s, lastMessage},
                               {u"unreadCount"_s, chat.unread},
                               {u"isSaved"_s, known}});
    }
    return out;
}

QJsonArray SandboxEvolution::contactRows(const SandboxInstance &instance, const QJsonObject &query) const
{
    const QString wanted = query.value("where"_L1)["remoteJid"_L1].toString();
    const qsizetype size = query.value("offset"_L1).toInt();
    const qsizetype page = std::max(1, query.value("page"_L1).toInt(1));
    QStringList jids = instance.contacts.keys();
    std::sort(jids.begin(), jids.end());
    QJsonArray all;
    for (const QString &jid : std::as_const(jids)) {
        if (!wanted.isEmpty() && jid != wanted)
            continue;
        const SandboxInstance::Contact contact = instance.contacts.value(jid);
        const bool group = jid.endsWith("@g.us"_L1);
        all.append(QJsonObject{{u"id"_s, contact.id},
                               {u"remoteJid"_s, jid},
                               {u"pushName"_s, contact.pushName},
                               {u"profilePicUrl"_s, QJsonValue()},
                               {u"createdAt"_s, contact.createdAt},
                               {u"updatedAt"_s, contact.updatedAt},
                               {u"instanceId"_s, instance.id},
                               {u"isGroup"_s, group},
                               {u"isSaved"_s, true},
                               {u"type"_s, group ? u"group"_s : u"contact"_s}});
    }
    if (size <= 0)
        return all;
    QJsonArray part;
    for (qsizetype i = (page - 1) * size; i < std::min(page * size, all.size()); ++i)
        part.append(all.at(i));
    return part;
}

QJsonArray SandboxEvolution::numbers(const SandboxInstance &instance, const QJsonArray &asked) const
{
    // Not in the order asked: broadcasts, groups, then people.
    QJsonArray broadcasts;
    QJsonArray groups;
    QJsonArray people;
    for (const QJsonValue &entry : asked) {
        const QString number = entry.toString();
        const QString jid = evolutionJid(number);
        const bool lid = jid.endsWith("@lid"_L1);
        const bool exists = lid || !m_notOnWhatsApp.contains(jid);
        QJsonObject row{{u"jid"_s, jid}, {u"exists"_s, exists}, {u"number"_s, number}};
        const QString name = instance.contacts.value(jid).pushName;
        if (exists && !name.isEmpty())
            row.insert(u"name"_s, name);
        if (lid)
            row.insert(u"lid"_s, u"lid"_s);
        (jid.endsWith("@broadcast"_L1) ? broadcasts : jid.endsWith("@g.us"_L1) ? groups : people).append(row);
    }
    QJsonArray out = broadcasts;
    for (const QJsonValue &row : std::as_const(groups))
        out.append(row);
    for (const QJsonValue &row : std::as_const(people))
        out.append(row);
    return out;
}

} // namespace chatflow
