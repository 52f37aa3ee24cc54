// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "automation/automationengine.h"
#include "base/future.h"

#include <QThread>

#include <memory>

namespace chatflow
{

class Database;
class SecretStore;

/// The engine's thread, with the clients and the AutomationEngine in it. Created, called and destroyed in the
/// thread of the workspace.
class EngineHost : public QObject
{
    Q_OBJECT

public:
    EngineHost(Database &database, SecretStore &secrets, Clock &clock, Random &random,
               const EngineOptions &options, AllTenants all);
    /// Drops what is in hand if stop() was not called before.
    ~EngineHost() override;

    QFuture<Result<>> start();
    QFuture<Result<>> stop();

private:
    struct Engine;

    Database &m_database;
    SecretStore &m_secrets;
    Clock &m_clock;
    Random &m_random;
    EngineOptions m_options;
    AllTenants m_all;
    QThread m_thread;
    Engine *m_engine = nullptr; ///< lives and dies in m_thread
};

} // namespace chatflow
