// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "automation/followups.h"
#include "inbox/followupsource.h"

namespace chatflow
{

/// The workspace's FollowUps, which must outlive it, asked in the name of `actor`.
class WorkspaceFollowUps final : public FollowUpSource
{
public:
    WorkspaceFollowUps(FollowUps &followUps, Actor actor, Access access)
        : m_followUps(followUps)
        , m_actor(std::move(actor))
        , m_access(std::move(access))
    {
    }

    QFuture<Result<std::optional<FollowUp>>> pending(TenantId tenant, ConversationId conversation) override
    {
        return m_followUps.pending(tenant, conversation);
    }
    QFuture<Result<>> cancel(TenantId tenant, FollowUpId id) override
    {
        if (!m_access.may(Permission::AnswerConversations, tenant))
            return readyFuture(Result<>(fail(Error{Error::Code::PermissionDenied, {}, {}})));
        return m_followUps.cancel(m_actor, tenant, id);
    }

private:
    FollowUps &m_followUps;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
