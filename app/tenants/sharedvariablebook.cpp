// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/sharedvariablebook.h"

#include "accounts/auditstore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

SharedVariableBook::SharedVariableBook(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<SharedVariablesVersion>> SharedVariableBook::current(AllTenants all, const SharedScope &scope)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return SharedVariableStore::current(snapshot, all, scope); });
}

QFuture<Result<qint64>> SharedVariableBook::save(AllTenants all, const Actor &actor, const SharedScope &scope,
                                                 const QList<OwnVariable> &variables, qint64 basedOn,
                                                 const QString &reason)
{
    return m_database.write([=](Transaction &tx) -> Result<qint64> {
        const auto version = SharedVariableStore::save(tx, all, actor, scope, variables, basedOn, reason);
        if (version)
            CHATFLOW_TRY(AuditStore::append(tx, actor, {}, u"save_shared_variables"_s, u"variables"_s,
                                            *version, {{u"plan"_s, scope.plan}}));
        return version;
    });
}

QFuture<Result<SharedPlans>> SharedVariableBook::plans(AllTenants all, TenantId tenant)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return SharedVariableStore::plans(snapshot, all, tenant); });
}

QFuture<Result<>> SharedVariableBook::setPlan(AllTenants all, const Actor &actor, TenantId tenant,
                                              const QString &plan)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(SharedVariableStore::setPlan(tx, all, tenant, plan));
        return AuditStore::append(tx, actor, tenant, u"set_plan"_s, u"tenant"_s, tenant.value(),
                                  {{u"plan"_s, plan}});
    });
}

QFuture<Result<SharedVariables>> SharedVariableBook::of(TenantId tenant)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return SharedVariableStore::of(snapshot, tenant); });
}

} // namespace chatflow
