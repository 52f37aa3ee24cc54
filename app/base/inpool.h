// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QThreadPool>

#include <memory>
#include <utility>

namespace chatflow
{

/// Runs `work`, which answers a Result<T>, in the global thread pool.
template<typename T, typename F> QFuture<Result<T>> inPool(F work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace chatflow
