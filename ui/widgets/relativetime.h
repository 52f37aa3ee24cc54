// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace chatflow
{

/// Writes moments as people say them, in a tenant's time zone and the reader's locale.
class RelativeTime
{
public:
    RelativeTime() = default;
    RelativeTime(QTimeZone zone, QLocale locale)
        : m_zone(std::move(zone))
        , m_locale(std::move(locale))
    {
    }

    const QLocale &locale() const { return m_locale; }
    QDate day(Instant at) const;
    /// "14:05"
    QString time(Instant at) const;
    /// For a list: the time today, "Yesterday", the weekday within a week, else the date.
    QString brief(Instant at, Instant now) const;
    /// For a separator between days: "Today", "Yesterday", "Monday, 23 November", with the year if it is
    /// another one.
    QString dayName(QDate day, Instant now) const;
    /// "14:05", "yesterday at 14:05", "23 Nov at 14:05", to stand within a sentence.
    QString since(Instant at, Instant now) const;
    /// How long something has lasted, short: "now", "12 min", "3 h", "2 d".
    QString lasting(Instant since, Instant now) const;
    /// For a tool tip: the whole date and time.
    QString full(Instant at) const;

    bool operator==(const RelativeTime &) const = default;

private:
    QDateTime zoned(Instant at) const;
    QString dayAndMonth(QDate day, bool withYear) const;

    QTimeZone m_zone = QTimeZone::utc();
    QLocale m_locale;
};

} // namespace chatflow
