// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/openinghourstext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const QStringList &weekdays()
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

QString timeText(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

Error invalid(const QString &part)
{
    const QString reason =
        QCoreApplication::translate("chatflow::OpeningHours", "“%1” is not like “mon-fri 09:00-18:00”")
            .arg(part);
    return Error::invalid(u"business_hours"_s, reason);
}

Error invalidHoliday(const QString &part)
{
    const QString reason = QCoreApplication::translate(
                               "chatflow::OpeningHours",
                               "“%1” is not like “2026-12-25 closed Christmas” or “2026-12-24 09:00-14:00”")
                               .arg(part);
    return Error::invalid(u"holidays"_s, reason);
}

} // namespace

QString openingHoursText(const QList<OpeningHours> &hours)
{
    if (hours.isEmpty())
        return u"closed"_s;
    QStringList parts;
    QList<OpeningHours> left = hours;
    while (!left.isEmpty()) {
        // The days in a row that share this span are written as one.
        const OpeningHours first = left.takeFirst();
        int last = first.weekday;
        for (;;) {
            const qsizetype next = left.indexOf(OpeningHours{last + 1, first.from, first.to});
            if (next < 0)
                break;
            left.removeAt(next);
            ++last;
        }
        QString days = weekdays().value(first.weekday - 1);
        if (last > first.weekday)
            days += u'-' + weekdays().value(last - 1);
        parts.append(days + u' ' + timeText(first.from) + u'-' + timeText(first.to));
    }
    return parts.join(u", "_s);
}

Result<QList<OpeningHours>> openingHoursFrom(const QString &text)
{
    const QString trimmed = text.trimmed().toLower();
    if (trimmed.isEmpty() || trimmed == u"closed"_s)
        return QList<OpeningHours>{};
    static const QRegularExpression form(
        u"^([a-z]{3})(?:\\s*[-–]\\s*([a-z]{3}))?\\s+(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})$"_s);
    QList<OpeningHours> hours;
    const QStringList parts = trimmed.split(u',');
    for (const QString &part : parts) {
        const auto match = form.match(part.trimmed());
        const qsizetype first = weekdays().indexOf(match.captured(1));
        const qsizetype last = match.captured(2).isEmpty() ? first : weekdays().indexOf(match.captured(2));
        const int fromMinute = match.captured(4).toInt();
        const int toMinute = match.captured(6).toInt();
        if (!match.hasMatch() || first < 0 || last < first || fromMinute > 59 || toMinute > 59)
            return fail(invalid(part.trimmed()));
        for (qsizetype day = first; day <= last; ++day) {
            hours.append({static_cast<int>(day) + 1, match.captured(3).toInt() * 60 + fromMinute,
                          match.captured(5).toInt() * 60 + toMinute});
        }
    }
    std::stable_sort(hours.begin(), hours.end(), [](const OpeningHours &a, const OpeningHours &b) {
        return std::pair(a.weekday, a.from) < std::pair(b.weekday, b.from);
    });
    return hours;
}

QString holidaysText(const QList<Holiday> &holidays)
{
    QStringList parts;
    for (const Holiday &holiday : holidays) {
        QStringList spans;
        for (const HourSpan &span : holiday.hours)
            spans.append(timeText(span.from) + u'-' + timeText(span.to));
        const QString hours = spans.isEmpty() ? u"closed"_s : spans.join(u'+');
        const QString day = holiday.date.toString(Qt::ISODate) + u' ' + hours;
        parts.append(holiday.name.isEmpty() ? day : day + u' ' + holiday.name);
    }
    return parts.join(u", "_s);
}

Result<QList<Holiday>> holidaysFrom(const QString &text)
{
    static const QRegularExpression next(u",\\s*(?=\\d{4}-\\d{2}-\\d{2})"_s); // a name may have commas
    static const QRegularExpression form(u"^(\\d{4}-\\d{2}-\\d{2})\\s+(closed|[\\d:+\\-–]+)(?:\\s+(.*))?$"_s);
    static const QRegularExpression span(u"^(\\d{1,2}):([0-5]\\d)[-–](\\d{1,2}):([0-5]\\d)$"_s);
    QList<Holiday> holidays;
    const QStringList parts = text.split(next, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto match = form.match(part.trimmed());
        Holiday holiday{QDate::fromString(match.captured(1), Qt::ISODate), match.captured(3).trimmed(), {}};
        if (!holiday.date.isValid())
            return fail(invalidHoliday(part.trimmed()));
        const QStringList hours = match.captured(2).split(u'+');
        for (const QString &one : hours) {
            if (one == u"closed"_s)
                continue;
            const auto times = span.match(one);
            if (!times.hasMatch())
                return fail(invalidHoliday(part.trimmed()));
            holiday.hours.append({times.captured(1).toInt() * 60 + times.captured(2).toInt(),
                                  times.captured(3).toInt() * 60 + times.captured(4).toInt()});
        }
        holidays.append(holiday);
    }
    return holidays;
}

} // namespace chatflow
