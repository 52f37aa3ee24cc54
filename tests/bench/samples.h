// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

namespace chatflow
{

/// Durations in milliseconds, or other numbers, of one thing measured again and again.
class Samples
{
public:
    void add(double value) { m_values.push_back(value); }
    bool isEmpty() const { return m_values.empty(); }
    double median() const { return quantile(0.5); }
    /// The smallest value that is not below this part of all; 0 when there are none.
    double quantile(double part) const;

private:
    std::vector<double> m_values;
};

using BenchTime = std::chrono::steady_clock::time_point;

inline BenchTime benchNow()
{
    return std::chrono::steady_clock::now();
}

inline double msBetween(BenchTime from, BenchTime to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

/// How long `work` takes, in milliseconds.
template<typename Work> double msOf(Work work)
{
    const BenchTime from = benchNow();
    work();
    return msBetween(from, benchNow());
}

} // namespace chatflow
