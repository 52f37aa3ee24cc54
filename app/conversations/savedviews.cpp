// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/savedviews.h"

#include "conversations/conversationstore.h"
#include "conversations/savedviewstore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<> checkName(const QString &name)
{
    if (name.isEmpty())
        return fail(Error::invalid(u"name"_s, u"empty"_s));
    if (name.size() > SavedViews::longestName)
        return fail(Error::invalid(u"name"_s, u"> %1"_s.arg(SavedViews::longestName)));
    return {};
}

} // namespace

SavedViews::SavedViews(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<QList<SavedView>>> SavedViews::list(const Actor &person, TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<QList<SavedView>> {
        auto views = SavedViewStore::list(snapshot, tenant, person.id);
        if (!views)
            return fail(views.error());
        for (SavedView &view : *views) {
            const auto count = ConversationStore::count(snapshot, tenant, view.filter);
            if (!count)
                return fail(count.error());
            view.count = *count;
        }
        return views;
    });
}

QFuture<Result<SavedView>> SavedViews::add(const Actor &person, TenantId tenant, const QString &name,
                                           const ConversationFilter &filter)
{
    const QString clean = name.simplified();
    if (const auto checked = checkName(clean); !checked)
        return failedFuture<SavedView>(checked.error());
    return m_database.write([=](Transaction &tx) -> Result<SavedView> {
        const auto views = SavedViewStore::list(tx, tenant, person.id);
        if (!views)
            return fail(views.error());
        if (views->size() >= most)
            return fail(Error::invalid(u"name"_s, u"> %1"_s.arg(most)));
        return SavedViewStore::add(tx, tenant, person.id, clean, filter);
    });
}

QFuture<Result<>> SavedViews::rename(const Actor &person, TenantId tenant, SavedViewId id,
                                     const QString &name)
{
    const QString clean = name.simplified();
    if (const auto checked = checkName(clean); !checked)
        return readyFuture(Result<>(fail(checked.error())));
    return m_database.write(
        [=](Transaction &tx) { return SavedViewStore::rename(tx, tenant, person.id, id, clean); });
}

QFuture<Result<>> SavedViews::remove(const Actor &person, TenantId tenant, SavedViewId id)
{
    return m_database.write(
        [=](Transaction &tx) { return SavedViewStore::remove(tx, tenant, person.id, id); });
}

QFuture<Result<>> SavedViews::setOrder(const Actor &person, TenantId tenant, const QList<SavedViewId> &order)
{
    return m_database.write(
        [=](Transaction &tx) { return SavedViewStore::setOrder(tx, tenant, person.id, order); });
}

} // namespace chatflow
