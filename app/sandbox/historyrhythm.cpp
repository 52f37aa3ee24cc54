// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historyrhythm.h"

#include <algorithm>
#include <array>

namespace chatflow
{
namespace
{

// How many of a thousand messages come in each hour of the day.
constexpr std::array<int, 24> hourly{4,  2,  1,  1,  1,  3,  9,  24, 48, 70, 82, 86,
                                     78, 62, 54, 58, 66, 76, 84, 78, 56, 34, 17, 6};
// How likely a day is kept, Monday first.
constexpr std::array<double, 7> weekly{1.0, 0.94, 0.9, 0.92, 0.97, 0.72, 0.3};
constexpr qint64 hour = 3'600'000;

} // namespace

HistoryRhythm::HistoryRhythm(const QTimeZone &zone, Instant end, int days)
    : m_end(toMs(end))
{
    const QDate last = toDateTime(end).toTimeZone(zone).date();
    m_midnights.reserve(static_cast<std::size_t>(days));
    for (int i = 0; i < days; ++i) {
        const QDate day = last.addDays(-i);
        m_midnights.push_back({day.startOfDay(zone).toMSecsSinceEpoch(), day.dayOfWeek()});
    }
}

Instant HistoryRhythm::momentOf(int daysAgo, Random &random) const
{
    static constexpr int total = [] {
        int sum = 0;
        for (const int weight : hourly)
            sum += weight;
        return sum;
    }();
    const auto pick = [&random] {
        int left = static_cast<int>(random.below(total));
        int at = 0;
        while (left >= hourly[static_cast<std::size_t>(at)])
            left -= hourly[static_cast<std::size_t>(at++)];
        return at * hour + static_cast<qint64>(random.below(hour));
    };
    const std::size_t day = static_cast<std::size_t>(std::clamp(daysAgo, 0, days() - 1));
    qint64 at = m_midnights[day].midnight + pick();
    for (int tries = 0; at > m_end && tries < 8; ++tries)
        at = m_midnights[day].midnight + pick();
    if (at > m_end) // the last day has hardly begun
        at = m_end - static_cast<qint64>(random.below(hour));
    return instantFromMs(at);
}

int HistoryRhythm::dayBetween(int oldest, int newest, Random &random) const
{
    const quint64 span = static_cast<quint64>(std::max(0, oldest - newest)) + 1;
    for (int tries = 0;; ++tries) {
        const int day = newest + static_cast<int>(random.below(span));
        const auto index = static_cast<std::size_t>(std::clamp(day, 0, days() - 1));
        const double kept = weekly[static_cast<std::size_t>(m_midnights[index].weekday - 1)];
        if (tries == 6 || random.unit() < kept)
            return day;
    }
}

} // namespace chatflow
