// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacekeeping.h"

#include "conversations/requestlog.h"
#include "workspace/workspace.h"

namespace chatflow
{

WorkspaceKeeping::WorkspaceKeeping(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
    , m_retention(workspace.database())
{
}

bool WorkspaceKeeping::mayClean(TenantId tenant) const
{
    return m_access.may(Permission::ManageRecords, tenant);
}

QFuture<Result<RetentionPreview>> WorkspaceKeeping::preview(TenantId tenant)
{
    return m_retention.preview(tenant);
}

QFuture<Result<>> WorkspaceKeeping::keep(TenantId tenant, int days)
{
    if (!mayClean(tenant))
        return failedFuture<void>({Error::Code::PermissionDenied, {}, {}});
    return m_retention.keep(m_workspace.localActor(), tenant, days);
}

QFuture<Result<qint64>> WorkspaceKeeping::clean(TenantId tenant)
{
    if (!mayClean(tenant))
        return failedFuture<qint64>({Error::Code::PermissionDenied, {}, {}});
    return m_retention.run(tenant);
}

bool WorkspaceKeeping::mayKeepRequests() const
{
    return m_access.role() == UserRole::Administrator && !m_access.isReadOnly();
}

QFuture<Result<int>> WorkspaceKeeping::requestDays()
{
    return m_workspace.requests().retentionDays();
}

QFuture<Result<>> WorkspaceKeeping::keepRequests(int days)
{
    const auto all = m_access.allTenants();
    if (!mayKeepRequests() || !all)
        return failedFuture<void>({Error::Code::PermissionDenied, {}, {}});
    return m_workspace.requests().setRetentionDays(*all, m_workspace.localActor(), days);
}

} // namespace chatflow
