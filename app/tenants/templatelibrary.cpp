// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/templatelibrary.h"

#include "accounts/auditstore.h"
#include "storage/database.h"
#include "tenants/templatestore.h"
#include "tenants/templatesyntax.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// `done` with its row in the audit log.
Result<PromptTemplate> audited(Transaction &tx, const TemplateOwner &owner, const Actor &actor,
                               const QString &action, Result<PromptTemplate> done)
{
    if (done)
        CHATFLOW_TRY(AuditStore::append(tx, actor, owner.tenant(), action, u"prompt_template"_s,
                                        done->id.value(), {{u"published"_s, done->published}}));
    return done;
}

std::optional<Error> titleFault(const TemplateTitle &title)
{
    if (title.name.trimmed().isEmpty())
        return Error::invalid(u"name"_s, u"empty"_s);
    if (title.language.isEmpty())
        return Error::invalid(u"language"_s, u"empty"_s);
    return std::nullopt;
}

} // namespace

TemplateLibrary::TemplateLibrary(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

const TemplateGallery &TemplateLibrary::gallery() const
{
    // Not with the library: a workspace opens while somebody waits for its window.
    std::call_once(m_galleryRead, [this] { m_gallery.emplace(); });
    return *m_gallery;
}

QFuture<Result<QList<PromptTemplate>>> TemplateLibrary::templates(TenantId seenBy,
                                                                  const TemplateFilter &filter)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return TemplateStore::list(snapshot, seenBy, filter); });
}

QFuture<Result<QList<PromptTemplateVersion>>> TemplateLibrary::versions(TenantId seenBy, PromptTemplateId id)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return TemplateStore::versions(snapshot, seenBy, id); });
}

QFuture<Result<PromptTemplateVersion>> TemplateLibrary::version(TenantId seenBy, PromptTemplateId id,
                                                                qint64 version)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return TemplateStore::version(snapshot, seenBy, id, version); });
}

QFuture<Result<QList<DiffLine>>> TemplateLibrary::compare(TenantId seenBy, PromptTemplateId id, qint64 from,
                                                          qint64 to)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<QList<DiffLine>> {
        const auto before = TemplateStore::version(snapshot, seenBy, id, from);
        if (!before)
            return fail(before.error());
        const auto after = TemplateStore::version(snapshot, seenBy, id, to);
        if (!after)
            return fail(after.error());
        return lineDiff(before->text, after->text);
    });
}

QFuture<Result<PromptTemplate>> TemplateLibrary::add(const TemplateOwner &owner, const Actor &actor,
                                                     const TemplateTitle &title, const QString &text)
{
    if (const auto fault = titleFault(title))
        return failedFuture<PromptTemplate>(*fault);
    return m_database.write([=](Transaction &tx) {
        return audited(tx, owner, actor, u"add"_s, TemplateStore::add(tx, owner, actor, title, text));
    });
}

QFuture<Result<PromptTemplate>> TemplateLibrary::addFromGallery(const TemplateOwner &owner,
                                                                const Actor &actor, const QString &galleryId)
{
    const auto start = gallery().find(galleryId);
    if (!start)
        return failedFuture<PromptTemplate>(start.error());
    return add(owner, actor, start->title, *gallery().text(galleryId));
}

QFuture<Result<PromptTemplate>> TemplateLibrary::setTitle(const TemplateOwner &owner, const Actor &actor,
                                                          PromptTemplateId id, const TemplateTitle &title)
{
    if (const auto fault = titleFault(title))
        return failedFuture<PromptTemplate>(*fault);
    return m_database.write([=](Transaction &tx) {
        return audited(tx, owner, actor, u"rename"_s, TemplateStore::setTitle(tx, owner, id, title));
    });
}

QFuture<Result<PromptTemplate>> TemplateLibrary::saveDraft(const TemplateOwner &owner, const Actor &actor,
                                                           PromptTemplateId id, const QString &text,
                                                           qint64 basedOn)
{
    return m_database.write([=](Transaction &tx) {
        return audited(tx, owner, actor, u"save_draft"_s,
                       TemplateStore::saveDraft(tx, owner, actor, id, text, basedOn));
    });
}

QFuture<Result<PromptTemplate>> TemplateLibrary::publish(const TemplateOwner &owner, const Actor &actor,
                                                         PromptTemplateId id, qint64 version,
                                                         const QString &note)
{
    return m_database.write([=](Transaction &tx) -> Result<PromptTemplate> {
        const auto draft = TemplateStore::version(tx, owner.tenant(), id, version);
        if (!draft)
            return fail(draft.error());
        const ParsedTemplate parsed = parseTemplate(draft->text);
        if (!parsed.problems.isEmpty())
            return fail(
                Error::invalid(u"prompt_template"_s, problemText(parsed.problems.constFirst(), draft->text)));
        return audited(tx, owner, actor, u"publish"_s,
                       TemplateStore::publish(tx, owner, actor, id, version, note));
    });
}

QFuture<Result<PromptTemplate>> TemplateLibrary::copyTo(const TemplateOwner &to, const Actor &actor,
                                                        PromptTemplateId id, qint64 version)
{
    return m_database.write([=](Transaction &tx) -> Result<PromptTemplate> {
        const auto found = TemplateStore::find(tx, to.tenant(), id);
        if (!found)
            return found;
        const auto text = TemplateStore::version(tx, to.tenant(), id, version);
        if (!text)
            return fail(text.error());
        return audited(tx, to, actor, u"copy"_s, TemplateStore::add(tx, to, actor, found->title, text->text));
    });
}

QFuture<Result<>> TemplateLibrary::removeUnused(const TemplateOwner &owner, const Actor &actor,
                                                PromptTemplateId id)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(TemplateStore::removeUnused(tx, owner, id));
        return AuditStore::append(tx, actor, owner.tenant(), u"remove"_s, u"prompt_template"_s, id.value(),
                                  {});
    });
}

} // namespace chatflow
