// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxsocketio.h"

#include "sandbox/later.h"
#include "sandbox/sandboxjson.h"
#include "sandbox/sandboxwebsocket.h"

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
void refuse(const SandboxExchangePtr &exchange, int status, int code, const QString &message)
{
    if (exchange->request().wantsWebSocket()) {
        exchange->reply(400, "text/html", message.toUtf8(), {{"Connection", "close"}});
        return;
    }
    exchange->reply(status, "application/json",
                    "{\"code\":" + QByteArray::number(code) + ",\"message\":" + compactJson(message) + '}',
                    {{"Access-Control-Allow-Origin", "*"}});
}

/// "/evo1,{…}" → the namespace and what follows; "" and "{…}" mean the root.
QPair<QString, QByteArray> spaceOf(const QByteArray &rest)
{
    if (!rest.startsWith('/'))
        return {QString(), rest};
    const qsizetype comma = rest.indexOf(',');
    const QByteArray path = comma < 0 ? rest : rest.left(comma);
    return {QString::fromUtf8(path.mid(1)), comma < 0 ? QByteArray() : rest.mid(comma + 1)};
}
} // namespace

SandboxSocketIo::SandboxSocketIo(Clock &clock, Random &random, KeyCheck keyCheck, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
    , m_keyCheck(std::move(keyCheck))
{
}

SandboxSocketIo::~SandboxSocketIo()
{
    dropSockets();
}

QByteArray SandboxSocketIo::sessionId()
{
    return m_random.bytes(15).toBase64(QByteArray::Base64UrlEncoding);
}

QByteArray SandboxSocketIo::openPacket(bool polling)
{
    return "0{\"sid\":\"" + sessionId() + "\",\"upgrades\":[" + (polling ? "\"websocket\"" : "") +
           "],\"pingInterval\":" + QByteArray::number(static_cast<qint64>(m_times.pingInterval.count())) +
           ",\"pingTimeout\":" + QByteArray::number(static_cast<qint64>(m_times.pingTimeout.count())) +
           ",\"maxPayload\":1000000}";
}

void SandboxSocketIo::handle(const SandboxExchangePtr &exchange)
{
    const SandboxRequest &request = exchange->request();
    if (request.queryValue(u"EIO"_s) != "4"_L1) {
        refuse(exchange, 400, 5, u"Unsupported protocol version"_s);
        return;
    }
    const QString transport = request.queryValue(u"transport"_s);
    if (transport != "websocket"_L1 && transport != "polling"_L1) {
        refuse(exchange, 400, 0, u"Transport unknown"_s);
        return;
    }
    QString key = request.queryValue(u"apikey"_s);
    if (key.isEmpty())
        key = QString::fromLatin1(request.header("apikey"));
    if (const QString refusal = m_keyCheck(key); !refusal.isEmpty()) {
        refuse(exchange, 403, 4, refusal);
        return;
    }
    if (!request.wantsWebSocket()) {
        // Long polling ends with the handshake here: no client of ours goes on with it.
        if (!request.queryValue(u"sid"_s).isEmpty())
            refuse(exchange, 400, 1, u"Session ID unknown"_s);
        else
            exchange->reply(200, "text/plain; charset=UTF-8", openPacket(true),
                            {{"Access-Control-Allow-Origin", "*"}, {"Cache-Control", "no-store"}});
        return;
    }
    if (SandboxWebSocket *socket = SandboxWebSocket::accept(exchange, this))
        open(socket);
}

void SandboxSocketIo::open(SandboxWebSocket *socket)
{
    m_sessions.insert(socket, {});
    connect(socket, &SandboxWebSocket::closed, this, [this, socket] { m_sessions.remove(socket); });
    connect(socket, &SandboxWebSocket::textReceived, this,
            [this, socket](const QByteArray &frame) { receive(socket, frame); });
    socket->sendText(openPacket(false));
    // The socket is the context of its timers: they go with it.
    later(m_clock, socket, m_times.connectTimeout, [this, socket] {
        if (!m_sessions.value(socket).connectedOnce)
            socket->close();
    });
    later(m_clock, socket, m_times.pingInterval, [this, socket] { ping(socket); });
}

void SandboxSocketIo::ping(SandboxWebSocket *socket)
{
    const auto session = m_sessions.find(socket);
    if (session == m_sessions.end())
        return;
    session->pongDue = true;
    socket->sendText("2");
    later(m_clock, socket, m_times.pingTimeout, [this, socket] {
        if (m_sessions.value(socket).pongDue)
            socket->close();
    });
    later(m_clock, socket, m_times.pingInterval, [this, socket] { ping(socket); });
}

void SandboxSocketIo::receive(SandboxWebSocket *socket, const QByteArray &frame)
{
    const auto session = m_sessions.find(socket);
    if (session == m_sessions.end())
        return;
    if (frame == "3") {
        session->pongDue = false;
    } else if (frame.startsWith("40")) {
        connectTo(socket, frame.mid(2));
    } else if (frame.startsWith("41")) {
        session->spaces.remove(spaceOf(frame.mid(2)).first);
    } else if (!frame.startsWith("42")) {
        // "1" is the client's own goodbye; anything else is garbage, which ends it as well.
        socket->close();
    }
}

void SandboxSocketIo::connectTo(SandboxWebSocket *socket, const QByteArray &rest)
{
    const QString space = spaceOf(rest).first;
    const QByteArray prefix = space.isEmpty() ? QByteArray() : "/" + space.toUtf8() + ',';
    if (!space.isEmpty() && !m_spaces.contains(space)) {
        socket->sendText("44" + prefix + "{\"message\":\"Invalid namespace\"}");
        return;
    }
    Session &session = m_sessions[socket];
    session.connectedOnce = true;
    session.spaces.insert(space);
    socket->sendText("40" + prefix + "{\"sid\":\"" + sessionId() + "\"}");
    Q_EMIT entered(space);
}

void SandboxSocketIo::send(const QString &space, const QString &event, const QByteArray &json)
{
    QByteArray frame;
    for (auto session = m_sessions.cbegin(); session != m_sessions.cend(); ++session) {
        if (!session->spaces.contains(space))
            continue;
        if (frame.isEmpty())
            frame = (space.isEmpty() ? QByteArray("42") : "42/" + space.toUtf8() + ',') + '[' +
                    compactJson(event) + ',' + json + ']';
        session.key()->sendText(frame);
    }
}

void SandboxSocketIo::emitGlobally(const QString &event, const QByteArray &json)
{
    send({}, event, json);
}

void SandboxSocketIo::emitTo(const QString &instance, const QString &event, const QByteArray &json)
{
    m_spaces.insert(instance);
    send(instance, event, json);
}

qsizetype SandboxSocketIo::connectedTo(const QString &space) const
{
    return std::count_if(m_sessions.cbegin(), m_sessions.cend(),
                         [&space](const Session &session) { return session.spaces.contains(space); });
}

void SandboxSocketIo::dropSockets()
{
    const QList<SandboxWebSocket *> sockets = m_sessions.keys();
    for (SandboxWebSocket *socket : sockets)
        socket->cut();
    m_sessions.clear();
}

void SandboxSocketIo::restart()
{
    dropSockets();
    m_spaces.clear();
}

} // namespace chatflow
