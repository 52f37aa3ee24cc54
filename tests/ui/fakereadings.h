// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/readingsource.h"

namespace chatflow
{

/// How messages were read, in memory.
class FakeReadings final : public ReadingSource
{
public:
    bool may = true;
    QList<OwnIntent> own;
    std::optional<JudgedReading> judged;
    std::optional<Error> failure;
    int takenBack = 0;

    bool mayCorrect(TenantId) const override { return may; }
    QFuture<Result<QList<OwnIntent>>> intents(TenantId) override { return answer(own); }
    QFuture<Result<std::optional<JudgedReading>>> reading(TenantId, MessageId) override
    {
        return answer(judged);
    }
    QFuture<Result<>> correct(TenantId, MessageId message, const QString &intent, Feeling feeling) override
    {
        if (failure)
            return readyFuture(Result<>(fail(*failure)));
        judged->reading.intent = intent;
        judged->reading.feeling = feeling;
        judged->correction = ReadingCorrection{.message = message, .intent = intent, .feeling = feeling};
        return readyFuture(Result<>());
    }
    QFuture<Result<>> takeBack(TenantId, MessageId) override
    {
        ++takenBack;
        judged->correction.reset();
        return readyFuture(Result<>());
    }

private:
    template<typename T> QFuture<Result<T>> answer(const T &value) const
    {
        return readyFuture(failure ? Result<T>(fail(*failure)) : Result<T>(value));
    }
};

} // namespace chatflow
