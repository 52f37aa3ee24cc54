// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "conversations/tenantoverview.h"
#include "storage/keyset.h"
#include "storage/transaction.h"

#include <QSet>

namespace chatflow
{

/// Reads the list of tenants with what stands beside each: two statements for all of them, whatever their
/// number, and each value by an index.
class TenantOverviewStore
{
public:
    /// The first `limit` by name.
    static Result<Page<TenantOverview>> all(const Snapshot &snapshot, AllTenants, int limit);
    /// These, by name; those that are gone are left out.
    static Result<QList<TenantOverview>> of(const Snapshot &snapshot, const QSet<TenantId> &tenants);
};

} // namespace chatflow
