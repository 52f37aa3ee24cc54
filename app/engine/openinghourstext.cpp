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

} // namespace chatflow
