// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "sandbox/evolutionmessages.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// The names that webhooks and sockets of Evolution 2.3.6 can subscribe to.
const QStringList &evolutionEventNames();

/// The JID that Evolution 2.3.6 makes of what a client gives as "number": a full JID is kept, digits are
/// cleaned, 18 or more digits are a group, and numbers of Brazil, Mexico and Argentina are rewritten. What
/// has no digits is "sent" to
/// "@s.whatsapp.net".
QString evolutionJid(const QString &number);

/// One WhatsApp number at the sandbox's Evolution.
struct SandboxInstance {
    enum class Channel { Baileys, Cloud, Evolution };
    enum class State { Close, Connecting, Open };

    /// A row of the webhook or websocket table.
    struct Subscription {
        QString id;
        bool enabled = false;
        QStringList events;
        QString createdAt;
        QString updatedAt;
        // webhooks only
        QString url;
        QJsonValue headers;
        bool byEvents = false;
        bool base64 = false;

        bool exists() const { return !id.isEmpty(); }
        bool wants(const QString &event) const; ///< "messages.upsert"
    };
    struct Contact {
        QString id;
        QString pushName;
        QString createdAt;
        QString updatedAt;
    };

    QString id;
    QString name;
    Channel channel = Channel::Baileys;
    State state = State::Close;
    QString token;
    QString number;
    QString ownerJid; ///< once it was connected
    QString profileName;
    Subscription webhook;
    Subscription websocket;
    QJsonObject settings;
    QString settingsId;
    EvolutionMessages messages;
    QHash<QString, Contact> contacts;
    QHash<QString, qint64>
        seen; ///< message ids and when (s): Baileys' own guard against doubles lasts 5 minutes
    QList<QJsonObject> offline; ///< messages.upsert data that waits for the connection
    int qrCount = 0;
    QString qrCode; ///< what to draw; empty: none yet
    QString pairingCode;
    quint64 connecting = 0; ///< counts the attempts, so that timers of an old one do nothing
    bool wasConnected = false;
    bool loggedOut = false;
    /// Evolution 2.3.6: after logout and a new login messages.upsert never comes again.
    bool deaf = false;
    int disconnectionCode = 0;
    QString disconnectionObject;
    QString disconnectionAt;
    QString createdAt;
    QString updatedAt;

    QString stateName() const;
    QString channelName() const;
    /// What Evolution says when the channel cannot do something.
    QString notAvailable() const;
    QJsonObject toRow(const QString &clientName) const;
    static QJsonObject subscriptionRow(const Subscription &subscription, const QString &instanceId,
                                       bool webhook);
    static QJsonObject defaultSettings();
};

} // namespace chatflow
