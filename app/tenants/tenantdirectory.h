// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/future.h"
#include "tenants/secretnames.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace chatflow
{

class Database;

/// What is to be created. `clientId` may be empty: it is made from the name then.
struct TenantDraft {
    QString clientId;
    QString name;
    TenantSettings settings;
};

/// A WhatsApp instance that is to be a tenant's.
struct InstanceDraft {
    QString serverUrl; ///< as people type it
    QString name;

    bool operator==(const InstanceDraft &) const = default;
};

/// A tenant's new name, settings and, if any, one more instance.
struct TenantRevision {
    QString name;
    QString
        nameBefore; ///< as it was: a name that was not changed leaves what others made of it; empty = unknown
    TenantSettings settings;
    qint64 basedOn = 0; ///< the version of the settings that was changed
    std::optional<InstanceDraft> newInstance;
    QString reason;
};

/// A connection of a tenant as last seen by the engine, for people.
struct ConnectionState {
    enum class Kind { Flowise, EvolutionEvents, WhatsApp, Engine };

    TenantId tenant;
    Kind kind = Kind::Flowise;
    InstanceId instance; ///< none for Flowise
    QString state;       ///< "ok", "connecting", "failed", "closed", "off"
    std::optional<Error> error;
    Instant at;

    bool operator==(const ConnectionState &) const = default;
};
QString toString(ConnectionState::Kind kind);

/// The tenants of a workspace and their settings. Any thread may call it.
class TenantDirectory : public QObject
{
    Q_OBJECT

public:
    explicit TenantDirectory(Database &database, QObject *parent = nullptr);

    /// By name.
    QFuture<Result<QList<Tenant>>> tenants(AllTenants);
    /// These, by name; those that are gone are left out.
    QFuture<Result<QList<Tenant>>> tenants(const QSet<TenantId> &ids);
    QFuture<Result<Tenant>> tenant(TenantId id);
    QFuture<Result<Tenant>> byClientId(AllTenants, const QString &clientId);
    QFuture<Result<Tenant>> add(AllTenants, const Actor &actor, const TenantDraft &draft);
    QFuture<Result<Tenant>> setState(AllTenants, const Actor &actor, TenantId id, TenantState state);
    /// All of them or, when one fails, none.
    QFuture<Result<>> setStates(AllTenants, const Actor &actor, const QHash<TenantId, TenantState> &states);
    QFuture<Result<Tenant>> rename(AllTenants, const Actor &actor, TenantId id, const QString &name);

    QFuture<Result<TenantSettings>> settings(TenantId tenant);
    /// Stores `settings` as a new version; Conflict when `basedOn` is not the current one any more.
    QFuture<Result<Tenant>> saveSettings(const Actor &actor, TenantId tenant, const TenantSettings &settings,
                                         qint64 basedOn, const QString &reason = {});

    /// To be told after a key was set (or removed): what runs on the workspace takes the new one, and the
    /// audit log has it.
    QFuture<Result<>> keyChanged(const Actor &actor, const SecretName &name, bool isSet);

    /// Name, settings and new instance together or not at all. Conflict as with saveSettings() and
    /// addInstance(); nothing is stored when nothing is different.
    QFuture<Result<Tenant>> revise(AllTenants, const Actor &actor, TenantId tenant,
                                   const TenantRevision &revision);
    /// Takes back an add() that could not be finished. Conflict when the tenant has an instance or other
    /// settings than it began with: then it is more than that.
    QFuture<Result<>> takeBack(AllTenants, const Actor &actor, TenantId tenant);

    QFuture<Result<QList<Instance>>> instances(TenantId tenant);
    QFuture<Result<QList<Instance>>> allInstances(AllTenants);
    /// Conflict when the instance belongs to another tenant.
    QFuture<Result<Instance>> addInstance(AllTenants, const Actor &actor, TenantId tenant,
                                          const QString &serverUrl, const QString &name);
    QFuture<Result<>> removeInstance(AllTenants, const Actor &actor, TenantId tenant, InstanceId instance);

    QFuture<Result<QList<ConnectionState>>> connections(TenantId tenant);

private:
    Database &m_database;
};

} // namespace chatflow
