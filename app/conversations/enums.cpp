// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumnames.h"
#include "conversations/contactcard.h"
#include "conversations/conversation.h"
#include "conversations/message.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<IdentifierKind, 4> identifierKinds{{
    {IdentifierKind::Phone, "phone"_L1},
    {IdentifierKind::Lid, "lid"_L1},
    {IdentifierKind::Business, "business"_L1},
    {IdentifierKind::Other, "other"_L1},
}};

constexpr EnumNames<Holder, 3> holders{{
    {Holder::Ai, "ai"_L1},
    {Holder::Waiting, "waiting"_L1},
    {Holder::Human, "human"_L1},
}};

constexpr EnumNames<HolderReason, 17> reasons{{
    {HolderReason::None, ""_L1},
    {HolderReason::Console, "console"_L1},
    {HolderReason::Phone, "phone"_L1},
    {HolderReason::HandedBack, "handed_back"_L1},
    {HolderReason::AiFailed, "ai_failed"_L1},
    {HolderReason::LimitReached, "limit_reached"_L1},
    {HolderReason::TooOld, "too_old"_L1},
    {HolderReason::SendUnknown, "send_unknown"_L1},
    {HolderReason::SendFailed, "send_failed"_L1},
    {HolderReason::TenantPaused, "tenant_paused"_L1},
    {HolderReason::OptedOut, "opted_out"_L1},
    {HolderReason::Assigned, "assigned"_L1},
    {HolderReason::Released, "released"_L1},
    {HolderReason::Resolved, "resolved"_L1},
    {HolderReason::Escalated, "escalated"_L1},
    {HolderReason::PausedByRule, "paused_by_rule"_L1},
    {HolderReason::BotLoop, "bot_loop"_L1},
}};

constexpr EnumNames<MergeEvidence, 3> evidences{{
    {MergeEvidence::Person, "person"_L1},
    {MergeEvidence::PhoneVariant, "phone_variant"_L1},
    {MergeEvidence::SameMessage, "same_message"_L1},
}};

constexpr EnumNames<Role, 4> roles{{
    {Role::User, "user"_L1},
    {Role::Assistant, "assistant"_L1},
    {Role::Agent, "agent"_L1},
    {Role::System, "system"_L1},
}};

constexpr EnumNames<Delivery, 9> deliveries{{
    {Delivery::Received, "received"_L1},
    {Delivery::Queued, "queued"_L1},
    {Delivery::Sending, "sending"_L1},
    {Delivery::Sent, "sent"_L1},
    {Delivery::Delivered, "delivered"_L1},
    {Delivery::Read, "read"_L1},
    {Delivery::Failed, "failed"_L1},
    {Delivery::Unknown, "unknown"_L1},
    {Delivery::Cancelled, "cancelled"_L1},
}};

// How far a message is; what is not on WhatsApp's own way has no rank.
int rank(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Queued:
    case Delivery::Sending:
    case Delivery::Unknown:
    case Delivery::Failed: // a late report may still prove that it went out
        return 1;
    case Delivery::Sent:
        return 2;
    case Delivery::Delivered:
        return 3;
    case Delivery::Read:
        return 4;
    case Delivery::Received:
    case Delivery::Cancelled:
        return 0;
    }
    return 0;
}

} // namespace

QString toString(IdentifierKind kind)
{
    return nameOf(identifierKinds, kind);
}

std::optional<IdentifierKind> identifierKindFromString(QStringView text)
{
    return valueOf(identifierKinds, text);
}

QString toString(Holder holder)
{
    return nameOf(holders, holder);
}

std::optional<Holder> holderFromString(QStringView text)
{
    return valueOf(holders, text);
}

QString toString(HolderReason reason)
{
    return nameOf(reasons, reason);
}

std::optional<HolderReason> holderReasonFromString(QStringView text)
{
    return valueOf(reasons, text);
}

bool returnsByItself(HolderReason reason)
{
    return reason == HolderReason::TooOld || reason == HolderReason::TenantPaused ||
           reason == HolderReason::LimitReached || reason == HolderReason::OptedOut;
}

QString toString(MergeEvidence evidence)
{
    return nameOf(evidences, evidence);
}

std::optional<MergeEvidence> mergeEvidenceFromString(QStringView text)
{
    return valueOf(evidences, text);
}

QString toString(Role role)
{
    return nameOf(roles, role);
}

std::optional<Role> roleFromString(QStringView text)
{
    return valueOf(roles, text);
}

QString toString(Delivery delivery)
{
    return nameOf(deliveries, delivery);
}

std::optional<Delivery> deliveryFromString(QStringView text)
{
    return valueOf(deliveries, text);
}

bool advances(Delivery from, Delivery to)
{
    if (from == Delivery::Received)
        return false;
    if (to == Delivery::Failed) // refused after it was taken; never after somebody has seen it
        return rank(from) >= 1 && rank(from) <= 2 && from != Delivery::Failed;
    return rank(from) >= 1 && rank(to) > rank(from);
}

} // namespace chatflow
