// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/timelinesource.h"

namespace chatflow
{

/// What happened, in memory, the newest first.
class FakeTimeline final : public TimelineSource
{
public:
    QList<TimelineEvent> held;
    int asked = 0;
    std::optional<Error> failure; ///< of the next question

    QFuture<Result<Page<TimelineEvent>>> events(TenantId, ContactId, const std::optional<PageKey> &before,
                                                int limit) override
    {
        ++asked;
        if (failure) {
            const Error error = *failure;
            failure.reset();
            return failedFuture<Page<TimelineEvent>>(error);
        }
        QList<TimelineEvent> rows;
        for (const TimelineEvent &event : std::as_const(held)) {
            if (!before || event.key < *before)
                rows.append(event);
        }
        return readyFuture(Result<Page<TimelineEvent>>(pageOf(std::move(rows), limit)));
    }
};

} // namespace chatflow
