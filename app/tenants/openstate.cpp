// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/openstate.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace chatflow
{
namespace
{

constexpr int daysAhead = 366;
constexpr int minutesOfDay = 24 * 60;

QList<HourSpan> spansOf(const QList<OpeningHours> &hours, const QList<Holiday> &holidays, QDate day)
{
    const auto holiday = std::ranges::find(holidays, day, &Holiday::date);
    if (holiday != holidays.cend())
        return holiday->hours;
    QList<HourSpan> spans;
    for (const OpeningHours &span : hours) {
        if (span.weekday == day.dayOfWeek())
            spans.append({span.from, span.to});
    }
    return spans;
}

/// On the clock of the business: a day that is an hour shorter still opens at nine. A time that its clock
/// leaps over (midnight, in some countries) is the moment of the leap.
QDateTime momentOf(QDate day, int minutes, const QDateTime &like)
{
    const QDate date = day.addDays(minutes / minutesOfDay);
    const QTime time(minutes / 60 % 24, minutes % 60);
    QDateTime moment = like;
    moment.setDate(date);
    moment.setTime(time);
    if (moment.isValid())
        return moment;
    const QTimeZone zone = like.timeZone();
    const QDateTime dayBefore(date.addDays(-1), time, zone);
    const QDateTime behind = QDateTime(date, time, Qt::UTC).addSecs(-dayBefore.offsetFromUtc());
    const QTimeZone::OffsetData leap = zone.previousTransition(behind.addSecs(1));
    return (leap.atUtc.isValid() ? leap.atUtc : behind).toTimeZone(zone);
}

} // namespace

OpenState openStateAt(const QList<OpeningHours> &hours, const QList<Holiday> &holidays, const QDateTime &now)
{
    OpenState state;
    for (int ahead = -1; ahead <= daysAhead; ++ahead) { // the hours of yesterday may pass midnight
        const QDate day = now.date().addDays(ahead);
        QList<std::pair<QDateTime, QDateTime>> spans;
        for (const HourSpan &span : spansOf(hours, holidays, day))
            spans.append({momentOf(day, span.from, now), momentOf(day, span.to, now)});
        std::ranges::sort(spans);
        for (const auto &[from, to] : std::as_const(spans)) {
            if (to <= now)
                continue;
            if (from <= (state.isOpen ? *state.changesAt : now)) {
                state.changesAt = state.isOpen ? std::max(*state.changesAt, to) : to;
                state.isOpen = true;
            } else if (!state.isOpen) {
                return {.isOpen = false, .changesAt = from};
            } else {
                return state; // what it is open for now has ended before this
            }
        }
        // Days that join over midnight are gone through; a gap ends it.
        if (state.isOpen && *state.changesAt < momentOf(day, minutesOfDay, now))
            return state;
    }
    if (state.isOpen)
        state.changesAt.reset(); // day and night
    return state;
}

QDateTime afterOpenTime(const QList<OpeningHours> &hours, const QList<Holiday> &holidays,
                        const QDateTime &from, seconds duration)
{
    const QDateTime always = from.addSecs(duration.count());
    if (hours.isEmpty())
        return always;
    QDateTime at = from;
    qint64 left = duration.count();
    for (int change = 0; change < 2 * daysAhead; ++change) {
        const OpenState state = openStateAt(hours, holidays, at);
        if (state.isOpen) {
            const qint64 open = state.changesAt ? at.secsTo(*state.changesAt) : left;
            if (open >= left)
                return at.addSecs(left);
            left -= open;
        }
        if (!state.changesAt)
            return always;
        at = *state.changesAt;
    }
    return always;
}

} // namespace chatflow
