// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QTimeZone>

#include <optional>

namespace chatflow
{

/// The time zone of a telephone number (digits, with its country's code), where all of that country has one;
/// none where it has several, or is not known.
std::optional<QTimeZone> zoneOfPhone(QStringView digits);

} // namespace chatflow
