// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QFuture>

namespace chatflow
{

/// Time, replaceable so that "due in 7 days" is a test of one millisecond. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall-clock time.
    virtual Instant now() const = 0;
    /// A steady count that never jumps, for durations.
    virtual milliseconds monotonic() const = 0;
    /// Finishes after `duration` of monotonic time; with Error::cancelled() when `duration` is negative.
    /// Call it from a thread with an event loop; the future is finished in that thread, cancelled when the
    /// thread ends.
    virtual QFuture<Result<>> sleep(milliseconds duration) = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
    milliseconds monotonic() const override;
    QFuture<Result<>> sleep(milliseconds duration) override;
};

} // namespace chatflow
