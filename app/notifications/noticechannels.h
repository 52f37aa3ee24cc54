// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "base/random.h"
#include "base/secretvalue.h"
#include "notifications/mailserver.h"
#include "notifications/webhookendpoint.h"

namespace chatflow
{

class Database;
class SecretStore;

/// One that was just made; its secret is shown once.
struct NewWebhook {
    WebhookEndpointId id;
    SecretValue secret;
};

/// By what notices leave: the workspace's mail server, and the webhooks of each tenant. What it is made of
/// must outlive its calls.
class NoticeChannels
{
public:
    NoticeChannels(Database &database, SecretStore &secrets, Random &random);

    QFuture<Result<std::optional<MailServer>>> mailServer();
    /// `secret`: its password or token; none: the one that is kept stays, for the same server and user only
    /// (else InvalidArgument).
    QFuture<Result<>> setMailServer(const Actor &actor, const MailServer &server,
                                    const std::optional<SecretValue> &secret);
    QFuture<Result<>> removeMailServer(const Actor &actor);

    QFuture<Result<QList<WebhookEndpoint>>> webhooks(TenantId tenant);
    /// With a secret of its own. `events`: kinds; empty: all.
    QFuture<Result<NewWebhook>> addWebhook(const Actor &actor, TenantId tenant, const QUrl &url,
                                           const QStringList &events);
    QFuture<Result<>> setWebhookOn(const Actor &actor, TenantId tenant, WebhookEndpointId id, bool on);
    /// What is still to go there is given up.
    QFuture<Result<>> removeWebhook(const Actor &actor, TenantId tenant, WebhookEndpointId id);

private:
    Database &m_database;
    SecretStore &m_secrets;
    Random &m_random;
};

} // namespace chatflow
