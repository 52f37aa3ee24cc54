// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <chrono>

namespace chatflow
{

/// A moment in UTC, to the millisecond. Stored as int64 milliseconds since 1970; shown in the tenant's time
/// zone.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using std::chrono::milliseconds;
using std::chrono::seconds;

inline qint64 toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}

inline Instant instantFromMs(qint64 ms)
{
    return Instant(milliseconds(ms));
}

inline QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(instant), Qt::UTC);
}

inline QString toIso(Instant instant)
{
    return toDateTime(instant).toString(Qt::ISODateWithMs);
}

} // namespace chatflow
