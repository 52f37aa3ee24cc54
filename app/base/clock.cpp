// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include "base/future.h"

#include <QAbstractEventDispatcher>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <memory>

namespace chatflow
{

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

QFuture<Result<>> SystemClock::sleep(milliseconds duration)
{
    if (duration < milliseconds::zero())
        return readyFuture(Result<>(fail(Error::cancelled())));
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    // The thread's event dispatcher owns it: a sleep that outlives its thread is cancelled rather than
    // leaked.
    auto *timer = new QTimer(QAbstractEventDispatcher::instance());
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, timer, [promise, timer] {
        promise->addResult(Result<>());
        promise->finish();
        timer->deleteLater();
    });
    // A sleep that outlives its thread is dropped: whoever awaits it hears Error::cancelled().
    QObject::connect(QThread::currentThread(), &QThread::finished, timer, &QObject::deleteLater);
    timer->start(duration);
    return future;
}

} // namespace chatflow
