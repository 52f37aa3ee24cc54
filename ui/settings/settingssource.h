// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "tenants/settingshistory.h"
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
    bool flowiseKeySet = false;
    bool evolutionKeySet = false;
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
    bool manage = false; ///< the name, the keys and the numbers

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
};

} // namespace chatflow
