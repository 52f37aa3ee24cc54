// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "shell/shellsource.h"

#include <qcoro/qcorotask.h>

namespace chatflow
{

class Inbox;

/// The shell's questions, answered by an open workspace.
class WorkspaceShell final : public ShellSource
{
public:
    /// Both outlive it.
    WorkspaceShell(TenantDirectory &tenants, Inbox &inbox, Access access);

    QFuture<Result<QList<Tenant>>> tenants() override;
    QFuture<Result<TenantSettings>> settings(TenantId tenant) override;
    QFuture<Result<QList<Instance>>> instances(TenantId tenant) override;
    QFuture<Result<QList<ConnectionState>>> connections(TenantId tenant) override;
    QFuture<Result<ConversationSummary>> conversation(TenantId tenant, ConversationId id) override;
    QFuture<Result<Message>> message(TenantId tenant, MessageId id) override;

private:
    static QCoro::Task<Result<QList<Tenant>>> assigned(TenantDirectory *directory, QList<TenantId> ids);

    TenantDirectory &m_tenants;
    Inbox &m_inbox;
    Access m_access;
};

} // namespace chatflow
