// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QList>

#include <memory>

namespace chatflow
{

/// Counts the work of an object that has not ended, its coroutines above all, so that the object can be let
/// go only after the last one. For one thread.
class InHand
{
public:
    InHand() = default;
    Q_DISABLE_COPY_MOVE(InHand)

    /// Work, from its creation to its end. Must not outlive the InHand.
    class Piece
    {
    public:
        explicit Piece(InHand &owner)
            : m_owner(owner)
        {
            ++m_owner.m_count;
        }
        ~Piece() { m_owner.ended(); }
        Q_DISABLE_COPY_MOVE(Piece)

    private:
        InHand &m_owner;
    };

    int count() const { return m_count; }
    /// Finished when nothing is in hand: at once, or with the last piece.
    QFuture<Result<>> empty()
    {
        if (m_count == 0)
            return readyFuture(Result<>());
        auto promise = std::make_shared<QPromise<Result<>>>();
        promise->start();
        m_waiting << promise;
        return promise->future();
    }

private:
    void ended()
    {
        if (--m_count > 0)
            return;
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &promise : waiting) {
            promise->addResult(Result<>());
            promise->finish();
        }
    }

    int m_count = 0;
    QList<std::shared_ptr<QPromise<Result<>>>> m_waiting;
};

} // namespace chatflow
