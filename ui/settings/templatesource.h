// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "tenants/librarytemplate.h"
#include "tenants/templategallery.h"

#include <QFuture>

namespace chatflow
{

/// The prompt templates that a tenant may start from, and its own library of them.
class TemplateSource
{
public:
    virtual ~TemplateSource() = default;

    /// What comes with the program.
    virtual const TemplateGallery &gallery() const = 0;
    /// The tenant's own and the workspace's.
    virtual QFuture<Result<QList<PromptTemplate>>> templates(TenantId tenant) = 0;
    /// Newest first.
    virtual QFuture<Result<QList<PromptTemplateVersion>>> versions(TenantId tenant, PromptTemplateId id) = 0;
    /// A new one of the tenant's own, with its first draft.
    virtual QFuture<Result<PromptTemplate>> add(TenantId tenant, const TemplateTitle &title,
                                                const QString &text) = 0;
    virtual QFuture<Result<PromptTemplate>> saveDraft(TenantId tenant, PromptTemplateId id,
                                                      const QString &text, qint64 basedOn) = 0;
    virtual QFuture<Result<PromptTemplate>> publish(TenantId tenant, PromptTemplateId id, qint64 version,
                                                    const QString &note) = 0;
};

} // namespace chatflow
