// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/tenantsettings.h"

#include <QList>
#include <QString>

namespace chatflow
{

/// "mon-fri 09:00-13:00, mon-fri 15:00-19:00, sat 10:00-14:00"; "closed" when there are none. Past midnight:
/// 20:00-26:00.
QString openingHoursText(const QList<OpeningHours> &hours);
/// Reads that form. InvalidArgument otherwise.
Result<QList<OpeningHours>> openingHoursFrom(const QString &text);

/// "2026-12-25 closed Navidad, 2026-12-31 09:00-14:00+16:00-18:00"; empty for none.
QString holidaysText(const QList<Holiday> &holidays);
/// Reads what holidaysText() writes. InvalidArgument with the part that makes no sense.
Result<QList<Holiday>> holidaysFrom(const QString &text);

} // namespace chatflow
