// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "accounts/actor.h"
#include "inbox/contextsource.h"

namespace chatflow
{

/// ContextSource over a workspace's ContextPreviews. Whoever answers contacts may correct what the AI is told
/// of them.
class WorkspaceContexts final : public ContextSource
{
public:
    /// `contexts` outlives it.
    WorkspaceContexts(ContextPreviews &contexts, Actor actor, Access access)
        : m_contexts(contexts)
        , m_actor(std::move(actor))
        , m_access(std::move(access))
    {
    }

    QFuture<Result<ContextPreview>> read(TenantId tenant, ConversationId conversation) override
    {
        if (!m_access.may(Permission::ReadConversations, tenant))
            return failedFuture<ContextPreview>({Error::Code::PermissionDenied, {}, {}});
        return m_contexts.of(tenant, conversation);
    }
    QFuture<Result<Summary>> correct(TenantId tenant, ConversationId conversation, qint64 basedOn,
                                     const QString &text) override
    {
        if (!mayCorrect(tenant))
            return failedFuture<Summary>({Error::Code::PermissionDenied, {}, {}});
        return m_contexts.correct(m_actor, tenant, conversation, basedOn, text);
    }
    bool mayCorrect(TenantId tenant) const override
    {
        return m_access.may(Permission::AnswerConversations, tenant);
    }

private:
    ContextPreviews &m_contexts;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
