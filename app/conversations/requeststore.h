// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/requestlogrow.h"
#include "storage/transaction.h"

namespace chatflow
{

/// The calls of a tenant, to be read by people. What the road writes is CallStore's.
class RequestStore
{
public:
    static constexpr int defaultRetentionDays = 30;

    /// Newest first, whatever the direction.
    static Result<Page<RequestRow>> page(const Snapshot &snapshot, TenantId tenant,
                                         const RequestFilter &filter, const PageRequest &request);
    /// NotFound when the tenant has no such call.
    static Result<RequestDetails> details(const Snapshot &snapshot, TenantId tenant, CallId id);
    /// For how many days texts are kept; 0 = for ever.
    static Result<int> retentionDays(const Snapshot &snapshot);
    static Result<> setRetentionDays(Transaction &tx, int days);
    /// Forgets texts from before `limit`, at most `most`; answers how many.
    static Result<qint64> forgetBefore(Transaction &tx, Instant limit, int most);
};

} // namespace chatflow
