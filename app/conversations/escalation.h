// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "conversations/message.h"

#include <QList>

#include <optional>

namespace chatflow
{

/// What makes it urgent that a person takes a conversation.
enum class UrgencyPart {
    AskedForPerson,
    Negative, ///< what the contact wrote last sounds angry or disappointed
    Repeated, ///< asks the same again
    AiFailed,
    Important, ///< a contact that the business has marked as important
};
QString toString(UrgencyPart part);
std::optional<UrgencyPart> urgencyPartFromString(QStringView text);

/// How urgent, and why: points, together 0 to 100.
struct Urgency {
    struct Part {
        UrgencyPart what = UrgencyPart::AskedForPerson;
        int points = 0;

        bool operator==(const Part &) const = default;
    };

    QList<Part> parts;

    int score() const;
    bool operator==(const Urgency &) const = default;
};

/// How an escalation ended.
enum class EscalationOutcome {
    Resolved,   ///< a person did what was to do
    HandedBack, ///< the AI goes on
};
QString toString(EscalationOutcome outcome);
std::optional<EscalationOutcome> escalationOutcomeFromString(QStringView text);

/// A conversation that waits, or waited, for a person.
struct Escalation {
    EscalationId id;
    TenantId tenant;
    ConversationId conversation;
    Instant openedAt;
    HolderReason reason = HolderReason::None;
    Urgency urgency{};
    Instant dueAt; ///< when the business wants it to be taken at the latest
    std::optional<Instant> snoozedUntil{};
    std::optional<Instant> claimedAt{};
    ActorId claimedBy{};
    std::optional<Instant> closedAt{};
    ActorId closedBy{};
    std::optional<EscalationOutcome> outcome{};

    bool operator==(const Escalation &) const = default;
};

} // namespace chatflow
