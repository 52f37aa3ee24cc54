// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/socketioserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QString prefixed(const QString &type, const QString &nameSpace)
{
    return nameSpace == "/"_L1 ? type : type + nameSpace + u',';
}

} // namespace

SocketIoServer::SocketIoServer(QObject *parent)
    : QObject(parent)
    , m_upgrader(u"test"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { handle(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &SocketIoServer::adopt);
    listen();
}

SocketIoServer::~SocketIoServer()
{
    for (const Client &client : std::as_const(m_clients)) {
        client.socket->disconnect(this);
        delete client.socket;
    }
}

QUrl SocketIoServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_tcp.serverPort()));
}

bool SocketIoServer::listen(quint16 port)
{
    return m_tcp.listen(QHostAddress::LocalHost, port);
}

void SocketIoServer::answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &type,
                            const QByteArray &body)
{
    socket->readAll();
    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

void SocketIoServer::handle(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(64 * 1024);
    if (!head.contains("\r\n\r\n"))
        return;
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    heads.append(head);
    const bool polling = head.left(head.indexOf('\n')).contains("transport=polling");
    const QByteArray given = headerOf(head, "apikey");
    if (socketIoIsOff) {
        answer(socket, "404 Not Found", "application/json",
               R"({"status":404,"error":"Not Found","response":{"message":["Cannot GET /socket.io/"]}})");
    } else if (!key.isEmpty() && given != key) {
        // Evolution 2.3.6 says it differently by polling and by WebSocket.
        ++refusals;
        const QByteArray words = given.isEmpty() ? "apiKey is required" : "Invalid global token";
        if (polling)
            answer(socket, "403 Forbidden", "application/json", "{\"code\":4,\"message\":\"" + words + "\"}");
        else
            answer(socket, "400 Bad Request", "text/html", words);
    } else if (polling) {
        answer(
            socket, "200 OK", "text/plain",
            R"(0{"sid":"p","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})");
    } else if (refusesUpgrades) {
        answer(socket, "502 Bad Gateway", "text/html", "<html>Bad Gateway</html>");
    } else {
        disconnect(socket, &QTcpSocket::disconnected, socket, nullptr);
        m_upgrader.handleConnection(socket);
        Q_EMIT socket->readyRead(); // the bytes are there already
    }
}

void SocketIoServer::adopt()
{
    while (QWebSocket *socket = m_upgrader.nextPendingConnection()) {
        ++connections;
        m_clients.append(Client{socket, {}});
        connect(socket, &QWebSocket::textMessageReceived, this,
                [this, socket](const QString &frame) { receive(socket, frame); });
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            m_clients.removeIf([socket](const Client &client) { return client.socket == socket; });
            socket->deleteLater();
        });
        if (greets)
            socket->sendTextMessage(
                u"0{\"sid\":\"s%1\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000,\"maxPayload\":1000000}"_s
                    .arg(connections));
    }
}

void SocketIoServer::receive(QWebSocket *socket, const QString &frame)
{
    received.append(frame);
    const QString nameSpace = frame.mid(2).section(u',', 0, 0);
    const QString named = nameSpace.isEmpty() ? u"/"_s : nameSpace;
    for (Client &client : m_clients) {
        if (client.socket != socket)
            continue;
        if (frame.startsWith("40"_L1)) {
            if (nameSpaces.contains(named)) {
                client.joined.insert(named);
                socket->sendTextMessage(prefixed(u"40"_s, named) + u"{\"sid\":\"n\"}"_s);
            } else {
                socket->sendTextMessage(prefixed(u"44"_s, named) + u"{\"message\":\"Invalid namespace\"}"_s);
            }
        } else if (frame.startsWith("41"_L1)) {
            client.joined.remove(named);
        }
    }
}

void SocketIoServer::send(const QString &frame)
{
    for (const Client &client : std::as_const(m_clients))
        client.socket->sendTextMessage(frame);
}

void SocketIoServer::sendBinary(const QByteArray &frame)
{
    for (const Client &client : std::as_const(m_clients))
        client.socket->sendBinaryMessage(frame);
}

void SocketIoServer::emitEvent(const QString &nameSpace, const QString &event, const QJsonValue &payload)
{
    const QByteArray json = QJsonDocument(QJsonArray{event, payload}).toJson(QJsonDocument::Compact);
    for (const Client &client : std::as_const(m_clients)) {
        if (client.joined.contains(nameSpace))
            client.socket->sendTextMessage(prefixed(u"42"_s, nameSpace) + QString::fromUtf8(json));
    }
}

void SocketIoServer::drop()
{
    const QList<Client> clients = m_clients;
    for (const Client &client : clients)
        client.socket->abort();
}

bool SocketIoServer::hasJoined(const QString &nameSpace) const
{
    return std::ranges::any_of(m_clients,
                               [&](const Client &client) { return client.joined.contains(nameSpace); });
}

} // namespace chatflow::test
