// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "accounts/actor.h"
#include "settings/intentsource.h"

namespace chatflow
{

/// The workspace's Teaching for the settings, in the name of `actor`, as far as `access` goes. `teaching`
/// must outlive it.
class WorkspaceIntents final : public IntentSource
{
public:
    WorkspaceIntents(Teaching &teaching, Actor actor, Access access)
        : m_teaching(teaching)
        , m_actor(std::move(actor))
        , m_access(std::move(access))
    {
    }

    bool mayTeach(TenantId tenant) const override { return m_access.may(Permission::EditSettings, tenant); }
    QFuture<Result<QList<OwnIntent>>> intents(TenantId tenant) override { return m_teaching.intents(tenant); }
    QFuture<Result<QList<OwnIntent>>> save(TenantId tenant, const OwnIntent &intent) override
    {
        return mayTeach(tenant) ? m_teaching.saveIntent(m_actor, tenant, intent)
                                : refused<QList<OwnIntent>>();
    }
    QFuture<Result<QList<OwnIntent>>> remove(TenantId tenant, const QString &name) override
    {
        return mayTeach(tenant) ? m_teaching.removeIntent(m_actor, tenant, name)
                                : refused<QList<OwnIntent>>();
    }
    QFuture<Result<QList<ReadingCorrection>>> corrections(TenantId tenant) override
    {
        return m_access.may(Permission::ExportRecords, tenant) ? m_teaching.corrections(tenant)
                                                               : refused<QList<ReadingCorrection>>();
    }

private:
    template<typename T> static QFuture<Result<T>> refused()
    {
        return failedFuture<T>({Error::Code::PermissionDenied, {}, {}});
    }

    Teaching &m_teaching;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
