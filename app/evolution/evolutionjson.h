// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evolution/evolutionapi.h"

#include <QJsonObject>
#include <QJsonValue>

namespace chatflow
{

/// Between our values and the JSON of Evolution 2.3.6. Pure. The readers fail with MalformedReply.
Result<ServerInfo> serverInfoFrom(const QJsonValue &body);
Result<QList<InstanceInfo>> instancesFrom(const QJsonValue &body);
Result<CreatedInstance> createdInstanceFrom(const QJsonValue &body);
Result<Connecting> connectingFrom(const QJsonValue &body);
Result<InstanceState> instanceStateOf(const QJsonValue &body); ///< of {"instance":{"state":…}}
Result<SentMessage> sentMessageFrom(const QJsonValue &body);
/// MalformedReply when its base64 is none, or empty.
Result<MediaContent> mediaContentFrom(const QJsonValue &body);
/// Records that make no sense go to `skipped`. Those with fromMe=true are left out when `query.fromMe` is
/// false.
Result<MessagePage> messagePageFrom(const QJsonValue &body, const QString &instance,
                                    const MessageQuery &query);
Result<QList<ContactInfo>> contactsFrom(const QJsonValue &body);
Result<std::optional<WebsocketSettings>> websocketSettingsFrom(const QJsonValue &body);
Result<std::optional<WebhookSettings>> webhookSettingsFrom(const QJsonValue &body);
Result<QList<BuiltInBot>> botsFrom(const QJsonValue &body, const QString &kind);

QJsonObject toJson(const NewInstance &instance);
/// `number` is what sendAddress() made of the address.
QJsonObject toJson(const OutgoingText &message, const QString &number);
/// The whole body of a request that sends a file.
QByteArray mediaBody(const OutgoingMedia &message, const QString &number);
QJsonObject toJson(const MessageQuery &query);
QJsonObject toJson(const WebsocketSettings &settings);
QJsonObject toJson(const WebhookSettings &settings);

} // namespace chatflow
