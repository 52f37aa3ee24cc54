// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "base/logging.h"
#include "sandbox/later.h"

namespace chatflow
{

using namespace Qt::StringLiterals;

Sandbox::Sandbox(Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
    , m_flowise(clock, random, this)
    , m_evolution(clock, random, this)
{
}

Sandbox::~Sandbox() = default;

Result<SandboxEndpoints> Sandbox::open(const SandboxOptions &options)
{
    const auto scenario =
        options.scenarioPath.isEmpty() ? Scenario::demo() : Scenario::fromFile(options.scenarioPath);
    if (!scenario)
        return fail(scenario.error());
    return open(*scenario, options);
}

Result<SandboxEndpoints> Sandbox::open(const Scenario &scenario, const SandboxOptions &options)
{
    m_scenario = scenario;
    CHATFLOW_TRY(m_flowise.listen(options.flowisePort));
    CHATFLOW_TRY(m_evolution.listen(options.evolutionPort));
    m_flowise.model().setSettings(scenario.model);
    for (const SandboxFlowise::Variable &variable : scenario.variables)
        m_flowise.setVariable(variable.name, variable.value, variable.type);
    m_evolution.setTimes(scenario.times);
    m_evolution.setGlobalEvents(scenario.globalEvents);
    m_evolution.setKeepsMessages(scenario.keepsMessages);
    for (const QString &number : scenario.notOnWhatsApp)
        m_evolution.setNotOnWhatsApp(number);

    m_endpoints.flowiseUrl = m_flowise.url();
    m_endpoints.flowiseKey = SecretValue(m_flowise.apiKey().toLatin1());
    m_endpoints.evolutionUrl = m_evolution.url();
    m_endpoints.evolutionKey = SecretValue(m_evolution.apiKey().toLatin1());
    for (const ScenarioTenant &tenant : scenario.tenants)
        m_endpoints.tenants.append(fill(tenant));
    for (const ScenarioFault &fault : scenario.faults) {
        later(m_clock, this, fault.at, [this, fault] {
            (fault.flowise ? m_flowise.faults() : m_evolution.faults()).add(fault.fault);
        });
    }
    m_contacts = std::make_unique<SimulatedContacts>(m_clock, m_random, m_evolution, options.speed);
    connect(m_contacts.get(), &SimulatedContacts::said, this, &Sandbox::said);
    connect(m_contacts.get(), &SimulatedContacts::finished, this, &Sandbox::contactsFinished);
    logInfo(lcSandbox(), "sandbox_open",
            {{"scenario", scenario.name},
             {"flowise", m_endpoints.flowiseUrl},
             {"evolution", m_endpoints.evolutionUrl}});
    if (options.playContacts)
        play();
    return m_endpoints;
}

SandboxTenant Sandbox::fill(const ScenarioTenant &tenant)
{
    SandboxTenant out;
    out.clientId = tenant.clientId;
    out.name = tenant.name;
    SandboxFlow flow = tenant.flow;
    out.flowKey = m_endpoints.flowiseKey;
    if (tenant.ownKey) {
        const SandboxFlowise::ApiKey key =
            m_flowise.addKey(tenant.name, {u"chatflows:view"_s, u"variables:view"_s});
        flow.apiKeyId = key.id;
        out.flowKey = SecretValue(key.key.toLatin1());
    }
    out.flowId = m_flowise.addFlow(flow);
    const SandboxInstance &instance = m_evolution.addInstance(tenant.instance);
    out.instanceName = instance.name;
    out.instanceToken = SecretValue(instance.token.toLatin1());
    out.settings = tenant.settings;
    QJsonObject flowise = out.settings.value("flowise"_L1).toObject();
    flowise.insert(u"url"_s, m_endpoints.flowiseUrl);
    flowise.insert(u"flow_id"_s, out.flowId);
    out.settings.insert(u"flowise"_s, flowise);
    return out;
}

void Sandbox::play()
{
    if (m_contacts)
        m_contacts->play(m_scenario.tenants);
}

void Sandbox::stopContacts()
{
    if (m_contacts)
        m_contacts->stop();
}

} // namespace chatflow
