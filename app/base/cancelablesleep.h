// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "base/future.h"

namespace chatflow
{

/// Clock::sleep() that also ends when `token` is cancelled, then with Error::cancelled(). Call it in the
/// token's thread.
QFuture<Result<>> sleepUnlessCancelled(Clock &clock, milliseconds duration, const CancelToken &token);

} // namespace chatflow
