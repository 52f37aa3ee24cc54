// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/instant.h"

#include <QEventLoop>
#include <QTimer>

namespace chatflow::test
{

/// The answer of a future, with the event loop running until it is there: at once, where QTRY_* and qWaitFor
/// look every 10 ms only. Error::internal() when nothing came in time.
template<typename T>
Result<T> awaited(const QFuture<Result<T>> &future, milliseconds patience = milliseconds(20'000))
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (!future.isFinished())
        return fail(Error::internal(QStringLiteral("no answer in time")));
    return takeResult(future);
}

} // namespace chatflow::test
