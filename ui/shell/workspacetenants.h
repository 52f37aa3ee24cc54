// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "tenants/tenantssource.h"

namespace chatflow
{

class Workspace;

/// TenantsSource over a workspace, in the name of the person at this console.
class WorkspaceTenants final : public TenantsSource
{
public:
    /// `workspace` outlives it. Whoever may not look across tenants sees their own, and changes none.
    WorkspaceTenants(Workspace &workspace, Access access);

    QFuture<Result<Page<TenantOverview>>> all() override;
    QFuture<Result<QList<TenantOverview>>> some(const QSet<TenantId> &tenants) override;
    QFuture<Result<>> setStates(const QHash<TenantId, TenantState> &states) override;

private:
    static QCoro::Task<Result<Page<TenantOverview>>> ownSteps(QFuture<Result<QList<TenantOverview>>> reading);

    Workspace &m_workspace;
    Access m_access;
};

} // namespace chatflow
