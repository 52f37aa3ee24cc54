// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "accounts/actor.h"
#include "inbox/readingsource.h"

namespace chatflow
{

/// The workspace's Teaching, in the name of `actor`, as far as `access` goes. `teaching` must outlive it.
class WorkspaceReadings final : public ReadingSource
{
public:
    WorkspaceReadings(Teaching &teaching, Actor actor, Access access)
        : m_teaching(teaching)
        , m_actor(std::move(actor))
        , m_access(std::move(access))
    {
    }

    bool mayCorrect(TenantId tenant) const override
    {
        return m_access.may(Permission::AnswerConversations, tenant);
    }
    QFuture<Result<QList<OwnIntent>>> intents(TenantId tenant) override { return m_teaching.intents(tenant); }
    QFuture<Result<std::optional<JudgedReading>>> reading(TenantId tenant, MessageId message) override
    {
        return m_teaching.reading(tenant, message);
    }
    QFuture<Result<>> correct(TenantId tenant, MessageId message, const QString &intent,
                              Feeling feeling) override
    {
        if (!mayCorrect(tenant))
            return failedFuture({Error::Code::PermissionDenied, {}, {}});
        return m_teaching.correct(m_actor, tenant, message, intent, feeling);
    }
    QFuture<Result<>> takeBack(TenantId tenant, MessageId message) override
    {
        if (!mayCorrect(tenant))
            return failedFuture({Error::Code::PermissionDenied, {}, {}});
        return m_teaching.takeBack(m_actor, tenant, message);
    }

private:
    Teaching &m_teaching;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
