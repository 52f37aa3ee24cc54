// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "settings/templatesource.h"

namespace chatflow
{

class Workspace;

/// TemplateSource over a workspace, in the name of the person at this console.
class WorkspaceTemplates final : public TemplateSource
{
public:
    /// `workspace` outlives it.
    WorkspaceTemplates(Workspace &workspace, Access access);

    const TemplateGallery &gallery() const override;
    QFuture<Result<QList<PromptTemplate>>> templates(TenantId tenant) override;
    QFuture<Result<QList<PromptTemplateVersion>>> versions(TenantId tenant, PromptTemplateId id) override;
    QFuture<Result<PromptTemplate>> add(TenantId tenant, const TemplateTitle &title,
                                        const QString &text) override;
    QFuture<Result<PromptTemplate>> saveDraft(TenantId tenant, PromptTemplateId id, const QString &text,
                                              qint64 basedOn) override;
    QFuture<Result<PromptTemplate>> publish(TenantId tenant, PromptTemplateId id, qint64 version,
                                            const QString &note) override;

private:
    Workspace &m_workspace;
    Access m_access;
};

} // namespace chatflow
