// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shellwatches.h"

#include "workspace/workspace.h"

namespace chatflow
{

ShellWatches::ShellWatches(Workspace &workspace, Notifications &notifications,
                           const std::function<void(TenantId)> &toTenant,
                           const AttentionWatch::Lead &toConversation)
    : m_source(workspace.tenants(), workspace.inbox(), workspace.rules(), workspace.localAccess())
    , tenants(m_source, workspace.changes())
    , connections(m_source, workspace.changes(), notifications, toTenant)
    , attention(m_source, workspace.changes(), notifications, toConversation)
    , rules(m_source, workspace.changes(), notifications, toConversation)
{
}

void ShellWatches::setTenants(const QList<Tenant> &all)
{
    QHash<TenantId, QString> names;
    for (const Tenant &tenant : all)
        names.insert(tenant.id, tenant.name);
    connections.setTenantNames(names);
    attention.setTenantNames(names);
    rules.setTenantNames(names);
}

void ShellWatches::show(TenantId tenant)
{
    tenants.show(tenant);
    connections.show(tenant);
}

bool ShellWatches::isSettled() const
{
    return tenants.isSettled() && connections.isSettled() && attention.isSettled() && rules.isSettled();
}

} // namespace chatflow
