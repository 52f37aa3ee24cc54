// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "accounts/actorstore.h"
#include "automation/attachments.h"
#include "automation/contextpreview.h"
#include "automation/deliverydata.h"
#include "automation/flowmemorydata.h"
#include "automation/followupdata.h"
#include "automation/followups.h"
#include "automation/goldenquestions.h"
#include "automation/mediadata.h"
#include "automation/medialibrary.h"
#include "automation/previewparts.h"
#include "automation/rulebooks.h"
#include "automation/ruledata.h"
#include "base/clock.h"
#include "base/logging.h"
#include "base/random.h"
#include "conversations/agentdesk.h"
#include "conversations/aiperformances.h"
#include "conversations/contacts.h"
#include "conversations/conversationdata.h"
#include "conversations/conversationexport.h"
#include "conversations/conversationwork.h"
#include "conversations/escalationdesk.h"
#include "conversations/inbox.h"
#include "conversations/requestlog.h"
#include "conversations/savedviews.h"
#include "conversations/tags.h"
#include "conversations/teaching.h"
#include "conversations/tenantoverviews.h"
#include "language/tokencounter.h"
#include "metering/pricelist.h"
#include "metering/usageledger.h"
#include "notifications/deliveries.h"
#include "notifications/noticechannels.h"
#include "secrets/opensecretstore.h"
#include "secrets/unavailablestore.h"
#include "storage/changefeed.h"
#include "storage/database.h"
#include "tenants/aipauses.h"
#include "tenants/settingshistory.h"
#include "tenants/sharedvariablebook.h"
#include "tenants/templatelibrary.h"
#include "tenants/tenantdirectory.h"
#include "workspace/doctor.h"
#include "workspace/doctorparts.h"
#include "workspace/enginehost.h"
#include "workspace/personeraser.h"
#include "workspace/serverkeys.h"
#include "workspace/tenantregistrar.h"
#include "workspace/workspacelocation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString userName()
{
    QString name = qEnvironmentVariable("USER");
    if (name.isEmpty())
        name = qEnvironmentVariable("USERNAME");
    return name.isEmpty() ? QSysInfo::machineHostName() : name;
}

QString ownerOf(const WorkspaceConfig &config, Random &random)
{
    const QString name = config.ownerName.isEmpty() ? QSysInfo::machineHostName() : config.ownerName;
    // The token parts two runs that happen to share host and process id.
    return name + u':' + QString::number(QCoreApplication::applicationPid()) + u':' + random.token(8);
}

/// Beside the workspace's file; for a server's in this computer's cache.
QString mediaFolderOf(const Database &database)
{
    if (!isServerLocation(database.location()))
        return database.location() + u".media"_s;
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/media/"_s +
           database.workspaceId();
}

} // namespace

/// Whoever keeps data of people, in the order in which it is erased: one line each.
static PersonEraser::Features personalData(Database &database, const QString &mediaFolder)
{
    PersonEraser::Features features;
    features.push_back(std::make_unique<FlowMemoryData>(database)); // it learns the sessions from the calls
    features.push_back(std::make_unique<MediaData>(database, mediaFolder)); // and files from the messages
    features.push_back(std::make_unique<RuleData>(database));
    features.push_back(std::make_unique<FollowUpData>(database));
    features.push_back(std::make_unique<DeliveryData>(database));
    features.push_back(std::make_unique<ConversationData>(database));
    return features;
}

struct Workspace::Parts {
    WorkspaceConfig config;
    SystemClock clock;
    SystemRandom random;
    std::shared_ptr<Database> database;
    std::shared_ptr<SecretStore> secrets;
    std::optional<Error> secretsProblem;
    Actor actor;
    std::unique_ptr<ServerKeys> keys;
    std::unique_ptr<TenantDirectory> tenants;
    std::unique_ptr<TenantRegistrar> registrar;
    std::unique_ptr<TenantOverviews> overviews;
    std::unique_ptr<SettingsHistory> settingsHistory;
    std::unique_ptr<SharedVariableBook> sharedVariables;
    std::unique_ptr<TemplateLibrary> templates;
    std::unique_ptr<Inbox> inbox;
    std::unique_ptr<Attachments> attachments;
    std::unique_ptr<ConversationExport> conversationExport;
    std::unique_ptr<Contacts> contacts;
    std::unique_ptr<Tags> tags;
    std::unique_ptr<PersonEraser> personEraser;
    std::unique_ptr<SavedViews> savedViews;
    std::unique_ptr<UsageLedger> usage;
    std::unique_ptr<PriceList> prices;
    std::unique_ptr<AgentDesk> desk;
    std::unique_ptr<Teaching> teaching;
    std::unique_ptr<ConversationWork> work;
    std::unique_ptr<EscalationDesk> escalations;
    std::unique_ptr<AiPauses> aiPauses;
    std::unique_ptr<AiPerformances> aiPerformances;
    std::unique_ptr<RequestLog> requests;
    std::unique_ptr<ContextPreviews> contexts;
    std::unique_ptr<GoldenQuestions> goldenQuestions;
    std::unique_ptr<RuleBooks> rules;
    std::unique_ptr<FollowUps> followUps;
    std::unique_ptr<NoticeChannels> noticeChannels;
    std::unique_ptr<Deliveries> deliveries;
    std::shared_ptr<const TokenCounter> tokens = std::make_shared<const TokenCounter>();
    std::unique_ptr<Doctor> doctor;
    std::unique_ptr<EngineHost> engine;
    EngineState state;
};

QFuture<Result<std::shared_ptr<Workspace>>> Workspace::open(const WorkspaceConfig &config)
{
    return toFuture(openSteps(config));
}

QCoro::Task<Result<std::shared_ptr<Workspace>>> Workspace::openSteps(WorkspaceConfig config)
{
    auto parts = std::make_unique<Parts>();
    parts->config = config;
    DatabaseConfig databaseConfig;
    databaseConfig.location = config.location;
    databaseConfig.password = config.databasePassword;
    databaseConfig.readers = config.readers;
    databaseConfig.createIfMissing = config.createIfMissing;
    const auto opening = Database::open(databaseConfig, parts->clock);
    const auto database = co_await settled(opening);
    if (!database)
        co_return fail(database.error());
    parts->database = *database;

    SecretStoreChoice choice;
    choice.workspace = parts->database->workspaceId();
    choice.inMemory = config.secretsInMemory;
    if (!config.vaultPassphrase.isEmpty()) {
        choice.vaultPath = !config.vaultPath.isEmpty()         ? config.vaultPath
                           : isServerLocation(config.location) ? defaultWorkspaceLocation() + u".vault"_s
                                                               : config.location + u".vault"_s;
        choice.askPassphrase = knownPassphrase(config.vaultPassphrase);
    }
    const auto openingSecrets = openSecretStore(choice, parts->random);
    const auto secrets = co_await settled(openingSecrets);
    const bool noStore = !secrets && (secrets.error().code == Error::Code::SecretStoreUnavailable ||
                                      secrets.error().code == Error::Code::SecretStoreLocked);
    if (!secrets && !noStore)
        co_return fail(secrets.error());
    // What needs no key, such as the list of conversations, works on a computer without a keychain too.
    if (noStore)
        parts->secretsProblem = secrets.error();
    parts->secrets = noStore ? std::make_shared<UnavailableStore>(secrets.error()) : *secrets;

    const auto naming = parts->database->write([name = userName()](Transaction &tx) {
        return ActorStore::findOrCreate(tx, Actor::Kind::Person, name);
    });
    const auto actor = co_await settled(naming);
    if (!actor)
        co_return fail(actor.error());
    parts->actor = *actor;
    std::shared_ptr<Workspace> workspace(new Workspace(std::move(parts)));
    // Before anybody reads or answers: a restored backup knows people who were erased since.
    const auto applying = workspace->personEraser().applyReceipts();
    const auto applied = co_await settled(applying);
    if (!applied)
        logWarning(lcStorage(), "erasures_not_applied", {{"error", applied.error()}});
    co_return workspace;
}

Workspace::Workspace(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
    Database &database = *m_parts->database;
    m_parts->tenants = std::make_unique<TenantDirectory>(database);
    m_parts->keys = std::make_unique<ServerKeys>(database, *m_parts->secrets);
    m_parts->registrar = std::make_unique<TenantRegistrar>(*m_parts->tenants, *m_parts->keys, m_parts->actor);
    m_parts->overviews = std::make_unique<TenantOverviews>(database);
    m_parts->settingsHistory = std::make_unique<SettingsHistory>(database);
    m_parts->sharedVariables = std::make_unique<SharedVariableBook>(database);
    m_parts->templates = std::make_unique<TemplateLibrary>(database);
    m_parts->inbox = std::make_unique<Inbox>(database);
    m_parts->conversationExport = std::make_unique<ConversationExport>(database);
    m_parts->contacts = std::make_unique<Contacts>(database);
    m_parts->tags = std::make_unique<Tags>(database);
    m_parts->personEraser = std::make_unique<PersonEraser>(
        database, *m_parts->secrets, m_parts->random,
        ErasureBook(ErasureBook::folderOf(database.location(), database.workspaceId())),
        personalData(database, mediaFolderOf(database)));
    m_parts->savedViews = std::make_unique<SavedViews>(database);
    m_parts->usage = std::make_unique<UsageLedger>(database);
    m_parts->prices = std::make_unique<PriceList>(database);
    m_parts->desk = std::make_unique<AgentDesk>(database);
    m_parts->teaching = std::make_unique<Teaching>(database);
    m_parts->work = std::make_unique<ConversationWork>(database);
    m_parts->escalations = std::make_unique<EscalationDesk>(database);
    m_parts->aiPauses = std::make_unique<AiPauses>(database);
    m_parts->aiPerformances = std::make_unique<AiPerformances>(database);
    m_parts->requests = std::make_unique<RequestLog>(database);
    m_parts->contexts = std::make_unique<ContextPreviews>(
        database, [tokens = m_parts->tokens](const QString &text, const QString &model) {
            return static_cast<int>(tokens->countTokens(text, TokenCounter::encodingOf(model)));
        });
    m_parts->attachments = std::make_unique<Attachments>(database, *m_parts->inbox, mediaFolderOf(database));
    m_parts->goldenQuestions = std::make_unique<GoldenQuestions>(database);
    m_parts->rules = std::make_unique<RuleBooks>(database);
    m_parts->followUps = std::make_unique<FollowUps>(database);
    m_parts->noticeChannels = std::make_unique<NoticeChannels>(database, *m_parts->secrets, m_parts->random);
    m_parts->deliveries = std::make_unique<Deliveries>(database);
    m_parts->doctor = std::make_unique<Doctor>(std::make_unique<DoctorParts>(doctorParts()));

    const WorkspaceConfig &config = m_parts->config;
    EngineOptions options;
    options.owner = ownerOf(config, m_parts->random);
    if (!isServerLocation(config.location))
        options.lockFolder = config.location + u".engines"_s;
    options.mediaFolder = mediaFolderOf(database);
    if (config.leaseDuration > seconds(0))
        options.leaseFor = config.leaseDuration;
    m_parts->engine = std::make_unique<EngineHost>(database, *m_parts->secrets, *m_parts->keys,
                                                   m_parts->clock, m_parts->random, options, config.webhooks,
                                                   SystemPrincipal::allTenants());
}

Workspace::~Workspace()
{
    // Without stopEngine() before, what is in hand is dropped as by a crash: the next engine picks it up.
    m_parts->engine.reset();
}

std::optional<Error> Workspace::secretsProblem() const
{
    return m_parts->secretsProblem;
}

TenantDirectory &Workspace::tenants()
{
    return *m_parts->tenants;
}

TenantRegistrar &Workspace::registrar()
{
    return *m_parts->registrar;
}

SettingsHistory &Workspace::settingsHistory()
{
    return *m_parts->settingsHistory;
}

SharedVariableBook &Workspace::sharedVariables()
{
    return *m_parts->sharedVariables;
}

TemplateLibrary &Workspace::templates()
{
    return *m_parts->templates;
}

TenantOverviews &Workspace::overviews()
{
    return *m_parts->overviews;
}

Inbox &Workspace::inbox()
{
    return *m_parts->inbox;
}

ConversationExport &Workspace::conversationExport()
{
    return *m_parts->conversationExport;
}

Contacts &Workspace::contacts()
{
    return *m_parts->contacts;
}

Tags &Workspace::tags()
{
    return *m_parts->tags;
}

PersonEraser &Workspace::personEraser()
{
    return *m_parts->personEraser;
}

AiPerformances &Workspace::aiPerformances()
{
    return *m_parts->aiPerformances;
}

AiPauses &Workspace::aiPauses()
{
    return *m_parts->aiPauses;
}

EscalationDesk &Workspace::escalations()
{
    return *m_parts->escalations;
}

ConversationWork &Workspace::work()
{
    return *m_parts->work;
}

Teaching &Workspace::teaching()
{
    return *m_parts->teaching;
}

AgentDesk &Workspace::desk()
{
    return *m_parts->desk;
}

SavedViews &Workspace::savedViews()
{
    return *m_parts->savedViews;
}

UsageLedger &Workspace::usage()
{
    return *m_parts->usage;
}

PriceList &Workspace::prices()
{
    return *m_parts->prices;
}

RequestLog &Workspace::requests()
{
    return *m_parts->requests;
}

ContextPreviews &Workspace::contexts()
{
    return *m_parts->contexts;
}

RuleBooks &Workspace::rules()
{
    return *m_parts->rules;
}

FollowUps &Workspace::followUps()
{
    return *m_parts->followUps;
}

NoticeChannels &Workspace::noticeChannels()
{
    return *m_parts->noticeChannels;
}

Deliveries &Workspace::deliveries()
{
    return *m_parts->deliveries;
}

GoldenQuestions &Workspace::goldenQuestions()
{
    return *m_parts->goldenQuestions;
}

PreviewParts Workspace::previewParts()
{
    return {.database = *m_parts->database,
            .clock = m_parts->clock,
            .random = m_parts->random,
            .tokens = m_parts->tokens,
            .flowiseKey =
                [&keys = *m_parts->keys](TenantId tenant, const QUrl &server) {
                    return keys.keyFor(SecretName::Kind::Flowise, tenant, server);
                },
            .actor = m_parts->actor};
}

DoctorParts Workspace::doctorParts()
{
    return {.database = *m_parts->database,
            .secrets = *m_parts->secrets,
            .keys = *m_parts->keys,
            .tenants = *m_parts->tenants,
            .clock = m_parts->clock,
            .random = m_parts->random,
            .tokens = m_parts->tokens,
            .actor = m_parts->actor};
}

ServerKeys &Workspace::keys()
{
    return *m_parts->keys;
}

MediaParts Workspace::mediaParts()
{
    return {.database = *m_parts->database,
            .clock = m_parts->clock,
            .folder = mediaFolderOf(*m_parts->database),
            .evolutionKey = [&keys = *m_parts->keys](TenantId tenant, const QUrl &server) {
                return keys.keyFor(SecretName::Kind::Evolution, tenant, server);
            }};
}

Attachments &Workspace::attachments()
{
    return *m_parts->attachments;
}

SecretStore &Workspace::secrets()
{
    return *m_parts->secrets;
}

ChangeFeed &Workspace::changes()
{
    return m_parts->database->changes();
}

Database &Workspace::database()
{
    return *m_parts->database;
}

Clock &Workspace::clock()
{
    return m_parts->clock;
}

Random &Workspace::random()
{
    return m_parts->random;
}

Doctor &Workspace::doctor()
{
    return *m_parts->doctor;
}

Access Workspace::localAccess() const
{
    return Access::administrator();
}

const Actor &Workspace::localActor() const
{
    return m_parts->actor;
}

QString Workspace::location() const
{
    return m_parts->database->location();
}

void Workspace::setEngineState(EngineState::Phase phase, const std::optional<Error> &error)
{
    m_parts->state = {phase, error};
    Q_EMIT engineStateChanged(m_parts->state);
}

QFuture<Result<>> Workspace::startEngine()
{
    setEngineState(EngineState::Phase::Starting, std::nullopt);
    auto future = m_parts->engine->start();
    onDone(this, future, [this](const Result<> &started) {
        if (started)
            setEngineState(EngineState::Phase::Running, std::nullopt);
        else
            setEngineState(EngineState::Phase::Failed, started.error());
    });
    return future;
}

QFuture<Result<>> Workspace::stopEngine()
{
    if (m_parts->state.phase == EngineState::Phase::Stopped)
        return readyFuture(Result<>());
    setEngineState(EngineState::Phase::Stopping, std::nullopt);
    auto future = m_parts->engine->stop();
    onDone(this, future,
           [this](const Result<> &) { setEngineState(EngineState::Phase::Stopped, std::nullopt); });
    return future;
}

quint16 Workspace::webhookPort() const
{
    return m_parts->engine->webhookPort();
}

EngineState Workspace::engineState() const
{
    return m_parts->state;
}

} // namespace chatflow
