// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/savedviewstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

SavedView viewOf(const Row &row)
{
    const JsonReader json(QJsonDocument::fromJson(row.text(2).toUtf8()).object());
    return {.id = row.id<SavedViewId>(0), .name = row.text(1), .filter = ConversationFilter::fromJson(json)};
}

Result<> touchedOne(Transaction &tx, TenantId tenant, SavedViewId id, const Result<qint64> &touched)
{
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return fail(Error::notFound(u"view"_s, id.toString()));
    tx.changed(tenant, ChangeKind::SavedView, id);
    return {};
}

} // namespace

Result<QList<SavedView>> SavedViewStore::list(const Snapshot &snapshot, TenantId tenant, ActorId person)
{
    return snapshot.list(u"SELECT id, name, filter FROM saved_views WHERE tenant_id = ? AND actor_id = ? "
                         "ORDER BY position, id"_s,
                         viewOf, tenant, person);
}

Result<SavedView> SavedViewStore::add(Transaction &tx, TenantId tenant, ActorId person, const QString &name,
                                      const ConversationFilter &filter)
{
    const auto id = tx.insert<SavedViewId>(
        u"INSERT INTO saved_views (tenant_id, actor_id, name, filter, position, created_at) VALUES (?, ?, ?, "
        u"?, "
        "(SELECT COALESCE(MAX(position), 0) + 1 FROM saved_views WHERE tenant_id = ? AND actor_id = ?), ?) "
        "RETURNING id"_s,
        tenant, person, name,
        QString::fromUtf8(QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact)), tenant, person,
        tx.now());
    if (!id)
        return fail(id.error());
    tx.changed(tenant, ChangeKind::SavedView, *id);
    return SavedView{.id = *id, .name = name, .filter = filter};
}

Result<> SavedViewStore::rename(Transaction &tx, TenantId tenant, ActorId person, SavedViewId id,
                                const QString &name)
{
    return touchedOne(
        tx, tenant, id,
        tx.exec(u"UPDATE saved_views SET name = ? WHERE id = ? AND tenant_id = ? AND actor_id = ?"_s, name,
                id, tenant, person));
}

Result<> SavedViewStore::remove(Transaction &tx, TenantId tenant, ActorId person, SavedViewId id)
{
    return touchedOne(tx, tenant, id,
                      tx.exec(u"DELETE FROM saved_views WHERE id = ? AND tenant_id = ? AND actor_id = ?"_s,
                              id, tenant, person));
}

Result<> SavedViewStore::setOrder(Transaction &tx, TenantId tenant, ActorId person,
                                  const QList<SavedViewId> &order)
{
    qint64 position = -order.size();
    for (const SavedViewId id : order)
        CHATFLOW_TRY(touchedOne(
            tx, tenant, id,
            tx.exec(u"UPDATE saved_views SET position = ? WHERE id = ? AND tenant_id = ? AND actor_id = ?"_s,
                    position++, id, tenant, person)));
    return {};
}

Result<> SavedViewStore::replaceTag(Transaction &tx, TenantId tenant, TagId from, TagId into)
{
    const auto views =
        tx.list(u"SELECT id, name, filter FROM saved_views WHERE tenant_id = ?"_s, viewOf, tenant);
    if (!views)
        return fail(views.error());
    for (const SavedView &view : *views) {
        if (view.filter.tag != from)
            continue;
        ConversationFilter filter = view.filter;
        filter.tag = into;
        CHATFLOW_TRY(touchedOne(
            tx, tenant, view.id,
            tx.exec(u"UPDATE saved_views SET filter = ? WHERE id = ? AND tenant_id = ?"_s,
                    QString::fromUtf8(QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact)), view.id,
                    tenant)));
    }
    return {};
}

} // namespace chatflow
