// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cancelablesleep.h"

namespace chatflow
{

QFuture<Result<>> sleepUnlessCancelled(Clock &clock, milliseconds duration, const CancelToken &token)
{
    if (token.isCancelled())
        return failedFuture(Error::cancelled());
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    auto *context = new QObject;
    const auto finish = [promise, context](const Result<> &result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
        context->deleteLater();
    };
    token.onCancel(context, [finish] { finish(fail(Error::cancelled())); });
    onDone(context, clock.sleep(duration), finish);
    return future;
}

} // namespace chatflow
