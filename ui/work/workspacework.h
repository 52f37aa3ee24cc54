// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "conversations/conversationwork.h"
#include "work/worksource.h"

namespace chatflow
{

/// The workspace's ConversationWork, in the name of `actor`, as far as `access` goes. `work` must outlive it.
class WorkspaceWork final : public WorkSource
{
public:
    WorkspaceWork(ConversationWork &work, Actor actor, Access access)
        : m_work(work)
        , m_actor(std::move(actor))
        , m_access(std::move(access))
    {
    }

    QFuture<Result<QList<Actor>>> people() override { return m_work.people(); }
    QFuture<Result<WorkOutcome>> takeOver(TenantId tenant, const QList<ConversationId> &ids) override
    {
        return may(tenant) ? m_work.takeOver(m_actor, tenant, ids) : refused();
    }
    QFuture<Result<WorkOutcome>> handBack(TenantId tenant, const QList<ConversationId> &ids,
                                          const QString &note) override
    {
        return may(tenant) ? m_work.handBack(m_actor, tenant, ids, note) : refused();
    }
    QFuture<Result<WorkOutcome>> resolve(TenantId tenant, const QList<ConversationId> &ids) override
    {
        return may(tenant) ? m_work.resolve(m_actor, tenant, ids) : refused();
    }
    QFuture<Result<WorkOutcome>> assign(TenantId tenant, const QList<ConversationId> &ids,
                                        ActorId to) override
    {
        return may(tenant) ? m_work.assign(m_actor, tenant, ids, to) : refused();
    }
    QFuture<Result<WorkOutcome>> release(TenantId tenant, const QList<ConversationId> &ids) override
    {
        return may(tenant) ? m_work.release(m_actor, tenant, ids) : refused();
    }
    QFuture<Result<WorkOutcome>> setUnread(TenantId tenant, const QList<ConversationId> &ids,
                                           bool unread) override
    {
        return may(tenant) ? m_work.setUnread(tenant, ids, unread) : refused();
    }
    QFuture<Result<WorkOutcome>> setTag(TenantId tenant, const QList<ConversationId> &ids, TagId tag,
                                        bool on) override
    {
        return may(tenant) ? m_work.setTag(m_actor, tenant, ids, tag, on) : refused();
    }
    QFuture<Result<WorkOutcome>> putBack(TenantId tenant, const QList<WorkOutcome::Done> &done) override
    {
        return may(tenant) ? m_work.putBack(m_actor, tenant, done) : refused();
    }

private:
    bool may(TenantId tenant) const { return m_access.may(Permission::AnswerConversations, tenant); }
    static QFuture<Result<WorkOutcome>> refused()
    {
        return failedFuture<WorkOutcome>({Error::Code::PermissionDenied, {}, {}});
    }

    ConversationWork &m_work;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
