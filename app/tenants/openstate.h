// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "tenants/openinghours.h"

#include <QDateTime>

#include <optional>

namespace chatflow
{

/// Whether a business is open, and when that changes.
struct OpenState {
    bool isOpen = false;
    std::optional<QDateTime> changesAt; ///< none: not within a year

    bool operator==(const OpenState &) const = default;
};

/// At `now`, which is in the time zone of the business. A holiday takes the place of its weekday's hours;
/// what began the evening before goes on into it. Hours that touch are one.
OpenState openStateAt(const QList<OpeningHours> &hours, const QList<Holiday> &holidays, const QDateTime &now);

/// When the business has been open for `duration` since `from`, which is in its time zone. Without hours it
/// counts as always open; one that is never open within a year is given `duration` as it is.
QDateTime afterOpenTime(const QList<OpeningHours> &hours, const QList<Holiday> &holidays,
                        const QDateTime &from, seconds duration);

} // namespace chatflow
