// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/eventdump.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QJsonObject withoutEmpty(QJsonObject object)
{
    for (auto it = object.begin(); it != object.end();) {
        const QJsonValue value = it.value();
        const bool empty = value.isNull() || value.isUndefined() || (value.isBool() && !value.toBool()) ||
                           (value.isString() && value.toString().isEmpty()) ||
                           (value.isObject() && value.toObject().isEmpty());
        it = empty ? object.erase(it) : std::next(it);
    }
    return object;
}

template<typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject dump(const Identity &identity)
{
    if (identity.aliases.isEmpty())
        return {};
    return withoutEmpty({{u"preferred"_s, identity.preferred},
                         {u"aliases"_s, QJsonArray::fromStringList(identity.aliases)},
                         {u"phone"_s, identity.phone}});
}

QJsonObject dump(const InboundMessage &m)
{
    QJsonObject out{
        {u"is"_s, u"message"_s},
        {u"instance"_s, m.instance},
        {u"id"_s, m.providerId},
        {u"chat"_s, m.chatJid},
        {u"chatType"_s, toString(m.chatType)},
        {u"phone"_s, m.phoneJid},
        {u"lid"_s, m.lidJid},
        {u"participant"_s, m.participant},
        {u"participantPhone"_s, m.participantPhoneJid},
        {u"participantLid"_s, m.participantLidJid},
        {u"pushName"_s, m.pushName},
        {u"own"_s, m.ownJid},
        {u"fromMe"_s, m.fromMe},
        {u"fromApi"_s, m.fromApi},
        {u"history"_s, m.history},
        {u"kind"_s, toString(m.kind)},
        {u"type"_s, m.type},
        {u"text"_s, m.text},
        {u"choiceId"_s, m.choiceId},
        {u"sentAt"_s, toIso(m.sentAt)},
        {u"channel"_s, toString(m.channel)},
        {u"delivery"_s, m.delivery ? toString(*m.delivery) : QString()},
        {u"edited"_s, m.edited},
        {u"deleted"_s, m.deleted},
        {u"identity"_s, dump(identityOf(m))},
        {u"author"_s, dump(authorOf(m))},
    };
    if (m.media) {
        out[u"media"_s] =
            withoutEmpty({{u"mime"_s, m.media->mime},
                          {u"fileName"_s, m.media->fileName},
                          {u"caption"_s, m.media->caption},
                          {u"bytes"_s, orNull(m.media->bytes)},
                          {u"seconds"_s, orNull(m.media->seconds)},
                          {u"voice"_s, m.media->voice},
                          {u"url"_s, m.media->url},
                          {u"base64Characters"_s,
                           m.media->base64.isEmpty() ? QJsonValue() : QJsonValue(m.media->base64.size())}});
    }
    if (m.quoted)
        out[u"quoted"_s] = withoutEmpty(
            {{u"id"_s, m.quoted->providerId}, {u"text"_s, m.quoted->text}, {u"author"_s, m.quoted->author}});
    if (m.reaction)
        out[u"reaction"_s] = QJsonObject{{u"target"_s, m.reaction->targetId},
                                         {u"targetFromMe"_s, m.reaction->targetFromMe},
                                         {u"emoji"_s, m.reaction->emoji}};
    if (m.location)
        out[u"location"_s] = withoutEmpty({{u"latitude"_s, m.location->latitude},
                                           {u"longitude"_s, m.location->longitude},
                                           {u"name"_s, m.location->name},
                                           {u"address"_s, m.location->address}});
    return out;
}

QJsonObject dump(const MessageEdited &e)
{
    return {{u"is"_s, u"edited"_s},
            {u"instance"_s, e.instance},
            {u"id"_s, e.providerId},
            {u"chat"_s, e.chatJid},
            {u"fromMe"_s, e.fromMe},
            {u"text"_s, e.text},
            {u"at"_s, e.editedAt ? toIso(*e.editedAt) : QString()}};
}

QJsonObject dump(const MessageDeleted &e)
{
    return {{u"is"_s, u"deleted"_s},
            {u"instance"_s, e.instance},
            {u"id"_s, e.providerId},
            {u"chat"_s, e.chatJid},
            {u"fromMe"_s, e.fromMe}};
}

QJsonObject dump(const DeliveryUpdate &e)
{
    return {{u"is"_s, u"delivery"_s},
            {u"instance"_s, e.instance},
            {u"id"_s, e.providerId},
            {u"chat"_s, e.chatJid},
            {u"status"_s, toString(e.status)}};
}

QJsonObject dump(const ConnectionChanged &e)
{
    return {{u"is"_s, u"connection"_s},    {u"instance"_s, e.instance}, {u"state"_s, toString(e.state)},
            {u"reason"_s, e.statusReason}, {u"own"_s, e.ownJid},        {u"profile"_s, e.profileName}};
}

QJsonObject dump(const QrCodeUpdated &e)
{
    return {{u"is"_s, u"qrcode"_s},
            {u"instance"_s, e.instance},
            {u"code"_s, e.code},
            {u"pairingCode"_s, e.pairingCode},
            {u"png"_s, e.png.startsWith("\x89PNG") ? u"PNG, %1 bytes"_s.arg(e.png.size()) : QString()},
            {u"gaveUp"_s, e.gaveUp}};
}

QJsonObject dump(const InstanceGone &e)
{
    return {{u"is"_s, u"gone"_s},
            {u"instance"_s, e.instance},
            {u"why"_s, e.why == InstanceGone::Why::LoggedOut ? u"logged out"_s : u"removed"_s}};
}

QJsonObject dump(const ContactChanged &e)
{
    return {{u"is"_s, u"contact"_s},
            {u"instance"_s, e.instance},
            {u"jid"_s, e.jid},
            {u"pushName"_s, e.pushName},
            {u"picture"_s, e.pictureUrl}};
}

QJsonObject dump(const PresenceChanged &e)
{
    return {{u"is"_s, u"presence"_s},
            {u"instance"_s, e.instance},
            {u"chat"_s, e.chatJid},
            {u"jid"_s, e.jid},
            {u"presence"_s, toString(e.presence)}};
}

QJsonObject dump(const Ignored &e)
{
    return {
        {u"is"_s, u"ignored"_s}, {u"instance"_s, e.instance}, {u"event"_s, e.event}, {u"reason"_s, e.reason}};
}

} // namespace

QJsonObject dumpEvent(const EvolutionEvent &event)
{
    return withoutEmpty(std::visit([](const auto &value) { return dump(value); }, event));
}

} // namespace chatflow
