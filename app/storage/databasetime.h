// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace chatflow
{

/// The time all engines of a workspace share: the clock of this computer plus how far the database's own
/// clock is ahead of it (0 for SQLite, measured at each connect for PostgreSQL). Thread-safe.
class DatabaseTime
{
public:
    explicit DatabaseTime(Clock &clock)
        : m_clock(clock)
    {
    }

    Instant now() const { return m_clock.now() + milliseconds(m_aheadMs.load(std::memory_order_relaxed)); }
    /// `there` was read from the database's clock between the two moments of ours.
    void measured(Instant before, Instant there, Instant after)
    {
        const Instant here = before + (after - before) / 2;
        m_aheadMs.store((there - here).count(), std::memory_order_relaxed);
    }
    Instant here() const { return m_clock.now(); } ///< the clock of this computer

private:
    Clock &m_clock;
    std::atomic<qint64> m_aheadMs{0};
};

} // namespace chatflow
