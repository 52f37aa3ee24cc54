// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "storage/transaction.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

namespace chatflow
{

/// Tables tenants and tenant_settings.
class TenantStore
{
public:
    static Result<QList<Tenant>> all(const Snapshot &snapshot, AllTenants);
    /// NotFound when there is none.
    static Result<Tenant> find(const Snapshot &snapshot, TenantId id);
    static Result<std::optional<Tenant>> byClientId(const Snapshot &snapshot, AllTenants,
                                                    const QString &clientId);
    /// Adds a tenant with version 1 of its settings. Conflict when the client id is taken.
    static Result<Tenant> add(Transaction &tx, AllTenants, const Actor &actor, const QString &clientId,
                              const QString &name, const TenantSettings &settings);
    /// Conflict when it has instances or settings other than the first.
    static Result<> removeUnused(Transaction &tx, AllTenants, TenantId id);
    static Result<Tenant> setState(Transaction &tx, AllTenants, TenantId id, TenantState state);
    static Result<Tenant> rename(Transaction &tx, AllTenants, TenantId id, const QString &name);

    /// The settings as of `version` (0 = the current one).
    static Result<TenantSettings> settings(const Snapshot &snapshot, TenantId tenant, qint64 version = 0);
    /// Conflict when `basedOn` is not the current version.
    static Result<Tenant> saveSettings(Transaction &tx, const Actor &actor, TenantId tenant,
                                       const TenantSettings &settings, qint64 basedOn, const QString &reason);
    /// The same with the JSON of an earlier version as it was stored.
    static Result<Tenant> saveSettingsText(Transaction &tx, const Actor &actor, TenantId tenant,
                                           const QString &text, qint64 basedOn, const QString &reason);
};

} // namespace chatflow
