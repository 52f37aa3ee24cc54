// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QString>
#include <QTimeZone>

namespace chatflow
{

/// A time in a list for people, to the minute: "2026-11-24 18:05".
QString timeText(Instant at, const QTimeZone &zone);

} // namespace chatflow
