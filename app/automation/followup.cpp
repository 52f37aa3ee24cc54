// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/followup.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<FollowUpState, 4> followUpStates{{
    {FollowUpState::Planned, "planned"_L1},
    {FollowUpState::Sent, "sent"_L1},
    {FollowUpState::Cancelled, "cancelled"_L1},
    {FollowUpState::Skipped, "skipped"_L1},
}};

constexpr EnumNames<FollowUpReason, 13> followUpReasons{{
    {FollowUpReason::None, ""_L1},
    {FollowUpReason::Replied, "replied"_L1},
    {FollowUpReason::Continued, "continued"_L1},
    {FollowUpReason::TakenOver, "taken_over"_L1},
    {FollowUpReason::OptedOut, "opted_out"_L1},
    {FollowUpReason::ByPerson, "by_person"_L1},
    {FollowUpReason::SwitchedOff, "switched_off"_L1},
    {FollowUpReason::Maximum, "maximum"_L1},
    {FollowUpReason::Missed, "missed"_L1},
    {FollowUpReason::Window, "window"_L1},
    {FollowUpReason::NeverOpen, "never_open"_L1},
    {FollowUpReason::Empty, "empty"_L1},
    {FollowUpReason::ByFlow, "by_flow"_L1},
}};

} // namespace

QString toString(FollowUpState state)
{
    return nameOf(followUpStates, state);
}

std::optional<FollowUpState> followUpStateFromString(QStringView text)
{
    return valueOf(followUpStates, text);
}

QString toString(FollowUpReason reason)
{
    return nameOf(followUpReasons, reason);
}

std::optional<FollowUpReason> followUpReasonFromString(QStringView text)
{
    return valueOf(followUpReasons, text);
}

} // namespace chatflow
