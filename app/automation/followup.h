// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

#include <optional>

namespace chatflow
{

enum class FollowUpState {
    Planned,
    Sent, ///< its message is stored, and on its way or beyond
    Cancelled,
    Skipped, ///< its time came and it could not be sent
};
QString toString(FollowUpState state); ///< "planned", …: the form in the database and in JSON
std::optional<FollowUpState> followUpStateFromString(QStringView text);

/// Why a follow-up was not sent; stored by name.
enum class FollowUpReason {
    None,
    Replied,     ///< the contact wrote
    Continued,   ///< we wrote something else
    TakenOver,   ///< the AI does not hold the conversation any more
    OptedOut,    ///< the contact wants no automatic messages
    ByPerson,    ///< somebody cancelled it
    SwitchedOff, ///< the settings know no such step any more
    Maximum,     ///< the contact got as many as may be without an answer
    Missed,      ///< its time passed while no engine ran
    Window,      ///< WhatsApp takes no free text more than 24 hours after the contact's last message
    NeverOpen,   ///< there is no time at which it may be sent
    Empty,       ///< its text came out empty
    ByFlow,      ///< its words are to be the flow's, which is not asked for them yet
};
QString toString(FollowUpReason reason);
std::optional<FollowUpReason> followUpReasonFromString(QStringView text);

/// One attempt to hear from a contact who has not answered.
struct FollowUp {
    FollowUpId id;
    TenantId tenant;
    ConversationId conversation;
    ContactId contact;
    MessageId after; ///< what we said last: it is not answered
    int step = 0;    ///< of the tenant's steps, from 0
    Instant since;   ///< when the silence began: before the steps that were sent
    qint64 ownership = 0;
    qint64 settingsVersion = 0; ///< its time was reckoned under
    FollowUpState state = FollowUpState::Planned;
    FollowUpReason reason = FollowUpReason::None;
    Instant dueAt;
    Instant createdAt;
    std::optional<Instant> closedAt{};
    MessageId message{}; ///< what was sent
    QString contactName{};
    QString address{};

    bool isOpen() const { return state == FollowUpState::Planned; }
    bool operator==(const FollowUp &) const = default;
};

} // namespace chatflow
