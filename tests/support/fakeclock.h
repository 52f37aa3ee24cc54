// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <memory>
#include <optional>

namespace chatflow
{

/// A clock that stands still until the test moves it. Thread-safe. Sleeps that are still pending when it is
/// destroyed finish with Error::cancelled().
class FakeClock final : public Clock
{
public:
    /// Starts at 2026-01-01T00:00:00Z unless told otherwise; monotonic() starts at 0.
    FakeClock();
    explicit FakeClock(Instant now);
    ~FakeClock() override;
    FakeClock(const FakeClock &) = delete;
    FakeClock &operator=(const FakeClock &) = delete;

    Instant now() const override;
    milliseconds monotonic() const override;
    /// A sleep of zero is finished already when it is returned.
    QFuture<Result<>> sleep(milliseconds duration) override;

    /// Moves now() and monotonic() on by `duration` and finishes what falls due, the earliest first (of
    /// equals, the one asked for first); while one finishes, the clock shows the moment it was due. A sleep
    /// asked for in another thread is finished there, by its event loop. Never waits and never runs an event
    /// loop: watchers and coroutines hear of it when their own loops turn.
    void advance(milliseconds duration);
    /// The same, but after each due moment the calling thread's posted events are delivered, so that a
    /// coroutine which sleeps again and again sees every step: ten sleeps of one second end within
    /// advanceInSteps(10s).
    void advanceInSteps(milliseconds duration);
    /// Sets the wall clock alone, forwards or backwards, as a correction by NTP would: sleeps do not notice.
    void setNow(Instant now);

    int pendingSleeps() const;
    /// How far off the next due sleep is.
    std::optional<milliseconds> nextDue() const;

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace chatflow
