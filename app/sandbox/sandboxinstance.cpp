// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxinstance.h"

#include <QRegularExpression>

namespace chatflow
{

using namespace Qt::StringLiterals;

const QStringList &evolutionEventNames()
{
    static const QStringList names = u"APPLICATION_STARTUP QRCODE_UPDATED MESSAGES_SET MESSAGES_UPSERT "
                                     u"MESSAGES_EDITED MESSAGES_UPDATE MESSAGES_DELETE "
                                     "SEND_MESSAGE SEND_MESSAGE_UPDATE CONTACTS_SET CONTACTS_UPSERT "
                                     "CONTACTS_UPDATE PRESENCE_UPDATE CHATS_SET "
                                     "CHATS_UPSERT CHATS_UPDATE CHATS_DELETE GROUPS_UPSERT GROUP_UPDATE "
                                     "GROUP_PARTICIPANTS_UPDATE CONNECTION_UPDATE "
                                     "LABELS_EDIT LABELS_ASSOCIATION CALL TYPEBOT_START "
                                     "TYPEBOT_CHANGE_STATUS REMOVE_INSTANCE LOGOUT_INSTANCE "
                                     "INSTANCE_CREATE INSTANCE_DELETE STATUS_INSTANCE"_s.split(u' ');
    return names;
}

QString evolutionJid(const QString &number)
{
    for (const QString &suffix : {u"@g.us"_s, u"@s.whatsapp.net"_s, u"@lid"_s, u"@broadcast"_s}) {
        if (number.contains(suffix))
            return number;
    }
    static const QRegularExpression notDigits(u"\\D"_s);
    QString digits = number.section(u':', 0, 0).section(u'@', 0, 0);
    digits.remove(notDigits);
    if (digits.size() >= 18)
        return digits + u"@g.us"_s;
    if ((digits.startsWith("52"_L1) || digits.startsWith("54"_L1)) && digits.size() == 13)
        digits = digits.left(2) + digits.mid(3);
    if (digits.startsWith("55"_L1) && digits.size() == 13) {
        const int area = digits.mid(2, 2).toInt();
        const int first = digits.mid(5, 1).toInt();
        if (area >= 31 && first >= 7)
            digits = digits.left(4) +
                     digits.mid(5); // outside the South-East the ninth digit is not in the address
    }
    return digits + u"@s.whatsapp.net"_s;
}

bool SandboxInstance::Subscription::wants(const QString &event) const
{
    QString name = event.toUpper();
    name.replace(u'.', u'_').replace(u'-', u'_');
    return exists() && enabled && events.contains(name);
}

QString SandboxInstance::stateName() const
{
    switch (state) {
    case State::Open:
        return u"open"_s;
    case State::Connecting:
        return u"connecting"_s;
    case State::Close:
        break;
    }
    return u"close"_s;
}

QString SandboxInstance::channelName() const
{
    switch (channel) {
    case Channel::Cloud:
        return u"WHATSAPP-BUSINESS"_s;
    case Channel::Evolution:
        return u"EVOLUTION"_s;
    case Channel::Baileys:
        break;
    }
    return u"WHATSAPP-BAILEYS"_s;
}

QString SandboxInstance::notAvailable() const
{
    return channel == Channel::Cloud ? u"Method not available on WhatsApp Business API"_s
                                     : u"Method not available on Evolution Channel"_s;
}

QJsonObject SandboxInstance::defaultSettings()
{
    return {{u"rejectCall"_s, false},      {u"msgCall"_s, QString()},    {u"groupsIgnore"_s, false},
            {u"alwaysOnline"_s, false},    {u"readMessages"_s, false},   {u"readStatus"_s, false},
            {u"syncFullHistory"_s, false}, {u"wavoipToken"_s, QString()}};
}

QJsonObject SandboxInstance::subscriptionRow(const Subscription &subscription, const QString &instanceId,
                                             bool webhook)
{
    QJsonObject row{{u"id"_s, subscription.id},
                    {u"enabled"_s, subscription.enabled},
                    {u"events"_s, QJsonArray::fromStringList(subscription.events)},
                    {u"createdAt"_s, subscription.createdAt},
                    {u"updatedAt"_s, subscription.updatedAt},
                    {u"instanceId"_s, instanceId}};
    if (webhook) {
        row.insert(u"url"_s, subscription.url);
        row.insert(u"headers"_s, subscription.headers);
        row.insert(u"webhookByEvents"_s, subscription.byEvents);
        row.insert(u"webhookBase64"_s, subscription.base64);
    }
    return row;
}

QJsonObject SandboxInstance::toRow(const QString &clientName) const
{
    const QJsonValue null;
    const auto orNull = [&null](const QString &text) { return text.isEmpty() ? null : QJsonValue(text); };
    QJsonObject setting = settings;
    setting.insert(u"id"_s, settingsId);
    setting.insert(u"createdAt"_s, createdAt);
    setting.insert(u"updatedAt"_s, updatedAt);
    setting.insert(u"instanceId"_s, id);
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"connectionStatus"_s, stateName()},
            {u"ownerJid"_s, orNull(ownerJid)},
            {u"profileName"_s, ownerJid.isEmpty() ? null : orNull(profileName)},
            {u"profilePicUrl"_s,
             ownerJid.isEmpty() ? null : QJsonValue(u"https://pps.whatsapp.net/v/sandbox.jpg"_s)},
            {u"integration"_s, channelName()},
            {u"number"_s, orNull(number)},
            {u"businessId"_s, null},
            {u"token"_s, token},
            {u"clientName"_s, clientName},
            {u"disconnectionReasonCode"_s, disconnectionCode == 0 ? null : QJsonValue(disconnectionCode)},
            {u"disconnectionObject"_s, orNull(disconnectionObject)},
            {u"disconnectionAt"_s, orNull(disconnectionAt)},
            {u"createdAt"_s, createdAt},
            {u"updatedAt"_s, updatedAt},
            {u"Chatwoot"_s, null},
            {u"Proxy"_s, null},
            {u"Rabbitmq"_s, null},
            {u"Nats"_s, null},
            {u"Sqs"_s, null},
            {u"Websocket"_s, websocket.exists() ? QJsonValue(subscriptionRow(websocket, id, false)) : null},
            {u"Setting"_s, setting},
            {u"_count"_s, QJsonObject{{u"Message"_s, messages.all().size()},
                                      {u"Contact"_s, contacts.size()},
                                      {u"Chat"_s, contacts.size()}}}};
}

} // namespace chatflow
