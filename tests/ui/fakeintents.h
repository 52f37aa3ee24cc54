// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/intentsource.h"

#include <optional>

namespace chatflow
{

/// The intents of a business, in memory.
class FakeIntents final : public IntentSource
{
public:
    bool may = true;
    QList<OwnIntent> own;
    QList<ReadingCorrection> corrected;
    std::optional<Error> failure;

    bool mayTeach(TenantId) const override { return may; }
    QFuture<Result<QList<OwnIntent>>> intents(TenantId) override { return answer(own); }
    QFuture<Result<QList<OwnIntent>>> save(TenantId, const OwnIntent &intent) override
    {
        if (!failure) {
            own.removeIf([&](const OwnIntent &one) { return one.name == intent.name; });
            own.append(intent);
        }
        return answer(own);
    }
    QFuture<Result<QList<OwnIntent>>> remove(TenantId, const QString &name) override
    {
        own.removeIf([&](const OwnIntent &one) { return one.name == name; });
        return answer(own);
    }
    QFuture<Result<QList<ReadingCorrection>>> corrections(TenantId) override { return answer(corrected); }

private:
    template<typename T> QFuture<Result<T>> answer(const T &value) const
    {
        return readyFuture(failure ? Result<T>(fail(*failure)) : Result<T>(value));
    }
};

} // namespace chatflow
