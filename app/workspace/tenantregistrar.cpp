// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/tenantregistrar.h"

#include "base/logging.h"
#include "net/serverurl.h"
#include "secrets/secretstore.h"
#include "tenants/secretnames.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

TenantRegistrar::TenantRegistrar(TenantDirectory &directory, SecretStore &secrets, QString workspaceId,
                                 Actor actor, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_secrets(secrets)
    , m_workspace(std::move(workspaceId))
    , m_actor(std::move(actor))
{
}

QFuture<Result<Tenant>> TenantRegistrar::add(AllTenants all, const TenantDraft &draft,
                                             const std::optional<InstanceDraft> &instance,
                                             const TenantKeyChanges &keys)
{
    return toFuture(addSteps(all, draft, instance, keys));
}

QFuture<Result<TenantSaved>> TenantRegistrar::revise(AllTenants all, TenantId tenant,
                                                     const TenantRevision &revision,
                                                     const TenantKeyChanges &keys)
{
    return toFuture(reviseSteps(all, tenant, revision, keys));
}

QFuture<Result<KeysSet>> TenantRegistrar::keysSet(TenantId tenant)
{
    return toFuture(keysSetSteps(tenant));
}

QCoro::Task<Result<Tenant>> TenantRegistrar::addSteps(AllTenants all, TenantDraft draft,
                                                      std::optional<InstanceDraft> instance,
                                                      TenantKeyChanges keys)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    // What would fail is found out before there is a tenant, as far as it can be.
    if (keys.any()) {
        const auto looked = co_await isSet(workspaceFlowiseSecret());
        if (!self)
            co_return fail(Error::cancelled());
        if (!looked)
            co_return fail(looked.error());
    }
    if (instance) {
        const auto url = serverUrlFrom(instance->serverUrl);
        if (!url)
            co_return fail(url.error());
        const QString address = url->toString();
        const auto listing = m_directory.allInstances(all);
        const auto instances = co_await settled(listing);
        if (!self)
            co_return fail(Error::cancelled());
        if (!instances)
            co_return fail(instances.error());
        const bool taken = std::ranges::any_of(*instances, [&](const Instance &one) {
            return one.serverUrl == address && one.name == instance->name.trimmed();
        });
        if (taken)
            co_return fail(Error::Code::AlreadyExists,
                           {{u"what"_s, u"instance"_s}, {u"id"_s, instance->name}});
    }

    const auto adding = m_directory.add(all, m_actor, draft);
    const auto tenant = co_await settled(adding);
    if (!self)
        co_return fail(Error::cancelled());
    if (!tenant)
        co_return fail(tenant.error());
    // The keys first: an engine begins to work with the instance as soon as it is there.
    const auto kept = co_await keep(tenant->id, keys);
    if (!self)
        co_return fail(Error::cancelled());
    if (!kept) {
        co_await takeBack(all, tenant->id);
        if (!self)
            co_return fail(Error::cancelled());
        co_return fail(kept.error());
    }
    if (instance) {
        const auto addingInstance =
            m_directory.addInstance(all, m_actor, tenant->id, instance->serverUrl, instance->name);
        const auto added = co_await settled(addingInstance);
        if (!self)
            co_return fail(Error::cancelled());
        if (!added) {
            co_await takeBack(all, tenant->id);
            if (!self)
                co_return fail(Error::cancelled());
            co_return fail(added.error());
        }
    }
    co_return *tenant;
}

QCoro::Task<Result<TenantSaved>> TenantRegistrar::reviseSteps(AllTenants all, TenantId tenant,
                                                              TenantRevision revision, TenantKeyChanges keys)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    const auto revising = m_directory.revise(all, m_actor, tenant, revision);
    const auto saved = co_await settled(revising);
    if (!self)
        co_return fail(Error::cancelled());
    if (!saved)
        co_return fail(saved.error());
    TenantSaved outcome{.tenant = *saved, .keyError = std::nullopt};
    if (keys.any()) {
        const auto kept = co_await keep(tenant, keys);
        if (!self)
            co_return fail(Error::cancelled());
        if (!kept)
            outcome.keyError = kept.error();
    }
    co_return outcome;
}

QCoro::Task<Result<KeysSet>> TenantRegistrar::keysSetSteps(TenantId tenant)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    const auto flowise = co_await isSet(flowiseSecret(tenant));
    if (!self)
        co_return fail(Error::cancelled());
    if (!flowise)
        co_return fail(flowise.error());
    const auto evolution = co_await isSet(evolutionSecret(tenant));
    if (!self)
        co_return fail(Error::cancelled());
    if (!evolution)
        co_return fail(evolution.error());
    co_return KeysSet{.flowise = *flowise, .evolution = *evolution};
}

QCoro::Task<Result<bool>> TenantRegistrar::isSet(QString name)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    const auto reading = m_secrets.read({m_workspace, name});
    const auto found = co_await settled(reading);
    if (!self)
        co_return fail(Error::cancelled());
    if (!found && found.error().code != Error::Code::SecretNotFound)
        co_return fail(found.error());
    co_return found.has_value();
}

QCoro::Task<Result<>> TenantRegistrar::keep(TenantId tenant, TenantKeyChanges keys)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    const QList<std::pair<SecretName, KeyChange>> changes{
        {{SecretName::Kind::Flowise, tenant}, keys.flowise},
        {{SecretName::Kind::Evolution, tenant}, keys.evolution}};
    for (const auto &[name, change] : changes) {
        if (!change.isChange())
            continue;
        const bool isSet = change.kind == KeyChange::Kind::Set;
        const SecretKey key(m_workspace, name.toString());
        const auto keeping = isSet ? m_secrets.write(key, change.value) : m_secrets.remove(key);
        const auto kept = co_await settled(keeping);
        if (!self)
            co_return fail(Error::cancelled());
        if (!kept)
            co_return kept;
        const auto telling = m_directory.keyChanged(m_actor, name, isSet);
        const auto told = co_await settled(telling);
        if (!self)
            co_return fail(Error::cancelled());
        if (!told)
            co_return told;
    }
    co_return Result<>();
}

QCoro::Task<void> TenantRegistrar::takeBack(AllTenants all, TenantId tenant)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    const TenantKeyChanges none{.flowise = KeyChange::remove(), .evolution = KeyChange::remove()};
    const auto forgotten = co_await keep(tenant, none);
    if (!self)
        co_return;
    if (!forgotten)
        logWarning(lcWorkspace(), "keys_not_taken_back", {{"tenant", tenant}, {"error", forgotten.error()}});
    const auto taking = m_directory.takeBack(all, m_actor, tenant);
    const auto taken = co_await settled(taking);
    if (!self)
        co_return;
    if (!taken)
        logWarning(lcWorkspace(), "tenant_not_taken_back", {{"tenant", tenant}, {"error", taken.error()}});
}

} // namespace chatflow
