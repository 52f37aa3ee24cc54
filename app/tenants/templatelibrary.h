// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/linediff.h"
#include "tenants/librarytemplate.h"
#include "tenants/templategallery.h"

#include <QObject>

#include <mutex>
#include <optional>

namespace chatflow
{

class Database;

/// The prompt templates of a workspace and of its tenants. Tenants pin a copy of the text they use, with its
/// TemplateOrigin: publishing a new version changes nobody's answers. Any thread may call it.
class TemplateLibrary : public QObject
{
    Q_OBJECT

public:
    explicit TemplateLibrary(Database &database, QObject *parent = nullptr);

    /// What comes with the program, to start from. Read when it is first asked for.
    const TemplateGallery &gallery() const;

    /// The tenant's own and the workspace's (none: the workspace's only), by name.
    QFuture<Result<QList<PromptTemplate>>> templates(TenantId seenBy, const TemplateFilter &filter = {});
    /// Newest first.
    QFuture<Result<QList<PromptTemplateVersion>>> versions(TenantId seenBy, PromptTemplateId id);
    QFuture<Result<PromptTemplateVersion>> version(TenantId seenBy, PromptTemplateId id, qint64 version);
    QFuture<Result<QList<DiffLine>>> compare(TenantId seenBy, PromptTemplateId id, qint64 from, qint64 to);

    /// With `text` as its first draft.
    QFuture<Result<PromptTemplate>> add(const TemplateOwner &owner, const Actor &actor,
                                        const TemplateTitle &title, const QString &text);
    /// With the title and the text of a template of the gallery. NotFound when there is none with this id.
    QFuture<Result<PromptTemplate>> addFromGallery(const TemplateOwner &owner, const Actor &actor,
                                                   const QString &galleryId);
    QFuture<Result<PromptTemplate>> setTitle(const TemplateOwner &owner, const Actor &actor,
                                             PromptTemplateId id, const TemplateTitle &title);
    /// A draft may be broken. Conflict when `basedOn` is not the newest version any more.
    QFuture<Result<PromptTemplate>> saveDraft(const TemplateOwner &owner, const Actor &actor,
                                              PromptTemplateId id, const QString &text, qint64 basedOn);
    /// InvalidArgument for a text with broken syntax; Conflict when `version` is not the draft any more.
    QFuture<Result<PromptTemplate>> publish(const TemplateOwner &owner, const Actor &actor,
                                            PromptTemplateId id, qint64 version, const QString &note = {});
    /// A template of `to` with the text of a version that `to` can see, as its first draft.
    QFuture<Result<PromptTemplate>> copyTo(const TemplateOwner &to, const Actor &actor, PromptTemplateId id,
                                           qint64 version);
    /// Conflict while a tenant uses a copy of it.
    QFuture<Result<>> removeUnused(const TemplateOwner &owner, const Actor &actor, PromptTemplateId id);

private:
    Database &m_database;
    mutable std::once_flag m_galleryRead;
    mutable std::optional<const TemplateGallery> m_gallery;
};

} // namespace chatflow
