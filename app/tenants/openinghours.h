// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"
#include "base/result.h"

#include <QDate>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace chatflow
{

/// One weekday's opening hours, minutes from midnight in the tenant's time zone; `to` may pass 24:00.
struct OpeningHours {
    int weekday = 1; ///< 1 = Monday … 7 = Sunday (ISO 8601)
    int from = 0;
    int to = 0;

    bool operator==(const OpeningHours &) const = default;
};

/// A part of a day, as in OpeningHours.
struct HourSpan {
    int from = 0;
    int to = 0;

    bool operator==(const HourSpan &) const = default;
};

/// A day with other hours than its weekday has.
struct Holiday {
    QDate date;
    QString name;
    QList<HourSpan> hours; ///< none: closed all day

    bool operator==(const Holiday &) const = default;
};

QJsonArray openingHoursToJson(const QList<OpeningHours> &hours);
QList<OpeningHours> openingHoursFromJson(const JsonReader &json, const char16_t *key);
QJsonArray holidaysToJson(const QList<Holiday> &holidays);
QList<Holiday> holidaysFromJson(const JsonReader &json, const char16_t *key);

/// InvalidArgument with the first bad one; holidays must be on different days.
Result<> checkOpeningHours(const QList<OpeningHours> &hours);
Result<> checkHolidays(const QList<Holiday> &holidays);

/// "Lun–Vie 09:00–18:00; Sáb 10:00–14:00" in the tenant's language (not the window's); days in the order of
/// the week.
QString openingHoursText(const QList<OpeningHours> &hours, const QString &language);

/// The same followed by the holidays from `today` on: "…; 25 dic (Navidad): cerrado". Those of another year
/// tell it.
QString openingHoursText(const QList<OpeningHours> &hours, const QList<Holiday> &holidays, QDate today,
                         const QString &language);

} // namespace chatflow
