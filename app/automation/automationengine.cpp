// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/automationengine.h"

#include "automation/clientports.h"
#include "base/cancelablesleep.h"
#include "base/logging.h"
#include "net/serverurl.h"
#include "storage/changefeed.h"
#include "tenants/instancestore.h"
#include "tenants/secretnames.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString leaseName(InstanceId instance)
{
    return u"instance/"_s + instance.toString();
}

struct RoundResult {
    QList<Instance> instances;
    QHash<InstanceId, Lease> ours;
    QList<Lease> others;
};

Result<RoundResult> takeLeases(Transaction &tx, AllTenants all, const QString &owner, milliseconds leaseFor)
{
    const auto instances = InstanceStore::all(tx, all);
    if (!instances)
        return fail(instances.error());
    RoundResult round{.instances = *instances, .ours = {}, .others = {}};
    for (const Instance &instance : *instances) {
        const auto lease = LeaseStore::acquire(tx, leaseName(instance.id), owner, leaseFor);
        if (!lease)
            return fail(lease.error());
        if (*lease) {
            round.ours.insert(instance.id, **lease);
            continue;
        }
        const auto other = LeaseStore::find(tx, leaseName(instance.id));
        if (!other)
            return fail(other.error());
        if (*other)
            round.others << **other;
    }
    return round;
}

} // namespace

AutomationEngine::AutomationEngine(const EngineServices &services, const EngineOptions &options,
                                   AllTenants all, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_options(options)
    , m_all(all)
    , m_lock(options.lockFolder, options.owner)
    , m_tenants(services.database, services.flowiseKey)
{
    connect(&m_services.database.changes(), &ChangeFeed::changed, this, &AutomationEngine::changesCame);
    connect(&m_services.database.changes(), &ChangeFeed::lost, this, [this] {
        m_tenants.forgetAll();
        scheduleRound(milliseconds(0));
        for (const auto &[id, worker] : m_workers)
            worker->start(); // looks through all that waits
    });
}

AutomationEngine::~AutomationEngine()
{
    m_stop.cancel();
}

QFuture<Result<>> AutomationEngine::start()
{
    return toFuture(round());
}

QCoro::Task<Result<>> AutomationEngine::round()
{
    const InHand::Piece piece(m_inHand);
    if (m_inRound || m_stopping) {
        m_roundAgain = true;
        co_return Result<>();
    }
    m_inRound = true;
    Result<> outcome;
    do {
        m_roundAgain = false;
        const auto writing =
            m_services.database.write([all = m_all, owner = m_options.owner, leaseFor = m_options.leaseFor](
                                          Transaction &tx) { return takeLeases(tx, all, owner, leaseFor); });
        auto taken = co_await settled(writing);
        if (m_stopping)
            break;
        if (!taken) {
            logWarning(lcAutomation(), "leases_not_renewed", {{"error", taken.error()}});
            outcome = fail(taken.error());
            co_await dropExpired();
            break;
        }
        QHash<QString, bool> gone; // asked once of each: to find it gone removes its lock
        for (const Lease &other : std::as_const(taken->others)) {
            if (!gone.contains(other.owner))
                gone.insert(other.owner, m_lock.isGone(other.owner));
            if (gone.value(other.owner))
                co_await takeFromDead(other);
        }
        co_await applyRound(taken->instances, taken->ours);
    } while (m_roundAgain && !m_stopping);
    m_inRound = false;
    scheduleRound(m_options.leaseFor / 3);
    co_return outcome;
}

QCoro::Task<void> AutomationEngine::takeFromDead(Lease lease)
{
    const auto writing = m_services.database.write(
        [lease, owner = m_options.owner, leaseFor = m_options.leaseFor](Transaction &tx) {
            return LeaseStore::takeFrom(tx, lease.name, lease.owner, owner, leaseFor);
        });
    const auto taken = co_await settled(writing);
    if (taken && *taken) {
        logInfo(lcAutomation(), "lease_taken_from_dead_engine", {{"lease", lease.name}});
        m_roundAgain = true; // the next pass finds it ours
    }
}

QCoro::Task<void> AutomationEngine::applyRound(QList<Instance> instances, QHash<InstanceId, Lease> ours)
{
    m_lastRenewed = m_services.clock.monotonic();
    QList<InstanceId> gone;
    for (const auto &[id, worker] : m_workers) {
        const auto lease = ours.constFind(id);
        if (lease == ours.constEnd() || lease->epoch != worker->lease().epoch)
            gone << id;
        else
            worker->renewed(*lease);
    }
    for (const InstanceId id : std::as_const(gone)) {
        logWarning(lcAutomation(), "lease_lost", {{"instance", id}});
        co_await dropWorker(id, true);
    }
    for (const Instance &instance : std::as_const(instances)) {
        const auto lease = ours.constFind(instance.id);
        if (lease != ours.constEnd() && !m_workers.contains(instance.id) && !m_stopping) {
            const auto asking = m_services.evolutionKey(instance.tenant, QUrl(instance.serverUrl));
            const auto key = co_await settled(asking);
            if (key)
                startWorker(instance, *lease, *key);
            else
                logWarning(lcAutomation(), "no_key_for_instance",
                           {{"instance", instance.id}, {"error", key.error()}});
        }
    }
    linkServers();
}

QCoro::Task<void> AutomationEngine::dropExpired()
{
    if (m_services.clock.monotonic() - m_lastRenewed < m_options.leaseFor)
        co_return;
    while (!m_workers.empty())
        co_await dropWorker(m_workers.begin()->first, true);
}

void AutomationEngine::startWorker(const Instance &instance, const Lease &lease, const SecretValue &key)
{
    const auto url = serverUrlFrom(instance.serverUrl);
    if (!url) {
        logWarning(lcAutomation(), "bad_server_address", {{"instance", instance.id}, {"error", url.error()}});
        return;
    }
    const EvolutionServer server{*url, key};
    const WorkerServices services{
        m_services.database, m_services.clock,       m_services.random,       m_tenants,
        m_services.flowise,  m_services.countTokens, m_options.readBackEvery, m_options.mediaFolder};
    auto worker = std::make_unique<InstanceWorker>(
        services, instance, lease,
        std::make_unique<EvolutionPort>(m_services.evolution, m_services.clock, server, instance.name));
    worker->start();
    m_workers.emplace(instance.id, std::move(worker));
    m_servers.insert(instance.id, server);
    logInfo(lcAutomation(), "instance_in_hand", {{"instance", instance.id}, {"epoch", lease.epoch}});
}

void AutomationEngine::linkServers()
{
    std::map<std::pair<QString, TenantId>, QStringList> wanted;
    for (const auto &[id, worker] : m_workers)
        wanted[{worker->instance().serverUrl, worker->instance().tenant}] << worker->instance().name;
    std::erase_if(m_links, [&](const auto &link) { return !wanted.contains(link.first); });
    for (const auto &[key, names] : wanted) {
        auto &link = m_links[key];
        if (!link) {
            const auto worker = std::find_if(m_workers.begin(), m_workers.end(), [&](const auto &entry) {
                return entry.second->instance().serverUrl == key.first &&
                       entry.second->instance().tenant == key.second;
            });
            const auto take = [this, key](const QString &instance, const QList<EvolutionEvent> &events) {
                InstanceWorker *taker = workerOf(key, instance);
                return taker ? taker->take(events) : readyFuture(Result<>());
            };
            link = std::make_unique<ServerLink>(m_servers.value(worker->first), m_services.http,
                                                m_services.clock, m_services.random, take);
            watch(key, *link);
        }
        link->setInstances(names);
        for (const QString &name : names) {
            if (InstanceWorker *worker = workerOf(key, name))
                worker->eventsStateChanged(link->state(), link->error());
        }
    }
}

void AutomationEngine::watch(const LinkKey &key, ServerLink &link)
{
    connect(&link, &ServerLink::gapPossible, this, [this, key](const QString &instance, Instant since) {
        if (InstanceWorker *worker = workerOf(key, instance))
            worker->gapPossible(since);
    });
    connect(&link, &ServerLink::stateChanged, this, [this, key, &link] {
        for (const auto &[id, worker] : m_workers) {
            if (worker->instance().serverUrl == key.first && worker->instance().tenant == key.second)
                worker->eventsStateChanged(link.state(), link.error());
        }
    });
}

QFuture<Result<>> AutomationEngine::acceptDelivery(const QJsonObject &envelope)
{
    const QString name = envelope.value("instance"_L1).toString();
    QList<LinkKey> places;
    for (const auto &[id, worker] : m_workers) {
        if (worker->instance().name == name)
            places.append({worker->instance().serverUrl, worker->instance().tenant});
    }
    if (places.size() > 1) {
        // Two servers have an instance of this name: the one that says it sent this, if it knows its own
        // address.
        const auto server = serverUrlFrom(envelope.value("server_url"_L1).toString());
        places.removeIf([&](const LinkKey &place) { return !server || place.first != server->toString(); });
    }
    const auto link = places.size() == 1 ? m_links.find(places.constFirst()) : m_links.end();
    if (link == m_links.end())
        return failedFuture(Error::notFound(u"instance"_s, name));
    return link->second->accept(envelope);
}

InstanceWorker *AutomationEngine::workerOf(const LinkKey &key, const QString &name)
{
    for (const auto &[id, worker] : m_workers) {
        const Instance &instance = worker->instance();
        if (instance.name == name && instance.serverUrl == key.first && instance.tenant == key.second)
            return worker.get();
    }
    return nullptr;
}

QCoro::Task<void> AutomationEngine::dropWorker(InstanceId id, bool now)
{
    const auto found = m_workers.find(id);
    if (found == m_workers.end())
        co_return;
    // Out of the map first: a new one may be needed before this one has come to its end.
    const std::shared_ptr<InstanceWorker> worker(std::move(found->second));
    m_workers.erase(found);
    const auto stopping = worker->stop(now);
    co_await settled(stopping);
}

void AutomationEngine::scheduleRound(milliseconds after)
{
    if (m_stopping)
        return;
    const milliseconds at = m_services.clock.monotonic() + after;
    if (at >= m_nextRound)
        return;
    m_nextRound = at;
    onDone(this, sleepUnlessCancelled(m_services.clock, after, m_stop), [this, at](const Result<> &slept) {
        if (m_nextRound != at)
            return; // an earlier one was scheduled meanwhile
        m_nextRound = milliseconds::max();
        if (slept)
            round();
    });
}

void AutomationEngine::changesCame(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        switch (change.kind) {
        case ChangeKind::Tenant:
        case ChangeKind::Settings:
            if (change.tenant)
                m_tenants.forget(change.tenant);
            else
                m_tenants.forgetAll(); // what tenants share
            for (const auto &[id, worker] : m_workers) {
                if (!change.tenant || worker->instance().tenant == change.tenant)
                    worker->lookAgain();
            }
            break;
        case ChangeKind::Pause:
            for (const auto &[id, worker] : m_workers) {
                if (!change.tenant || worker->instance().tenant == change.tenant) {
                    worker->lookAgain();
                    worker->outboxChanged();
                }
            }
            break;
        case ChangeKind::Taught:
        case ChangeKind::Rules:
            m_tenants.forget(change.tenant);
            break;
        case ChangeKind::Instance:
            scheduleRound(milliseconds(0));
            break;
        case ChangeKind::Key:
            keyChanged(change);
            break;
        case ChangeKind::Ownership:
            for (const auto &[id, worker] : m_workers) {
                if (worker->instance().tenant == change.tenant)
                    worker->ownershipChanged(ConversationId(change.id));
            }
            break;
        case ChangeKind::Outbox:
            for (const auto &[id, worker] : m_workers) {
                if (worker->instance().tenant == change.tenant)
                    worker->outboxChanged();
            }
            break;
        case ChangeKind::Connection:
        case ChangeKind::Contact:
        case ChangeKind::Tag:
        case ChangeKind::SavedView:
        case ChangeKind::Escalation:
        case ChangeKind::RuleFire:
        case ChangeKind::FollowUp:
        case ChangeKind::Delivery:
        case ChangeKind::Conversation:
        case ChangeKind::Message:
        case ChangeKind::Usage:
        case ChangeKind::Call:
        case ChangeKind::Job:
        case ChangeKind::Lease:
            break;
        }
    }
}

void AutomationEngine::keyChanged(const Change &change)
{
    if (change.id == static_cast<qint64>(SecretName::Kind::Evolution)) {
        keysChanged();
        return;
    }
    const bool ofAll = change.tenant == TenantId();
    if (ofAll)
        m_tenants.forgetAll();
    else
        m_tenants.forget(change.tenant);
    for (const auto &[id, worker] : m_workers) {
        if (ofAll || worker->instance().tenant == change.tenant)
            worker->lookAgain();
    }
}

void AutomationEngine::keysChanged()
{
    m_tenants.forgetAll();
    onDone(this, toFuture(restartWorkers()), [](const Result<> &) {});
}

QCoro::Task<Result<>> AutomationEngine::restartWorkers()
{
    const InHand::Piece piece(m_inHand);
    m_links.clear();
    while (!m_workers.empty() && !m_stopping)
        co_await dropWorker(m_workers.begin()->first, false);
    scheduleRound(milliseconds(0));
    co_return Result<>();
}

QFuture<Result<>> AutomationEngine::stop()
{
    m_stopping = true;
    m_stop.cancel();
    return toFuture(stopSteps());
}

QCoro::Task<Result<>> AutomationEngine::stopSteps()
{
    // Nothing new comes in; what is in hand may end, for a while.
    m_links.clear();
    QList<QFuture<Result<>>> stopping;
    QList<Lease> leases;
    for (const auto &[id, worker] : m_workers) {
        leases << worker->lease();
        stopping << worker->stop(false);
    }
    CancelToken ended;
    onDone(this, sleepUnlessCancelled(m_services.clock, m_options.drainFor, ended),
           [this](const Result<> &slept) {
               if (!slept)
                   return;
               for (const auto &[id, worker] : m_workers)
                   worker->stop(true);
           });
    for (const QFuture<Result<>> &future : std::as_const(stopping)) {
        const auto one = future;
        co_await settled(one);
    }
    ended.cancel();
    const auto ending = m_inHand.empty();
    co_await settled(ending);
    m_workers.clear();
    const auto releasing = m_services.database.write([leases](Transaction &tx) -> Result<> {
        for (const Lease &lease : leases)
            CHATFLOW_TRY(LeaseStore::release(tx, lease));
        return {};
    });
    co_return co_await settled(releasing);
}

} // namespace chatflow
