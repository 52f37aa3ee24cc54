// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <deque>
#include <optional>

namespace chatflow
{

/// Keeps the messages of one WhatsApp number to so many a minute: numbers that write faster than people do
/// are blocked. Times are monotonic.
class SendPace
{
public:
    /// How long the next one has to wait; nothing: it may leave now. `perMinute` 0 = as many as may be.
    std::optional<milliseconds> waitBefore(int perMinute, milliseconds now);
    void sent(milliseconds at);

private:
    std::deque<milliseconds> m_lastMinute;
};

} // namespace chatflow
