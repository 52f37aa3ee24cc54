// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sandboxworkspace.h"

#include "base/clock.h"
#include "evolution/evolutionapi.h"
#include "net/serverurl.h"
#include "sandbox/historyfill.h"
#include "storage/database.h"
#include "tenants/tenantdirectory.h"
#include "workspace/serverkeys.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace chatflow
{

struct SandboxWorkspace::Parts {
    std::unique_ptr<QTemporaryDir> scratch; ///< first, so that it goes last
    std::unique_ptr<SandboxThread> sandbox;
    SandboxEndpoints endpoints;
    std::shared_ptr<Workspace> workspace;
};

QFuture<Result<std::shared_ptr<SandboxWorkspace>>> SandboxWorkspace::start(const Options &options)
{
    return toFuture(startSteps(options));
}

QCoro::Task<Result<std::shared_ptr<SandboxWorkspace>>> SandboxWorkspace::startSteps(Options options)
{
    auto parts = std::make_unique<Parts>();
    if (options.location.isEmpty()) {
        parts->scratch = std::make_unique<QTemporaryDir>();
        if (!parts->scratch->isValid())
            co_return fail(Error::Code::FileWrite, {{u"path"_s, parts->scratch->path()}});
        options.location = parts->scratch->filePath(u"sandbox.chatflow"_s);
    }
    WorkspaceConfig config;
    config.location = options.location;
    config.secretsInMemory = true;
    const auto opening = Workspace::open(config);
    const auto workspace = co_await settled(opening);
    if (!workspace)
        co_return fail(workspace.error());
    parts->workspace = *workspace;

    parts->sandbox = std::make_unique<SandboxThread>();
    SandboxOptions sandboxOptions;
    sandboxOptions.scenarioPath = options.scenarioPath;
    sandboxOptions.speed = options.speed;
    sandboxOptions.playContacts = false; // they begin when somebody can answer
    const auto starting = parts->sandbox->start(sandboxOptions);
    const auto endpoints = co_await settled(starting);
    if (!endpoints)
        co_return fail(endpoints.error());
    parts->endpoints = *endpoints;

    const auto looking = parts->workspace->tenants().tenants(SystemPrincipal::allTenants());
    const auto before = co_await settled(looking);
    if (!before)
        co_return fail(before.error());
    const auto connected = co_await connectTenants(*parts->workspace, parts->endpoints);
    if (!connected)
        co_return fail(connected.error());
    if (before->isEmpty() && options.history > 0) {
        const auto added = co_await addHistory(*parts->workspace, options.history);
        if (!added)
            co_return fail(added.error());
    }
    if (options.startEngine) {
        const auto engineStarting = parts->workspace->startEngine();
        const auto started = co_await settled(engineStarting);
        if (!started)
            co_return fail(started.error());
    }
    parts->sandbox->post([](Sandbox &sandbox) { sandbox.play(); });
    co_return std::shared_ptr<SandboxWorkspace>(new SandboxWorkspace(std::move(parts)));
}

QCoro::Task<Result<>> SandboxWorkspace::connectTenants(Workspace &workspace, SandboxEndpoints endpoints)
{
    const auto all = SystemPrincipal::allTenants();
    const QString flowiseServer = serverOrigin(QUrl(endpoints.flowiseUrl));
    const QString evolutionServer = serverOrigin(QUrl(endpoints.evolutionUrl));
    for (const SandboxTenant &one : std::as_const(endpoints.tenants)) {
        auto settings = TenantSettings::fromJson(one.settings);
        if (!settings)
            co_return fail(settings.error());
        // Simulated contacts are programs, and may write as often as programs do.
        if (!one.settings.contains(u"guards"_s))
            settings->guards.answersInTenMinutes = 0;
        const auto looking = workspace.tenants().byClientId(all, one.clientId);
        auto tenant = co_await settled(looking);
        if (tenant) {
            // The servers' ports differ from run to run.
            const auto saving = workspace.tenants().saveSettings(workspace.localActor(), tenant->id,
                                                                 *settings, tenant->settingsVersion);
            tenant = co_await settled(saving);
        } else {
            const auto adding =
                workspace.tenants().add(all, workspace.localActor(), {one.clientId, one.name, *settings});
            tenant = co_await settled(adding);
        }
        if (!tenant)
            co_return fail(tenant.error());
        const SecretName flowise{SecretName::Kind::Flowise, tenant->id};
        const SecretName evolution{SecretName::Kind::Evolution, tenant->id};
        const ServerKey flowiseKey{one.flowKey, flowiseServer};
        const ServerKey evolutionKey{endpoints.evolutionKey, evolutionServer};
        const auto storingFlowise = workspace.keys().keep(flowise, flowiseKey);
        const auto flowiseStored = co_await settled(storingFlowise);
        if (!flowiseStored)
            co_return fail(flowiseStored.error());
        const auto storingEvolution = workspace.keys().keep(evolution, evolutionKey);
        const auto evolutionStored = co_await settled(storingEvolution);
        if (!evolutionStored)
            co_return fail(evolutionStored.error());
        const auto adding = workspace.tenants().addInstance(all, workspace.localActor(), tenant->id,
                                                            endpoints.evolutionUrl, one.instanceName);
        const auto instance = co_await settled(adding);
        if (!instance)
            co_return fail(instance.error());
    }
    co_return Result<>();
}

// So that the first look is not an empty one: some weeks lie behind what is said from now on.
QCoro::Task<Result<>> SandboxWorkspace::addHistory(Workspace &workspace, int messages)
{
    const auto texts = HistoryTexts::builtIn();
    if (!texts)
        co_return fail(texts.error());
    const auto listing = workspace.tenants().tenants(SystemPrincipal::allTenants());
    const auto there = co_await settled(listing);
    if (!there)
        co_return fail(there.error());
    QList<HistoryTenant> tenants;
    QList<HistoryTarget> targets;
    for (const Tenant &tenant : *there) {
        const auto reading = workspace.tenants().settings(tenant.id);
        const auto settings = co_await settled(reading);
        if (!settings)
            co_return fail(settings.error());
        const auto asking = workspace.tenants().instances(tenant.id);
        const auto instances = co_await settled(asking);
        if (!instances)
            co_return fail(instances.error());
        tenants.append(HistoryPlan::tenantWith(*texts, tenant.name, *settings));
        targets.append({tenant, *instances, QTimeZone(settings->timeZone.toUtf8())});
    }
    const HistorySize size{.conversations = messages / 15,
                           .messages = messages,
                           .tenants = static_cast<int>(tenants.size()),
                           .days = 30,
                           .seed = 3,
                           .end = workspace.clock().now() - std::chrono::minutes(20)};
    const auto filling = HistoryFill::write(workspace.database(), tenants, targets, size);
    const auto filled = co_await settled(filling);
    co_return filled.map([](const HistoryFill::Outcome &) {});
}

SandboxWorkspace::SandboxWorkspace(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

SandboxWorkspace::~SandboxWorkspace() = default;

Workspace &SandboxWorkspace::workspace()
{
    return *m_parts->workspace;
}

SandboxThread &SandboxWorkspace::sandbox()
{
    return *m_parts->sandbox;
}

const SandboxEndpoints &SandboxWorkspace::endpoints() const
{
    return m_parts->endpoints;
}

QFuture<Result<>> SandboxWorkspace::stop()
{
    return toFuture(stopSteps());
}

QCoro::Task<Result<>> SandboxWorkspace::stopSteps()
{
    m_parts->sandbox->post([](Sandbox &sandbox) { sandbox.stopContacts(); });
    const auto stoppingEngine = m_parts->workspace->stopEngine();
    const auto stopped = co_await settled(stoppingEngine);
    const auto stoppingServers = m_parts->sandbox->stop();
    co_await settled(stoppingServers);
    co_return stopped;
}

} // namespace chatflow
