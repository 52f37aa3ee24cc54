// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "storage/transaction.h"
#include "tenants/tenant.h"
#include "tenants/tenantdirectory.h"

namespace chatflow
{

/// Tables instances and connections. A removed instance keeps its row for the sake of its conversations, and
/// is not among the instances any more.
class InstanceStore
{
public:
    static Result<QList<Instance>> all(const Snapshot &snapshot, AllTenants);
    static Result<QList<Instance>> ofTenant(const Snapshot &snapshot, TenantId tenant);
    /// NotFound when the tenant has no such instance.
    static Result<Instance> find(const Snapshot &snapshot, TenantId tenant, InstanceId id);
    /// Adds it (one that was removed comes back with its conversations), or answers the tenant's own of that
    /// name; Conflict when it is another tenant's.
    static Result<Instance> add(Transaction &tx, TenantId tenant, const QString &serverUrl,
                                const QString &name);
    static Result<> remove(Transaction &tx, TenantId tenant, InstanceId id);
    /// Everything before `to` has been read; never goes back.
    static Result<> setReadBackTo(Transaction &tx, TenantId tenant, InstanceId id, Instant to);
    static Result<> setKeepsMessages(Transaction &tx, TenantId tenant, InstanceId id, bool keeps);

    static Result<QList<ConnectionState>> connections(const Snapshot &snapshot, TenantId tenant);
    /// Stores it if it differs from what is stored.
    static Result<> setConnection(Transaction &tx, const ConnectionState &state);
};

} // namespace chatflow
