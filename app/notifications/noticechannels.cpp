// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/noticechannels.h"

#include "accounts/auditstore.h"
#include "notifications/deliverystore.h"
#include "notifications/noticesecrets.h"
#include "notifications/noticesettingsstore.h"
#include "notifications/webhooksecret.h"
#include "notifications/webhooksender.h"
#include "secrets/secretstore.h"
#include "storage/database.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool isSameAccount(const MailServer &one, const MailServer &other)
{
    return one.host == other.host && one.port == other.port && one.user == other.user &&
           one.login == other.login;
}

// A password must not go to another server than the one it was given for.
Result<> checkKept(const Snapshot &snapshot, const MailServer &server)
{
    if (!server.needsSecret())
        return {};
    const auto kept = NoticeSettingsStore::mailServer(snapshot);
    if (!kept)
        return fail(kept.error());
    if (*kept && isSameAccount(**kept, server))
        return {};
    return fail(Error::invalid(
        u"password"_s,
        QCoreApplication::translate("chatflow::Mail", "another server or user needs its own password")));
}

QCoro::Task<Result<>> setMailServerSteps(Database *database, SecretStore *secrets, Actor actor,
                                         MailServer server, std::optional<SecretValue> secret)
{
    if (secret) {
        const SecretKey key(database->workspaceId(), mailSecret());
        // Nothing may be sent to the old server with the new password in between.
        const auto removing =
            database->write([](Transaction &tx) { return NoticeSettingsStore::removeMailServer(tx); });
        const Result<> removed = co_await settled(removing);
        if (!removed)
            co_return removed;
        const auto writing = secrets->write(key, *secret);
        const Result<> written = co_await settled(writing);
        if (!written)
            co_return written;
    }
    const bool isNew = secret.has_value();
    const auto storing = database->write([actor, server, isNew](Transaction &tx) -> Result<> {
        if (!isNew)
            CHATFLOW_TRY(checkKept(tx, server));
        CHATFLOW_TRY(NoticeSettingsStore::setMailServer(tx, server));
        return AuditStore::append(tx, actor, TenantId(), u"change"_s, u"mail_server"_s, 0);
    });
    const Result<> stored = co_await settled(storing);
    co_return stored;
}

QCoro::Task<Result<>> removeMailServerSteps(Database *database, SecretStore *secrets, Actor actor)
{
    const auto removing = database->write([actor](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(NoticeSettingsStore::removeMailServer(tx));
        return AuditStore::append(tx, actor, TenantId(), u"remove"_s, u"mail_server"_s, 0);
    });
    const Result<> removed = co_await settled(removing);
    if (!removed)
        co_return removed;
    const SecretKey key(database->workspaceId(), mailSecret());
    const auto forgetting = secrets->remove(key);
    const Result<> forgotten = co_await settled(forgetting);
    co_return forgotten;
}

Result<bool> removeWebhookIn(Transaction &tx, const Actor &actor, TenantId tenant, WebhookEndpointId id)
{
    const Error gone = Error::notFound(u"webhook"_s, id.toString());
    const auto found = NoticeSettingsStore::endpoint(tx, tenant, id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(gone);
    CHATFLOW_TRY(DeliveryStore::giveUp(tx, id, gone));
    CHATFLOW_TRY(NoticeSettingsStore::removeEndpoint(tx, tenant, id));
    CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"remove"_s, u"webhook"_s, id.value()));
    return true;
}

QCoro::Task<Result<>> removeWebhookSteps(Database *database, SecretStore *secrets, Actor actor,
                                         TenantId tenant, WebhookEndpointId id)
{
    const auto removing = database->write(
        [actor, tenant, id](Transaction &tx) { return removeWebhookIn(tx, actor, tenant, id); });
    const Result<bool> removed = co_await settled(removing);
    if (!removed)
        co_return fail(removed.error());
    WebhookEndpoint endpoint;
    endpoint.id = id;
    endpoint.tenant = tenant;
    const SecretKey key(database->workspaceId(), webhookEndpointSecret(endpoint));
    const auto forgetting = secrets->remove(key);
    const Result<> forgotten = co_await settled(forgetting);
    co_return forgotten;
}

QCoro::Task<Result<NewWebhook>> addWebhookSteps(Database *database, SecretStore *secrets, Actor actor,
                                                TenantId tenant, QUrl url, QStringList events,
                                                SecretValue secret)
{
    const auto adding = database->write([actor, tenant, url, events](Transaction &tx) {
        auto id = NoticeSettingsStore::addEndpoint(tx, tenant, url, events);
        if (id) {
            const auto noted = AuditStore::append(tx, actor, tenant, u"add"_s, u"webhook"_s, id->value());
            if (!noted)
                id = fail(noted.error());
        }
        return id;
    });
    const Result<WebhookEndpointId> id = co_await settled(adding);
    if (!id)
        co_return fail(id.error());
    WebhookEndpoint endpoint;
    endpoint.id = *id;
    endpoint.tenant = tenant;
    const SecretKey key(database->workspaceId(), webhookEndpointSecret(endpoint));
    const auto writing = secrets->write(key, secret);
    const Result<> written = co_await settled(writing);
    if (!written) {
        // Without its secret it could never be sent to.
        const auto undoing = database->write(
            [actor, tenant, id = *id](Transaction &tx) { return removeWebhookIn(tx, actor, tenant, id); });
        co_await settled(undoing);
        co_return fail(written.error());
    }
    NewWebhook made;
    made.id = *id;
    made.secret = secret;
    co_return made;
}

} // namespace

NoticeChannels::NoticeChannels(Database &database, SecretStore &secrets, Random &random)
    : m_database(database)
    , m_secrets(secrets)
    , m_random(random)
{
}

QFuture<Result<std::optional<MailServer>>> NoticeChannels::mailServer()
{
    return m_database.read(
        [](const Snapshot &snapshot) { return NoticeSettingsStore::mailServer(snapshot); });
}

QFuture<Result<>> NoticeChannels::setMailServer(const Actor &actor, const MailServer &server,
                                                const std::optional<SecretValue> &secret)
{
    if (const auto valid = server.validate(); !valid)
        return failedFuture(valid.error());
    return toFuture(setMailServerSteps(&m_database, &m_secrets, actor, server, secret));
}

QFuture<Result<>> NoticeChannels::removeMailServer(const Actor &actor)
{
    return toFuture(removeMailServerSteps(&m_database, &m_secrets, actor));
}

QFuture<Result<QList<WebhookEndpoint>>> NoticeChannels::webhooks(TenantId tenant)
{
    return m_database.read(
        [tenant](const Snapshot &snapshot) { return NoticeSettingsStore::endpoints(snapshot, tenant); });
}

QFuture<Result<NewWebhook>> NoticeChannels::addWebhook(const Actor &actor, TenantId tenant, const QUrl &url,
                                                       const QStringList &events)
{
    if (const auto valid = checkWebhookUrl(url); !valid)
        return failedFuture<NewWebhook>(valid.error());
    return toFuture(
        addWebhookSteps(&m_database, &m_secrets, actor, tenant, url, events, newWebhookSecret(m_random)));
}

QFuture<Result<>> NoticeChannels::setWebhookOn(const Actor &actor, TenantId tenant, WebhookEndpointId id,
                                               bool on)
{
    return m_database.write([actor, tenant, id, on](Transaction &tx) -> Result<> {
        const auto state = on ? WebhookEndpoint::State::On : WebhookEndpoint::State::Off;
        const auto found = NoticeSettingsStore::setEndpointState(tx, tenant, id, state);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(Error::notFound(u"webhook"_s, id.toString()));
        return AuditStore::append(tx, actor, tenant, on ? u"turn_on"_s : u"turn_off"_s, u"webhook"_s,
                                  id.value());
    });
}

QFuture<Result<>> NoticeChannels::removeWebhook(const Actor &actor, TenantId tenant, WebhookEndpointId id)
{
    return toFuture(removeWebhookSteps(&m_database, &m_secrets, actor, tenant, id));
}

} // namespace chatflow
