// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/followupsource.h"

#include <algorithm>

namespace chatflow
{

/// Planned follow-ups in memory.
class FakeFollowUps final : public FollowUpSource
{
public:
    QList<FollowUp> planned;
    std::optional<Error> refuses; ///< the next cancelling ends with it

    QFuture<Result<std::optional<FollowUp>>> pending(TenantId, ConversationId conversation) override
    {
        const auto found = std::ranges::find(planned, conversation, &FollowUp::conversation);
        return readyFuture(Result<std::optional<FollowUp>>(found == planned.cend() ? std::optional<FollowUp>()
                                                                                   : std::optional(*found)));
    }
    QFuture<Result<>> cancel(TenantId, FollowUpId id) override
    {
        if (refuses)
            return readyFuture(Result<>(fail(*std::exchange(refuses, std::nullopt))));
        planned.removeIf([id](const FollowUp &one) { return one.id == id; });
        return readyFuture(Result<>());
    }
};

} // namespace chatflow
