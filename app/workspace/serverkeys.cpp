// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serverkeys.h"

#include "base/logging.h"
#include "net/serverurl.h"
#include "secrets/secretstore.h"
#include "storage/database.h"
#include "tenants/instancestore.h"
#include "tenants/tenantstore.h"

#include <QMap>

#include <atomic>

using namespace Qt::StringLiterals;

namespace chatflow
{

/// What is asked, until the keys go.
struct ServerKeys::State {
    State(Database &ofWorkspace, SecretStore &ofKeys)
        : database(ofWorkspace)
        , secrets(ofKeys)
        , workspace(ofWorkspace.workspaceId())
    {
    }
    SecretKey key(const SecretName &name) const { return {workspace, name.toString()}; }

    Database &database;
    SecretStore &secrets;
    const QString workspace;
    std::atomic<bool> over = false;
};

namespace
{

Result<QStringList> flowiseUrls(const Snapshot &snapshot, const std::optional<TenantId> &tenant)
{
    QList<TenantId> ids;
    if (tenant) {
        ids.append(*tenant);
    } else {
        const auto tenants = TenantStore::all(snapshot, SystemPrincipal::allTenants());
        if (!tenants)
            return fail(tenants.error());
        for (const Tenant &one : *tenants)
            ids.append(one.id);
    }
    QStringList urls;
    for (const TenantId id : std::as_const(ids)) {
        const auto settings = TenantStore::settings(snapshot, id);
        if (settings)
            urls.append(settings->flowise.url);
        else if (settings.error().code != Error::Code::NotFound)
            return fail(settings.error());
    }
    return urls;
}

Result<QStringList> evolutionUrls(const Snapshot &snapshot, const std::optional<TenantId> &tenant)
{
    const auto instances = tenant ? InstanceStore::ofTenant(snapshot, *tenant)
                                  : InstanceStore::all(snapshot, SystemPrincipal::allTenants());
    if (!instances)
        return fail(instances.error());
    QStringList urls;
    for (const Instance &instance : *instances)
        urls.append(instance.serverUrl);
    return urls;
}

/// The server that most of those whom the key is for are at; empty when there is none yet.
Result<QString> usualServer(const Snapshot &snapshot, const SecretName &name)
{
    if (name.kind == SecretName::Kind::Webhook)
        return QString();
    const auto urls = name.kind == SecretName::Kind::Flowise ? flowiseUrls(snapshot, name.tenant)
                                                             : evolutionUrls(snapshot, name.tenant);
    if (!urls)
        return fail(urls.error());
    QMap<QString, int> count;
    QString usual;
    for (const QString &text : *urls) {
        const auto url = serverUrlFrom(text);
        if (!url)
            continue;
        const QString origin = serverOrigin(*url);
        if (++count[origin] > count.value(usual))
            usual = origin;
    }
    return usual;
}

} // namespace

ServerKeys::ServerKeys(Database &database, SecretStore &secrets)
    : m_state(std::make_shared<State>(database, secrets))
{
}

ServerKeys::~ServerKeys()
{
    m_state->over = true;
}

QFuture<Result<SecretValue>> ServerKeys::keyFor(SecretName::Kind kind, TenantId tenant,
                                                const QUrl &server) const
{
    return toFuture(keyForSteps(m_state, kind, tenant, serverOrigin(server)));
}

QFuture<Result<std::optional<ServerKey>>> ServerKeys::kept(const SecretName &name) const
{
    return toFuture(keptSteps(m_state, name));
}

QFuture<Result<>> ServerKeys::keep(const SecretName &name, const ServerKey &key) const
{
    return toFuture(keepSteps(m_state, name, key));
}

QFuture<Result<>> ServerKeys::remove(const SecretName &name) const
{
    return m_state->secrets.remove(m_state->key(name));
}

QCoro::Task<Result<SecretValue>> ServerKeys::keyForSteps(std::shared_ptr<State> state, SecretName::Kind kind,
                                                         TenantId tenant, QString server)
{
    if (tenant) {
        const SecretName name{kind, tenant};
        const auto own = co_await keptSteps(state, name);
        if (!own)
            co_return fail(own.error());
        if (*own) {
            if ((*own)->server == server)
                co_return (*own)->key;
            co_return fail(Error::Code::KeyForOtherServer,
                           {{u"server"_s, server}, {u"other"_s, (*own)->server}});
        }
    }
    const SecretName name{kind, std::nullopt};
    const auto common = co_await keptSteps(state, name);
    if (!common)
        co_return fail(common.error());
    // Who is at another server than the workspace's has no key; that server may need none.
    co_return *common && (*common)->server == server ? (*common)->key : SecretValue();
}

QCoro::Task<Result<std::optional<ServerKey>>> ServerKeys::keptSteps(std::shared_ptr<State> state,
                                                                    SecretName name)
{
    if (state->over)
        co_return fail(Error::cancelled());
    const auto reading = state->secrets.read(state->key(name));
    const auto found = co_await settled(reading);
    if (!found && found.error().code == Error::Code::SecretNotFound)
        co_return std::optional<ServerKey>();
    if (!found)
        co_return fail(found.error());
    ServerKey kept = ServerKey::unpacked(*found);
    if (!kept.server.isEmpty())
        co_return std::optional(kept);
    if (state->over)
        co_return fail(Error::cancelled());
    const auto looking =
        state->database.read([name](const Snapshot &snapshot) { return usualServer(snapshot, name); });
    const auto usual = co_await settled(looking);
    if (!usual)
        co_return fail(usual.error());
    if (usual->isEmpty())
        co_return std::optional(kept);
    if (state->over)
        co_return fail(Error::cancelled());
    kept.server = *usual;
    const auto binding = state->secrets.write(state->key(name), kept.packed());
    const auto bound = co_await settled(binding);
    // Without being written down the server would follow the settings.
    if (!bound)
        co_return fail(bound.error());
    logInfo(lcWorkspace(), "key_bound", {{"key", name.toString()}, {"server", kept.server}});
    co_return std::optional(kept);
}

QCoro::Task<Result<>> ServerKeys::keepSteps(std::shared_ptr<State> state, SecretName name, ServerKey key)
{
    if (state->over)
        co_return fail(Error::cancelled());
    if (key.server.isEmpty()) {
        const auto looking =
            state->database.read([name](const Snapshot &snapshot) { return usualServer(snapshot, name); });
        const auto usual = co_await settled(looking);
        if (!usual)
            co_return fail(usual.error());
        if (state->over)
            co_return fail(Error::cancelled());
        key.server = *usual;
    }
    const auto writing = state->secrets.write(state->key(name), key.packed());
    const auto written = co_await settled(writing);
    co_return written;
}

} // namespace chatflow
