// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/enginehost.h"

#include "automation/clientports.h"
#include "automation/flowmemoryeraser.h"
#include "automation/followupwatch.h"
#include "automation/lefttrials.h"
#include "automation/mediasweep.h"
#include "automation/overduepreviews.h"
#include "automation/silencewatch.h"
#include "conversations/escalationwatch.h"
#include "conversations/requestlog.h"
#include "conversations/retention.h"
#include "evolution/evolutionclient.h"
#include "flowise/flowiseclient.h"
#include "language/messagereader.h"
#include "language/tokencounter.h"
#include "net/httpclient.h"
#include "notifications/deliveryrunner.h"
#include "notifications/deliverysweep.h"
#include "notifications/mailroad.h"
#include "notifications/webhookroad.h"
#include "secrets/secretstore.h"
#include "storage/changelog.h"
#include "storage/database.h"
#include "workspace/periodicwork.h"
#include "workspace/serverkeys.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

TenantContexts::KeyLookup keysOf(ServerKeys &keys, SecretName::Kind kind)
{
    return [&keys, kind](TenantId tenant, const QUrl &server) { return keys.keyFor(kind, tenant, server); };
}

/// By what notices leave.
DeliveryRunner::Roads deliveryRoads(Database &database, SecretStore &secrets, HttpClient &http, Clock &clock)
{
    DeliveryRunner::Roads roads;
    roads.emplace(NoticeDelivery::Channel::Mail, std::make_unique<MailRoad>(database, secrets));
    roads.emplace(NoticeDelivery::Channel::Webhook,
                  std::make_unique<WebhookRoad>(database, secrets, http, clock));
    return roads;
}

/// What has to be done now and then while an engine runs: one line each.
std::vector<std::unique_ptr<Scheduled>> scheduledWorks(AllTenants all, Database &database,
                                                       FlowiseClient &flowise,
                                                       const TenantContexts::KeyLookup &flowiseKey,
                                                       const EngineOptions &options,
                                                       DeliveryRunner::Roads roads)
{
    std::vector<std::unique_ptr<Scheduled>> works;
    works.push_back(std::make_unique<ChangeTrimmer>(database));
    works.push_back(std::make_unique<RequestLogTrimmer>(database));
    works.push_back(std::make_unique<OverduePreviews>(all, database));
    works.push_back(std::make_unique<LeftTrials>(all, database, flowise, flowiseKey));
    works.push_back(std::make_unique<RetentionWork>(all, database));
    works.push_back(std::make_unique<SilenceWatch>(all, database));
    works.push_back(std::make_unique<FollowUpWatch>(all, database));
    works.push_back(std::make_unique<EscalationWatch>(all, database));
    works.push_back(std::make_unique<FlowMemoryEraser>(
        database, flowiseKey,
        [&flowise](const FlowiseServer &server, const QString &flowId, const QString &sessionId) {
            return flowise.deleteMessages(server, flowId, sessionId);
        },
        options.owner));
    works.push_back(std::make_unique<MediaSweep>(database, options.mediaFolder));
    works.push_back(std::make_unique<DeliveryRunner>(database, options.owner, std::move(roads)));
    works.push_back(std::make_unique<DeliverySweep>(database));
    return works;
}

} // namespace

struct EngineHost::Engine : public QObject {
    Engine(EngineHost &host)
        : http(host.m_clock)
        , flowise(http, host.m_clock, host.m_random)
        , evolution(http)
        , flowisePort(flowise)
        , automation(EngineServices{host.m_database, host.m_clock, host.m_random, http, flowisePort,
                                    evolution,
                                    [this](const QString &text, const QString &model) {
                                        return static_cast<int>(
                                            tokens.countTokens(text, TokenCounter::encodingOf(model)));
                                    },
                                    keysOf(host.m_keys, SecretName::Kind::Flowise),
                                    keysOf(host.m_keys, SecretName::Kind::Evolution)},
                     host.m_options, host.m_all)
        , webhooks(automation, host.m_secrets, host.m_database.workspaceId())
        , periodic(host.m_clock,
                   scheduledWorks(host.m_all, host.m_database, flowise,
                                  keysOf(host.m_keys, SecretName::Kind::Flowise), host.m_options,
                                  deliveryRoads(host.m_database, host.m_secrets, http, host.m_clock)))
    {
        periodic.start();
        tokens.preload(TokenCounter::Encoding::O200kBase);
        MessageReader::preload();
    }

    TokenCounter tokens; ///< thread-safe; outlives the pipeline that counts in storage threads
    HttpClient http;
    FlowiseClient flowise;
    EvolutionClient evolution;
    FlowisePort flowisePort;
    AutomationEngine automation;
    WebhookEntry webhooks;
    PeriodicWork periodic;

    /// Webhooks are taken in last: what comes is for an instance that is in hand by then.
    QCoro::Task<Result<>> begin(std::optional<WebhookAddress> address)
    {
        const auto starting = automation.start();
        const auto started = co_await settled(starting);
        if (!started || !address)
            co_return started;
        const auto opened = co_await webhooks.open(*address);
        if (!opened) {
            // An engine that says it did not start must not hold instances that another could answer.
            const auto stopping = automation.stop();
            co_await settled(stopping);
        }
        co_return opened;
    }
};

EngineHost::EngineHost(Database &database, SecretStore &secrets, ServerKeys &keys, Clock &clock,
                       Random &random, const EngineOptions &options,
                       const std::optional<WebhookAddress> &webhooks, AllTenants all)
    : m_database(database)
    , m_secrets(secrets)
    , m_keys(keys)
    , m_clock(clock)
    , m_random(random)
    , m_options(options)
    , m_webhooks(webhooks)
    , m_all(all)
{
    m_thread.setObjectName(u"engine"_s);
}

EngineHost::~EngineHost()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<>> EngineHost::start()
{
    if (m_engine)
        return failedFuture(Error{Error::Code::Conflict, {{u"what"_s, u"engine"_s}}, {}});
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    auto *context = new QObject; // its thread is the engine's
    context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, context, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        context,
        [this, promise] {
            Engine *const engine = new Engine(*this);
            m_engine = engine;
            connect(&m_thread, &QThread::finished, engine, &QObject::deleteLater);
            onDone(engine, toFuture(engine->begin(m_webhooks)),
                   [this, engine, promise](const Result<> &started) {
                       m_webhookPort = engine->webhooks.port();
                       promise->addResult(started);
                       promise->finish();
                   });
        },
        Qt::QueuedConnection);
    return future;
}

QFuture<Result<>> EngineHost::stop()
{
    if (!m_thread.isRunning())
        return readyFuture(Result<>());
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto future = promise->future();
    auto *context = new QObject;
    context->moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        context,
        [this, promise, context] {
            const auto finish = [promise, context](const Result<> &stopped) {
                promise->addResult(stopped);
                promise->finish();
                context->deleteLater();
            };
            if (!m_engine)
                return finish({});
            m_engine->webhooks.close();
            m_webhookPort = 0;
            onDone(context, m_engine->automation.stop(), [this, context, finish](const Result<> &stopped) {
                Engine *const engine = std::exchange(m_engine, nullptr);
                if (!engine) // another stop() was first
                    return finish(stopped);
                // Not left to the thread's end: what its parts wake as they go needs a loop that runs.
                connect(engine, &QObject::destroyed, context, [finish, stopped] { finish(stopped); });
                engine->deleteLater();
            });
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace chatflow
