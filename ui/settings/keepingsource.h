// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/retention.h"

#include <QFuture>

namespace chatflow
{

/// How long a business keeps its messages, and the workspace the texts of requests. Retention and RequestLog
/// stand behind it.
class KeepingSource
{
public:
    virtual ~KeepingSource() = default;

    virtual bool mayClean(TenantId tenant) const = 0;
    /// What is kept for how long, and what would go now.
    virtual QFuture<Result<RetentionPreview>> preview(TenantId tenant) = 0;
    /// For how many days; 0 = for ever.
    virtual QFuture<Result<>> keep(TenantId tenant, int days) = 0;
    /// Removes what is too old; answers how many messages.
    virtual QFuture<Result<qint64>> clean(TenantId tenant) = 0;

    /// The texts of requests are the workspace's: only who runs it sets this.
    virtual bool mayKeepRequests() const = 0;
    virtual QFuture<Result<int>> requestDays() = 0;
    virtual QFuture<Result<>> keepRequests(int days) = 0;
};

} // namespace chatflow
