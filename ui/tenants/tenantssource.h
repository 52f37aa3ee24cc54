// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/tenantoverview.h"
#include "storage/keyset.h"

#include <QFuture>
#include <QHash>
#include <QSet>

namespace chatflow
{

/// What the page of tenants asks of the workspace, in the name of the person at the console.
class TenantsSource
{
public:
    virtual ~TenantsSource() = default;

    virtual QFuture<Result<Page<TenantOverview>>> all() = 0;
    /// Those that are gone are left out.
    virtual QFuture<Result<QList<TenantOverview>>> some(const QSet<TenantId> &tenants) = 0;
    /// All of them or none.
    virtual QFuture<Result<>> setStates(const QHash<TenantId, TenantState> &states) = 0;
};

} // namespace chatflow
