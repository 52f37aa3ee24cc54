// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/secretvalue.h"
#include "sandbox/sandboxevolution.h"
#include "sandbox/sandboxflowise.h"
#include "sandbox/scenario.h"
#include "sandbox/simulatedcontacts.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

namespace chatflow
{

struct SandboxOptions {
    QString scenarioPath; ///< empty: the built-in demo
    quint16 flowisePort = 0;
    quint16 evolutionPort = 0;
    bool playContacts = true;
    double speed = 1.0; ///< how fast the simulated contacts write
};

/// A tenant of the scenario, as one who opens a workspace on the sandbox needs it.
struct SandboxTenant {
    QString clientId;
    QString name;
    QJsonObject
        settings; ///< in the form of TenantSettings::fromJson(), flowise.url and flowise.flow_id filled in
    QString flowId;
    SecretValue flowKey; ///< what the tenant's Flowise calls carry: the flow's own key, or the server's
    QString instanceName;
    SecretValue instanceToken;
};

struct SandboxEndpoints {
    QString flowiseUrl;
    SecretValue flowiseKey; ///< may do everything
    QString evolutionUrl;
    SecretValue evolutionKey; ///< the global key
    QList<SandboxTenant> tenants;
};

/// The stand-ins for Flowise and Evolution, filled from a scenario, and its people. Lives in one thread: its
/// own is what SandboxThread gives it.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    Sandbox(Clock &clock, Random &random, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Reads the scenario, starts both servers, sets the faults' and the contacts' clocks going. Once.
    Result<SandboxEndpoints> open(const SandboxOptions &options);
    /// The same with a scenario that is already read; options.scenarioPath means nothing.
    Result<SandboxEndpoints> open(const Scenario &scenario, const SandboxOptions &options);

    const SandboxEndpoints &endpoints() const { return m_endpoints; }
    const Scenario &scenario() const { return m_scenario; }
    SandboxFlowise &flowise() { return m_flowise; }
    SandboxEvolution &evolution() { return m_evolution; }
    /// Lets the scenario's contacts begin (again).
    void play();
    void stopContacts();

Q_SIGNALS:
    /// A contact, the business or its phone said something.
    void said(const chatflow::SandboxLine &line);
    /// Every contact has said all it has to say.
    void contactsFinished();

private:
    SandboxTenant fill(const ScenarioTenant &tenant);

    Clock &m_clock;
    Random &m_random;
    SandboxFlowise m_flowise;
    SandboxEvolution m_evolution;
    std::unique_ptr<SimulatedContacts> m_contacts;
    Scenario m_scenario;
    SandboxEndpoints m_endpoints;
};

} // namespace chatflow
