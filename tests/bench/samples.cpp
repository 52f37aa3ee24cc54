// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/samples.h"

#include <algorithm>
#include <cmath>

namespace chatflow
{

double Samples::quantile(double part) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

} // namespace chatflow
