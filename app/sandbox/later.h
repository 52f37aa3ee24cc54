// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"

#include <QObject>

#include <utility>

namespace chatflow
{

/// Calls `action()` in the thread of `context` once `delay` of `clock` has passed, while `context` lives;
/// within this call when there is nothing to wait for. Not when the clock gives the wait up.
template<typename F> void later(Clock &clock, QObject *context, milliseconds delay, F action)
{
    if (delay <= milliseconds::zero()) {
        action();
        return;
    }
    const QFuture<Result<>> waited = clock.sleep(delay);
    onDone(context, waited, [action = std::move(action)](const Result<> &result) mutable {
        if (result)
            action();
    });
}

} // namespace chatflow
