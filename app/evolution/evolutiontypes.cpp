// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/evolutiontypes.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<MessageKind, 14> kinds{{
    {MessageKind::Text, "text"_L1},
    {MessageKind::Image, "image"_L1},
    {MessageKind::Video, "video"_L1},
    {MessageKind::Audio, "audio"_L1},
    {MessageKind::Document, "document"_L1},
    {MessageKind::Sticker, "sticker"_L1},
    {MessageKind::Location, "location"_L1},
    {MessageKind::Contact, "contact"_L1},
    {MessageKind::ButtonReply, "button_reply"_L1},
    {MessageKind::ListReply, "list_reply"_L1},
    {MessageKind::Reaction, "reaction"_L1},
    {MessageKind::Poll, "poll"_L1},
    {MessageKind::Protocol, "protocol"_L1},
    {MessageKind::Unsupported, "unsupported"_L1},
}};

constexpr EnumNames<Channel, 4> channels{{
    {Channel::Unknown, "unknown"_L1},
    {Channel::Baileys, "baileys"_L1},
    {Channel::Cloud, "cloud"_L1},
    {Channel::Evolution, "evolution"_L1},
}};

constexpr EnumNames<DeliveryStatus, 6> deliveries{{
    {DeliveryStatus::Failed, "failed"_L1},
    {DeliveryStatus::Pending, "pending"_L1},
    {DeliveryStatus::Sent, "sent"_L1},
    {DeliveryStatus::Delivered, "delivered"_L1},
    {DeliveryStatus::Read, "read"_L1},
    {DeliveryStatus::Played, "played"_L1},
}};

// Evolution 2.3.6: the first five from Baileys, the others from the Cloud API (PENDING and READ are common to
// both).
constexpr EnumNames<DeliveryStatus, 9> deliveryWords{{
    {DeliveryStatus::Failed, "ERROR"_L1},
    {DeliveryStatus::Pending, "PENDING"_L1},
    {DeliveryStatus::Sent, "SERVER_ACK"_L1},
    {DeliveryStatus::Delivered, "DELIVERY_ACK"_L1},
    {DeliveryStatus::Read, "READ"_L1},
    {DeliveryStatus::Played, "PLAYED"_L1},
    {DeliveryStatus::Sent, "SENT"_L1},
    {DeliveryStatus::Delivered, "DELIVERED"_L1},
    {DeliveryStatus::Failed, "FAILED"_L1},
}};

constexpr EnumNames<InstanceState, 4> states{{
    {InstanceState::Open, "open"_L1},
    {InstanceState::Connecting, "connecting"_L1},
    {InstanceState::Closed, "close"_L1},
    {InstanceState::Refused, "refused"_L1},
}};

constexpr EnumNames<Presence, 5> presences{{
    {Presence::Available, "available"_L1},
    {Presence::Unavailable, "unavailable"_L1},
    {Presence::Composing, "composing"_L1},
    {Presence::Recording, "recording"_L1},
    {Presence::Paused, "paused"_L1},
}};

Identity identityFrom(const QString &phoneJid, const QString &lidJid, const QString &other)
{
    Identity identity;
    for (const QString &jid : {phoneJid, lidJid, other}) {
        if (!jid.isEmpty() && !identity.aliases.contains(jid))
            identity.aliases.append(jid);
    }
    identity.preferred = identity.aliases.value(0);
    identity.phone = phoneDigits(phoneJid);
    return identity;
}

} // namespace

QString toString(MessageKind kind)
{
    return nameOf(kinds, kind);
}

std::optional<MessageKind> messageKindFromString(QStringView text)
{
    return valueOf(kinds, text);
}

QString toString(Channel channel)
{
    return nameOf(channels, channel);
}

QString toString(DeliveryStatus status)
{
    return nameOf(deliveries, status);
}

QString toString(InstanceState state)
{
    return nameOf(states, state);
}

QString toString(Presence presence)
{
    return nameOf(presences, presence);
}

std::optional<DeliveryStatus> deliveryStatusFrom(const QString &word)
{
    return valueOf(deliveryWords, word);
}

std::optional<InstanceState> instanceStateFrom(const QString &word)
{
    return valueOf(states, word);
}

std::optional<Presence> presenceFrom(const QString &word)
{
    return valueOf(presences, word);
}

QString instanceOf(const EvolutionEvent &event)
{
    return std::visit([](const auto &value) { return value.instance; }, event);
}

Identity identityOf(const InboundMessage &message)
{
    if (message.chatType != ChatType::Person)
        return identityFrom({}, {}, message.chatJid);
    return identityFrom(message.phoneJid, message.lidJid, message.chatJid);
}

Identity authorOf(const InboundMessage &message)
{
    if (message.fromMe)
        return identityFrom(message.ownJid, {}, {});
    if (message.chatType == ChatType::Person)
        return identityOf(message);
    return identityFrom(message.participantPhoneJid, message.participantLidJid, message.participant);
}

} // namespace chatflow
