// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "automation/automationengine.h"
#include "base/future.h"
#include "workspace/webhookentry.h"

#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace chatflow
{

class Database;
class SecretStore;
class ServerKeys;

/// The engine's thread, with the clients and the AutomationEngine in it. Created, called and destroyed in the
/// thread of the workspace.
class EngineHost : public QObject
{
    Q_OBJECT

public:
    /// `webhooks`: where it listens for webhooks; nowhere without.
    EngineHost(Database &database, SecretStore &secrets, ServerKeys &keys, Clock &clock, Random &random,
               const EngineOptions &options, const std::optional<WebhookAddress> &webhooks, AllTenants all);
    /// Drops what is in hand if stop() was not called before.
    ~EngineHost() override;

    QFuture<Result<>> start();
    QFuture<Result<>> stop();
    /// Where webhooks are received since start() succeeded; 0 = nowhere.
    quint16 webhookPort() const { return m_webhookPort; }

private:
    struct Engine;

    Database &m_database;
    SecretStore &m_secrets;
    ServerKeys &m_keys;
    Clock &m_clock;
    Random &m_random;
    EngineOptions m_options;
    std::optional<WebhookAddress> m_webhooks;
    std::atomic<quint16> m_webhookPort = 0;
    AllTenants m_all;
    QThread m_thread;
    Engine *m_engine = nullptr; ///< lives and dies in m_thread
};

} // namespace chatflow
