// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/instanceworker.h"

#include "automation/answerstore.h"
#include "automation/inlinemedia.h"
#include "automation/rulerunner.h"
#include "automation/stopwords.h"
#include "base/cancelablesleep.h"
#include "base/errorjson.h"
#include "base/logging.h"
#include "conversations/conversationstore.h"
#include "evolution/readback.h"
#include "tenants/instancestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// A message may be stored by the server a little after a later one: what is read back overlaps by this much.
constexpr milliseconds readBackRetry{10'000};
constexpr milliseconds bookingRetry{10'000};

QString connectionWord(InstanceState state)
{
    switch (state) {
    case InstanceState::Open:
        return u"ok"_s;
    case InstanceState::Connecting:
        return u"connecting"_s;
    case InstanceState::Closed:
        return u"closed"_s;
    case InstanceState::Refused:
        return u"failed"_s;
    }
    return u"failed"_s;
}

} // namespace

InstanceWorker::InstanceWorker(const WorkerServices &services, const Instance &instance, const Lease &lease,
                               std::unique_ptr<WhatsAppPort> whatsApp, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_whatsApp(std::move(whatsApp))
    , m_context{instance,
                lease,
                services.database,
                services.clock,
                services.random,
                services.tenants,
                services.flowise,
                *m_whatsApp,
                services.countTokens,
                MediaFolder(services.mediaFolder)}
    , m_answerer(m_context)
    , m_sender(m_context)
{
    connect(&m_answerer, &Answerer::answerClaimed, &m_sender, &OutboxSender::send);
    connect(&m_answerer, &Answerer::answerQueued, &m_sender, &OutboxSender::wake);
    connect(&m_answerer, &Answerer::flowiseSeen, this, [this](const std::optional<Error> &error) {
        setConnection(ConnectionState::Kind::Flowise, error ? u"failed"_s : u"ok"_s, error);
    });
}

InstanceWorker::~InstanceWorker()
{
    m_stop.cancel();
}

void InstanceWorker::renewed(const Lease &lease)
{
    // Same epoch: what is in hand keeps its copy, whose time the database does not look at.
    m_context.lease = lease;
}

void InstanceWorker::start()
{
    recover();
}

QCoro::Task<void> InstanceWorker::recover()
{
    const InHand::Piece piece(m_inHand);
    co_await bookLostCalls();
    co_await answerWaiting();
    if (m_stopping)
        co_return;
    m_sender.wake();
    gapPossible();
}

QCoro::Task<void> InstanceWorker::bookLostCalls()
{
    const InHand::Piece piece(m_inHand);
    const auto loading = m_services.tenants.of(m_context.instance.tenant);
    const auto tenant = co_await settled(loading);
    Result<int> booked = 0;
    if (tenant) {
        const auto booking = m_services.database.write(
            [context = *tenant, instance = m_context.instance.id, lease = m_context.lease](Transaction &tx) {
                return AnswerStore::bookAbandoned(tx, *context, instance, lease);
            });
        booked = co_await settled(booking);
    } else {
        booked = fail(tenant.error());
    }
    if (booked && *booked > 0)
        logInfo(lcAutomation(), "lost_calls_booked",
                {{"instance", m_context.instance.id}, {"calls", *booked}});
    if (booked || m_stopping)
        co_return;
    logWarning(lcAutomation(), "lost_calls_not_booked",
               {{"instance", m_context.instance.id}, {"error", booked.error()}});
    onDone(this, sleepUnlessCancelled(m_services.clock, bookingRetry, m_stop), [this](const Result<> &slept) {
        if (slept)
            bookLostCalls();
    });
}

void InstanceWorker::lookAgain()
{
    if (!m_stopping)
        answerWaiting();
}

QCoro::Task<void> InstanceWorker::answerWaiting()
{
    const InHand::Piece piece(m_inHand);
    const auto reading = m_services.database.read(
        [tenantId = m_context.instance.tenant, instance = m_context.instance.id](const Snapshot &snapshot) {
            return ConversationStore::awaiting(snapshot, tenantId, instance);
        });
    const auto awaiting = co_await settled(reading);
    if (m_stopping || !awaiting)
        co_return;
    for (const ConversationId conversation : *awaiting)
        m_answerer.messagesWait(conversation);
}

QFuture<Result<>> InstanceWorker::take(const QList<EvolutionEvent> &events)
{
    if (m_stopping)
        return failedFuture(Error::cancelled());
    noteConnection(events);
    return toFuture(takeSteps(events));
}

/// The files that came inside events of new messages.
QCoro::Task<void> InstanceWorker::keepFiles(QList<EvolutionEvent> events, QList<Ingested> stored)
{
    for (qsizetype i = 0; i < stored.size(); ++i) {
        const auto *inbound = std::get_if<InboundMessage>(&events.at(i));
        const Ingested::What what = stored.at(i).what;
        const bool added = what == Ingested::What::Stored || what == Ingested::What::TakeOver;
        if (!inbound || !added || !inbound->media || inbound->media->base64.isEmpty())
            continue;
        const Media media = *inbound->media;
        const auto kept = co_await InlineMedia::keep(&m_services.database, m_context.media,
                                                     m_context.instance.tenant, stored.at(i).message, media);
        if (!kept)
            logWarning(lcAutomation(), "inline_file_not_kept", {{"error", kept.error()}});
    }
}

QCoro::Task<Result<>> InstanceWorker::takeSteps(QList<EvolutionEvent> events)
{
    const InHand::Piece piece(m_inHand);
    const auto loading = m_services.tenants.of(m_context.instance.tenant);
    const auto tenant = co_await settled(loading);
    Result<> outcome;
    if (!tenant) {
        outcome = fail(tenant.error());
    } else {
        const IngestRules rules{m_context.instance.tenant,
                                m_context.instance.id,
                                (*tenant)->zone,
                                (*tenant)->settings.answering.maxAge,
                                (*tenant)->settings.language,
                                (*tenant)->reader};
        QList<std::optional<MessageReading>> readings;
        for (const EvolutionEvent &event : events)
            readings << Ingest::readAhead(rules, event);
        const auto writing = m_services.database.write(
            [rules, events, readings, context = *tenant](Transaction &tx) -> Result<QList<Ingested>> {
                QList<Ingested> stored;
                for (qsizetype i = 0; i < events.size(); ++i) {
                    const auto one = Ingest::event(tx, rules, events.at(i), readings.at(i));
                    if (!one)
                        return fail(one.error());
                    const auto heard = StopWords::message(tx, *context, *one);
                    if (!heard)
                        return fail(heard.error());
                    const auto judged = RuleRunner::message(tx, *context, *heard);
                    if (!judged)
                        return fail(judged.error());
                    stored << *judged;
                }
                return stored;
            });
        const auto stored = co_await settled(writing);
        if (stored) {
            for (const Ingested &ingested : *stored)
                act(ingested);
            co_await keepFiles(events, *stored);
        } else {
            outcome = fail(stored.error());
        }
    }
    if (!outcome) {
        logWarning(lcAutomation(), "events_not_stored",
                   {{"instance", m_context.instance.id}, {"error", outcome.error()}});
        readBackLater(); // the socket does not send them again
    }
    co_return outcome;
}

void InstanceWorker::act(const Ingested &ingested)
{
    if (m_stopping)
        return;
    if (ingested.what == Ingested::What::Stored && ingested.awaitsAnswer)
        m_answerer.messagesWait(ingested.conversation);
    else if (ingested.what == Ingested::What::TakeOver)
        m_answerer.ownershipChanged(ingested.conversation);
    else if (ingested.what == Ingested::What::Updated && ingested.conversation)
        m_sender.wake();
}

void InstanceWorker::noteConnection(const QList<EvolutionEvent> &events)
{
    for (const EvolutionEvent &event : events) {
        if (const auto *changed = std::get_if<ConnectionChanged>(&event)) {
            std::optional<Error> error;
            if (changed->state == InstanceState::Closed || changed->state == InstanceState::Refused)
                error =
                    Error{Error::Code::InstanceNotConnected, {{u"instance"_s, m_context.instance.name}}, {}};
            setConnection(ConnectionState::Kind::WhatsApp, connectionWord(changed->state), error);
            if (changed->state == InstanceState::Open)
                gapPossible();
        }
        if (std::get_if<InstanceGone>(&event)) {
            setConnection(
                ConnectionState::Kind::WhatsApp, u"closed"_s,
                Error{Error::Code::InstanceNotConnected, {{u"instance"_s, m_context.instance.name}}, {}});
        }
    }
}

void InstanceWorker::eventsStateChanged(const QString &state, const std::optional<Error> &error)
{
    setConnection(ConnectionState::Kind::EvolutionEvents, state, error);
}

void InstanceWorker::setConnection(ConnectionState::Kind kind, const QString &state,
                                   const std::optional<Error> &error)
{
    const QString key = state + (error ? errorToJson(*error) : QString());
    if (m_connections.value(kind) == key)
        return;
    m_connections.insert(kind, key);
    const ConnectionState connection{
        .tenant = m_context.instance.tenant,
        .kind = kind,
        .instance = kind == ConnectionState::Kind::Flowise ? InstanceId() : m_context.instance.id,
        .state = state,
        .error = error,
        .at = m_services.database.now(),
    };
    m_services.database.write(
        [connection](Transaction &tx) { return InstanceStore::setConnection(tx, connection); });
}

void InstanceWorker::gapPossible(Instant since)
{
    if (m_stopping)
        return;
    if (since > Instant())
        m_gapSince = std::min(m_gapSince, since);
    if (m_readingBack) {
        m_readBackAgain = true;
        return;
    }
    m_readingBack = true;
    readBack();
}

void InstanceWorker::readBackLater()
{
    onDone(this, sleepUnlessCancelled(m_services.clock, readBackRetry, m_stop),
           [this](const Result<> &slept) {
               if (slept)
                   gapPossible();
           });
}

QCoro::Task<void> InstanceWorker::readBack()
{
    const InHand::Piece piece(m_inHand);
    do {
        m_readBackAgain = false;
        const Instant began = m_services.database.now();
        const Instant from =
            std::min(m_context.instance.readBackTo, std::exchange(m_gapSince, Instant::max()));
        const auto asking = m_whatsApp->readBack(from - readBackOverlap, m_stop);
        const auto messages = co_await settled(asking);
        if (m_stopping)
            break;
        if (!messages) {
            logInfo(lcAutomation(), "read_back_failed",
                    {{"instance", m_context.instance.id}, {"error", messages.error()}});
            readBackLater();
            break;
        }
        QList<EvolutionEvent> events;
        for (const InboundMessage &message : *messages)
            events << message;
        if (!events.isEmpty()) {
            const auto taken = co_await takeSteps(events);
            if (!taken)
                break;
        }
        m_context.instance.readBackTo = std::max(m_context.instance.readBackTo, began);
        const auto writing = m_services.database.write(
            [tenant = m_context.instance.tenant, id = m_context.instance.id, began](Transaction &tx) {
                return InstanceStore::setReadBackTo(tx, tenant, id, began);
            });
        co_await settled(writing);
    } while (m_readBackAgain && !m_stopping);
    m_readingBack = false;
    if (m_stopping)
        co_return;
    onDone(this, sleepUnlessCancelled(m_services.clock, m_services.readBackEvery, m_stop),
           [this](const Result<> &slept) {
               if (slept)
                   gapPossible();
           });
}

void InstanceWorker::ownershipChanged(ConversationId conversation)
{
    m_answerer.ownershipChanged(conversation);
    if (!m_stopping)
        askRules(conversation);
}

/// A person, or something that knows no rules, has changed who holds the conversation.
QCoro::Task<void> InstanceWorker::askRules(ConversationId conversation)
{
    const InHand::Piece piece(m_inHand);
    const auto loading = m_services.tenants.of(m_context.instance.tenant);
    const auto tenant = co_await settled(loading);
    if (!tenant || m_stopping || !RuleRunner::asksHeld(**tenant))
        co_return;
    const auto writing = m_services.database.write([conversation, tenant = *tenant](Transaction &tx) {
        return RuleRunner::held(tx, *tenant, conversation);
    });
    const auto asked = co_await settled(writing);
    if (!asked)
        logWarning(lcAutomation(), "rules_not_asked",
                   {{"conversation", conversation}, {"error", asked.error()}});
}

void InstanceWorker::outboxChanged()
{
    m_sender.wake();
}

QFuture<Result<>> InstanceWorker::stop(bool now)
{
    m_stopping = true;
    m_stop.cancel();
    return toFuture(stopSteps(now));
}

QCoro::Task<Result<>> InstanceWorker::stopSteps(bool now)
{
    const auto answering = m_answerer.drain(now);
    co_await settled(answering);
    // Answers that were stored on the way are sent before the sender stops.
    const auto sending = m_sender.drain();
    co_await settled(sending);
    // What takes in events or reads back ends with its next answer.
    const auto ending = m_inHand.empty();
    co_await settled(ending);
    co_return Result<>();
}

} // namespace chatflow
