// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "base/future.h"
#include "conversations/tenantoverview.h"
#include "storage/keyset.h"

#include <QFuture>
#include <QSet>

namespace chatflow
{

class Database;

/// The list of tenants with the state of each, for people who look after many. Any thread may call it.
class TenantOverviews
{
public:
    /// More are not listed: a table that is sorted by any of its columns has to know all its rows.
    static constexpr int most = 10'000;

    /// `database` must outlive it.
    explicit TenantOverviews(Database &database);

    /// By name, at most `most`; `more` says whether there are others.
    QFuture<Result<Page<TenantOverview>>> all(AllTenants all);
    /// These, by name; those that are gone are left out.
    QFuture<Result<QList<TenantOverview>>> of(const QSet<TenantId> &tenants);

private:
    Database &m_database;
};

} // namespace chatflow
