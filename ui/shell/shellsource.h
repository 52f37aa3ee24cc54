// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulefire.h"
#include "conversations/conversationsummary.h"
#include "tenants/tenantdirectory.h"

#include <QFuture>
#include <QList>

namespace chatflow
{

/// What the shell itself asks of a workspace, whatever stands behind it. Every answer comes later; a question
/// may be dropped.
class ShellSource
{
public:
    virtual ~ShellSource() = default;

    /// Those the person at this console sees.
    virtual QFuture<Result<QList<Tenant>>> tenants() = 0;
    virtual QFuture<Result<TenantSettings>> settings(TenantId tenant) = 0;
    virtual QFuture<Result<QList<Instance>>> instances(TenantId tenant) = 0;
    virtual QFuture<Result<QList<ConnectionState>>> connections(TenantId tenant) = 0;
    virtual QFuture<Result<ConversationSummary>> conversation(TenantId tenant, ConversationId id) = 0;
    virtual QFuture<Result<Message>> message(TenantId tenant, MessageId id) = 0;
    virtual QFuture<Result<RuleFire>> ruleFire(TenantId tenant, RuleFireId id) = 0;
};

} // namespace chatflow
