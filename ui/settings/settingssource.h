// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "tenants/settingshistory.h"
#include "tenants/sharedvariablebook.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantkeys.h"

#include <QFuture>
#include <QSet>

#include <optional>

namespace chatflow
{

/// All of a tenant that can be edited.
struct EditableTenant {
    Tenant tenant;
    TenantSettings settings;
    QList<Instance> numbers;
    // For which server a key of its own is kept (empty: none yet); none when none is.
    std::optional<QString> flowiseKeyFor;
    std::optional<QString> evolutionKeyFor;
};

/// A tenant as it was edited.
struct TenantEdit {
    TenantId tenant;
    TenantRevision revision;
    TenantKeyChanges keys;
};

/// What became of an edit: with `keyError`, all was stored but the keys.
struct EditSaved {
    Tenant tenant;
    std::optional<Error> keyError;
};

/// What the person at the console may do with the settings of a tenant.
struct SettingsRights {
    bool read = false;
    bool edit = false;   ///< the settings themselves
    bool keys = false;   ///< set, never read back
    bool manage = false; ///< the name and the numbers
    bool shared = false; ///< what all tenants share

    bool operator==(const SettingsRights &) const = default;
};

/// Two people's changes put together, and what the other one has stored.
struct RebasedSettings {
    SettingsRebase rebase;
    TenantSettings theirs;
};

/// What the page of settings asks of the workspace, in the name of the person at the console.
class SettingsSource
{
public:
    virtual ~SettingsSource() = default;

    virtual SettingsRights rights(TenantId tenant) const = 0;
    virtual QFuture<Result<EditableTenant>> read(TenantId tenant) = 0;
    /// Conflict when somebody else saved since; nothing is stored then.
    virtual QFuture<Result<EditSaved>> save(const TenantEdit &edit) = 0;
    /// After a Conflict: see SettingsHistory::rebase().
    virtual QFuture<Result<RebasedSettings>>
    rebase(TenantId tenant, qint64 basedOn, const TenantSettings &mine, const QSet<QString> &takeTheirs) = 0;

    // See SettingsHistory.
    virtual QFuture<Result<Page<SettingsVersion>>> versions(TenantId tenant, qint64 before, int limit) = 0;
    virtual QFuture<Result<QList<SettingDifference>>> compare(TenantId tenant, qint64 from, qint64 to) = 0;
    virtual QFuture<Result<Tenant>> restore(TenantId tenant, qint64 version, qint64 basedOn,
                                            const QString &reason) = 0;

    /// What a tenant takes over from others.
    virtual QFuture<Result<SharedVariables>> sharedOf(TenantId tenant) = 0;
    /// Shared variables, to be edited: the workspace's own or those of a plan.
    virtual QFuture<Result<SharedVariablesVersion>> shared(const SharedScope &scope) = 0;
    /// Answers the new version; Conflict when `basedOn` is not the current one.
    virtual QFuture<Result<qint64>> saveShared(const SharedScope &scope, const QList<OwnVariable> &variables,
                                               qint64 basedOn) = 0;
    virtual QFuture<Result<SharedPlans>> plans(TenantId tenant) = 0;
    virtual QFuture<Result<>> setPlan(TenantId tenant, const QString &plan) = 0;
};

} // namespace chatflow
