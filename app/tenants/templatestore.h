// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"
#include "tenants/librarytemplate.h"

namespace chatflow
{

/// Tables prompt_templates and prompt_template_versions. What is read is what the tenant `seenBy` may see:
/// its own and the workspace's (none: the workspace's only).
class TemplateStore
{
public:
    /// By name.
    static Result<QList<PromptTemplate>> list(const Snapshot &snapshot, TenantId seenBy,
                                              const TemplateFilter &filter);
    /// NotFound for what `seenBy` may not see.
    static Result<PromptTemplate> find(const Snapshot &snapshot, TenantId seenBy, PromptTemplateId id);
    /// Newest first.
    static Result<QList<PromptTemplateVersion>> versions(const Snapshot &snapshot, TenantId seenBy,
                                                         PromptTemplateId id);
    static Result<PromptTemplateVersion> version(const Snapshot &snapshot, TenantId seenBy,
                                                 PromptTemplateId id, qint64 version);

    /// With `text` as version 1, a draft.
    static Result<PromptTemplate> add(Transaction &tx, const TemplateOwner &owner, const Actor &actor,
                                      const TemplateTitle &title, const QString &text);
    static Result<PromptTemplate> setTitle(Transaction &tx, const TemplateOwner &owner, PromptTemplateId id,
                                           const TemplateTitle &title);
    /// Replaces the draft, if there is one. Conflict when `basedOn` is not the newest version any more.
    static Result<PromptTemplate> saveDraft(Transaction &tx, const TemplateOwner &owner, const Actor &actor,
                                            PromptTemplateId id, const QString &text, qint64 basedOn);
    /// Conflict when `version` is not the draft.
    static Result<PromptTemplate> publish(Transaction &tx, const TemplateOwner &owner, const Actor &actor,
                                          PromptTemplateId id, qint64 version, const QString &note);
    /// Conflict while a tenant's settings name it as their origin.
    static Result<> removeUnused(Transaction &tx, const TemplateOwner &owner, PromptTemplateId id);
};

} // namespace chatflow
