// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmark.h"

namespace chatflow
{

std::optional<double> Figure::ratio() const
{
    return limit && *limit > 0 ? std::optional(value / *limit) : std::nullopt;
}

std::optional<bool> Figure::meetsAim() const
{
    if (!aim)
        return std::nullopt;
    const double judged = ratio().value_or(value);
    return better == Better::Lower ? judged <= *aim : judged >= *aim;
}

} // namespace chatflow
