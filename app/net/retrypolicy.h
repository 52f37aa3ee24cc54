// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "base/future.h"
#include "base/random.h"

#include <functional>
#include <optional>

namespace chatflow
{

/// How often and after what pause something is tried again: doubling pauses, each drawn evenly from [0,
/// pause], so that many clients that failed together do not come back together.
struct RetryPolicy {
    int attempts = 3; ///< the first one included
    milliseconds firstPause{500};
    milliseconds longestPause{10'000};
    /// A server that asks for a longer wait is not tried again; its error goes to the caller, who can wait
    /// better.
    milliseconds longestRetryAfter{30'000};

    /// The pause before attempt number `next` (2, 3, …); nothing when there is to be none.
    std::optional<milliseconds> pauseBefore(int next, std::optional<milliseconds> retryAfter,
                                            Random &random) const;
};

/// A Retry-After header (RFC 9110, 10.2.3): seconds or an HTTP date. Nothing when it is neither; zero when it
/// is past.
std::optional<milliseconds> retryAfterFrom(QByteArrayView value, Instant now);
/// The wait that an Error::RateLimited carries in its context "seconds".
std::optional<milliseconds> retryAfterOf(const Error &error);

/// Waits `pause` unless `cancel` comes first: then Error::cancelled(), marked as not sent.
QFuture<Result<>> pauseFor(milliseconds pause, Clock &clock, const CancelToken &cancel);

namespace detail
{
template<typename T> QCoro::Task<Result<T>> retried(RetryPolicy policy, Clock &clock, Random &random,
                                                    CancelToken cancel,
                                                    std::function<QFuture<Result<T>>(int attempt)> ask,
                                                    std::function<bool(const Error &)> isSafe)
{
    for (int attempt = 1;; ++attempt) {
        const auto future = ask(attempt);
        Result<T> result = co_await settled(future);
        if (result || !isSafe(result.error()))
            co_return result;
        const auto pause = policy.pauseBefore(attempt + 1, retryAfterOf(result.error()), random);
        if (!pause)
            co_return result;
        const auto waiting = pauseFor(*pause, clock, cancel);
        const Result<> waited = co_await settled(waiting);
        if (!waited)
            co_return fail(waited.error());
    }
}
} // namespace detail

/// Calls `ask(attempt)` until it succeeds, fails with an error for which `isSafe` does not answer true, or
/// the policy ends it. `clock`, `random` and what `ask` uses must outlive it.
template<typename T> QFuture<Result<T>> withRetries(const RetryPolicy &policy, Clock &clock, Random &random,
                                                    const CancelToken &cancel,
                                                    std::function<QFuture<Result<T>>(int attempt)> ask,
                                                    std::function<bool(const Error &)> isSafe)
{
    return toFuture(detail::retried<T>(policy, clock, random, cancel, std::move(ask), std::move(isSafe)));
}

} // namespace chatflow
