// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"

#include <QString>

#include <memory>

namespace chatflow
{

/// At most so many at once for each key (a flow, a server, a session); the others wait in the order they
/// came. Lives in one thread.
class ConcurrencyLimit
{
public:
    class Lease;
    /// A place; it is given back by release() or when the last copy goes, the one inside a future included.
    /// It may outlive the limit.
    class Slot
    {
    public:
        Slot() = default;
        bool isHeld() const;
        void release(); ///< for all copies

    private:
        friend class ConcurrencyLimit;
        std::shared_ptr<Lease> m_lease;
    };

    explicit ConcurrencyLimit(int perKey);
    /// Those that wait get Error::cancelled().
    ~ConcurrencyLimit();
    ConcurrencyLimit(const ConcurrencyLimit &) = delete;
    ConcurrencyLimit &operator=(const ConcurrencyLimit &) = delete;

    /// Finished at once when there is room. Error::cancelled(), marked as not sent, when `cancel` comes
    /// first. A place whose future nobody holds any more goes to the next.
    QFuture<Result<Slot>> acquire(const QString &key, const CancelToken &cancel = {});

    void setPerKey(int perKey);
    int held(const QString &key) const;
    int waiting(const QString &key) const;

private:
    struct State;
    struct Waiter;
    static Slot take(const std::shared_ptr<State> &state, const QString &key);
    static void handOut(const std::shared_ptr<State> &state, const QString &key);

    std::shared_ptr<State> m_state;
};

} // namespace chatflow
