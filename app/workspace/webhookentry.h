// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "evolution/webhookreceiver.h"

#include <QHostAddress>

#include <memory>

namespace chatflow
{

class AutomationEngine;
class SecretStore;

/// Where an engine listens for webhooks of Evolution.
struct WebhookAddress {
    QHostAddress host{QHostAddress::LocalHost};
    quint16 port = 0; ///< 0: any free one
};

/// The receiver of webhooks of one engine: takes the secret from the store and hands what comes to the
/// engine. Lives in the engine's thread.
class WebhookEntry
{
public:
    /// All must outlive it.
    WebhookEntry(AutomationEngine &engine, SecretStore &secrets, const QString &workspaceId);

    /// SecretNotFound without the secret workspace/webhook, InvalidArgument when it is too short or the
    /// address is taken.
    QCoro::Task<Result<>> open(WebhookAddress address);
    void close() { m_receiver.reset(); }
    quint16 port() const { return m_receiver ? m_receiver->port() : quint16(0); }

private:
    AutomationEngine &m_engine;
    SecretStore &m_secrets;
    QString m_workspaceId;
    std::unique_ptr<WebhookReceiver> m_receiver;
};

} // namespace chatflow
