// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relativetime.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
QDateTime RelativeTime::zoned(Instant at) const
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), m_zone.isValid() ? m_zone : QTimeZone::utc());
}

QDate RelativeTime::day(Instant at) const
{
    return zoned(at).date();
}

QString RelativeTime::time(Instant at) const
{
    return m_locale.toString(zoned(at).time(), QLocale::ShortFormat);
}

QString RelativeTime::brief(Instant at, Instant now) const
{
    const qint64 ago = day(at).daysTo(day(now));
    if (ago == 0)
        return time(at);
    if (ago == 1)
        return QCoreApplication::translate("chatflow::RelativeTime", "Yesterday");
    if (ago > 1 && ago < 7)
        return m_locale.dayName(day(at).dayOfWeek(), QLocale::ShortFormat);
    return m_locale.toString(day(at), QLocale::ShortFormat);
}

QString RelativeTime::dayAndMonth(QDate day, bool withYear) const
{
    //: A date with its year, in the form of QDate::toString(); quoted text is copied as it is
    const QString format = withYear ? QCoreApplication::translate("chatflow::RelativeTime", "d MMMM yyyy")
                                    //: A date of this year, in the form of QDate::toString()
                                    : QCoreApplication::translate("chatflow::RelativeTime", "d MMMM");
    return m_locale.toString(day, format);
}

QString RelativeTime::dayName(QDate date, Instant now) const
{
    const QDate today = day(now);
    const qint64 ago = date.daysTo(today);
    if (ago == 0)
        return QCoreApplication::translate("chatflow::RelativeTime", "Today");
    if (ago == 1)
        return QCoreApplication::translate("chatflow::RelativeTime", "Yesterday");
    QString weekday = m_locale.dayName(date.dayOfWeek(), QLocale::LongFormat);
    if (!weekday.isEmpty())
        weekday[0] = weekday[0].toUpper();
    return weekday + u", "_s + dayAndMonth(date, date.year() != today.year());
}

QString RelativeTime::since(Instant at, Instant now) const
{
    const qint64 ago = day(at).daysTo(day(now));
    if (ago == 0)
        return time(at);
    if (ago == 1) {
        //: %1 is a time of day; stands within a sentence: "since yesterday at 14:05"
        return QCoreApplication::translate("chatflow::RelativeTime", "yesterday at %1").arg(time(at));
    }
    //: %1 is a date, %2 a time of day; stands within a sentence: "since 23 November at 14:05"
    return QCoreApplication::translate("chatflow::RelativeTime", "%1 at %2")
        .arg(dayAndMonth(day(at), day(at).year() != day(now).year()), time(at));
}

QString RelativeTime::lasting(Instant since, Instant now) const
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - since).count();
    if (minutes < 1)
        return QCoreApplication::translate("chatflow::RelativeTime", "now");
    if (minutes < 60) {
        //: How long a conversation waits, as short as it can be said: 12 minutes
        return QCoreApplication::translate("chatflow::RelativeTime", "%1 min")
            .arg(m_locale.toString(minutes));
    }
    if (minutes < 24 * 60) {
        //: How long a conversation waits, as short as it can be said: 3 hours
        return QCoreApplication::translate("chatflow::RelativeTime", "%1 h")
            .arg(m_locale.toString(minutes / 60));
    }
    //: How long a conversation waits, as short as it can be said: 2 days
    return QCoreApplication::translate("chatflow::RelativeTime", "%1 d")
        .arg(m_locale.toString(minutes / (24 * 60)));
}

QString RelativeTime::full(Instant at) const
{
    return m_locale.toString(zoned(at), QLocale::LongFormat);
}

} // namespace chatflow
