// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/attentionwatch.h"
#include "shell/connectionwatch.h"
#include "shell/rulewatch.h"
#include "shell/tenantwatch.h"
#include "shell/workspaceshell.h"

namespace chatflow
{

class Workspace;

/// What the shell follows in an open workspace.
class ShellWatches
{
public:
    /// Both outlive it. `toTenant` and `toConversation` lead there from a notification.
    ShellWatches(Workspace &workspace, Notifications &notifications,
                 const std::function<void(TenantId)> &toTenant, const AttentionWatch::Lead &toConversation);

    void setTenants(const QList<Tenant> &tenants);
    void show(TenantId tenant);
    bool isSettled() const;

private:
    WorkspaceShell m_source;

public:
    TenantWatch tenants;
    ConnectionWatch connections;
    AttentionWatch attention;
    RuleWatch rules;
};

} // namespace chatflow
