// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QDate>
#include <QList>

#include <optional>

namespace chatflow
{

/// How the AI did on one day of a tenant's time zone, or on several together (requirement C3.9). Only the
/// road counts, not previews.
struct AiPerformance {
    qint64 calls = 0;      ///< of flows, for contacts
    qint64 answered = 0;   ///< of these: the answer was sent to the contact
    qint64 discarded = 0;  ///< a person had taken over, or the AI was paused, by the time it came
    qint64 failed = 0;     ///< with an error, or no answer was seen
    qint64 escalated = 0;  ///< conversations that began to wait for a person
    qint64 handedBack = 0; ///< of those that ended on the day: the AI goes on
    qint64 resolved = 0;   ///< of those that ended on the day: a person has done with them
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    QList<Money> costs{};    ///< of what is priced, a sum a currency
    qint64 unpriced = 0;     ///< answered calls without a price
    QList<int> firstToken{}; ///< ms until each answer began, ascending
    QList<int> total{};      ///< ms until each answer was whole, ascending
    qint64 asked = 0;        ///< how it was
    qint64 rated = 0;        ///< who answered that
    qint64 points = 0;       ///< of all who answered, 1 to 5 each

    bool isEmpty() const
    {
        return calls == 0 && escalated == 0 && handedBack == 0 && resolved == 0 && asked == 0;
    }
    /// Overflow when a sum of money is beyond int64.
    Result<> add(const AiPerformance &other);
    Result<> addCost(const Money &cost);
    bool operator==(const AiPerformance &) const = default;
};

struct AiPerformanceDay {
    QDate day;
    AiPerformance values;
};

/// All of them as one.
Result<AiPerformance> together(const QList<AiPerformanceDay> &days);
/// The value below which `percent` of `ascending` lie (nearest rank); none when it is empty.
std::optional<int> percentile(const QList<int> &ascending, int percent);
/// part / whole in tenths of a percent, half up; none when there is no whole.
std::optional<int> perMille(qint64 part, qint64 whole);

} // namespace chatflow
