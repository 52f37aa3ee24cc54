// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/tenantoverviews.h"

#include "conversations/tenantoverviewstore.h"
#include "storage/database.h"

namespace chatflow
{

TenantOverviews::TenantOverviews(Database &database)
    : m_database(database)
{
}

QFuture<Result<Page<TenantOverview>>> TenantOverviews::all(AllTenants all)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return TenantOverviewStore::all(snapshot, all, most); });
}

QFuture<Result<QList<TenantOverview>>> TenantOverviews::of(const QSet<TenantId> &tenants)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return TenantOverviewStore::of(snapshot, tenants); });
}

} // namespace chatflow
