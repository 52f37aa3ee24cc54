// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/evolutionevents.h"

#include "base/future.h"
#include "base/logging.h"
#include "evolution/eventdecoder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

EvolutionEvents::EvolutionEvents(const EvolutionServer &server, HttpClient &http, Clock &clock,
                                 Random &random, Handler handler, const EvolutionEventsOptions &options,
                                 QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_options(options)
    , m_clock(clock)
    , m_socket(socketOptions(server), http, clock, random)
{
    connect(&m_socket, &SocketIoClient::opened, this, &EvolutionEvents::connected);
    connect(&m_socket, &SocketIoClient::nameSpaceReady, this, &EvolutionEvents::nameSpaceReady);
    connect(&m_socket, &SocketIoClient::eventReceived, this, &EvolutionEvents::eventReceived);
    connect(&m_socket, &SocketIoClient::lost, this, [this](const Error &error) {
        endListening();
        Q_EMIT disconnected(error);
    });
}

SocketIoOptions EvolutionEvents::socketOptions(const EvolutionServer &server) const
{
    SocketIoOptions options;
    options.server = server.url;
    options.key = server.key;
    options.extraTrust = m_options.extraTrust;
    options.proxy = m_options.proxy;
    return options;
}

QStringList EvolutionEvents::nameSpacesFor(const QStringList &instances)
{
    QStringList nameSpaces{u"/"_s};
    for (const QString &instance : instances)
        nameSpaces.append(u'/' + instance);
    return nameSpaces;
}

void EvolutionEvents::setInstances(const QStringList &names)
{
    const QStringList before = std::exchange(m_instances, names);
    for (const QString &gone : before) {
        if (!names.contains(gone))
            forget(gone);
    }
    m_socket.setNameSpaces(nameSpacesFor(names));
    if (!m_listening)
        return;
    for (const QString &name : names) {
        if (!before.contains(name))
            reportGap(name, Instant(), Cause::Connection, m_options.gatherTime);
    }
}

void EvolutionEvents::forget(const QString &instance)
{
    m_awaySince.remove(instance);
    m_storeFailures.remove(instance);
    for (const Cause cause : {Cause::Connection, Cause::WhatsAppAway, Cause::NotStored})
        m_gaps.remove({instance, cause});
}

void EvolutionEvents::start()
{
    m_socket.start();
}

void EvolutionEvents::stop()
{
    endListening();
    m_socket.stop();
    m_gaps.clear();
}

/// A connection that never came to listen moves nothing: what passed meanwhile is still unheard.
void EvolutionEvents::endListening()
{
    if (std::exchange(m_listening, false))
        m_heardUntil = m_socket.lastHeard().value_or(m_heardUntil);
}

void EvolutionEvents::nameSpaceReady(const QString &nameSpace)
{
    const bool root = nameSpace == "/"_L1;
    if (root)
        m_listening = true;
    const Instant since = m_heardUntil == Instant() ? Instant() : m_heardUntil - m_options.overlap;
    // The root may stay silent for ever (global mode off); only the instance's own namespace then closes the
    // gap.
    const QStringList names = root ? m_instances : QStringList{nameSpace.mid(1)};
    for (const QString &name : names)
        reportGap(name, since, Cause::Connection, m_options.gatherTime);
}

void EvolutionEvents::eventReceived(const QString &nameSpace, const QString &event, const QJsonValue &payload)
{
    const QJsonObject envelope = payload.toObject();
    if (!m_instances.contains(envelope.value("instance"_L1).toString()))
        return; // the root namespace carries those of everybody
    if (isTwin(nameSpace, event, envelope))
        return;
    // What makes no sense is known at once; notStored() tells of the rest.
    const QFuture<Result<>> accepted = accept(envelope);
    if (!accepted.isFinished())
        return;
    if (const auto stored = takeResult(accepted); !stored)
        logWarning(lcEvolution(), "event_not_stored", {{"event", event}, {"error", stored.error()}});
}

/// In global mode the server tells everything twice, one right after the other: to all and to the instance's
/// own namespace. What becomes of the first holds for both: one that was not stored has become a gap.
bool EvolutionEvents::isTwin(const QString &nameSpace, const QString &event, const QJsonObject &envelope)
{
    if (nameSpace != m_lastHeard.nameSpace && event == m_lastHeard.event &&
        envelope == m_lastHeard.envelope) {
        m_lastHeard = {};
        return true;
    }
    m_lastHeard = {nameSpace, event, envelope};
    return false;
}

QFuture<Result<>> EvolutionEvents::accept(const QJsonObject &envelope)
{
    const auto events = decodeEvent(envelope);
    if (!events)
        return failedFuture(events.error());
    const QString instance = envelope.value("instance"_L1).toString();
    if (!m_instances.contains(instance) || events->isEmpty())
        return readyFuture(Result<>());
    watchConnection(instance, *events);
    const QFuture<Result<>> stored = m_handler ? m_handler(instance, *events) : readyFuture(Result<>());
    onDone(this, stored, [this, instance, events = *events](const Result<> &result) {
        if (!result)
            notStored(instance, events, result.error());
        else
            m_storeFailures.remove(instance);
    });
    Q_EMIT inbound(instance, *events);
    return stored;
}

/// A short loss shows only as connecting → open, and "connecting" comes again and again.
void EvolutionEvents::watchConnection(const QString &instance, const QList<EvolutionEvent> &events)
{
    for (const EvolutionEvent &event : events) {
        const auto *change = std::get_if<ConnectionChanged>(&event);
        if (!change)
            continue;
        if (change->state != InstanceState::Open) {
            if (!m_awaySince.contains(instance))
                m_awaySince.insert(instance, m_clock.now());
        } else if (m_awaySince.contains(instance)) {
            reportGap(instance, m_awaySince.take(instance) - m_options.overlap, Cause::WhatsAppAway,
                      m_options.settleTime);
        }
    }
}

void EvolutionEvents::notStored(const QString &instance, const QList<EvolutionEvent> &events,
                                const Error &error)
{
    logWarning(lcEvolution(), "events_not_stored", {{"instance", instance}, {"error", error}});
    Instant since = m_clock.now();
    for (const EvolutionEvent &event : events) {
        if (const auto *message = std::get_if<InboundMessage>(&event))
            since = std::min(since, message->sentAt);
    }
    gapRemains(instance, since - m_options.overlap);
}

void EvolutionEvents::gapRemains(const QString &instance, Instant since)
{
    const int failures = m_storeFailures[instance]++;
    const milliseconds delay(m_options.storeRetry.count() << std::min(failures, 16));
    reportGap(instance, since, Cause::NotStored, std::min(delay, m_options.mostStoreRetry));
}

void EvolutionEvents::reportGap(const QString &instance, Instant since, Cause cause, milliseconds delay)
{
    if (!m_instances.contains(instance))
        return;
    const GapKey key{instance, cause};
    Gap &gap = m_gaps[key];
    if (gap.pending) { // one report covers both
        gap.since = std::min(gap.since, since);
        return;
    }
    gap = Gap{since, true};
    onDone(this, m_clock.sleep(delay), [this, key](const Result<> &slept) {
        const auto found = m_gaps.find(key);
        if (!slept || found == m_gaps.end() || !found->pending)
            return;
        found->pending = false;
        Q_EMIT gapPossible(key.first, found->since);
    });
}

} // namespace chatflow
