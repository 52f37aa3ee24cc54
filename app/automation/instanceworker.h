// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/answerer.h"
#include "automation/outboxsender.h"
#include "conversations/ingest.h"
#include "evolution/evolutiontypes.h"
#include "tenants/tenantdirectory.h"

#include <QObject>

#include <memory>

namespace chatflow
{

/// What an InstanceWorker needs beside its instance; the references outlive it.
struct WorkerServices {
    Database &database;
    Clock &clock;
    Random &random;
    TenantContexts &tenants;
    FlowPort &flowise;
    TokenCount countTokens;
    milliseconds readBackEvery{
        60'000};           ///< how often the server is asked for what its events may have left out
    QString mediaFolder{}; ///< MediaLibrary's
};

/// Works one instance while it holds its lease: takes in what WhatsApp tells, lets the Answerer answer and
/// the OutboxSender send, and picks up what a former engine left. Lives in the engine thread.
class InstanceWorker : public QObject
{
    Q_OBJECT

public:
    InstanceWorker(const WorkerServices &services, const Instance &instance, const Lease &lease,
                   std::unique_ptr<WhatsAppPort> whatsApp, QObject *parent = nullptr);
    ~InstanceWorker() override;

    const Instance &instance() const { return m_context.instance; }
    const Lease &lease() const { return m_context.lease; }
    void renewed(const Lease &lease);

    /// Books what a former engine left behind, answers and sends what waits, reads back what was missed.
    void start();
    /// Events of this instance, from whichever way. Finished when they are stored.
    QFuture<Result<>> take(const QList<EvolutionEvent> &events);
    /// Events may have been missed: reads back, from `since` if that is before our own mark (the epoch says
    /// nothing).
    void gapPossible(Instant since = Instant());
    void ownershipChanged(ConversationId conversation);
    void outboxChanged();
    /// The tenant changed: what waits is looked at anew.
    void lookAgain();
    /// What is known of the event channel of the instance's server.
    void eventsStateChanged(const QString &state, const std::optional<Error> &error);

    /// Begins nothing new. Finishes what is in hand, or (`now`) stops it: after the lease is lost nothing may
    /// go out.
    QFuture<Result<>> stop(bool now);

private:
    QCoro::Task<void> recover();
    /// Tries again until it is done: a call that is never booked is missing in the usage.
    QCoro::Task<void> bookLostCalls();
    QCoro::Task<void> answerWaiting();
    QCoro::Task<Result<>> takeSteps(QList<EvolutionEvent> events);
    QCoro::Task<void> keepFiles(QList<EvolutionEvent> events, QList<Ingested> stored);
    QCoro::Task<void> askRules(ConversationId conversation);
    QCoro::Task<void> readBack();
    QCoro::Task<Result<>> stopSteps(bool now);
    void act(const Ingested &ingested);
    void noteConnection(const QList<EvolutionEvent> &events);
    void setConnection(ConnectionState::Kind kind, const QString &state, const std::optional<Error> &error);
    void readBackLater();

    WorkerServices m_services;
    std::unique_ptr<WhatsAppPort> m_whatsApp;
    InstanceContext m_context;
    Answerer m_answerer;
    OutboxSender m_sender;
    bool m_readingBack = false;
    bool m_readBackAgain = false;
    Instant m_gapSince = Instant::max();
    bool m_stopping = false;
    InHand m_inHand;
    CancelToken m_stop;
    QHash<ConnectionState::Kind, QString> m_connections; ///< what was stored last
};

} // namespace chatflow
