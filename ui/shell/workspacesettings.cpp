// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacesettings.h"

#include "tenants/sharedvariablebook.h"
#include "workspace/workspace.h"

namespace chatflow
{
namespace
{

Error mayNot()
{
    return {Error::Code::PermissionDenied, {}, {}};
}

} // namespace

WorkspaceSettings::WorkspaceSettings(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
{
}

SettingsRights WorkspaceSettings::rights(TenantId tenant) const
{
    const bool edit = m_access.may(Permission::EditSettings, tenant);
    return {.read = m_access.may(Permission::ReadSettings, tenant),
            .edit = edit,
            .keys = edit && m_access.may(Permission::SetKeys, tenant),
            .manage = edit && m_access.may(Permission::ManageTenants),
            .shared = edit && m_access.may(Permission::ManageTenants) && m_access.allTenants()};
}

QFuture<Result<EditableTenant>> WorkspaceSettings::read(TenantId tenant)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return failedFuture<EditableTenant>(mayNot());
    return toFuture(readSteps(&m_workspace, tenant));
}

QCoro::Task<Result<EditableTenant>> WorkspaceSettings::readSteps(QPointer<Workspace> workspace, TenantId id)
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
                             .flowiseKeyFor = set.flowise,
                             .evolutionKeyFor = set.evolution};
}

QFuture<Result<EditSaved>> WorkspaceSettings::save(const TenantEdit &edit)
{
    const auto all = m_access.allTenants();
    if (all && m_access.may(Permission::ManageTenants))
        return toFuture(
            saveSteps(m_workspace.registrar().revise(*all, edit.tenant, edit.revision, edit.keys)));
    // Whoever has but this tenant saves its settings and keys; the rest of the edit is for the administrator.
    const bool mayKeys = !edit.keys.any() || m_access.may(Permission::SetKeys, edit.tenant);
    const bool renames =
        !edit.revision.nameBefore.isEmpty() && edit.revision.name != edit.revision.nameBefore;
    if (!m_access.may(Permission::EditSettings, edit.tenant) || edit.revision.newInstance || !mayKeys ||
        renames)
        return failedFuture<EditSaved>(mayNot());
    return toFuture(saveSteps(m_workspace.registrar().reviseOwn(edit.tenant, edit.revision, edit.keys)));
}

QCoro::Task<Result<EditSaved>> WorkspaceSettings::saveSteps(QFuture<Result<TenantSaved>> saving)
{
    const auto saved = co_await settled(saving);
    if (!saved)
        co_return fail(saved.error());
    co_return EditSaved{.tenant = saved->tenant, .keyError = saved->keyError};
}

QFuture<Result<RebasedSettings>> WorkspaceSettings::rebase(TenantId tenant, qint64 basedOn,
                                                           const TenantSettings &mine,
                                                           const QSet<QString> &takeTheirs)
{
    if (!m_access.may(Permission::EditSettings, tenant))
        return failedFuture<RebasedSettings>(mayNot());
    return toFuture(rebaseSteps(&m_workspace, tenant,
                                m_workspace.settingsHistory().rebase(tenant, basedOn, mine, takeTheirs)));
}

QCoro::Task<Result<RebasedSettings>> WorkspaceSettings::rebaseSteps(QPointer<Workspace> workspace,
                                                                    TenantId tenant,
                                                                    QFuture<Result<SettingsRebase>> rebasing)
{
    const auto rebased = co_await settled(rebasing);
    if (!rebased)
        co_return fail(rebased.error());
    if (!workspace)
        co_return fail(Error::cancelled());
    const auto reading = workspace->settingsHistory().settings(tenant, rebased->basedOn);
    const auto theirs = co_await settled(reading);
    if (!theirs)
        co_return fail(theirs.error());
    co_return RebasedSettings{.rebase = *rebased, .theirs = *theirs};
}

QFuture<Result<Page<SettingsVersion>>> WorkspaceSettings::versions(TenantId tenant, qint64 before, int limit)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return failedFuture<Page<SettingsVersion>>(mayNot());
    return m_workspace.settingsHistory().versions(tenant, before, limit);
}

QFuture<Result<QList<SettingDifference>>> WorkspaceSettings::compare(TenantId tenant, qint64 from, qint64 to)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return failedFuture<QList<SettingDifference>>(mayNot());
    return m_workspace.settingsHistory().compare(tenant, from, to);
}

QFuture<Result<Tenant>> WorkspaceSettings::restore(TenantId tenant, qint64 version, qint64 basedOn,
                                                   const QString &reason)
{
    if (!m_access.may(Permission::EditSettings, tenant))
        return failedFuture<Tenant>(mayNot());
    return m_workspace.settingsHistory().restore(m_workspace.localActor(), tenant, version, basedOn, reason);
}

QFuture<Result<SharedVariables>> WorkspaceSettings::sharedOf(TenantId tenant)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return failedFuture<SharedVariables>(mayNot());
    return m_workspace.sharedVariables().of(tenant);
}

QFuture<Result<SharedVariablesVersion>> WorkspaceSettings::shared(const SharedScope &scope)
{
    const auto all = m_access.allTenants();
    if (!all)
        return failedFuture<SharedVariablesVersion>(mayNot());
    return m_workspace.sharedVariables().current(*all, scope);
}

QFuture<Result<qint64>> WorkspaceSettings::saveShared(const SharedScope &scope,
                                                      const QList<OwnVariable> &variables, qint64 basedOn)
{
    const auto all = m_access.allTenants();
    if (!all || !m_access.may(Permission::ManageTenants))
        return failedFuture<qint64>(mayNot());
    return m_workspace.sharedVariables().save(*all, m_workspace.localActor(), scope, variables, basedOn);
}

QFuture<Result<SharedPlans>> WorkspaceSettings::plans(TenantId tenant)
{
    const auto all = m_access.allTenants();
    if (!all)
        return failedFuture<SharedPlans>(mayNot());
    return m_workspace.sharedVariables().plans(*all, tenant);
}

QFuture<Result<>> WorkspaceSettings::setPlan(TenantId tenant, const QString &plan)
{
    const auto all = m_access.allTenants();
    if (!all || !m_access.may(Permission::ManageTenants))
        return failedFuture<void>(mayNot());
    return m_workspace.sharedVariables().setPlan(*all, m_workspace.localActor(), tenant, plan);
}

} // namespace chatflow
