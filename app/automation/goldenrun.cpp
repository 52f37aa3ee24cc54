// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenrun.h"

#include "flowise/flowiseerrors.h"

#include <algorithm>

namespace chatflow
{

bool GoldenResult::isMet() const
{
    return !error && std::ranges::all_of(verdicts, &GoldenVerdict::met);
}

int GoldenRun::metCount() const
{
    return static_cast<int>(std::ranges::count_if(results, &GoldenResult::isMet));
}

qint64 GoldenRun::tokens() const
{
    qint64 sum = 0;
    for (const GoldenResult &result : results)
        sum += result.tokensIn + result.tokensOut;
    return sum;
}

milliseconds GoldenRun::time() const
{
    milliseconds sum{0};
    for (const GoldenResult &result : results)
        sum += result.total;
    return sum;
}

std::optional<Money> GoldenRun::cost() const
{
    std::optional<Money> sum;
    for (const GoldenResult &result : results) {
        if (!result.cost) {
            // It was paid for as well, nobody knows how much.
            if (!result.error || mayHaveRun(*result.error))
                return std::nullopt;
            continue;
        }
        if (!sum) {
            sum = result.cost;
            continue;
        }
        const auto more = sum->plus(*result.cost);
        if (!more)
            return std::nullopt;
        sum = *more;
    }
    return sum;
}

GoldenProgress progressOf(const GoldenRun &before, const GoldenRun &after)
{
    GoldenProgress progress;
    GoldenRun ofBefore; // what both have
    GoldenRun ofAfter;
    const auto changes = compareRuns(before, after);
    for (const GoldenChange &change : changes) {
        if (!change.before || !change.after)
            continue;
        ++progress.compared;
        progress.changed += change.answerChanged() ? 1 : 0;
        progress.worse += change.gotWorse() ? 1 : 0;
        progress.better += change.gotBetter() ? 1 : 0;
        ofBefore.results.append(*change.before);
        ofAfter.results.append(*change.after);
    }
    progress.timeBefore = ofBefore.time();
    progress.timeAfter = ofAfter.time();
    progress.costBefore = ofBefore.cost();
    progress.costAfter = ofAfter.cost();
    return progress;
}

QList<GoldenChange> compareRuns(const GoldenRun &before, const GoldenRun &after)
{
    const auto in = [](const GoldenRun &run, GoldenQuestionId id) -> const GoldenResult * {
        const auto found = std::ranges::find(run.results, id, &GoldenResult::question);
        return found == run.results.end() ? nullptr : &*found;
    };
    QList<GoldenChange> changes;
    for (const GoldenResult &result : after.results)
        changes.append(GoldenChange{in(before, result.question), &result});
    for (const GoldenResult &result : before.results) {
        if (!in(after, result.question))
            changes.append(GoldenChange{&result, nullptr});
    }
    return changes;
}

} // namespace chatflow
