// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "tenants/sharedvariablestore.h"

#include <QObject>

namespace chatflow
{

class Database;

/// Variables that tenants share, by workspace and by plan. Any thread may call it.
class SharedVariableBook : public QObject
{
    Q_OBJECT

public:
    explicit SharedVariableBook(Database &database, QObject *parent = nullptr);

    QFuture<Result<SharedVariablesVersion>> current(AllTenants, const SharedScope &scope);
    /// Answers the new version. Conflict when `basedOn` is not the current one (0 = never set).
    QFuture<Result<qint64>> save(AllTenants, const Actor &actor, const SharedScope &scope,
                                 const QList<OwnVariable> &variables, qint64 basedOn,
                                 const QString &reason = {});
    QFuture<Result<SharedPlans>> plans(AllTenants, TenantId tenant);
    /// The plan whose variables a tenant takes; empty = none.
    QFuture<Result<>> setPlan(AllTenants, const Actor &actor, TenantId tenant, const QString &plan);
    /// What a tenant takes over, for effectiveVariables().
    QFuture<Result<SharedVariables>> of(TenantId tenant);

private:
    Database &m_database;
};

} // namespace chatflow
