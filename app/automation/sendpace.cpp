// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/sendpace.h"

namespace chatflow
{
namespace
{
constexpr milliseconds minute{60'000};
constexpr std::size_t mostKept = 6000; ///< no number is allowed more
} // namespace

std::optional<milliseconds> SendPace::waitBefore(int perMinute, milliseconds now)
{
    while (!m_lastMinute.empty() && m_lastMinute.front() + minute <= now)
        m_lastMinute.pop_front();
    const auto most = static_cast<std::size_t>(perMinute);
    if (perMinute == 0 || m_lastMinute.size() < most)
        return std::nullopt;
    return m_lastMinute.at(m_lastMinute.size() - most) + minute - now;
}

void SendPace::sent(milliseconds at)
{
    m_lastMinute.push_back(at);
    if (m_lastMinute.size() > mostKept)
        m_lastMinute.pop_front();
}

} // namespace chatflow
