// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/webhookentry.h"

#include "automation/automationengine.h"
#include "base/logging.h"
#include "secrets/secretstore.h"
#include "tenants/secretnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

WebhookEntry::WebhookEntry(AutomationEngine &engine, SecretStore &secrets, const QString &workspaceId)
    : m_engine(engine)
    , m_secrets(secrets)
    , m_workspaceId(workspaceId)
{
}

QCoro::Task<Result<>> WebhookEntry::open(WebhookAddress address)
{
    const auto reading = m_secrets.read({m_workspaceId, workspaceWebhookSecret()});
    const auto secret = co_await settled(reading);
    if (!secret)
        co_return fail(secret.error());
    const WebhookReceiverOptions options{.address = address.host, .port = address.port, .secret = *secret};
    auto receiver = std::make_unique<WebhookReceiver>(
        options, [this](const QJsonObject &envelope) { return m_engine.acceptDelivery(envelope); });
    const auto listening = receiver->listen();
    if (!listening)
        co_return fail(listening.error());
    m_receiver = std::move(receiver);
    logInfo(lcEngine(), "webhooks_open", {{"port", m_receiver->port()}});
    co_return Result<>();
}

} // namespace chatflow
