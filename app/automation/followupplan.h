// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/followup.h"
#include "automation/sendingtimes.h"
#include "tenants/followupsettings.h"

namespace chatflow
{

/// What a contact's silence is, as far as it decides on the next follow-up.
struct FollowUpFacts {
    int step = 0;                        ///< the one that is next, from 0
    Instant since;                       ///< of our message that is not answered
    std::optional<Instant> lastAt{};     ///< of the follow-up before this one
    int sent = 0;                        ///< those without an answer between, so far
    std::optional<Instant> windowEnds{}; ///< until then WhatsApp takes free text; none: always
    std::optional<Instant> planned{};    ///< its time, reckoned before under the same settings
};

struct FollowUpPlan {
    enum class What {
        Due,  ///< at `at`: now, when that has come
        Skip, ///< not this one, because of `reason`; the next step may be
        End,  ///< no more until the contact has written
    };
    What what = What::End;
    Instant at;
    FollowUpReason reason = FollowUpReason::None;

    bool operator==(const FollowUpPlan &) const = default;
};

/// What is to be done about a follow-up at `now`. Pure: all that decides is handed in. One whose time is
/// longer ago than the engine could need (`punctual`) was missed; one that falls behind the end of WhatsApp's
/// 24 hours is moved before it, but not to before half the time since what was said last has passed.
FollowUpPlan nextFollowUp(const FollowUpSettings &settings, const QList<FollowUpStep> &steps,
                          const SendingTimes &times, const FollowUpFacts &facts, Instant now);

inline constexpr milliseconds punctual{10 * 60'000};
/// What was missed longer ago than this would only surprise.
inline constexpr std::chrono::hours longestMissed{72};
/// Before the end of WhatsApp's window nothing is sent any more, so that it still arrives in it.
inline constexpr milliseconds windowMargin{5 * 60'000};
/// What is moved before its end is moved before this much of it, so that a slow engine still keeps to it.
inline constexpr milliseconds windowAim{30 * 60'000};

} // namespace chatflow
