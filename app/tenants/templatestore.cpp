// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/templatestore.h"

#include "base/textfold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define PROMPT_TEMPLATE_COLUMNS                                                                              \
    "SELECT t.id, t.tenant_id, t.name, t.trade, t.language, t.updated_at, "                                  \
    "(SELECT max(v.version) FROM prompt_template_versions v "                                                \
    "WHERE v.template_id = t.id AND v.state = 'published'), "                                                \
    "(SELECT max(v.version) FROM prompt_template_versions v WHERE v.template_id = t.id AND v.state = "       \
    "'draft') "                                                                                              \
    "FROM prompt_templates t "

#define PROMPT_TEMPLATE_VERSION_COLUMNS                                                                      \
    "SELECT v.version, v.text, v.state, v.at, v.actor_id, a.kind, a.name, v.note "                           \
    "FROM prompt_template_versions v JOIN actors a ON a.id = v.actor_id WHERE v.template_id = ? "

PromptTemplate promptTemplateOf(const Row &row)
{
    return {
        .id = row.id<PromptTemplateId>(0),
        .tenant = row.id<TenantId>(1),
        .title = {row.text(2), row.text(3), row.text(4)},
        .published = row.int64(6),
        .draft = row.int64(7),
        .updatedAt = row.instant(5),
    };
}

PromptTemplateVersion promptTemplateVersionOf(const Row &row)
{
    return {
        .version = row.int64(0),
        .text = row.text(1),
        .isDraft = row.text(2) == u"draft"_s,
        .at = row.instant(3),
        .actor = {row.id<ActorId>(4), actorKindFromString(row.text(5)).value_or(Actor::Kind::System),
                  row.text(6)},
        .note = row.text(7),
    };
}

Error noSuchTemplate(PromptTemplateId id)
{
    return Error::notFound(u"prompt_template"_s, id.toString());
}

Error templateConflict(const PromptTemplate &found)
{
    return {Error::Code::Conflict, {{u"what"_s, found.title.name}}, {}};
}

/// One that `owner` may change.
Result<PromptTemplate> owned(const Snapshot &snapshot, const TemplateOwner &owner, PromptTemplateId id)
{
    const auto found = TemplateStore::find(snapshot, owner.tenant(), id);
    if (found && found->tenant != owner.tenant())
        return fail(noSuchTemplate(id));
    return found;
}

Result<> insertDraft(Transaction &tx, const TemplateOwner &owner, const Actor &actor, PromptTemplateId id,
                     qint64 version, const QString &text)
{
    return tx
        .exec(u"INSERT INTO prompt_template_versions (tenant_id, template_id, version, text, state, at, "
              u"actor_id) "
              "VALUES (?, ?, ?, ?, 'draft', ?, ?)"_s,
              owner.tenant(), id, version, text, tx.now(), actor.id)
        .map([](qint64) {});
}

Result<> touch(Transaction &tx, PromptTemplateId id)
{
    return tx.exec(u"UPDATE prompt_templates SET updated_at = ? WHERE id = ?"_s, tx.now(), id)
        .map([](qint64) {});
}

} // namespace

Result<QList<PromptTemplate>> TemplateStore::list(const Snapshot &snapshot, TenantId seenBy,
                                                  const TemplateFilter &filter)
{
    auto found =
        snapshot.list(QStringLiteral(PROMPT_TEMPLATE_COLUMNS "WHERE (t.tenant_id IS NULL OR t.tenant_id = ?) "
                                                             "ORDER BY t.name_folded, t.id"),
                      promptTemplateOf, seenBy.value());
    if (!found)
        return found;
    found->removeIf([&filter](const PromptTemplate &one) { return !filter.admits(one.title); });
    return found;
}

Result<PromptTemplate> TemplateStore::find(const Snapshot &snapshot, TenantId seenBy, PromptTemplateId id)
{
    const auto found = snapshot.first(
        QStringLiteral(PROMPT_TEMPLATE_COLUMNS "WHERE t.id = ? AND (t.tenant_id IS NULL OR t.tenant_id = ?)"),
        promptTemplateOf, id, seenBy.value());
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(noSuchTemplate(id));
    return **found;
}

Result<QList<PromptTemplateVersion>> TemplateStore::versions(const Snapshot &snapshot, TenantId seenBy,
                                                             PromptTemplateId id)
{
    CHATFLOW_TRY(find(snapshot, seenBy, id));
    return snapshot.list(QStringLiteral(PROMPT_TEMPLATE_VERSION_COLUMNS "ORDER BY v.version DESC"),
                         promptTemplateVersionOf, id);
}

Result<PromptTemplateVersion> TemplateStore::version(const Snapshot &snapshot, TenantId seenBy,
                                                     PromptTemplateId id, qint64 version)
{
    CHATFLOW_TRY(find(snapshot, seenBy, id));
    const auto found = snapshot.first(QStringLiteral(PROMPT_TEMPLATE_VERSION_COLUMNS "AND v.version = ?"),
                                      promptTemplateVersionOf, id, version);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(noSuchTemplate(id));
    return **found;
}

Result<PromptTemplate> TemplateStore::add(Transaction &tx, const TemplateOwner &owner, const Actor &actor,
                                          const TemplateTitle &title, const QString &text)
{
    const auto id = tx.insert<PromptTemplateId>(u"INSERT INTO prompt_templates (tenant_id, name, "
                                                u"name_folded, trade, language, created_at, updated_at) "
                                                "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                                                owner.tenant(), title.name, folded(title.name), title.trade,
                                                title.language, tx.now(), tx.now());
    if (!id)
        return fail(id.error());
    CHATFLOW_TRY(insertDraft(tx, owner, actor, *id, 1, text));
    return find(tx, owner.tenant(), *id);
}

Result<PromptTemplate> TemplateStore::setTitle(Transaction &tx, const TemplateOwner &owner,
                                               PromptTemplateId id, const TemplateTitle &title)
{
    CHATFLOW_TRY(owned(tx, owner, id));
    CHATFLOW_TRY(tx.exec(u"UPDATE prompt_templates SET name = ?, name_folded = ?, trade = ?, language = ?, "
                         "updated_at = ? WHERE id = ?"_s,
                         title.name, folded(title.name), title.trade, title.language, tx.now(), id));
    return find(tx, owner.tenant(), id);
}

Result<PromptTemplate> TemplateStore::saveDraft(Transaction &tx, const TemplateOwner &owner,
                                                const Actor &actor, PromptTemplateId id, const QString &text,
                                                qint64 basedOn)
{
    CHATFLOW_TRY(tx.lockRow(u"prompt_templates"_s, id.value()));
    const auto found = owned(tx, owner, id);
    if (!found)
        return found;
    if (std::max(found->published, found->draft) != basedOn)
        return fail(templateConflict(*found));
    // A draft that is saved gets a number of its own, so that two people cannot save over each other.
    CHATFLOW_TRY(
        tx.exec(u"DELETE FROM prompt_template_versions WHERE template_id = ? AND state = 'draft'"_s, id));
    CHATFLOW_TRY(insertDraft(tx, owner, actor, id, basedOn + 1, text));
    CHATFLOW_TRY(touch(tx, id));
    return find(tx, owner.tenant(), id);
}

Result<PromptTemplate> TemplateStore::publish(Transaction &tx, const TemplateOwner &owner, const Actor &actor,
                                              PromptTemplateId id, qint64 version, const QString &note)
{
    const auto found = owned(tx, owner, id);
    if (!found)
        return found;
    const auto touched =
        tx.exec(u"UPDATE prompt_template_versions SET state = 'published', at = ?, "
                "actor_id = ?, note = ? WHERE template_id = ? AND version = ? AND state = 'draft'"_s,
                tx.now(), actor.id, note, id, version);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return fail(templateConflict(*found));
    CHATFLOW_TRY(touch(tx, id));
    return find(tx, owner.tenant(), id);
}

Result<> TemplateStore::removeUnused(Transaction &tx, const TemplateOwner &owner, PromptTemplateId id)
{
    const auto found = owned(tx, owner, id);
    if (!found)
        return fail(found.error());
    const auto users =
        tx.number(u"SELECT count(*) FROM tenants t JOIN tenant_settings s ON s.tenant_id = t.id "
                  "AND s.version = t.settings_version WHERE s.settings LIKE ?"_s,
                  u"%\"template_id\":"_s + id.toString() + u",%"_s); // as toJson() writes it
    if (!users)
        return fail(users.error());
    if (*users > 0)
        return fail(templateConflict(*found));
    return tx.exec(u"DELETE FROM prompt_templates WHERE id = ?"_s, id).map([](qint64) {});
}

} // namespace chatflow
