// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/future.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantkeys.h"

#include <QObject>

namespace chatflow
{

class SecretStore;

/// Which keys of a tenant's own are set; their values are nobody's to see.
struct KeysSet {
    bool flowise = false;
    bool evolution = false;
};

/// A tenant that was saved. Its keys are kept elsewhere than its settings: `keyError` says why they could not
/// be, while all the rest is stored.
struct TenantSaved {
    Tenant tenant;
    std::optional<Error> keyError;
};

/// Adds and changes tenants together with their keys, which the database does not hold. Lives in the thread
/// of its workspace.
class TenantRegistrar : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    TenantRegistrar(TenantDirectory &directory, SecretStore &secrets, QString workspaceId, Actor actor,
                    QObject *parent = nullptr);

    /// All of it or nothing: a tenant whose key cannot be kept, or whose instance is another's, is taken
    /// back.
    QFuture<Result<Tenant>> add(AllTenants all, const TenantDraft &draft,
                                const std::optional<InstanceDraft> &instance, const TenantKeyChanges &keys);
    /// Nothing is stored on Conflict.
    QFuture<Result<TenantSaved>> revise(AllTenants all, TenantId tenant, const TenantRevision &revision,
                                        const TenantKeyChanges &keys);
    QFuture<Result<KeysSet>> keysSet(TenantId tenant);

private:
    QCoro::Task<Result<Tenant>> addSteps(AllTenants all, TenantDraft draft,
                                         std::optional<InstanceDraft> instance, TenantKeyChanges keys);
    QCoro::Task<Result<TenantSaved>> reviseSteps(AllTenants all, TenantId tenant, TenantRevision revision,
                                                 TenantKeyChanges keys);
    QCoro::Task<Result<KeysSet>> keysSetSteps(TenantId tenant);
    QCoro::Task<Result<>> keep(TenantId tenant, TenantKeyChanges keys);
    QCoro::Task<Result<bool>> isSet(QString name);
    QCoro::Task<void> takeBack(AllTenants all, TenantId tenant);

    TenantDirectory &m_directory;
    SecretStore &m_secrets;
    QString m_workspace;
    Actor m_actor;
};

} // namespace chatflow
