// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/followupplan.h"

#include <algorithm>

namespace chatflow
{
namespace
{

FollowUpPlan skipped(FollowUpReason reason)
{
    return {.what = FollowUpPlan::What::Skip, .at = {}, .reason = reason};
}

FollowUpPlan ended(FollowUpReason reason = FollowUpReason::None)
{
    return {.what = FollowUpPlan::What::End, .at = {}, .reason = reason};
}

} // namespace

FollowUpPlan nextFollowUp(const FollowUpSettings &settings, const QList<FollowUpStep> &steps,
                          const SendingTimes &times, const FollowUpFacts &facts, Instant now)
{
    if (facts.step >= steps.size())
        return ended();
    if (facts.sent >= settings.maximum)
        return ended(FollowUpReason::Maximum);
    const std::chrono::minutes after(steps.at(facts.step).afterMinutes);
    Instant wanted = facts.since + after;
    // One that came late, out of the night say, is not followed by the next at once.
    if (facts.lastAt && facts.step > 0)
        wanted = std::max(wanted, *facts.lastAt + after -
                                      std::chrono::minutes(steps.at(facts.step - 1).afterMinutes));
    std::optional<Instant> due = facts.planned ? facts.planned : times.from(wanted);
    if (!due)
        return ended(FollowUpReason::NeverOpen);
    if (facts.windowEnds && *due > *facts.windowEnds - windowAim) {
        const Instant before = facts.lastAt.value_or(facts.since);
        due = times.lastBetween(before + (wanted - before) / 2, *facts.windowEnds - windowAim);
        if (!due)
            return skipped(FollowUpReason::Window);
    }
    if (*due > now)
        return {.what = FollowUpPlan::What::Due, .at = *due};
    const milliseconds late = now - *due;
    if (late > punctual && (settings.missed == MissedFollowUp::Skip || late > longestMissed))
        return skipped(FollowUpReason::Missed);
    const auto at = times.from(now);
    if (!at)
        return ended(FollowUpReason::NeverOpen);
    if (facts.windowEnds && *at > *facts.windowEnds - windowMargin)
        return skipped(FollowUpReason::Window);
    return {.what = FollowUpPlan::What::Due, .at = *at};
}

} // namespace chatflow
