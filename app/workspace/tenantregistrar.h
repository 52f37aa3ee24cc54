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

class ServerKeys;

/// For which server a tenant's own keys are set, as an origin (empty: for none yet); none when none is. Their
/// values are nobody's to see.
struct KeysSet {
    std::optional<QString> flowise;
    std::optional<QString> evolution;
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
    TenantRegistrar(TenantDirectory &directory, ServerKeys &keys, Actor actor, QObject *parent = nullptr);

    /// All of it or nothing: a tenant whose key cannot be kept, or whose instance is another's, is taken
    /// back.
    QFuture<Result<Tenant>> add(AllTenants all, const TenantDraft &draft,
                                const std::optional<InstanceDraft> &instance, const TenantKeyChanges &keys);
    /// Nothing is stored on Conflict, nor on KeyForOtherServer: what moves to another server than the kept
    /// key is for comes with a new key, or takes the kept one away.
    QFuture<Result<TenantSaved>> revise(AllTenants all, TenantId tenant, const TenantRevision &revision,
                                        const TenantKeyChanges &keys);
    /// The same for whoever has but this tenant: settings and keys; what else `revision` says is left out.
    QFuture<Result<TenantSaved>> reviseOwn(TenantId tenant, const TenantRevision &revision,
                                           const TenantKeyChanges &keys);
    QFuture<Result<KeysSet>> keysSet(TenantId tenant);

private:
    QCoro::Task<Result<Tenant>> addSteps(AllTenants all, TenantDraft draft,
                                         std::optional<InstanceDraft> instance, TenantKeyChanges keys);
    QCoro::Task<Result<TenantSaved>> reviseSteps(std::optional<AllTenants> all, TenantId tenant,
                                                 TenantRevision revision, TenantKeyChanges keys);
    QCoro::Task<Result<>> checkKeptKeys(TenantId tenant, TenantRevision revision, TenantKeyChanges keys);
    QCoro::Task<Result<>> checkKeptKey(SecretName name, QString server);
    QCoro::Task<Result<KeysSet>> keysSetSteps(TenantId tenant);
    QCoro::Task<Result<>> keep(TenantId tenant, TenantKeyChanges keys);
    QCoro::Task<void> takeBack(AllTenants all, TenantId tenant);

    TenantDirectory &m_directory;
    ServerKeys &m_keys;
    Actor m_actor;
};

} // namespace chatflow
