// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "conversations/retention.h"
#include "settings/keepingsource.h"

namespace chatflow
{

class Workspace;

/// KeepingSource over a workspace.
class WorkspaceKeeping final : public KeepingSource
{
public:
    /// `workspace` outlives it.
    WorkspaceKeeping(Workspace &workspace, Access access);

    bool mayClean(TenantId tenant) const override;
    QFuture<Result<RetentionPreview>> preview(TenantId tenant) override;
    QFuture<Result<>> keep(TenantId tenant, int days) override;
    QFuture<Result<qint64>> clean(TenantId tenant) override;
    bool mayKeepRequests() const override;
    QFuture<Result<int>> requestDays() override;
    QFuture<Result<>> keepRequests(int days) override;

private:
    Workspace &m_workspace;
    Access m_access;
    Retention m_retention;
};

} // namespace chatflow
