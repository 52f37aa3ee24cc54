// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/secretvalue.h"
#include "net/httpclient.h"
#include "net/socketioreader.h"

#include <QHash>
#include <QJsonValue>
#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>
#include <QStringList>
#include <QUrl>

#include <optional>

QT_BEGIN_NAMESPACE
class QWebSocket;
QT_END_NAMESPACE

namespace chatflow
{

struct SocketIoOptions {
    QUrl server; ///< http or https, as serverUrlFrom() gives it
    QByteArray keyHeader = "apikey";
    SecretValue key; ///< goes out in the header, never in the address
    QStringList nameSpaces{QStringLiteral("/")};
    milliseconds openTimeout{20'000};   ///< until the server's first packet
    milliseconds nameSpaceRetry{3'000}; ///< before asking again for a namespace that was refused
    milliseconds firstRetry{500};       ///< before the first new attempt; doubles up to longestRetry, ± 50 %
    milliseconds longestRetry{30'000};
    milliseconds stableAfter{30'000}; ///< a connection that lasted so long lets the delays begin anew
    qint64 maxPacket = SocketIoReader::defaultLimit;
    QList<QSslCertificate> extraTrust; ///< certificate authorities trusted beside the system's
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
};

/// One Socket.IO connection (EIO 4, WebSocket transport only) that heals itself: it answers pings, takes a
/// server for dead that is silent for pingInterval + pingTimeout, and connects again with growing, jittered
/// delays until stop(). A namespace that the server does not know yet ("Invalid namespace") is asked for
/// again and again without dropping the connection. Nothing is acknowledged in Socket.IO and nothing is
/// repeated after a break: whoever must not miss events fetches them by other means after nameSpaceReady().
///
/// Lives in one thread with an event loop. `http`, `clock` and `random` must outlive it. Do not delete it in
/// a slot of its own signals; stop() is fine there.
class SocketIoClient : public QObject
{
    Q_OBJECT

public:
    SocketIoClient(SocketIoOptions options, HttpClient &http, Clock &clock, Random &random,
                   QObject *parent = nullptr);
    ~SocketIoClient() override;

    void start();
    void stop();
    /// Joins the new ones and leaves the others, now if connected.
    void setNameSpaces(const QStringList &nameSpaces);

    bool isOpen() const { return m_phase == Phase::Open; }
    bool isReady(const QString &nameSpace) const { return m_joined.value(nameSpace) == Join::Ready; }
    /// When the server was heard last; nothing before the first time.
    std::optional<Instant> lastHeard() const { return m_lastHeard; }

Q_SIGNALS:
    void opened(); ///< the server answered; namespaces follow
    void nameSpaceReady(const QString &nameSpace);
    /// NamespaceUnknown; once a connection and namespace, though it is asked for again.
    void nameSpaceRefused(const QString &nameSpace, const chatflow::Error &error);
    void eventReceived(const QString &nameSpace, const QString &event, const QJsonValue &payload);
    /// Not connected (any more), after every failed attempt: Unauthorized, HttpStatus (404: the server has
    /// Socket.IO turned off), TimedOut, ConnectionLost, MalformedReply, TooLarge, and what HttpClient gives.
    void lost(const chatflow::Error &error);

private:
    enum class Phase { Idle, Opening, Asking, Open, Waiting };
    enum class Join { Asked, Refused, Ready };

    void open();
    void readText(const QString &frame);
    void readBinary(const QByteArray &frame);
    void take(const Result<std::optional<SocketIoPacket>> &packet);
    void serverOpened(const SocketIoPacket &packet);
    void join(const QString &nameSpace);
    void joinLater(const QString &nameSpace);
    void watch();
    void socketFailed(const QString &why);
    void askWhy(const QString &why);
    void breakOff(const Error &error);
    void dropSocket();
    milliseconds nextDelay(const Error &error);
    QString serverLabel() const;

    SocketIoOptions m_options;
    HttpClient &m_http;
    Clock &m_clock;
    Random &m_random;

    Phase m_phase = Phase::Idle;
    quint64 m_attempt = 0; ///< counts connections, so that what belongs to an earlier one is known
    QWebSocket *m_socket = nullptr;
    SocketIoReader m_reader;
    QHash<QString, Join> m_joined;
    QStringList m_reported; ///< namespaces whose refusal was told on this connection
    milliseconds m_silenceLimit{0};
    milliseconds m_heardAt{0}; ///< monotonic
    milliseconds m_openedAt{0};
    std::optional<Instant> m_lastHeard;
    int m_failures = 0;
    std::optional<Error::Code> m_lastFailure;
};

} // namespace chatflow
