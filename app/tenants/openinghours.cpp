// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/openinghours.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int latestEnd = 36 * 60;

QString clockTime(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60 % 24, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString spanText(int from, int to)
{
    return clockTime(from) + u'–' + clockTime(to);
}

QString closedText(const QString &language)
{
    if (language.startsWith(u"es"_s))
        return u"cerrado"_s;
    if (language.startsWith(u"pt"_s))
        return u"fechado"_s;
    return u"closed"_s;
}

int minuteAt(const JsonReader &json, const char16_t *key)
{
    const qint64 minute = json.integer(key);
    if (minute < 0 || minute > latestEnd) {
        json.bad(key, u"minutes of a day"_s);
        return 0;
    }
    return static_cast<int>(minute);
}

bool isSpan(int from, int to)
{
    return from >= 0 && from < 24 * 60 && to > from && to <= latestEnd;
}

QString holidayText(const Holiday &holiday, QDate today, const QString &language)
{
    const QLocale locale(language);
    const bool isThisYear = holiday.date.year() == today.year();
    QString text = locale.toString(holiday.date, isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
    if (!holiday.name.isEmpty())
        text += u" ("_s + holiday.name + u')';
    QStringList spans;
    for (const HourSpan &span : holiday.hours)
        spans.append(spanText(span.from, span.to));
    return text + u": "_s + (spans.isEmpty() ? closedText(language) : spans.join(u", "_s));
}

} // namespace

QJsonArray openingHoursToJson(const QList<OpeningHours> &hours)
{
    QJsonArray array;
    for (const OpeningHours &span : hours)
        array.append(QJsonObject{{u"weekday"_s, span.weekday}, {u"from"_s, span.from}, {u"to"_s, span.to}});
    return array;
}

QList<OpeningHours> openingHoursFromJson(const JsonReader &json, const char16_t *key)
{
    QList<OpeningHours> hours;
    json.forEach(key, [&](const JsonReader &span) {
        const qint64 weekday = span.integer(u"weekday");
        if (weekday < 1 || weekday > 7)
            span.bad(u"weekday", u"1 … 7"_s);
        hours.append({static_cast<int>(weekday), minuteAt(span, u"from"), minuteAt(span, u"to")});
    });
    return hours;
}

QJsonArray holidaysToJson(const QList<Holiday> &holidays)
{
    QJsonArray array;
    for (const Holiday &holiday : holidays) {
        QJsonObject json{{u"date"_s, holiday.date.toString(Qt::ISODate)}, {u"name"_s, holiday.name}};
        QJsonArray spans;
        for (const HourSpan &span : holiday.hours)
            spans.append(QJsonObject{{u"from"_s, span.from}, {u"to"_s, span.to}});
        if (!spans.isEmpty())
            json.insert(u"hours"_s, spans);
        array.append(json);
    }
    return array;
}

QList<Holiday> holidaysFromJson(const JsonReader &json, const char16_t *key)
{
    QList<Holiday> holidays;
    json.forEach(key, [&](const JsonReader &element) {
        Holiday holiday{
            QDate::fromString(element.text(u"date"), Qt::ISODate), element.optionalText(u"name"), {}};
        if (!holiday.date.isValid())
            element.bad(u"date", u"a date such as 2026-12-25"_s);
        element.forEach(u"hours", [&](const JsonReader &span) {
            holiday.hours.append({minuteAt(span, u"from"), minuteAt(span, u"to")});
        });
        holidays.append(holiday);
    });
    return holidays;
}

Result<> checkOpeningHours(const QList<OpeningHours> &hours)
{
    for (const OpeningHours &span : hours) {
        if (span.weekday < 1 || span.weekday > 7 || !isSpan(span.from, span.to))
            return fail(Error::invalid(u"business_hours"_s,
                                       u"%1: %2–%3"_s.arg(span.weekday).arg(span.from).arg(span.to)));
    }
    return {};
}

Result<> checkHolidays(const QList<Holiday> &holidays)
{
    QSet<QDate> seen;
    for (const Holiday &holiday : holidays) {
        const QString date = holiday.date.toString(Qt::ISODate);
        if (!holiday.date.isValid())
            return fail(Error::invalid(u"holidays"_s, u"2026-12-25"_s));
        for (const HourSpan &span : holiday.hours) {
            if (!isSpan(span.from, span.to))
                return fail(Error::invalid(u"holidays."_s + date, u"%1–%2"_s.arg(span.from).arg(span.to)));
        }
        if (seen.contains(holiday.date))
            return fail(Error::Code::AlreadyExists, {{u"what"_s, u"holiday"_s}, {u"id"_s, date}});
        seen.insert(holiday.date);
    }
    return {};
}

QString openingHoursText(const QList<OpeningHours> &hours, const QString &language)
{
    const QLocale locale(language);
    const auto dayName = [&](int weekday) { return locale.standaloneDayName(weekday, QLocale::ShortFormat); };
    // The spans of each day, then neighbouring days with the same spans as one range.
    QStringList spans(8);
    QList<OpeningHours> sorted = hours;
    std::stable_sort(sorted.begin(), sorted.end(), [](const OpeningHours &a, const OpeningHours &b) {
        return std::pair(a.weekday, a.from) < std::pair(b.weekday, b.from);
    });
    for (const OpeningHours &span : std::as_const(sorted)) {
        if (span.weekday < 1 || span.weekday > 7)
            continue;
        QString &day = spans[span.weekday];
        if (!day.isEmpty())
            day += u", "_s;
        day += spanText(span.from, span.to);
    }
    QStringList parts;
    for (int day = 1; day <= 7; ++day) {
        if (spans.at(day).isEmpty())
            continue;
        int last = day;
        while (last < 7 && spans.at(last + 1) == spans.at(day))
            ++last;
        const QString days = last == day ? dayName(day) : dayName(day) + u'–' + dayName(last);
        parts << days + u' ' + spans.at(day);
        day = last;
    }
    return parts.join(u"; "_s);
}

QString openingHoursText(const QList<OpeningHours> &hours, const QList<Holiday> &holidays, QDate today,
                         const QString &language)
{
    QStringList parts;
    const QString week = openingHoursText(hours, language);
    if (!week.isEmpty())
        parts.append(week);
    QList<Holiday> sorted = holidays;
    std::ranges::sort(sorted, {}, &Holiday::date);
    for (const Holiday &holiday : std::as_const(sorted)) {
        if (holiday.date >= today)
            parts.append(holidayText(holiday, today, language));
    }
    return parts.join(u"; "_s);
}

} // namespace chatflow
