// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "evolution/jid.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace chatflow
{

/// What a message is. Evolution 2.3.6 names WhatsApp's own types ("imageMessage"); these are the ones people
/// tell apart.
enum class MessageKind {
    Text,
    Image,
    Video,
    Audio,
    Document,
    Sticker,
    Location,
    Contact,
    ButtonReply, ///< `text` is the button's title. The Cloud channel loses its id and whether it was a list.
    ListReply,   ///< `text` is the row's title
    Reaction,
    Poll,        ///< `text` is the question
    Protocol,    ///< nothing a person wrote: keys, settings, or empty
    Unsupported, ///< something people see, but not one of the above: orders, events, calls, …
};

/// The way a message took, as far as it shows: events do not name the channel of their instance.
enum class Channel {
    Unknown,
    Baileys,   ///< WhatsApp by QR code (WHATSAPP-BAILEYS)
    Cloud,     ///< Meta's Cloud API (WHATSAPP-BUSINESS)
    Evolution, ///< Evolution's generic channel (EVOLUTION)
};

/// From Pending on in the order of time. Events come out of order: a message never goes back to an earlier
/// one.
enum class DeliveryStatus {
    Failed,
    Pending,
    Sent,      ///< the server has it: SERVER_ACK, SENT
    Delivered, ///< the telephone has it: DELIVERY_ACK, DELIVERED
    Read,
    Played, ///< a voice message was listened to
};

enum class InstanceState {
    Open,
    Connecting,
    Closed,
    Refused, ///< nobody scanned the QR code in time
};

enum class Presence { Available, Unavailable, Composing, Recording, Paused };

/// Stable words for files and logs: "text", "button_reply", …
QString toString(MessageKind kind);
std::optional<MessageKind> messageKindFromString(QStringView text);
QString toString(Channel channel);
QString toString(DeliveryStatus status);
QString toString(InstanceState state);
QString toString(Presence presence);
/// The server's words: SERVER_ACK, READ, …; nothing for EDITED, DELETED and unknown ones.
std::optional<DeliveryStatus> deliveryStatusFrom(const QString &word);
std::optional<InstanceState> instanceStateFrom(const QString &word);
std::optional<Presence> presenceFrom(const QString &word);

/// What is known of a picture, a recording or a file. The content is only here if the server put it into the
/// event.
struct Media {
    QString mime;
    QString fileName;
    QString caption;
    std::optional<qint64> bytes;
    std::optional<qint64> seconds;
    bool voice = false; ///< recorded in the chat ("ptt"), not an audio file
    QString url;    ///< where the server stored it (its S3); WhatsApp's own encrypted address is never here
    QString base64; ///< the content, when webhooks carry it or the channel is Cloud

    bool operator==(const Media &) const = default;
};

struct Quoted {
    QString providerId;
    QString text;   ///< what the quoted message said, when the event tells
    QString author; ///< who wrote it, a normalised address; often empty

    bool operator==(const Quoted &) const = default;
};

struct Reaction {
    QString targetId; ///< providerId of the message reacted to
    bool targetFromMe = false;
    QString emoji; ///< empty: the reaction was taken back

    bool operator==(const Reaction &) const = default;
};

struct Location {
    double latitude = 0;
    double longitude = 0;
    QString name;
    QString address;

    bool operator==(const Location &) const = default;
};

/// One message, from whichever road it came: an event of the socket or a webhook, or a record read back
/// later. All addresses are normalised (normalJid).
struct InboundMessage {
    QString instance;
    QString providerId; ///< WhatsApp's id; unique within an instance
    QString chatJid;    ///< the chat, and the address to answer to
    ChatType chatType = ChatType::Other;
    QString phoneJid; ///< the other person's …@s.whatsapp.net; empty in groups or when only a LID is known
    QString lidJid;   ///< the other person's …@lid; may be empty
    QString participant; ///< who wrote it in a group or a status, as addressed there
    QString participantPhoneJid;
    QString participantLidJid;
    QString pushName; ///< the writer's own name; empty for our own messages
    QString ownJid;   ///< the instance's own address; only WhatsApp by QR code tells
    bool fromMe = false;
    /// Sent through the API (by us, another program or a built-in bot), not typed on the telephone. Only live
    /// events tell.
    bool fromApi = false;
    bool history = false; ///< read back or synchronised, not a live event
    MessageKind kind = MessageKind::Unsupported;
    QString type; ///< the server's messageType
    QString text; ///< body, caption, title of the button or row, name of the place; empty when there is none
    QString choiceId; ///< id of the button or row
    std::optional<Media> media;
    std::optional<Quoted> quoted;
    std::optional<Reaction> reaction;
    std::optional<Location> location;
    Instant sentAt; ///< whole seconds, from the server's messageTimestamp
    Channel channel = Channel::Unknown;
    std::optional<DeliveryStatus> delivery; ///< of our own messages, when known
    bool edited = false;                    ///< records only
    bool deleted = false;                   ///< records only

    bool operator==(const InboundMessage &) const = default;
};

struct MessageEdited {
    QString instance;
    QString providerId; ///< of the message that was edited
    QString chatJid;
    bool fromMe = false;
    QString text; ///< as it reads now
    std::optional<Instant> editedAt;

    bool operator==(const MessageEdited &) const = default;
};

struct MessageDeleted {
    QString instance;
    QString providerId;
    QString chatJid;
    bool fromMe = false;

    bool operator==(const MessageDeleted &) const = default;
};

/// Match on providerId alone: the Cloud channel says fromMe=false for our own messages, so it is not here.
struct DeliveryUpdate {
    QString instance;
    QString providerId;
    QString chatJid;
    DeliveryStatus status = DeliveryStatus::Pending;

    bool operator==(const DeliveryUpdate &) const = default;
};

/// Offline, `Connecting` repeats several times a second, and a temporary loss shows no `Closed` at all.
struct ConnectionChanged {
    QString instance;
    InstanceState state = InstanceState::Closed;
    qint64 statusReason =
        0;          ///< 401: logged out, 428: no QR code scanned, 408/515: restarts by itself; 0: not told
    QString ownJid; ///< when open
    QString profileName;

    bool operator==(const ConnectionChanged &) const = default;
};

/// A new code to scan, about every 45 s; or the news that the server gave up waiting for somebody to scan
/// one.
struct QrCodeUpdated {
    QString instance;
    QString code; ///< the text to draw
    QString pairingCode;
    QByteArray png; ///< the server's own picture of it
    bool gaveUp = false;

    bool operator==(const QrCodeUpdated &) const = default;
};

struct InstanceGone {
    enum class Why { LoggedOut, Removed };
    QString instance;
    Why why = Why::Removed;

    bool operator==(const InstanceGone &) const = default;
};

struct ContactChanged {
    QString instance;
    QString jid;
    QString pushName;
    QString pictureUrl;

    bool operator==(const ContactChanged &) const = default;
};

struct PresenceChanged {
    QString instance;
    QString chatJid;
    QString jid; ///< who; the same as chatJid outside groups
    Presence presence = Presence::Available;

    bool operator==(const PresenceChanged &) const = default;
};

/// Nothing to act on. `reason` is for the log.
struct Ignored {
    QString instance;
    QString event;
    QString reason;

    bool operator==(const Ignored &) const = default;
};

using EvolutionEvent =
    std::variant<InboundMessage, MessageEdited, MessageDeleted, DeliveryUpdate, ConnectionChanged,
                 QrCodeUpdated, InstanceGone, ContactChanged, PresenceChanged, Ignored>;

QString instanceOf(const EvolutionEvent &event);

/// One person or chat under all the addresses it is known by.
struct Identity {
    QString preferred; ///< the telephone number's address where it is known: a LID can be replaced, a number
                       ///< is the person
    QStringList aliases; ///< all of them, `preferred` first
    QString phone;       ///< digits only; empty when no number is known

    bool operator==(const Identity &) const = default;
};

/// Who a chat is with: the other person (whoever wrote the message), or the group itself.
Identity identityOf(const InboundMessage &message);
/// Who wrote it: differs from identityOf() in groups and statuses, and for our own messages (then empty if
/// unknown).
Identity authorOf(const InboundMessage &message);

} // namespace chatflow
