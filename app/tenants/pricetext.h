// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QString>

#include <optional>

namespace chatflow
{

/// A price as people write it: "1.234,50", "$ 1,234.50", "R$ 10", "12 EUR", "US$3". `otherwise` is the
/// currency of one that names none or only "$". Where the last of '.' and ',' could be either, three digits
/// after it make it a mark of thousands: "1.234" is one thousand two hundred and thirty-four. Nothing for
/// what is no price; negative ones are none.
std::optional<Money> priceFromText(const QString &text, Currency otherwise);

} // namespace chatflow
