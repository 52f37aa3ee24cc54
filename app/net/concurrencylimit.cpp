// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/concurrencylimit.h"

#include "net/httpclient.h"

#include <QHash>
#include <QPromise>

#include <deque>

namespace chatflow
{

struct ConcurrencyLimit::Waiter {
    QPromise<Result<Slot>> promise;
    QObject context; ///< for the connection to the cancel token
    bool done = false;

    void finish(Result<Slot> result)
    {
        if (std::exchange(done, true))
            return;
        promise.addResult(std::move(result));
        promise.finish();
    }
};

struct ConcurrencyLimit::State {
    struct Key {
        int held = 0;
        std::deque<std::shared_ptr<Waiter>> waiters;
    };
    int perKey = 1;
    QHash<QString, Key> keys;
};

class ConcurrencyLimit::Lease
{
public:
    Lease(const std::shared_ptr<State> &state, QString key)
        : m_state(state)
        , m_key(std::move(key))
    {
    }
    ~Lease() { giveBack(); }
    Lease(const Lease &) = delete;
    Lease &operator=(const Lease &) = delete;

    bool isHeld() const { return !m_givenBack; }
    void giveBack()
    {
        if (std::exchange(m_givenBack, true))
            return;
        if (const auto state = m_state.lock()) {
            --state->keys[m_key].held;
            handOut(state, m_key);
        }
    }

private:
    std::weak_ptr<State> m_state;
    QString m_key;
    bool m_givenBack = false;
};

bool ConcurrencyLimit::Slot::isHeld() const
{
    return m_lease && m_lease->isHeld();
}

void ConcurrencyLimit::Slot::release()
{
    if (m_lease)
        m_lease->giveBack();
    m_lease.reset();
}

ConcurrencyLimit::ConcurrencyLimit(int perKey)
    : m_state(std::make_shared<State>())
{
    m_state->perKey = perKey;
}

ConcurrencyLimit::~ConcurrencyLimit()
{
    for (auto &key : m_state->keys) {
        const auto waiters = std::exchange(key.waiters, {});
        for (const auto &waiter : waiters)
            waiter->finish(fail(notSent(Error::cancelled())));
    }
}

QFuture<Result<ConcurrencyLimit::Slot>> ConcurrencyLimit::acquire(const QString &key,
                                                                  const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return failedFuture<Slot>(notSent(Error::cancelled()));
    State::Key &queue = m_state->keys[key];
    if (queue.held < m_state->perKey && queue.waiters.empty())
        return readyFuture(Result<Slot>(take(m_state, key)));
    auto waiter = std::make_shared<Waiter>();
    waiter->promise.start();
    const auto future = waiter->promise.future();
    queue.waiters.push_back(waiter);
    const std::weak_ptr<Waiter> weak = waiter;
    const std::weak_ptr<State> state = m_state;
    cancel.onCancel(&waiter->context, [weak, state, key] {
        const auto cancelled = weak.lock();
        if (!cancelled)
            return;
        if (const auto owner = state.lock())
            std::erase(owner->keys[key].waiters, cancelled);
        cancelled->finish(fail(notSent(Error::cancelled())));
    });
    return future;
}

ConcurrencyLimit::Slot ConcurrencyLimit::take(const std::shared_ptr<State> &state, const QString &key)
{
    ++state->keys[key].held;
    Slot slot;
    slot.m_lease = std::make_shared<Lease>(state, key);
    return slot;
}

void ConcurrencyLimit::handOut(const std::shared_ptr<State> &state, const QString &key)
{
    while (true) {
        State::Key &queue = state->keys[key];
        if (queue.waiters.empty()) {
            if (queue.held == 0)
                state->keys.remove(key);
            return;
        }
        if (queue.held >= state->perKey)
            return;
        const auto waiter = queue.waiters.front();
        queue.waiters.pop_front();
        if (!waiter->done)
            waiter->finish(take(state, key));
    }
}

void ConcurrencyLimit::setPerKey(int perKey)
{
    m_state->perKey = perKey;
    const QList<QString> keys = m_state->keys.keys();
    for (const QString &key : keys)
        handOut(m_state, key);
}

int ConcurrencyLimit::held(const QString &key) const
{
    return m_state->keys.value(key).held;
}

int ConcurrencyLimit::waiting(const QString &key) const
{
    return static_cast<int>(m_state->keys.value(key).waiters.size());
}

} // namespace chatflow
