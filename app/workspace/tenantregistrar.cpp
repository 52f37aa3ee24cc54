// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/tenantregistrar.h"

#include "base/logging.h"
#include "net/serverurl.h"
#include "tenants/secretnames.h"
#include "workspace/serverkeys.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

namespace
{

/// The server of an address as people type it; empty when it is none.
QString originOf(const QString &address)
{
    const auto url = serverUrlFrom(address);
    return url ? serverOrigin(*url) : QString();
}

/// A key is for the server that it comes with.
void nameServer(KeyChange &change, const QString &address)
{
    if (change.kind == KeyChange::Kind::Set && change.server.isEmpty())
        change.server = originOf(address);
}

} // namespace

TenantRegistrar::TenantRegistrar(TenantDirectory &directory, ServerKeys &keys, Actor actor, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_keys(keys)
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

QFuture<Result<TenantSaved>> TenantRegistrar::reviseOwn(TenantId tenant, const TenantRevision &revision,
                                                        const TenantKeyChanges &keys)
{
    return toFuture(reviseSteps(std::nullopt, tenant, revision, keys));
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
    nameServer(keys.flowise, draft.settings.flowise.url);
    if (instance)
        nameServer(keys.evolution, instance->serverUrl);
    // What would fail is found out before there is a tenant, as far as it can be.
    if (keys.any()) {
        const SecretName any{SecretName::Kind::Flowise, std::nullopt};
        const auto looking = m_keys.kept(any);
        const auto looked = co_await settled(looking);
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

QCoro::Task<Result<TenantSaved>> TenantRegistrar::reviseSteps(std::optional<AllTenants> all, TenantId tenant,
                                                              TenantRevision revision, TenantKeyChanges keys)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    const auto checked = co_await checkKeptKeys(tenant, revision, keys);
    if (!self)
        co_return fail(Error::cancelled());
    if (!checked)
        co_return fail(checked.error());
    nameServer(keys.flowise, revision.settings.flowise.url);
    if (revision.newInstance)
        nameServer(keys.evolution, revision.newInstance->serverUrl);
    const auto revising =
        all ? m_directory.revise(*all, m_actor, tenant, revision)
            : m_directory.saveSettings(m_actor, tenant, revision.settings, revision.basedOn, revision.reason);
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

/// Somebody who changes an address must not make the engine show the kept key to it.
QCoro::Task<Result<>> TenantRegistrar::checkKeptKeys(TenantId tenant, TenantRevision revision,
                                                     TenantKeyChanges keys)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    if (!keys.flowise.isChange()) {
        const auto reading = m_directory.settings(tenant);
        const auto before = co_await settled(reading);
        if (!self)
            co_return fail(Error::cancelled());
        if (!before)
            co_return fail(before.error());
        const QString server = originOf(revision.settings.flowise.url);
        if (!server.isEmpty() && server != originOf(before->flowise.url)) {
            const SecretName name{SecretName::Kind::Flowise, tenant};
            const auto checked = co_await checkKeptKey(name, server);
            if (!self)
                co_return fail(Error::cancelled());
            if (!checked)
                co_return checked;
        }
    }
    if (!keys.evolution.isChange() && revision.newInstance) {
        const SecretName name{SecretName::Kind::Evolution, tenant};
        const auto checked = co_await checkKeptKey(name, originOf(revision.newInstance->serverUrl));
        co_return checked;
    }
    co_return Result<>();
}

QCoro::Task<Result<>> TenantRegistrar::checkKeptKey(SecretName name, QString server)
{
    const auto looking = m_keys.kept(name);
    const auto kept = co_await settled(looking);
    if (kept && *kept && (*kept)->server != server)
        co_return fail(Error::Code::KeyForOtherServer,
                       {{u"server"_s, server}, {u"other"_s, (*kept)->server}});
    // Without a keychain nobody can tell, and no key is shown to anybody either.
    co_return Result<>();
}

QCoro::Task<Result<KeysSet>> TenantRegistrar::keysSetSteps(TenantId tenant)
{
    const QPointer<TenantRegistrar> self(this); // gone with the workspace, while something is awaited
    const SecretName ofFlowise{SecretName::Kind::Flowise, tenant};
    const auto lookingForFlowise = m_keys.kept(ofFlowise);
    const auto flowise = co_await settled(lookingForFlowise);
    if (!self)
        co_return fail(Error::cancelled());
    if (!flowise)
        co_return fail(flowise.error());
    const SecretName ofEvolution{SecretName::Kind::Evolution, tenant};
    const auto lookingForEvolution = m_keys.kept(ofEvolution);
    const auto evolution = co_await settled(lookingForEvolution);
    if (!self)
        co_return fail(Error::cancelled());
    if (!evolution)
        co_return fail(evolution.error());
    KeysSet set;
    if (*flowise)
        set.flowise = (*flowise)->server;
    if (*evolution)
        set.evolution = (*evolution)->server;
    co_return set;
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
        const ServerKey key{change.value, change.server};
        const auto keeping = isSet ? m_keys.keep(name, key) : m_keys.remove(name);
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
