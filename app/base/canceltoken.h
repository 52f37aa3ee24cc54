// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace chatflow
{

/// The shared state behind CancelToken.
class CancelState : public QObject
{
    Q_OBJECT

public:
    bool cancelled = false;

Q_SIGNALS:
    void requested();
};

/// Lets one side stop the work of another. Copies share the state. Cancel and listen in one thread.
class CancelToken
{
public:
    CancelToken()
        : m_state(std::make_shared<CancelState>())
    {
    }

    bool isCancelled() const { return m_state->cancelled; }
    void cancel() const
    {
        if (m_state->cancelled)
            return;
        const auto keep = m_state; // a handler may drop the last token
        keep->cancelled = true;
        Q_EMIT keep->requested();
    }
    /// Calls `handler()` once when cancel() is called, while `context` lives; not when it was called before:
    /// ask first.
    template<typename F> QMetaObject::Connection onCancel(QObject *context, F handler) const
    {
        return QObject::connect(m_state.get(), &CancelState::requested, context, std::move(handler));
    }

private:
    std::shared_ptr<CancelState> m_state;
};

} // namespace chatflow
