// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacetenants.h"

#include "conversations/tenantoverviews.h"
#include "workspace/workspace.h"

namespace chatflow
{
namespace
{

Error notAllowed()
{
    return {Error::Code::PermissionDenied, {}, {}};
}

} // namespace

WorkspaceTenants::WorkspaceTenants(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
{
}

QFuture<Result<Page<TenantOverview>>> WorkspaceTenants::all()
{
    if (const auto all = m_access.allTenants())
        return m_workspace.overviews().all(*all);
    return toFuture(ownSteps(m_workspace.overviews().of(m_access.tenants())));
}

QCoro::Task<Result<Page<TenantOverview>>>
WorkspaceTenants::ownSteps(QFuture<Result<QList<TenantOverview>>> reading)
{
    const auto own = co_await settled(reading);
    if (!own)
        co_return fail(own.error());
    co_return Page<TenantOverview>{.rows = *own, .more = false};
}

QFuture<Result<QList<TenantOverview>>> WorkspaceTenants::some(const QSet<TenantId> &tenants)
{
    QSet<TenantId> seen;
    for (const TenantId tenant : tenants) {
        if (m_access.sees(tenant))
            seen.insert(tenant);
    }
    return m_workspace.overviews().of(seen);
}

QFuture<Result<>> WorkspaceTenants::setStates(const QHash<TenantId, TenantState> &states)
{
    const auto all = m_access.allTenants();
    if (!all || !m_access.may(Permission::ManageTenants))
        return failedFuture(notAllowed());
    return m_workspace.tenants().setStates(*all, m_workspace.localActor(), states);
}

QFuture<Result<EditableTenant>> WorkspaceTenants::read(TenantId tenant)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return failedFuture<EditableTenant>(notAllowed());
    return toFuture(readSteps(&m_workspace, tenant));
}

QCoro::Task<Result<EditableTenant>> WorkspaceTenants::readSteps(QPointer<Workspace> workspace, TenantId id)
{
    // The version first: settings that are saved in between are newer than it, and refused when saved over.
    const auto finding = workspace->tenants().tenant(id);
    const auto tenant = co_await settled(finding);
    if (!tenant)
        co_return fail(tenant.error());
    if (!workspace)
        co_return fail(Error::cancelled());
    const auto reading = workspace->tenants().settings(id);
    const auto settings = co_await settled(reading);
    if (!settings)
        co_return fail(settings.error());
    if (!workspace)
        co_return fail(Error::cancelled());
    const auto listing = workspace->tenants().instances(id);
    const auto numbers = co_await settled(listing);
    if (!numbers)
        co_return fail(numbers.error());
    if (!workspace)
        co_return fail(Error::cancelled());
    const auto looking = workspace->registrar().keysSet(id);
    const auto keys = co_await settled(looking);
    // Without a keychain all but the keys can be edited; setting one then says what is missing.
    const KeysSet set = keys ? *keys : KeysSet();
    co_return EditableTenant{.tenant = *tenant,
                             .settings = *settings,
                             .numbers = *numbers,
                             .flowiseKeySet = set.flowise,
                             .evolutionKeySet = set.evolution};
}

QFuture<Result<EditSaved>> WorkspaceTenants::save(const TenantEdit &edit)
{
    const auto all = m_access.allTenants();
    if (!all || !m_access.may(Permission::ManageTenants))
        return failedFuture<EditSaved>(notAllowed());
    return toFuture(saveSteps(m_workspace.registrar().revise(*all, edit.tenant, edit.revision, edit.keys)));
}

QCoro::Task<Result<EditSaved>> WorkspaceTenants::saveSteps(QFuture<Result<TenantSaved>> saving)
{
    const auto saved = co_await settled(saving);
    if (!saved)
        co_return fail(saved.error());
    co_return EditSaved{.tenant = saved->tenant, .keyError = saved->keyError};
}

} // namespace chatflow
