// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "shell/shellsource.h"

#include <qcoro/qcorotask.h>

namespace chatflow
{

class Inbox;
class RuleBooks;

/// The shell's questions, answered by an open workspace.
class WorkspaceShell final : public ShellSource
{
public:
    /// All outlive it.
    WorkspaceShell(TenantDirectory &tenants, Inbox &inbox, RuleBooks &rules, Access access);

    QFuture<Result<QList<Tenant>>> tenants() override;
    QFuture<Result<TenantSettings>> settings(TenantId tenant) override;
    QFuture<Result<QList<Instance>>> instances(TenantId tenant) override;
    QFuture<Result<QList<ConnectionState>>> connections(TenantId tenant) override;
    QFuture<Result<ConversationSummary>> conversation(TenantId tenant, ConversationId id) override;
    QFuture<Result<Message>> message(TenantId tenant, MessageId id) override;
    QFuture<Result<RuleFire>> ruleFire(TenantId tenant, RuleFireId id) override;

private:
    static QCoro::Task<Result<QList<Tenant>>> assigned(TenantDirectory *directory, QList<TenantId> ids);

    TenantDirectory &m_tenants;
    Inbox &m_inbox;
    RuleBooks &m_rules;
    Access m_access;
};

} // namespace chatflow
