// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"
#include "tenants/tenantssource.h"
#include "ui/heldanswers.h"

#include <QMap>

namespace chatflow
{

/// Tenants in memory, answered like the store answers. With answers.hold() nothing is answered until the test
/// says so.
class FakeTenants final : public TenantsSource
{
public:
    // The data. They say what a store would tell the change feed.
    Change put(const TenantOverview &overview);
    Change forget(TenantId tenant);
    const TenantOverview &overview(TenantId tenant) const { return *m_rows.constFind(tenant); }
    QList<QHash<TenantId, TenantState>> stateChanges;
    HeldAnswers answers;

    QFuture<Result<Page<TenantOverview>>> all() override;
    QFuture<Result<QList<TenantOverview>>> some(const QSet<TenantId> &tenants) override;
    QFuture<Result<>> setStates(const QHash<TenantId, TenantState> &states) override;

private:
    QMap<TenantId, TenantOverview> m_rows;
};

/// A tenant with a connected number and Flowise.
TenantOverview tenantNamed(qint64 id, const QString &name, TenantState state = TenantState::Active);

} // namespace chatflow
