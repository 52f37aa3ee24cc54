// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "tenants/tenantsetup.h"
#include "workspace/connectiontest.h"

#include <QPointer>

namespace chatflow
{

class Workspace;

/// TenantSetup over a workspace: what its wizard and its edit dialog ask.
class WorkspaceSetup final : public TenantSetup
{
public:
    /// `workspace` outlives it.
    WorkspaceSetup(Workspace &workspace, Access access);

    QFuture<Result<QList<ChatflowSummary>>> flows(const ServerEntry &server) override;
    QFuture<Result<QList<InstanceInfo>>> numbers(const ServerEntry &server) override;
    QFuture<Result<FlowiseSettings>>
    examineFlowise(const ServerEntry &server, const FlowiseSettings &settings, bool ask, Told told) override;
    QFuture<Result<>> examineNumber(const ServerEntry &server, const QString &name, Told told) override;
    QFuture<Result<PriceBook>> prices() override;
    void cancel() override { m_test.cancel(); }
    QFuture<Result<Tenant>> add(const NewTenant &tenant) override;
    QFuture<Result<FirstExchange>> exchange(TenantId tenant) override;
    ChangeFeed &changes() override;
    bool answersHere() const override;

private:
    static QCoro::Task<Result<FirstExchange>> exchangeSteps(QPointer<Workspace> workspace, TenantId tenant);

    Workspace &m_workspace;
    Access m_access;
    ConnectionTest m_test;
};

} // namespace chatflow
