// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "conversations/tags.h"
#include "inbox/tagsource.h"

namespace chatflow
{

/// The workspace's Tags, in the name of `actor`, as far as `access` goes. `tags` must outlive it.
class WorkspaceTags final : public TagSource
{
public:
    WorkspaceTags(Tags &tags, Actor actor, Access access)
        : m_tags(tags)
        , m_actor(std::move(actor))
        , m_access(std::move(access))
    {
    }

    QFuture<Result<QList<TagUse>>> uses(TenantId tenant) override { return m_tags.uses(tenant); }
    QFuture<Result<>> change(TenantId tenant, const Tag &tag) override
    {
        return may(tenant) ? m_tags.change(m_actor, tenant, tag) : refused();
    }
    QFuture<Result<>> remove(TenantId tenant, TagId tag) override
    {
        return may(tenant) ? m_tags.remove(m_actor, tenant, tag) : refused();
    }
    QFuture<Result<>> merge(TenantId tenant, TagId from, TagId into) override
    {
        return may(tenant) ? m_tags.merge(m_actor, tenant, from, into) : refused();
    }

private:
    bool may(TenantId tenant) const { return m_access.may(Permission::AnswerConversations, tenant); }
    static QFuture<Result<>> refused()
    {
        return readyFuture(Result<>(fail(Error{Error::Code::PermissionDenied, {}, {}})));
    }

    Tags &m_tags;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
