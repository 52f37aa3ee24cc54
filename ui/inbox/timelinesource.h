// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/timelineevent.h"

#include <QFuture>

namespace chatflow
{

/// What happened with a contact. Contacts stands behind it.
class TimelineSource
{
public:
    virtual ~TimelineSource() = default;

    /// The newest first, below `before` (none: from the newest).
    virtual QFuture<Result<Page<TimelineEvent>>> events(TenantId tenant, ContactId contact,
                                                        const std::optional<PageKey> &before, int limit) = 0;
};

} // namespace chatflow
