// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shellsource.h"

#include <QHash>
#include <QList>

namespace chatflow
{

/// A workspace in memory for the shell: what is set is answered at once.
class FakeShell final : public ShellSource
{
public:
    QList<Tenant> all;
    QHash<TenantId, TenantSettings> settingsOf;
    QHash<TenantId, QList<Instance>> instancesOf;
    QHash<TenantId, QList<ConnectionState>> connectionsOf;
    QHash<ConversationId, ConversationSummary> conversations;
    QHash<MessageId, Message> messages;
    QHash<RuleFireId, RuleFire> fires;
    int asked = 0;

    void addTenant(qint64 id, const QString &name)
    {
        Tenant tenant;
        tenant.id = TenantId(id);
        tenant.name = name;
        tenant.clientId = QStringLiteral("client-%1").arg(id);
        all.append(tenant);
    }

    QFuture<Result<QList<Tenant>>> tenants() override { return ready(all); }
    QFuture<Result<TenantSettings>> settings(TenantId tenant) override
    {
        return ready(settingsOf.value(tenant));
    }
    QFuture<Result<QList<Instance>>> instances(TenantId tenant) override
    {
        return ready(instancesOf.value(tenant));
    }
    QFuture<Result<QList<ConnectionState>>> connections(TenantId tenant) override
    {
        return ready(connectionsOf.value(tenant));
    }
    QFuture<Result<ConversationSummary>> conversation(TenantId, ConversationId id) override
    {
        return ready(conversations.value(id));
    }
    QFuture<Result<Message>> message(TenantId, MessageId id) override { return ready(messages.value(id)); }
    QFuture<Result<RuleFire>> ruleFire(TenantId, RuleFireId id) override { return ready(fires.value(id)); }

private:
    template<typename T> QFuture<Result<T>> ready(const T &answer)
    {
        ++asked;
        return readyFuture(Result<T>(answer));
    }
};

} // namespace chatflow
