// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "base/random.h"
#include "sandbox/sandbox.h"

#include <QThread>

#include <functional>
#include <memory>

namespace chatflow
{

/// A Sandbox in a thread of its own, with the system's clock and randomness, so that a busy program does not
/// slow the servers it talks to. Call it from one thread that has an event loop.
class SandboxThread : public QObject
{
    Q_OBJECT

public:
    explicit SandboxThread(QObject *parent = nullptr);
    /// Stops the servers and waits for the thread, a few milliseconds.
    ~SandboxThread() override;

    /// Once. Conflict when it has been started already.
    QFuture<Result<SandboxEndpoints>> start(const SandboxOptions &options);
    /// Runs `work(sandbox)` in the sandbox's thread; nothing happens before start() or after stop().
    void post(std::function<void(Sandbox &)> work);
    /// The same, with its answer.
    template<typename T> QFuture<Result<T>> ask(std::function<T(Sandbox &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        post([promise, work = std::move(work)](Sandbox &sandbox) {
            promise->addResult(Result<T>(work(sandbox)));
            promise->finish();
        });
        return future;
    }
    QFuture<Result<>> stop();

Q_SIGNALS:
    void said(const chatflow::SandboxLine &line);
    void contactsFinished();

private:
    QThread m_thread;
    SystemClock m_clock;
    SystemRandom m_random;
    Sandbox *m_sandbox = nullptr; ///< in m_thread; deleted there when it ends
};

} // namespace chatflow
