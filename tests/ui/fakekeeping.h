// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/keepingsource.h"

#include <optional>
#include <utility>

namespace chatflow
{

/// What is kept, in memory.
class FakeKeeping final : public KeepingSource
{
public:
    bool may = true;
    bool mayRequests = true;
    int days = 90;
    int ofRequests = 30;
    qint64 tooOld = 1500;
    std::optional<Error> failure;
    int cleaned = 0;

    bool mayClean(TenantId) const override { return may; }
    QFuture<Result<RetentionPreview>> preview(TenantId) override
    {
        RetentionPreview preview{.days = days};
        if (days > 0)
            preview.messages = tooOld;
        preview.whole = 4;
        preview.oldest = instantFromMs(1'760'000'000'000); // 9 October 2025
        return answer(Result<RetentionPreview>(preview));
    }
    QFuture<Result<>> keep(TenantId, int wanted) override
    {
        if (!failure)
            days = wanted;
        return answer(Result<>());
    }
    QFuture<Result<qint64>> clean(TenantId) override
    {
        ++cleaned;
        return answer(Result<qint64>(std::exchange(tooOld, 0)));
    }
    bool mayKeepRequests() const override { return mayRequests; }
    QFuture<Result<int>> requestDays() override { return answer(Result<int>(ofRequests)); }
    QFuture<Result<>> keepRequests(int wanted) override
    {
        ofRequests = wanted;
        return answer(Result<>());
    }

private:
    template<typename T> QFuture<Result<T>> answer(const Result<T> &result) const
    {
        return failure ? failedFuture<T>(*failure) : readyFuture(result);
    }
};

} // namespace chatflow
