// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socketioclient.h"

#include "base/future.h"
#include "base/logging.h"
#include "net/serverurl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QWebSocket>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QUrl socketUrl(const QUrl &server, const QString &transport)
{
    QUrl url =
        endpointUrl(server, {u"socket.io"_s}, QUrlQuery{{u"EIO"_s, u"4"_s}, {u"transport"_s, transport}});
    url.setPath(url.path(QUrl::FullyEncoded) + u'/', QUrl::TolerantMode);
    return url;
}

/// Why a server that takes no WebSocket refuses us, from its answer to the same handshake by plain HTTP.
/// Evolution 2.3.6: 403 {"code":4,"message":"Invalid global token"}; the upgrade itself says it as 400 and
/// bare text.
Error refusalFrom(const HttpReply &reply, const QString &server, const QString &why)
{
    const QByteArray text = reply.body.left(200).trimmed();
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const bool keyRefused =
        reply.status == 401 || reply.status == 403 ||
        (reply.status == 400 && (body.value("code"_L1).toInt(-1) == 4 || text == "apiKey is required" ||
                                 text == "Invalid global token"));
    if (keyRefused)
        return {Error::Code::Unauthorized, {{u"server"_s, server}}, QString::fromUtf8(text)};
    if (reply.isSuccess()) {
        return {Error::Code::ConnectionLost,
                {{u"server"_s, server}},
                u"the server answers, but no WebSocket gets through, perhaps because of a proxy: "_s + why};
    }
    return {Error::Code::HttpStatus,
            {{u"server"_s, server}, {u"status"_s, QString::number(reply.status)}},
            u"Socket.IO: "_s + QString::fromUtf8(text)};
}

} // namespace

SocketIoClient::SocketIoClient(SocketIoOptions options, HttpClient &http, Clock &clock, Random &random,
                               QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_http(http)
    , m_clock(clock)
    , m_random(random)
    , m_reader(m_options.maxPacket)
{
}

SocketIoClient::~SocketIoClient()
{
    dropSocket();
}

QString SocketIoClient::serverLabel() const
{
    return serverName(m_options.server);
}

void SocketIoClient::start()
{
    if (m_phase != Phase::Idle)
        return;
    m_failures = 0;
    m_lastFailure.reset();
    open();
}

void SocketIoClient::stop()
{
    ++m_attempt;
    m_phase = Phase::Idle;
    dropSocket();
}

void SocketIoClient::dropSocket()
{
    m_joined.clear();
    if (!m_socket)
        return;
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void SocketIoClient::open()
{
    ++m_attempt;
    m_phase = Phase::Opening;
    m_reader = SocketIoReader(m_options.maxPacket);
    m_reported.clear();
    m_heardAt = m_clock.monotonic();
    m_silenceLimit = m_options.openTimeout;

    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(m_options.maxPacket));
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(m_options.maxPacket));
    m_socket->setProxy(m_options.proxy);
    if (!m_options.extraTrust.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_options.extraTrust);
        m_socket->setSslConfiguration(tls);
    }
    connect(m_socket, &QWebSocket::textMessageReceived, this, &SocketIoClient::readText);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &SocketIoClient::readBinary);
    const auto failed = [this] { socketFailed(m_socket->errorString()); };
    connect(m_socket, &QWebSocket::disconnected, this, failed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, failed);
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, failed);
#endif

    QUrl url = socketUrl(m_options.server, u"websocket"_s);
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    QNetworkRequest request(url);
    if (!m_options.key.isEmpty())
        request.setRawHeader(m_options.keyHeader, m_options.key.reveal());
    watch();
    m_socket->open(request);
}

void SocketIoClient::watch()
{
    const milliseconds left = m_heardAt + m_silenceLimit - m_clock.monotonic();
    onDone(this, m_clock.sleep(std::max(left, milliseconds(1))),
           [this, attempt = m_attempt](const Result<> &slept) {
               if (!slept || attempt != m_attempt || (m_phase != Phase::Opening && m_phase != Phase::Open))
                   return;
               if (m_clock.monotonic() - m_heardAt < m_silenceLimit) {
                   watch();
                   return;
               }
               const Error silent{Error::Code::TimedOut,
                                  {{u"server"_s, serverLabel()},
                                   {u"seconds"_s, QString::number(m_silenceLimit.count() / 1000)}},
                                  m_phase == Phase::Open ? u"the event stream fell silent"_s
                                                         : u"no Socket.IO greeting"_s};
               breakOff(silent);
           });
}

void SocketIoClient::readText(const QString &frame)
{
    m_heardAt = m_clock.monotonic();
    m_lastHeard = m_clock.now();
    take(m_reader.readText(frame));
}

void SocketIoClient::readBinary(const QByteArray &frame)
{
    m_heardAt = m_clock.monotonic();
    m_lastHeard = m_clock.now();
    take(m_reader.readBinary(frame));
}

void SocketIoClient::take(const Result<std::optional<SocketIoPacket>> &read)
{
    using Kind = SocketIoPacket::Kind;
    if (!read) {
        Error error = read.error();
        error.context[u"server"_s] = serverLabel();
        breakOff(error);
        return;
    }
    if (!*read)
        return;
    const SocketIoPacket &packet = **read;
    if (packet.kind != Kind::Open && m_phase != Phase::Open) {
        breakOff({Error::Code::MalformedReply,
                  {{u"server"_s, serverLabel()}, {u"path"_s, u"frame"_s}, {u"expected"_s, u"open"_s}},
                  u"Socket.IO: a packet before the greeting"_s});
        return;
    }
    switch (packet.kind) {
    case Kind::Open:
        serverOpened(packet);
        break;
    case Kind::Close:
        breakOff({Error::Code::ConnectionLost,
                  {{u"server"_s, serverLabel()}},
                  u"the server closed the event stream"_s});
        break;
    case Kind::Ping:
        m_socket->sendTextMessage(socketIoPong());
        break;
    case Kind::Connected:
        if (m_joined.contains(packet.nameSpace)) {
            m_joined[packet.nameSpace] = Join::Ready;
            Q_EMIT nameSpaceReady(packet.nameSpace);
        }
        break;
    case Kind::ConnectRefused:
        if (m_joined.contains(packet.nameSpace)) {
            m_joined[packet.nameSpace] = Join::Refused;
            joinLater(packet.nameSpace);
            if (!m_reported.contains(packet.nameSpace)) {
                m_reported.append(packet.nameSpace);
                Q_EMIT nameSpaceRefused(packet.nameSpace, {Error::Code::NamespaceUnknown,
                                                           {{u"instance"_s, packet.nameSpace.mid(1)}},
                                                           packet.reason});
            }
        }
        break;
    case Kind::Disconnected:
        if (m_joined.contains(packet.nameSpace)) {
            m_joined[packet.nameSpace] = Join::Refused;
            joinLater(packet.nameSpace);
        }
        break;
    case Kind::Event:
        if (m_joined.contains(packet.nameSpace))
            Q_EMIT eventReceived(packet.nameSpace, packet.event, packet.arguments.at(0));
        break;
    case Kind::Pong:
    case Kind::Noop:
    case Kind::Ack:
        break;
    }
}

void SocketIoClient::serverOpened(const SocketIoPacket &packet)
{
    if (m_phase == Phase::Open)
        return;
    m_phase = Phase::Open;
    m_openedAt = m_clock.monotonic();
    m_silenceLimit = packet.pingInterval + packet.pingTimeout;
    ++m_attempt; // ends the watch over the greeting
    watch();
    m_lastFailure.reset();
    logInfo(lcNet(), "event_stream_open", {{"server", serverLabel()}});
    const QStringList wanted = m_options.nameSpaces;
    for (const QString &nameSpace : wanted)
        join(nameSpace);
    Q_EMIT opened();
}

void SocketIoClient::join(const QString &nameSpace)
{
    m_joined[nameSpace] = Join::Asked;
    m_socket->sendTextMessage(socketIoConnect(nameSpace));
}

void SocketIoClient::joinLater(const QString &nameSpace)
{
    onDone(this, m_clock.sleep(m_options.nameSpaceRetry),
           [this, nameSpace, attempt = m_attempt](const Result<> &slept) {
               if (slept && attempt == m_attempt && m_joined.contains(nameSpace) &&
                   m_joined.value(nameSpace) == Join::Refused)
                   join(nameSpace);
           });
}

void SocketIoClient::setNameSpaces(const QStringList &nameSpaces)
{
    const QStringList before = std::exchange(m_options.nameSpaces, nameSpaces);
    if (m_phase != Phase::Open)
        return;
    for (const QString &nameSpace : before) {
        if (nameSpaces.contains(nameSpace) || !m_joined.contains(nameSpace))
            continue;
        if (m_joined.take(nameSpace) == Join::Ready)
            m_socket->sendTextMessage(socketIoDisconnect(nameSpace));
    }
    for (const QString &nameSpace : nameSpaces) {
        if (!m_joined.contains(nameSpace))
            join(nameSpace);
    }
}

void SocketIoClient::socketFailed(const QString &why)
{
    if (m_phase == Phase::Open)
        breakOff({Error::Code::ConnectionLost, {{u"server"_s, serverLabel()}}, why});
    else if (m_phase == Phase::Opening)
        askWhy(why);
}

/// QWebSocket keeps to itself with what status and words an upgrade was refused, and calls it the same as a
/// refused connection. The same handshake by plain HTTP tells a wrong key, a wrong address and a server that
/// is down apart.
void SocketIoClient::askWhy(const QString &why)
{
    m_phase = Phase::Asking;
    dropSocket();
    HttpRequest request = HttpRequest::get(socketUrl(m_options.server, u"polling"_s));
    if (!m_options.key.isEmpty())
        request.secretHeaders.append({m_options.keyHeader, m_options.key});
    request.timeout = m_options.openTimeout;
    onDone(this, m_http.send(request), [this, why, attempt = m_attempt](const Result<HttpReply> &reply) {
        if (attempt == m_attempt && m_phase == Phase::Asking)
            breakOff(reply ? refusalFrom(*reply, serverLabel(), why) : reply.error());
    });
}

void SocketIoClient::breakOff(const Error &error)
{
    if (m_phase == Phase::Open && m_clock.monotonic() - m_openedAt >= m_options.stableAfter)
        m_failures = 0;
    ++m_attempt;
    m_phase = Phase::Waiting;
    dropSocket();
    if (m_lastFailure != error.code) // a server that is down for hours is one line, not thousands
        logWarning(lcNet(), "event_stream_lost", {{"server", serverLabel()}, {"error", error}});
    m_lastFailure = error.code;
    onDone(this, m_clock.sleep(nextDelay(error)), [this, attempt = m_attempt](const Result<> &slept) {
        if (slept && attempt == m_attempt && m_phase == Phase::Waiting)
            open();
    });
    Q_EMIT lost(error);
}

milliseconds SocketIoClient::nextDelay(const Error &error)
{
    const int doublings = std::min(m_failures++, 16);
    milliseconds delay =
        std::min(milliseconds(m_options.firstRetry.count() << doublings), m_options.longestRetry);
    if (error.code == Error::Code::Unauthorized) // does not mend itself
        delay = m_options.longestRetry;
    const double jitter = 0.5 + m_random.unit();
    return milliseconds(static_cast<qint64>(static_cast<double>(delay.count()) * jitter));
}

} // namespace chatflow
