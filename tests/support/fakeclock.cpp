// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"

#include "base/future.h"

#include <QCoreApplication>
#include <QMutex>
#include <QPromise>
#include <QThread>

#include <map>

namespace chatflow
{
namespace
{

using SleepPromise = QPromise<Result<>>;

/// Lives in the thread that asked for the sleep, so that the promise can be finished there.
struct Sleeper {
    QObject *home = nullptr;
    std::shared_ptr<SleepPromise> promise;
};

void leave(QObject *home)
{
    if (home->thread() == QThread::currentThread())
        delete home;
    else
        home->deleteLater();
}

void finish(const Sleeper &sleeper)
{
    const auto end = [home = sleeper.home, promise = sleeper.promise] {
        promise->addResult(Result<>());
        promise->finish();
        leave(home);
    };
    if (sleeper.home->thread() == QThread::currentThread())
        end();
    else
        QMetaObject::invokeMethod(sleeper.home, end, Qt::QueuedConnection);
}

/// One call of sendPostedEvents() leaves what its own events post, so that a result on its way through
/// several futures and coroutines would need a call for each. Events without end are cut off.
void deliverPostedEvents()
{
    constexpr int deepestChain = 200;
    for (int i = 0; i < deepestChain; ++i)
        QCoreApplication::sendPostedEvents();
}

} // namespace

class FakeClock::State
{
public:
    mutable QMutex mutex;
    milliseconds wallOffset{};
    milliseconds monotonic{};
    std::multimap<milliseconds, Sleeper> sleepers; // equal keys keep the order of insertion

    /// Moves to the next sleeper due at or before `end` and takes it out; nothing when there is none.
    std::optional<Sleeper> nextDue(milliseconds end)
    {
        const QMutexLocker lock(&mutex);
        const auto first = sleepers.begin();
        if (first == sleepers.end() || first->first > end)
            return std::nullopt;
        monotonic = std::max(monotonic, first->first);
        Sleeper sleeper = first->second;
        sleepers.erase(first);
        return sleeper;
    }
    milliseconds dueAfter(milliseconds duration) const
    {
        const QMutexLocker lock(&mutex);
        return monotonic + duration;
    }
    void arrive(milliseconds end)
    {
        const QMutexLocker lock(&mutex);
        monotonic = std::max(monotonic, end);
    }
};

FakeClock::FakeClock()
    : FakeClock(Instant(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)))
{
}

FakeClock::FakeClock(Instant now)
    : m_state(std::make_unique<State>())
{
    m_state->wallOffset = now.time_since_epoch();
}

FakeClock::~FakeClock()
{
    for (const auto &[due, sleeper] : m_state->sleepers)
        leave(sleeper.home);
}

Instant FakeClock::now() const
{
    const QMutexLocker lock(&m_state->mutex);
    return Instant(m_state->wallOffset + m_state->monotonic);
}

milliseconds FakeClock::monotonic() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->monotonic;
}

QFuture<Result<>> FakeClock::sleep(milliseconds duration)
{
    if (duration < milliseconds::zero())
        return failedFuture(Error::cancelled());
    if (duration == milliseconds::zero())
        return readyFuture(Result<>());
    auto promise = std::make_shared<SleepPromise>();
    promise->start();
    auto future = promise->future();
    const QMutexLocker lock(&m_state->mutex);
    m_state->sleepers.emplace(m_state->monotonic + duration, Sleeper{new QObject, std::move(promise)});
    return future;
}

void FakeClock::advance(milliseconds duration)
{
    const milliseconds end = m_state->dueAfter(duration);
    while (const auto due = m_state->nextDue(end))
        finish(*due);
    m_state->arrive(end);
}

void FakeClock::advanceInSteps(milliseconds duration)
{
    const milliseconds end = m_state->dueAfter(duration);
    deliverPostedEvents(); // who is about to sleep does so before the clock moves
    while (const auto due = m_state->nextDue(end)) {
        finish(*due);
        deliverPostedEvents();
    }
    m_state->arrive(end);
    deliverPostedEvents();
}

void FakeClock::setNow(Instant now)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->wallOffset = now.time_since_epoch() - m_state->monotonic;
}

int FakeClock::pendingSleeps() const
{
    const QMutexLocker lock(&m_state->mutex);
    return static_cast<int>(m_state->sleepers.size());
}

std::optional<milliseconds> FakeClock::nextDue() const
{
    const QMutexLocker lock(&m_state->mutex);
    if (m_state->sleepers.empty())
        return std::nullopt;
    return m_state->sleepers.begin()->first - m_state->monotonic;
}

} // namespace chatflow
