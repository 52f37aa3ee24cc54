// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/aiperformance.h"

#include <algorithm>

namespace chatflow
{
namespace
{

void mergeAscending(QList<int> &into, const QList<int> &more)
{
    const qsizetype middle = into.size();
    into += more;
    std::inplace_merge(into.begin(), into.begin() + middle, into.end());
}

} // namespace

Result<> AiPerformance::add(const AiPerformance &other)
{
    calls += other.calls;
    answered += other.answered;
    discarded += other.discarded;
    failed += other.failed;
    escalated += other.escalated;
    handedBack += other.handedBack;
    resolved += other.resolved;
    tokensIn += other.tokensIn;
    tokensOut += other.tokensOut;
    unpriced += other.unpriced;
    asked += other.asked;
    rated += other.rated;
    points += other.points;
    mergeAscending(firstToken, other.firstToken);
    mergeAscending(total, other.total);
    for (const Money &cost : other.costs)
        CHATFLOW_TRY(addCost(cost));
    return {};
}

Result<> AiPerformance::addCost(const Money &cost)
{
    const auto same =
        std::ranges::find_if(costs, [&cost](const Money &one) { return one.currency() == cost.currency(); });
    if (same == costs.end()) {
        costs.append(cost);
        return {};
    }
    const auto sum = same->plus(cost);
    if (!sum)
        return fail(sum.error());
    *same = *sum;
    return {};
}

Result<AiPerformance> together(const QList<AiPerformanceDay> &days)
{
    AiPerformance sum;
    for (const AiPerformanceDay &day : days)
        CHATFLOW_TRY(sum.add(day.values));
    return sum;
}

std::optional<int> percentile(const QList<int> &ascending, int percent)
{
    if (ascending.isEmpty())
        return std::nullopt;
    const qsizetype rank = (ascending.size() * percent + 99) / 100;
    return ascending.at(std::clamp(rank, qsizetype(1), ascending.size()) - 1);
}

std::optional<int> perMille(qint64 part, qint64 whole)
{
    return whole == 0 ? std::nullopt : std::optional(static_cast<int>((part * 2000 + whole) / (2 * whole)));
}

} // namespace chatflow
