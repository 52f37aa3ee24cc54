// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/sendingtimes.h"

#include "tenants/openstate.h"

#include <algorithm>

namespace chatflow
{
namespace
{

constexpr int wholeDay = 24 * 60;
constexpr std::chrono::hours oneDay{24};
constexpr std::chrono::hours farOff{366 * 24};
constexpr milliseconds oneMinute{60'000};

Instant momentThat(const QDateTime &time)
{
    return instantFromMs(time.toMSecsSinceEpoch());
}

int minuteOfDay(const QDateTime &time)
{
    return time.time().msecsSinceStartOfDay() / 60'000;
}

QDateTime wallTime(QDate day, int minutes, const QTimeZone &zone)
{
    return QDateTime(day.addDays(minutes / wholeDay), QTime(minutes / 60 % 24, minutes % 60), zone);
}

} // namespace

bool SendingTimes::isAwake(const QDateTime &there) const
{
    const int minute = minuteOfDay(there);
    return minute >= earliest && minute < latest;
}

bool SendingTimes::allows(Instant at) const
{
    if (!isAwake(toDateTime(at).toTimeZone(contactZone)))
        return false;
    return !openOnly || hours.isEmpty() ||
           openStateAt(hours, holidays, toDateTime(at).toTimeZone(businessZone)).isOpen;
}

Instant SendingTimes::awakeFrom(Instant at) const
{
    if (earliest <= 0 && latest >= wholeDay)
        return at;
    const QDateTime there = toDateTime(at).toTimeZone(contactZone);
    if (isAwake(there))
        return at;
    const bool today = minuteOfDay(there) < earliest;
    const QDateTime morning = wallTime(there.date().addDays(today ? 0 : 1), earliest, contactZone);
    if (morning.isValid() && morning > there && isAwake(morning))
        return momentThat(morning);
    // The clock on the wall leaps over that moment: it is looked for minute by minute.
    Instant then = std::chrono::floor<std::chrono::minutes>(at);
    do
        then += oneMinute;
    while (!isAwake(toDateTime(then).toTimeZone(contactZone)));
    return then;
}

Instant SendingTimes::awakeUntil(Instant at) const
{
    if (earliest <= 0 && latest >= wholeDay)
        return at + oneDay;
    const QDateTime there = toDateTime(at).toTimeZone(contactZone);
    const QDateTime evening = wallTime(there.date(), latest, contactZone);
    if (evening.isValid() && evening > there)
        return momentThat(evening);
    return at + oneMinute;
}

std::optional<Instant> SendingTimes::openFrom(Instant at) const
{
    if (!openOnly || hours.isEmpty())
        return at;
    const QDateTime there = toDateTime(at).toTimeZone(businessZone);
    const OpenState state = openStateAt(hours, holidays, there);
    if (state.isOpen)
        return at;
    if (!state.changesAt)
        return std::nullopt;
    return *state.changesAt > there ? momentThat(*state.changesAt) : at + oneMinute;
}

Instant SendingTimes::openUntil(Instant at) const
{
    if (!openOnly || hours.isEmpty())
        return at + oneDay;
    const QDateTime there = toDateTime(at).toTimeZone(businessZone);
    const OpenState state = openStateAt(hours, holidays, there);
    if (!state.changesAt)
        return at + oneDay;
    return std::max(momentThat(*state.changesAt), at + oneMinute);
}

std::optional<Instant> SendingTimes::from(Instant at) const
{
    Instant then = at;
    while (then < at + farOff) {
        const Instant awake = awakeFrom(then);
        const auto open = openFrom(awake);
        if (!open)
            return std::nullopt;
        if (*open == awake)
            return awake;
        then = *open;
    }
    return std::nullopt;
}

std::optional<Instant> SendingTimes::lastBetween(Instant begin, Instant end) const
{
    std::optional<Instant> last;
    for (auto at = from(begin); at && *at <= end; at = from(std::min(awakeUntil(*at), openUntil(*at)))) {
        last = at;
        const Instant late = std::min(end, std::min(awakeUntil(*at), openUntil(*at)) - oneMinute);
        if (late > *at && allows(late))
            last = late;
    }
    return last;
}

} // namespace chatflow
