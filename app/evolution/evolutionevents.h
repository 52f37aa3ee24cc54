// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evolution/evolutionapi.h"
#include "net/socketioclient.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QObject>

#include <functional>
#include <utility>

namespace chatflow
{

struct EvolutionEventsOptions {
    /// A gap is taken to begin so much before the last sign of life: clocks differ and events come late.
    milliseconds overlap{120'000};
    /// So long reports are held back to make one of those that a connection causes.
    milliseconds gatherTime{200};
    /// After WhatsApp itself was away, so long until a gap is reported: what waited there comes in first.
    milliseconds settleTime{20'000};
    /// Until a gap is reported after events could not be stored; doubles up to mostStoreRetry.
    milliseconds storeRetry{2'000};
    milliseconds mostStoreRetry{60'000};
    QList<QSslCertificate> extraTrust;
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
};

/// The events of one Evolution server, from its socket and its webhooks, for the instances we work for. It
/// listens to the namespace "/" (global mode) and to that of each instance at once, as only the server's
/// configuration decides which of them speaks. Where both do, the second of the two is dropped when it comes
/// right after the first; otherwise every event may come twice or more, and in any order. Storing each once
/// is for the handler.
///
/// Nothing is lost for good as long as the owner answers every gapPossible() by a ReadBack that goes to the
/// same store: it comes whenever events may have passed unheard (on every connection, when a namespace
/// appears, after WhatsApp was away) or were heard but not stored (the handler's future failed; Socket.IO
/// knows no refusal).
///
/// Lives in one thread. `http`, `clock` and `random` must outlive it. Do not delete it in a slot of its own
/// signals.
class EvolutionEvents : public QObject
{
    Q_OBJECT

public:
    /// Stores the events of one envelope; the future succeeds when they are safe.
    using Handler =
        std::function<QFuture<Result<>>(const QString &instance, const QList<EvolutionEvent> &events)>;

    EvolutionEvents(const EvolutionServer &server, HttpClient &http, Clock &clock, Random &random,
                    Handler handler, const EvolutionEventsOptions &options = {}, QObject *parent = nullptr);

    /// Whose events are let through. New ones are reported as gaps once they are heard.
    void setInstances(const QStringList &names);
    void start();
    void stop();
    bool isConnected() const { return m_socket.isOpen(); }

    /// To be called when a ReadBack from `since`, or storing what it read, failed: gapPossible() comes again,
    /// later and later as failures go on.
    void gapRemains(const QString &instance, Instant since);

    /// The road of the webhooks, to be given to WebhookReceiver. Events of other instances succeed and are
    /// dropped; MalformedReply when the envelope makes no sense.
    QFuture<Result<>> accept(const QJsonObject &envelope);

Q_SIGNALS:
    /// Events were handed to the handler; for those who only look on.
    void inbound(const QString &instance, const QList<chatflow::EvolutionEvent> &events);
    /// Read back from `since` (or from the owner's own mark, if that is earlier). 1970 when nothing was heard
    /// before.
    void gapPossible(const QString &instance, chatflow::Instant since);
    void connected();
    /// As SocketIoClient::lost(): after every failed attempt.
    void disconnected(const chatflow::Error &error);

private:
    enum class Cause { Connection, WhatsAppAway, NotStored };
    struct Gap {
        Instant since;
        bool pending = false; ///< a report of this cause is on its way
    };
    using GapKey = std::pair<QString, Cause>;
    struct Heard {
        QString nameSpace;
        QString event;
        QJsonObject envelope;
    };

    void forget(const QString &instance);
    void endListening();
    void nameSpaceReady(const QString &nameSpace);
    void eventReceived(const QString &nameSpace, const QString &event, const QJsonValue &payload);
    bool isTwin(const QString &nameSpace, const QString &event, const QJsonObject &envelope);
    void watchConnection(const QString &instance, const QList<EvolutionEvent> &events);
    void reportGap(const QString &instance, Instant since, Cause cause, milliseconds delay);
    void notStored(const QString &instance, const QList<EvolutionEvent> &events, const Error &error);
    SocketIoOptions socketOptions(const EvolutionServer &server) const;
    static QStringList nameSpacesFor(const QStringList &instances);

    Handler m_handler;
    EvolutionEventsOptions m_options;
    Clock &m_clock;
    SocketIoClient m_socket;
    QStringList m_instances;
    bool m_listening = false;            ///< the root namespace of this connection is joined
    Instant m_heardUntil;                ///< the last sign of life of the last connection that listened
    QHash<QString, Instant> m_awaySince; ///< instances that WhatsApp has put off
    QMap<GapKey, Gap> m_gaps;
    QHash<QString, int> m_storeFailures; ///< in a row
    Heard m_lastHeard;                   ///< over the socket
};

} // namespace chatflow
