// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspaceshell.h"

#include "automation/rulebooks.h"
#include "conversations/inbox.h"

#include <algorithm>
#include <utility>

namespace chatflow
{

WorkspaceShell::WorkspaceShell(TenantDirectory &tenants, Inbox &inbox, RuleBooks &rules, Access access)
    : m_tenants(tenants)
    , m_inbox(inbox)
    , m_rules(rules)
    , m_access(std::move(access))
{
}

QFuture<Result<QList<Tenant>>> WorkspaceShell::tenants()
{
    if (const auto all = m_access.allTenants())
        return m_tenants.tenants(*all);
    return toFuture(assigned(&m_tenants, m_access.tenants().values()));
}

QCoro::Task<Result<QList<Tenant>>> WorkspaceShell::assigned(TenantDirectory *directory, QList<TenantId> ids)
{
    QList<Tenant> tenants;
    for (const TenantId id : std::as_const(ids)) {
        const auto reading = directory->tenant(id);
        const auto tenant = co_await settled(reading);
        if (!tenant)
            co_return fail(tenant.error());
        tenants.append(*tenant);
    }
    std::ranges::sort(tenants, {}, &Tenant::name);
    co_return tenants;
}

QFuture<Result<TenantSettings>> WorkspaceShell::settings(TenantId tenant)
{
    return m_tenants.settings(tenant);
}

QFuture<Result<QList<Instance>>> WorkspaceShell::instances(TenantId tenant)
{
    return m_tenants.instances(tenant);
}

QFuture<Result<QList<ConnectionState>>> WorkspaceShell::connections(TenantId tenant)
{
    return m_tenants.connections(tenant);
}

QFuture<Result<ConversationSummary>> WorkspaceShell::conversation(TenantId tenant, ConversationId id)
{
    return m_inbox.conversation(tenant, id);
}

QFuture<Result<Message>> WorkspaceShell::message(TenantId tenant, MessageId id)
{
    return m_inbox.message(tenant, id);
}

QFuture<Result<RuleFire>> WorkspaceShell::ruleFire(TenantId tenant, RuleFireId id)
{
    return m_rules.fire(tenant, id);
}

} // namespace chatflow
