// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "automation/instanceworker.h"
#include "automation/ownerlock.h"
#include "automation/serverlink.h"

#include <QObject>

#include <map>
#include <memory>

namespace chatflow
{

class EvolutionClient;
class HttpClient;

/// How an engine runs.
struct EngineOptions {
    QString owner;                ///< who holds the leases; unique to this engine's run
    QString lockFolder;           ///< see OwnerLock; empty on PostgreSQL
    QString mediaFolder{};        ///< MediaLibrary's: where the files of answers are
    milliseconds leaseFor{6'000}; ///< how long a lease lasts; renewed three times as often
    milliseconds readBackEvery{60'000};
    milliseconds drainFor{20'000}; ///< how long stop() lets calls in hand go on
};

/// What an engine works with; the references outlive it.
struct EngineServices {
    Database &database;
    Clock &clock;
    Random &random;
    HttpClient &http;
    FlowPort &flowise;
    EvolutionClient &evolution;
    TokenCount countTokens;
    TenantContexts::KeyLookup flowiseKey;
    TenantContexts::KeyLookup evolutionKey;
};

/// Answers for all instances whose leases it can get: one InstanceWorker each. Several engines may work one
/// workspace; the leases part the instances among them, and one that dies is replaced within leaseFor plus a
/// renewal. Lives in the engine thread.
class AutomationEngine : public QObject
{
    Q_OBJECT

public:
    AutomationEngine(const EngineServices &services, const EngineOptions &options, AllTenants all,
                     QObject *parent = nullptr);
    ~AutomationEngine() override;

    /// Finished after the first round of leases.
    QFuture<Result<>> start();
    /// Finishes what is in hand, gives the leases back.
    QFuture<Result<>> stop();
    /// What a webhook brought. Finished when it is stored. NotFound when no instance of that name is worked
    /// here (it may be another engine's, or nobody's yet).
    QFuture<Result<>> acceptDelivery(const QJsonObject &envelope);
    int instancesInHand() const { return static_cast<int>(m_workers.size()); }

private:
    using LinkKey = std::pair<QString, TenantId>; ///< server and tenant: tenants may have keys of their own

    QCoro::Task<Result<>> round();
    QCoro::Task<void> takeFromDead(Lease lease);
    QCoro::Task<void> applyRound(QList<Instance> instances, QHash<InstanceId, Lease> ours);
    QCoro::Task<void> dropExpired();
    QCoro::Task<void> dropWorker(InstanceId id, bool now);
    QCoro::Task<Result<>> restartWorkers();
    QCoro::Task<Result<>> stopSteps();
    void keyChanged(const Change &change);
    /// Contexts and connections are made anew.
    void keysChanged();
    void scheduleRound(milliseconds after);
    void changesCame(const QList<Change> &changes);
    void startWorker(const Instance &instance, const Lease &lease, const SecretValue &key);
    void linkServers();
    void watch(const LinkKey &key, ServerLink &link);
    InstanceWorker *workerOf(const LinkKey &key, const QString &name);

    EngineServices m_services;
    EngineOptions m_options;
    AllTenants m_all;
    OwnerLock m_lock;
    TenantContexts m_tenants;
    std::map<InstanceId, std::unique_ptr<InstanceWorker>> m_workers;
    QHash<InstanceId, EvolutionServer> m_servers;
    std::map<LinkKey, std::unique_ptr<ServerLink>> m_links;
    bool m_stopping = false;
    bool m_inRound = false;
    InHand m_inHand;
    bool m_roundAgain = false;
    milliseconds m_nextRound = milliseconds::max();
    milliseconds m_lastRenewed{0};
    CancelToken m_stop;
};

} // namespace chatflow
