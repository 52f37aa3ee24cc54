// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "storage/transaction.h"
#include "tenants/variables.h"

namespace chatflow
{

/// Whose variables they are: the whole workspace's, or those of a plan.
struct SharedScope {
    QString plan; ///< its key; empty = the workspace

    bool operator==(const SharedScope &) const = default;
};

/// The variables of a scope, and their version (0 = never set).
struct SharedVariablesVersion {
    QList<OwnVariable> variables;
    qint64 version = 0;
};

/// The plans that are there, by key: those with variables and those a tenant is on.
struct SharedPlans {
    QString ofTenant; ///< empty = none
    QStringList known;
};

/// Table shared_variables, and the plan_key of tenants.
class SharedVariableStore
{
public:
    /// What the tenant takes over: the workspace's and its plan's.
    static Result<SharedVariables> of(const Snapshot &snapshot, TenantId tenant);
    static Result<SharedVariablesVersion> current(const Snapshot &snapshot, AllTenants,
                                                  const SharedScope &scope);
    /// Stores them as a new version. Conflict when `basedOn` is not the current one.
    static Result<qint64> save(Transaction &tx, AllTenants, const Actor &actor, const SharedScope &scope,
                               const QList<OwnVariable> &variables, qint64 basedOn, const QString &reason);
    static Result<SharedPlans> plans(const Snapshot &snapshot, AllTenants, TenantId tenant);
    static Result<> setPlan(Transaction &tx, AllTenants, TenantId tenant, const QString &plan);
};

} // namespace chatflow
