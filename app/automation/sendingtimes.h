// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "tenants/openinghours.h"

#include <QTimeZone>

#include <optional>

namespace chatflow
{

/// When something may be sent to a contact by itself: neither in the night of the contact nor, if the
/// business wants it so, while it is closed. All clocks are those on the wall, whatever summer time does.
struct SendingTimes {
    int earliest = 0;      ///< minutes from midnight where the contact is
    int latest = 24 * 60;  ///< not at or after it
    bool openOnly = false; ///< a business without hours is always open
    QList<OpeningHours> hours{};
    QList<Holiday> holidays{};
    QTimeZone contactZone = QTimeZone::utc();
    QTimeZone businessZone = QTimeZone::utc();

    bool allows(Instant at) const;
    /// The first allowed moment from `at` on; none within a year.
    std::optional<Instant> from(Instant at) const;
    /// The last allowed minute from `begin` to `end`; none = there is no allowed one.
    std::optional<Instant> lastBetween(Instant begin, Instant end) const;

private:
    Instant awakeFrom(Instant at) const;
    Instant awakeUntil(Instant at) const;
    std::optional<Instant> openFrom(Instant at) const;
    Instant openUntil(Instant at) const;
    bool isAwake(const QDateTime &there) const;
};

} // namespace chatflow
