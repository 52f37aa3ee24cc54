// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacetemplates.h"

#include "tenants/templatelibrary.h"
#include "workspace/workspace.h"

namespace chatflow
{
namespace
{

template<typename T> QFuture<Result<T>> notYours()
{
    return failedFuture<T>({Error::Code::PermissionDenied, {}, {}});
}

} // namespace

WorkspaceTemplates::WorkspaceTemplates(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
{
}

const TemplateGallery &WorkspaceTemplates::gallery() const
{
    return m_workspace.templates().gallery();
}

QFuture<Result<QList<PromptTemplate>>> WorkspaceTemplates::templates(TenantId tenant)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return notYours<QList<PromptTemplate>>();
    return m_workspace.templates().templates(tenant);
}

QFuture<Result<QList<PromptTemplateVersion>>> WorkspaceTemplates::versions(TenantId tenant,
                                                                           PromptTemplateId id)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return notYours<QList<PromptTemplateVersion>>();
    return m_workspace.templates().versions(tenant, id);
}

QFuture<Result<PromptTemplate>> WorkspaceTemplates::add(TenantId tenant, const TemplateTitle &title,
                                                        const QString &text)
{
    if (!m_access.may(Permission::EditSettings, tenant))
        return notYours<PromptTemplate>();
    return m_workspace.templates().add(TemplateOwner::tenant(tenant), m_workspace.localActor(), title, text);
}

QFuture<Result<PromptTemplate>> WorkspaceTemplates::saveDraft(TenantId tenant, PromptTemplateId id,
                                                              const QString &text, qint64 basedOn)
{
    if (!m_access.may(Permission::EditSettings, tenant))
        return notYours<PromptTemplate>();
    return m_workspace.templates().saveDraft(TemplateOwner::tenant(tenant), m_workspace.localActor(), id,
                                             text, basedOn);
}

QFuture<Result<PromptTemplate>> WorkspaceTemplates::publish(TenantId tenant, PromptTemplateId id,
                                                            qint64 version, const QString &note)
{
    if (!m_access.may(Permission::EditSettings, tenant))
        return notYours<PromptTemplate>();
    return m_workspace.templates().publish(TemplateOwner::tenant(tenant), m_workspace.localActor(), id,
                                           version, note);
}

} // namespace chatflow
