// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QFuture>
#include <QPromise>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace chatflow
{

/// The answers of a fake source: given at once, held back until the test lets them go, in the order it
/// chooses, or failing.
class HeldAnswers
{
public:
    void hold() { m_held = true; }
    /// Answers everything held back, in order, and what comes from now on at once.
    void release()
    {
        m_held = false;
        while (!m_waiting.empty())
            answer(0);
    }
    /// Answers one held question; 0 is the oldest.
    void answer(qsizetype number)
    {
        const auto it = m_waiting.begin() + number;
        const auto give = *it;
        m_waiting.erase(it);
        give();
    }
    qsizetype held() const { return static_cast<qsizetype>(m_waiting.size()); }
    /// The next question fails.
    void failNext(Error error) { m_failure = std::move(error); }
    bool isFailing() const { return m_failure.has_value(); }
    int asked() const { return m_asked; }

    template<typename T> QFuture<Result<T>> answerWith(Result<T> answer)
    {
        ++m_asked;
        if (const auto failure = std::exchange(m_failure, std::nullopt))
            answer = fail(*failure);
        if (!m_held)
            return readyFuture(std::move(answer));
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_waiting.push_back([promise, answer] {
            promise->addResult(answer);
            promise->finish();
        });
        return promise->future();
    }

private:
    bool m_held = false;
    int m_asked = 0;
    std::deque<std::function<void()>> m_waiting;
    std::optional<Error> m_failure;
};

} // namespace chatflow
