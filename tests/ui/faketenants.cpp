// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faketenants.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Change FakeTenants::put(const TenantOverview &overview)
{
    const TenantId id = overview.tenant.id;
    m_rows.insert(id, overview);
    return {.tenant = id, .kind = ChangeKind::Tenant, .id = id.value()};
}

Change FakeTenants::forget(TenantId tenant)
{
    m_rows.remove(tenant);
    return {.tenant = tenant, .kind = ChangeKind::Tenant, .id = tenant.value()};
}

QFuture<Result<Page<TenantOverview>>> FakeTenants::all()
{
    return answers.answerWith(Result<Page<TenantOverview>>(Page<TenantOverview>{.rows = m_rows.values()}));
}

QFuture<Result<QList<TenantOverview>>> FakeTenants::some(const QSet<TenantId> &tenants)
{
    QList<TenantOverview> found;
    for (const TenantOverview &row : std::as_const(m_rows)) {
        if (tenants.contains(row.tenant.id))
            found.append(row);
    }
    return answers.answerWith(Result<QList<TenantOverview>>(found));
}

QFuture<Result<>> FakeTenants::setStates(const QHash<TenantId, TenantState> &states)
{
    if (!answers.isFailing()) {
        stateChanges.append(states);
        for (auto it = states.cbegin(); it != states.cend(); ++it)
            m_rows[it.key()].tenant.state = it.value();
    }
    return answers.answerWith(Result<>());
}

TenantOverview tenantNamed(qint64 id, const QString &name, TenantState state)
{
    const Instant at{milliseconds(1'790'000'000'000)};
    TenantOverview overview;
    overview.tenant = {.id = TenantId(id),
                       .clientId = name.toLower().replace(u' ', u'-'),
                       .name = name,
                       .state = state,
                       .settingsVersion = 1,
                       .createdAt = at - std::chrono::hours(24 * id),
                       .updatedAt = at};
    overview.timeZone = u"UTC"_s;
    overview.flowiseUrl = u"https://flowise.example.com"_s;
    overview.flowise = {u"ok"_s, {}};
    overview.numbers = {{InstanceId(id), overview.tenant.clientId, {u"ok"_s, {}}, {u"ok"_s, {}}}};
    return overview;
}

} // namespace chatflow
