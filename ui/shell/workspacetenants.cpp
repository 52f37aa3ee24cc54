// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacetenants.h"

#include "conversations/tenantoverviews.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

namespace chatflow
{
namespace
{

Error notAllowed()
{
    return {Error::Code::PermissionDenied, {}, {}};
}

} // namespace

WorkspaceTenants::WorkspaceTenants(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
{
}

QFuture<Result<Page<TenantOverview>>> WorkspaceTenants::all()
{
    if (const auto all = m_access.allTenants())
        return m_workspace.overviews().all(*all);
    return toFuture(ownSteps(m_workspace.overviews().of(m_access.tenants())));
}

QCoro::Task<Result<Page<TenantOverview>>>
WorkspaceTenants::ownSteps(QFuture<Result<QList<TenantOverview>>> reading)
{
    const auto own = co_await settled(reading);
    if (!own)
        co_return fail(own.error());
    co_return Page<TenantOverview>{.rows = *own, .more = false};
}

QFuture<Result<QList<TenantOverview>>> WorkspaceTenants::some(const QSet<TenantId> &tenants)
{
    QSet<TenantId> seen;
    for (const TenantId tenant : tenants) {
        if (m_access.sees(tenant))
            seen.insert(tenant);
    }
    return m_workspace.overviews().of(seen);
}

QFuture<Result<>> WorkspaceTenants::setStates(const QHash<TenantId, TenantState> &states)
{
    const auto all = m_access.allTenants();
    if (!all || !m_access.may(Permission::ManageTenants))
        return failedFuture(notAllowed());
    return m_workspace.tenants().setStates(*all, m_workspace.localActor(), states);
}

} // namespace chatflow
