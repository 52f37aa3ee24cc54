// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/realroad.h"

#include "conversations/inbox.h"
#include "metering/usageledger.h"
#include "secrets/secretstore.h"
#include "secrets/vaultstore.h"
#include "storage/database.h"
#include "support/awaited.h"
#include "support/places.h"
#include "tenants/secretnames.h"
#include "workspace/workspace.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QTimer>

namespace chatflow::test
{
using namespace Qt::StringLiterals;

namespace
{
const QByteArray passphrase = "correct horse battery staple";

/// Lets events happen until `there` is true; false when that takes too long.
bool waitFor(const std::function<bool()> &there, milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (!there()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}
} // namespace

RealRoad::RealRoad() = default;

RealRoad::~RealRoad()
{
    killEngine();
}

Result<> RealRoad::start()
{
    m_model = std::make_unique<ModelServer>();
    m_flowise = std::make_unique<RealFlowise>();
    CHATFLOW_TRY(m_flowise->start());
    m_evolution = std::make_unique<SandboxEvolution>(m_clock, m_random);
    m_evolution->setApiKey(u"evolution-key"_s);
    CHATFLOW_TRY(m_evolution->listen());
    return openWorkspace();
}

Result<> RealRoad::openWorkspace()
{
    QFile file(m_folder.filePath(u"passphrase"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(passphrase) < 0 ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(Error::internal(file.errorString()));
    WorkspaceConfig config;
    config.location = m_folder.filePath(u"road.chatflow"_s);
    config.vaultPath = m_folder.filePath(u"road.vault"_s);
    config.vaultPassphrase = SecretValue(passphrase);
    // A vault that is there is used even where there is a keychain: the tests touch no one's own keys.
    VaultStore::Options cheap;
    cheap.cost = VaultCost::lowest();
    CHATFLOW_TRY(awaited(VaultStore::open(config.vaultPath, config.vaultPassphrase, cheap)));
    const auto opened = awaited(Workspace::open(config));
    CHATFLOW_TRY(opened);
    m_workspace = *opened;
    return {};
}

QStringList RealRoad::onWorkspace() const
{
    return {u"--workspace"_s,
            m_folder.filePath(u"road.chatflow"_s),
            u"--vault"_s,
            m_folder.filePath(u"road.vault"_s),
            u"--json"_s,
            u"--vault-passphrase-file"_s,
            m_folder.filePath(u"passphrase"_s)};
}

void RealRoad::prepare(QProcess &process) const
{
    process.setStandardErrorFile(m_folder.filePath(u"engine.log"_s), QIODevice::Append);
    process.setProgram(test::programPath(u"chatflow-engine"_s));
}

Result<> RealRoad::startEngine()
{
    const QString ready = m_folder.filePath(u"ready"_s);
    QFile::remove(ready);
    m_engine = std::make_unique<QProcess>();
    prepare(*m_engine);
    m_engine->setStandardOutputFile(QProcess::nullDevice());
    m_engine->setArguments(QStringList{u"run"_s, u"--ready-file"_s, ready, u"--lease-seconds"_s, u"3"_s} +
                           onWorkspace());
    m_engine->start();
    const bool running =
        waitFor([&] { return QFile::exists(ready) || m_engine->state() == QProcess::NotRunning; },
                milliseconds(30'000));
    if (!running || !engineRuns())
        return fail(
            Error::internal(u"the engine does not run: "_s + QString::fromUtf8(engineLog().right(2'000))));
    return {};
}

void RealRoad::killEngine()
{
    if (!m_engine)
        return;
    m_engine->kill();
    m_engine->waitForFinished(10'000);
}

QByteArray RealRoad::engineLog() const
{
    QFile file(m_folder.filePath(u"engine.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QList<QJsonObject>> RealRoad::command(const QStringList &arguments)
{
    QProcess process;
    prepare(process);
    process.setArguments(arguments + onWorkspace());
    process.start();
    // The servers it talks to live in this thread.
    if (!waitFor([&] { return process.state() == QProcess::NotRunning; }, milliseconds(60'000)))
        return fail(Error::internal(u"no end of "_s + arguments.join(u' ')));
    QList<QJsonObject> lines;
    const QByteArrayList output = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : output) {
        if (const QJsonObject object = QJsonDocument::fromJson(line).object(); !object.isEmpty())
            lines.append(object);
    }
    return lines;
}

Result<QString> RealRoad::flow(const QString &name)
{
    if (!m_flows.contains(name)) {
        const auto made = m_flowise->createFlow(name, m_model->url());
        CHATFLOW_TRY(made);
        m_flows.insert(name, *made);
    }
    return m_flows.value(name);
}

Result<Tenant> RealRoad::addTenant(const QString &clientId, const QString &flowId,
                                   const std::function<void(TenantSettings &)> &change)
{
    TenantSettings settings;
    settings.flowise.url = QString::fromLatin1(m_flowise->server().baseUrl.toEncoded());
    settings.flowise.flowId = flowId;
    settings.answering.quiet = milliseconds(50);
    settings.answering.maxQuiet = milliseconds(500);
    settings.promptTemplate = u"business={business_name}; tone={tone}"_s;
    settings.language = u"en"_s;
    if (change)
        change(settings);
    const auto all = SystemPrincipal::allTenants();
    const Actor actor = m_workspace->localActor();
    const auto tenant = awaited(m_workspace->tenants().add(all, actor, {clientId, clientId, settings}));
    CHATFLOW_TRY(tenant);
    CHATFLOW_TRY(awaited(m_workspace->secrets().write(
        {m_workspace->database().workspaceId(), flowiseSecret(tenant->id)}, m_flowise->server().key)));
    CHATFLOW_TRY(awaited(
        m_workspace->secrets().write({m_workspace->database().workspaceId(), evolutionSecret(tenant->id)},
                                     SecretValue(m_evolution->apiKey().toUtf8()))));
    m_evolution->addInstance({.name = clientId});
    const auto instance =
        awaited(m_workspace->tenants().addInstance(all, actor, tenant->id, m_evolution->url(), clientId));
    CHATFLOW_TRY(instance);
    return tenant;
}

Result<> RealRoad::setFlowiseKey(const Tenant &tenant, const SecretValue &key)
{
    QFile file(m_folder.filePath(u"key"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(key.reveal()) < 0 || !file.flush())
        return fail(Error::internal(file.errorString()));
    const auto said = command(
        {u"secret"_s, u"set"_s, u"tenant/%1/flowise"_s.arg(tenant.clientId), u"--file"_s, file.fileName()});
    CHATFLOW_TRY(said);
    if (said->isEmpty() || !said->first().contains("secret"_L1))
        return fail(Error::internal(u"the key was not stored"_s));
    return {};
}

Result<TenantSettings> RealRoad::settings(const Tenant &tenant)
{
    return awaited(m_workspace->tenants().settings(tenant.id));
}

bool RealRoad::hears(const Tenant &tenant)
{
    const auto states = awaited(m_workspace->tenants().connections(tenant.id));
    return states && std::any_of(states->begin(), states->end(), [](const ConnectionState &state) {
               return state.kind == ConnectionState::Kind::EvolutionEvents && state.state == u"ok";
           });
}

void RealRoad::write(const Tenant &tenant, const QString &phone, const QString &text)
{
    m_evolution->deliver(tenant.clientId, phone + u"@s.whatsapp.net"_s, text, {.pushName = u"Ana"_s});
}

QStringList RealRoad::received(const Tenant &tenant, const QString &phone) const
{
    QStringList texts;
    for (const SandboxSend &send : m_evolution->sends()) {
        if (send.instance == tenant.clientId && send.jid.startsWith(phone))
            texts.append(send.text);
    }
    return texts;
}

QList<ConversationSummary> RealRoad::conversations(const Tenant &tenant)
{
    const auto page = awaited(m_workspace->inbox().conversations(tenant.id, {}, {}));
    return page ? page->rows : QList<ConversationSummary>();
}

QHash<Exactness, UsageDay> RealRoad::calls(const Tenant &tenant)
{
    const QDate today = toDateTime(m_clock.now()).date();
    const auto days = awaited(m_workspace->usage().days(tenant.id, today.addDays(-1), today));
    QHash<Exactness, UsageDay> sums;
    for (const UsageDay &day : days.value_or(QList<UsageDay>())) {
        if (day.kind != UsageKind::ModelCall)
            continue;
        UsageDay &sum = sums[day.exactness];
        sum.events += day.events;
        sum.tokensIn += day.tokensIn;
        sum.tokensOut += day.tokensOut;
    }
    return sums;
}

} // namespace chatflow::test
