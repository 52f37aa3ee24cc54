// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/savedviews.h"
#include "inbox/viewsource.h"

namespace chatflow
{

/// The workspace's SavedViews, those of `person`. `views` must outlive it.
class WorkspaceViews final : public ViewSource
{
public:
    WorkspaceViews(SavedViews &views, Actor person)
        : m_views(views)
        , m_person(std::move(person))
    {
    }

    QFuture<Result<QList<SavedView>>> views(TenantId tenant) override
    {
        return m_views.list(m_person, tenant);
    }
    QFuture<Result<SavedView>> save(TenantId tenant, const QString &name,
                                    const ConversationFilter &filter) override
    {
        return m_views.add(m_person, tenant, name, filter);
    }
    QFuture<Result<>> rename(TenantId tenant, SavedViewId view, const QString &name) override
    {
        return m_views.rename(m_person, tenant, view, name);
    }
    QFuture<Result<>> setOrder(TenantId tenant, const QList<SavedViewId> &order) override
    {
        return m_views.setOrder(m_person, tenant, order);
    }
    QFuture<Result<>> remove(TenantId tenant, SavedViewId view) override
    {
        return m_views.remove(m_person, tenant, view);
    }

private:
    SavedViews &m_views;
    Actor m_person;
};

} // namespace chatflow
