// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "conversations/conversationsummary.h"
#include "e2e/realflowise.h"
#include "metering/usage.h"
#include "sandbox/sandboxevolution.h"
#include "support/modelserver.h"
#include "tenants/tenant.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantsettings.h"

#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace chatflow
{
class Workspace;
}

namespace chatflow::test
{

/// The whole road with a real Flowise in the middle: a stand-in of Evolution and one of the model provider, a
/// workspace, and `chatflow-engine run` on it as a program of its own. This process only looks at the
/// workspace and plays the contacts.
class RealRoad
{
public:
    RealRoad();
    ~RealRoad();
    RealRoad(const RealRoad &) = delete;
    RealRoad &operator=(const RealRoad &) = delete;

    /// Starts the servers and opens the workspace; no engine yet.
    Result<> start();
    Result<> startEngine();
    /// As kill -9 does; startEngine() starts another.
    void killEngine();
    bool engineRuns() const { return m_engine && m_engine->state() == QProcess::Running; }
    /// What the engine wrote to its standard error.
    QByteArray engineLog() const;
    /// Runs another command of chatflow-engine on the workspace; its JSON lines.
    Result<QList<QJsonObject>> command(const QStringList &arguments);

    /// The id of a flow of tests/data/flowise/flows, made at the first use.
    Result<QString> flow(const QString &name);
    /// A tenant named `clientId` with an instance of the same name, that asks the flow.
    Result<Tenant> addTenant(const QString &clientId, const QString &flowId,
                             const std::function<void(TenantSettings &)> &change = {});
    /// By the command of it, so that the engine hears of it.
    Result<> setFlowiseKey(const Tenant &tenant, const SecretValue &key);
    Result<TenantSettings> settings(const Tenant &tenant);
    /// The engine hears the events of the tenant's instance.
    bool hears(const Tenant &tenant);

    /// A contact of the tenant writes.
    void write(const Tenant &tenant, const QString &phone, const QString &text);
    /// What the tenant's contact got, oldest first.
    QStringList received(const Tenant &tenant, const QString &phone) const;
    QList<ConversationSummary> conversations(const Tenant &tenant);
    /// The calls of today and yesterday, summed by how exactly their tokens are known.
    QHash<Exactness, UsageDay> calls(const Tenant &tenant);

    ModelServer &model() { return *m_model; }
    RealFlowise &flowise() { return *m_flowise; }
    SandboxEvolution &evolution() { return *m_evolution; }
    Workspace &workspace() { return *m_workspace; }

private:
    Result<> openWorkspace();
    QStringList onWorkspace() const;
    void prepare(QProcess &process) const;

    SystemClock m_clock;
    SystemRandom m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<ModelServer> m_model;
    std::unique_ptr<RealFlowise> m_flowise;
    std::unique_ptr<SandboxEvolution> m_evolution;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<QProcess> m_engine;
    QHash<QString, QString> m_flows; ///< name -> id
};

} // namespace chatflow::test
