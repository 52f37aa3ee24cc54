// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <qcoro/qcorotask.h>

#include <coroutine>
#include <memory>

namespace chatflow
{

/// The one answer of a finished future: its result, or Error::cancelled() when its promise was dropped.
template<typename T> Result<T> takeResult(const QFuture<Result<T>> &future)
{
    return future.resultCount() > 0 ? future.result() : Result<T>(fail(Error::cancelled()));
}

/// A future that is finished already. (QtFuture::makeReadyFuture is deprecated from Qt 6.6.)
template<typename T> QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

template<typename T = void> QFuture<Result<T>> failedFuture(Error error)
{
    return readyFuture(Result<T>(fail(std::move(error))));
}

/// Calls `handler(Result<T>)` in the thread of `context` when `future` is finished; never when `context` dies
/// first. Call it in the thread of `context`. Pages and services use this and never QFuture::then(context,
/// …), which aborts in Qt 6.4 when the context is gone.
template<typename T, typename F> void onDone(QObject *context, const QFuture<Result<T>> &future, F handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         handler(takeResult(watcher->future()));
                     });
    watcher->setFuture(future);
}

namespace detail
{
template<typename T> class SettledAwaiter
{
public:
    explicit SettledAwaiter(QFuture<Result<T>> future)
        : m_future(std::move(future))
    {
    }

    bool await_ready() const { return m_future.isFinished(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_watcher = std::make_unique<QFutureWatcher<Result<T>>>();
        QFutureWatcher<Result<T>> *watcher = m_watcher.get();
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [this, handle] {
            // The watcher is in the middle of emitting: it is let go, not deleted, before the coroutine goes
            // on.
            m_watcher.release()->deleteLater();
            handle.resume();
        });
        watcher->setFuture(m_future);
    }
    Result<T> await_resume() const { return takeResult(m_future); }

private:
    QFuture<Result<T>> m_future;
    std::unique_ptr<QFutureWatcher<Result<T>>> m_watcher;
};
} // namespace detail

/// What coroutines await: `const auto reply = co_await settled(future);` where `future` is a named local and
/// the co_await stands alone in its statement (GCC 12 frees twice otherwise). Resumes in the thread that
/// awaited, which needs an event loop. A dropped promise arrives as Error::cancelled().
template<typename T> detail::SettledAwaiter<T> settled(QFuture<Result<T>> future)
{
    return detail::SettledAwaiter<T>(std::move(future));
}

namespace detail
{
template<typename T>
QCoro::Task<void> drive(QCoro::Task<Result<T>> task, std::shared_ptr<QPromise<Result<T>>> promise)
{
    Result<T> result = co_await std::move(task);
    promise->addResult(std::move(result));
    promise->finish();
}
} // namespace detail

/// Runs a coroutine to its end and gives its answer as a future. The coroutine's object must outlive it.
template<typename T> QFuture<Result<T>> toFuture(QCoro::Task<Result<T>> task)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    detail::drive<T>(std::move(task), promise);
    return future;
}

} // namespace chatflow
