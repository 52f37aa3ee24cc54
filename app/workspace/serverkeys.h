// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "secrets/serverkey.h"
#include "tenants/secretnames.h"

#include <QUrl>

#include <memory>
#include <optional>

namespace chatflow
{

class Database;
class SecretStore;

/// The keys of Flowise and Evolution that are kept, each with the server it is for: a tenant's own, or the
/// workspace's for the tenants without one. A key goes to no other server, whatever address somebody types,
/// tries out or stores. Those that were kept without a server, by older versions or before there was a
/// tenant, are given the one that is in use (usualServer) when they are first looked at. Any thread may call
/// it, and is answered there.
class ServerKeys
{
public:
    /// Both outlive it.
    ServerKeys(Database &database, SecretStore &secrets);
    ~ServerKeys(); ///< what is under way answers Cancelled
    Q_DISABLE_COPY_MOVE(ServerKeys)

    /// The key to show to `server` for `tenant` (none: one that is not added yet); empty when none is kept
    /// for it: a server that needs one says so itself. KeyForOtherServer when the tenant's own is for another
    /// one. Errors of the store.
    QFuture<Result<SecretValue>> keyFor(SecretName::Kind kind, TenantId tenant, const QUrl &server) const;
    /// What is kept under `name`; none when nothing is.
    QFuture<Result<std::optional<ServerKey>>> kept(const SecretName &name) const;
    /// Keeps `key`; its server may be left empty: the usual one then.
    QFuture<Result<>> keep(const SecretName &name, const ServerKey &key) const;
    QFuture<Result<>> remove(const SecretName &name) const;

private:
    struct State;

    static QCoro::Task<Result<SecretValue>> keyForSteps(std::shared_ptr<State> state, SecretName::Kind kind,
                                                        TenantId tenant, QString server);
    static QCoro::Task<Result<std::optional<ServerKey>>> keptSteps(std::shared_ptr<State> state,
                                                                   SecretName name);
    static QCoro::Task<Result<>> keepSteps(std::shared_ptr<State> state, SecretName name, ServerKey key);

    std::shared_ptr<State> m_state; ///< shared with the coroutines under way
};

} // namespace chatflow
