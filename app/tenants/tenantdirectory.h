// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/future.h"
#include "tenants/secretnames.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

#include <QFuture>
#include <QObject>

namespace chatflow
{

class Database;

/// What is to be created. `clientId` may be empty: it is made from the name then.
struct TenantDraft {
    QString clientId;
    QString name;
    TenantSettings settings;
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

    QFuture<Result<QList<Tenant>>> tenants(AllTenants);
    QFuture<Result<Tenant>> tenant(TenantId id);
    QFuture<Result<Tenant>> byClientId(AllTenants, const QString &clientId);
    QFuture<Result<Tenant>> add(AllTenants, const Actor &actor, const TenantDraft &draft);
    QFuture<Result<Tenant>> setState(AllTenants, const Actor &actor, TenantId id, TenantState state);
    QFuture<Result<Tenant>> rename(AllTenants, const Actor &actor, TenantId id, const QString &name);

    QFuture<Result<TenantSettings>> settings(TenantId tenant);
    /// Stores `settings` as a new version; Conflict when `basedOn` is not the current one any more.
    QFuture<Result<Tenant>> saveSettings(const Actor &actor, TenantId tenant, const TenantSettings &settings,
                                         qint64 basedOn, const QString &reason = {});

    /// To be told after a key was set (or removed): what runs on the workspace takes the new one, and the
    /// audit log has it.
    QFuture<Result<>> keyChanged(const Actor &actor, const SecretName &name, bool isSet);

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
