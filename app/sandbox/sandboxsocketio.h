// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/sandboxexchange.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace chatflow
{

class SandboxWebSocket;

/// The Socket.IO v4 endpoint of Evolution 2.3.6 (engine.io 6.6.4): handshakes, namespaces, pings. The
/// namespace of an instance comes into being with the first event emitted into it; nothing is acknowledged,
/// kept or replayed.
class SandboxSocketIo : public QObject
{
    Q_OBJECT

public:
    struct Times {
        milliseconds pingInterval{25000};
        milliseconds pingTimeout{20000};
        milliseconds connectTimeout{45000}; ///< for the first CONNECT
    };
    /// The refusal for a key ("apiKey is required"), or empty.
    using KeyCheck = std::function<QString(const QString &key)>;

    SandboxSocketIo(Clock &clock, Random &random, KeyCheck keyCheck, QObject *parent = nullptr);
    ~SandboxSocketIo() override;

    void setTimes(const Times &times) { m_times = times; }
    /// A request to /socket.io/.
    void handle(const SandboxExchangePtr &exchange);

    /// Sends `event` to who is in the root namespace.
    void emitGlobally(const QString &event, const QByteArray &json);
    /// Sends `event` to who is in `/instance`, which exists from now on.
    void emitTo(const QString &instance, const QString &event, const QByteArray &json);

    /// Sockets that are in the namespace ("" is the root).
    qsizetype connectedTo(const QString &space) const;
    /// Cuts every socket.
    void dropSockets();
    /// The server was started anew: sockets are cut, namespaces forgotten.
    void restart();

Q_SIGNALS:
    /// A client has entered the namespace ("" is the root).
    void entered(const QString &space);

private:
    struct Session {
        QSet<QString> spaces;
        bool connectedOnce = false;
        bool pongDue = false;
    };
    void open(SandboxWebSocket *socket);
    void ping(SandboxWebSocket *socket);
    void receive(SandboxWebSocket *socket, const QByteArray &frame);
    void connectTo(SandboxWebSocket *socket, const QByteArray &rest);
    void send(const QString &space, const QString &event, const QByteArray &json);
    QByteArray sessionId();
    QByteArray openPacket(bool polling);

    Clock &m_clock;
    Random &m_random;
    KeyCheck m_keyCheck;
    Times m_times;
    QHash<SandboxWebSocket *, Session> m_sessions;
    QSet<QString> m_spaces; ///< that have had an event
};

} // namespace chatflow
