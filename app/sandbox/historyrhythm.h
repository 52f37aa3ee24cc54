// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/random.h"

#include <vector>

namespace chatflow
{

/// When people write to businesses: more at noon and after work than at night, less at weekends.
class HistoryRhythm
{
public:
    /// The `days` days that end with `end`, in the time zone `zone`.
    HistoryRhythm(const QTimeZone &zone, Instant end, int days);

    int days() const { return static_cast<int>(m_midnights.size()); }
    /// A moment of the day that is `daysAgo` (0 = the last one), before the end.
    Instant momentOf(int daysAgo, Random &random) const;
    /// A day from `oldest` to `newest` days ago, weekends seldom.
    int dayBetween(int oldest, int newest, Random &random) const;

private:
    struct Day {
        qint64 midnight; ///< UTC, ms
        int weekday;
    };
    qint64 m_end;
    std::vector<Day> m_midnights; ///< the last day first
};

} // namespace chatflow
