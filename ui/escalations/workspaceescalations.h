// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "conversations/escalationdesk.h"
#include "escalations/escalationsource.h"

namespace chatflow
{

/// The workspace's EscalationDesk, in the name of `actor`, as far as `access` goes. `desk` must outlive it.
class WorkspaceEscalations final : public EscalationSource
{
public:
    WorkspaceEscalations(EscalationDesk &desk, Actor actor, Access access)
        : m_desk(desk)
        , m_actor(std::move(actor))
        , m_access(std::move(access))
    {
    }

    QFuture<Result<QList<EscalationRow>>> queue(TenantId tenant) override
    {
        return mayRead(tenant) ? m_desk.queue(tenant) : failedFuture<QList<EscalationRow>>(refusal());
    }
    QFuture<Result<std::optional<Instant>>> snooze(TenantId tenant, ConversationId conversation,
                                                   std::optional<Instant> until) override
    {
        return mayAnswer(tenant) ? m_desk.snooze(m_actor, tenant, conversation, until)
                                 : failedFuture<std::optional<Instant>>(refusal());
    }
    bool mayRead(TenantId tenant) const override
    {
        return m_access.may(Permission::ReadConversations, tenant);
    }
    bool mayAnswer(TenantId tenant) const override
    {
        return m_access.may(Permission::AnswerConversations, tenant);
    }
    ActorId person() const override { return m_actor.id; }

private:
    static Error refusal() { return {Error::Code::PermissionDenied, {}, {}}; }

    EscalationDesk &m_desk;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
