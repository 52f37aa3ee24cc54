// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/followup.h"
#include "base/future.h"

#include <QFuture>

namespace chatflow
{

/// What is planned for contacts who do not answer. FollowUps stands behind it.
class FollowUpSource
{
public:
    virtual ~FollowUpSource() = default;

    virtual QFuture<Result<std::optional<FollowUp>>> pending(TenantId tenant,
                                                             ConversationId conversation) = 0;
    virtual QFuture<Result<>> cancel(TenantId tenant, FollowUpId id) = 0;
};

} // namespace chatflow
