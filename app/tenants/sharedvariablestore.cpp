// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/sharedvariablestore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString scopeName(const SharedScope &scope)
{
    return scope.plan.isEmpty() ? u"workspace"_s : u"plan"_s;
}

Result<QList<OwnVariable>> variablesFromText(const QString &text)
{
    const auto json = JsonReader::parse(text.toUtf8());
    if (!json)
        return fail(json.error());
    QList<OwnVariable> variables;
    json->forEachElement(
        [&](const JsonReader &element) { variables.append(OwnVariable::fromJson(element)); });
    CHATFLOW_TRY(json->status());
    return variables;
}

Result<SharedVariablesVersion> currentOf(const Snapshot &snapshot, const SharedScope &scope)
{
    struct Stored {
        QString text;
        qint64 version = 0;
    };
    const auto found = snapshot.first(
        u"SELECT variables, version FROM shared_variables WHERE scope = ? AND scope_key = ? "
        "ORDER BY version DESC LIMIT 1"_s,
        [](const Row &row) {
            return Stored{row.text(0), row.int64(1)};
        },
        scopeName(scope), scope.plan);
    if (!found)
        return fail(found.error());
    if (!*found)
        return SharedVariablesVersion{};
    const auto variables = variablesFromText((*found)->text);
    if (!variables)
        return fail(variables.error());
    return SharedVariablesVersion{*variables, (*found)->version};
}

Result<QString> planOf(const Snapshot &snapshot, TenantId tenant)
{
    const auto plan = snapshot.first(
        u"SELECT plan_key FROM tenants WHERE id = ?"_s, [](const Row &row) { return row.text(0); }, tenant);
    if (!plan)
        return fail(plan.error());
    if (!*plan)
        return fail(Error::notFound(u"tenant"_s, tenant.toString()));
    return **plan;
}

} // namespace

Result<SharedVariables> SharedVariableStore::of(const Snapshot &snapshot, TenantId tenant)
{
    const auto plan = planOf(snapshot, tenant);
    if (!plan)
        return fail(plan.error());
    const auto workspace = currentOf(snapshot, {});
    if (!workspace)
        return fail(workspace.error());
    SharedVariables shared{workspace->variables, {}};
    if (!plan->isEmpty()) {
        const auto ofPlan = currentOf(snapshot, {*plan});
        if (!ofPlan)
            return fail(ofPlan.error());
        shared.plan = ofPlan->variables;
    }
    return shared;
}

Result<SharedVariablesVersion> SharedVariableStore::current(const Snapshot &snapshot, AllTenants,
                                                            const SharedScope &scope)
{
    return currentOf(snapshot, scope);
}

Result<qint64> SharedVariableStore::save(Transaction &tx, AllTenants, const Actor &actor,
                                         const SharedScope &scope, const QList<OwnVariable> &variables,
                                         qint64 basedOn, const QString &reason)
{
    CHATFLOW_TRY(checkVariables(variables));
    CHATFLOW_TRY(tx.lockName(u"shared_variables"_s));
    const auto current = currentOf(tx, scope);
    if (!current)
        return fail(current.error());
    if (current->version != basedOn)
        return fail(Error::Code::Conflict, {{u"what"_s, u"variable"_s}});
    QJsonArray array;
    for (const OwnVariable &variable : variables)
        array.append(variable.toJson());
    const QString text = QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    CHATFLOW_TRY(tx.exec(u"INSERT INTO shared_variables (scope, scope_key, version, variables, at, actor_id, "
                         "reason) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                         scopeName(scope), scope.plan, basedOn + 1, text, tx.now(), actor.id, reason));
    tx.changed(TenantId(), ChangeKind::Settings, basedOn + 1);
    return basedOn + 1;
}

Result<SharedPlans> SharedVariableStore::plans(const Snapshot &snapshot, AllTenants, TenantId tenant)
{
    const auto own = planOf(snapshot, tenant);
    if (!own)
        return fail(own.error());
    auto known =
        snapshot.list(u"SELECT plan_key FROM tenants WHERE plan_key <> '' "
                      "UNION SELECT scope_key FROM shared_variables WHERE scope = 'plan' ORDER BY 1"_s,
                      [](const Row &row) { return row.text(0); });
    if (!known)
        return fail(known.error());
    return SharedPlans{*own, *known};
}

Result<> SharedVariableStore::setPlan(Transaction &tx, AllTenants, TenantId tenant, const QString &plan)
{
    const auto touched =
        tx.exec(u"UPDATE tenants SET plan_key = ?, updated_at = ? WHERE id = ?"_s, plan, tx.now(), tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return fail(Error::notFound(u"tenant"_s, tenant.toString()));
    tx.changed(tenant, ChangeKind::Tenant, tenant);
    return {};
}

} // namespace chatflow
