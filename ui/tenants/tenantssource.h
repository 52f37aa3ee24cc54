// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/tenantoverview.h"
#include "storage/keyset.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantkeys.h"

#include <QFuture>
#include <QHash>
#include <QSet>

namespace chatflow
{

/// All of a tenant that can be edited.
struct EditableTenant {
    Tenant tenant;
    TenantSettings settings;
    QList<Instance> numbers;
    bool flowiseKeySet = false;
    bool evolutionKeySet = false;
};

/// A tenant as it was edited.
struct TenantEdit {
    TenantId tenant;
    TenantRevision revision;
    TenantKeyChanges keys;
};

/// What became of an edit: with `keyError`, all was stored but the keys.
struct EditSaved {
    Tenant tenant;
    std::optional<Error> keyError;
};

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
    virtual QFuture<Result<EditableTenant>> read(TenantId tenant) = 0;
    /// Conflict when somebody else saved since; nothing is stored then.
    virtual QFuture<Result<EditSaved>> save(const TenantEdit &edit) = 0;
};

} // namespace chatflow
