// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretvalue.h"
#include "evolution/evolutiontypes.h"

#include <QByteArray>
#include <QMap>
#include <QUrl>

namespace chatflow
{

/// Where an Evolution API runs, and with which key we speak to it: the global one, or an instance's token.
struct EvolutionServer {
    QUrl url; ///< as serverUrlFrom() gives it
    SecretValue key;

    bool operator==(const EvolutionServer &) const = default;
};

struct ServerInfo {
    QString version;
    QString name; ///< clientName
};

/// What a key opens.
enum class KeyScope {
    Server,   ///< the global key: everything
    Instance, ///< an instance's token: only that instance; it creates none
};

/// One instance as the server lists it.
struct InstanceInfo {
    QString id;
    QString name;
    InstanceState state = InstanceState::Closed;
    Channel channel = Channel::Unknown;
    QString ownJid;
    QString number;
    QString profileName;
    QString profilePictureUrl;
    SecretValue token;
    qint64 disconnectionReason = 0; ///< 0: none
    qint64 messages = 0;            ///< how many the server keeps; 0 for ever if it keeps none
    qint64 contacts = 0;
    qint64 chats = 0;
};

/// A code to scan with the telephone. All empty: none yet, ask again or wait for QrCodeUpdated.
struct QrCode {
    QString code; ///< the text to draw
    QString pairingCode;
    QByteArray png;
};

struct NewInstance {
    QString name;
    Channel channel = Channel::Baileys;
    SecretValue token{};  ///< made by the server when empty; on the Cloud channel Meta's access token
    QString number{};     ///< Baileys: for a pairing code. Cloud: the phone number id. EVOLUTION: the number.
    QString businessId{}; ///< Cloud only
    bool withQrCode = true; ///< Baileys: the call then takes 5 s
};

struct CreatedInstance {
    QString id;
    QString name;
    InstanceState state = InstanceState::Closed;
    SecretValue token;
    QrCode qr;
};

/// The answer to "connect": open already, or a code to scan.
struct Connecting {
    InstanceState state = InstanceState::Connecting;
    QrCode qr;
};

struct OutgoingText {
    QString address; ///< what sendAddress() takes
    QString text{};
    milliseconds typing{0}; ///< Baileys shows "composing" so long, and the call blocks so long
    QString quotedId{};     ///< providerId to reply to; silently unquoted where the server does not know it
    std::optional<bool> linkPreview{};
    std::optional<milliseconds>
        timeout{}; ///< of the whole request; none: the usual one, on top of the typing
};

struct OutgoingMedia {
    QString address;
    MessageKind kind = MessageKind::Image; ///< Image, Video, Audio or Document
    QString mime{};
    QString url{}; ///< one of the two
    QByteArray content{};
    QString fileName{}; ///< needed for documents given as content
    QString caption{};
    milliseconds typing{0};
    QString quotedId{};
    bool voice = false; ///< Audio only: as if recorded in the chat. Not on the EVOLUTION channel.
    std::optional<milliseconds> timeout{}; ///< as OutgoingText's
};

/// A send whose answer was lost: our words or file to that person, not older than `since` by the server's
/// clock.
struct LostSend {
    Identity person;
    QString text;  ///< of a file its caption
    Instant since; ///< the server knows whole seconds only: leave room for a difference of the clocks
    MessageKind kind = MessageKind::Text;
    QString fileName{}; ///< of a document
};

/// A message the server took. That is not yet a delivery: "pending for ever" is known.
struct SentMessage {
    QString providerId;
    QString remoteJid; ///< normalised; the server may have rewritten the number (ninth digit in Brazil,
                       ///< Mexico, Argentina)
    Instant sentAt;

    bool operator==(const SentMessage &) const = default;
};

/// The content of a medium.
struct MediaContent {
    QString mime;
    QString fileName;
    QByteArray content;
};

struct MessageQuery {
    QString chatJid{}; ///< key.remoteJid
    QString altJid{};  ///< key.remoteJidAlt; not together with chatJid (the server ANDs them)
    QString providerId{};
    std::optional<Instant> since{}; ///< inclusive, whole seconds
    std::optional<Instant> until{};
    std::optional<bool> fromMe{}; ///< `false` is filtered here: the server ignores it
    int page = 1;
    int pageSize = 64;
};

struct MessagePage {
    qint64 total = 0;
    int pages = 0;
    int page = 1;
    qsizetype records = 0;          ///< on this page, before any filter of ours
    QList<InboundMessage> messages; ///< newest first
    QList<Error> skipped;           ///< records that made no sense
    std::optional<Instant> oldest;  ///< of the records on this page
};

struct ContactInfo {
    QString jid;
    QString name;
    QString pictureUrl;
    bool isGroup = false;
};

/// `events` in the server's upper-case names; empty subscribes to all.
struct WebsocketSettings {
    bool enabled = false;
    QStringList events;

    bool operator==(const WebsocketSettings &) const = default;
};

struct WebhookSettings {
    bool enabled = false;
    QString url;
    QStringList events;
    bool byEvents = false; ///< appends "/messages-upsert" and so on to the address
    bool base64 = false;   ///< media content inside events, on the socket as well
    QMap<QString, QString> headers;

    bool operator==(const WebhookSettings &) const = default;
};

/// A bot built into the server. If one is enabled, it and we both answer.
struct BuiltInBot {
    QString kind; ///< "flowise", "typebot", "openai", …
    QString id;
    QString description;
    bool enabled = false;
};

struct MessageRef {
    QString chatJid;
    QString providerId;
    bool fromMe = false;
};

/// The events this program acts on, by the names under which they are subscribed.
QStringList subscribedEvents();

} // namespace chatflow
