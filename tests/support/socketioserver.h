// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>
#include <QWebSocketServer>

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace chatflow::test
{

/// The server's side of Engine.IO 4 / Socket.IO 5 on a free loopback port, as Evolution 2.3.6 speaks it; it
/// pings, greets and breaks only as the test tells it.
class SocketIoServer : public QObject
{
    Q_OBJECT

public:
    explicit SocketIoServer(QObject *parent = nullptr);
    ~SocketIoServer() override;

    QUrl url() const;
    bool listen(quint16 port = 0);
    quint16 port() const { return m_tcp.serverPort(); }
    void stopListening() { m_tcp.close(); }

    QByteArray key;               ///< what the header `apikey` must hold; empty: anything goes
    bool greets = true;           ///< sends the open packet by itself
    bool refusesUpgrades = false; ///< as a proxy that knows no WebSocket
    bool socketIoIsOff = false;   ///< 404 to everything
    QSet<QString> nameSpaces{QStringLiteral("/")}; ///< those that exist

    void send(const QString &frame); ///< to everybody, as it is
    void sendBinary(const QByteArray &frame);
    void emitEvent(const QString &nameSpace, const QString &event,
                   const QJsonValue &payload); ///< to those who joined
    void ping() { send(QStringLiteral("2")); }
    void drop(); ///< cuts all connections without a word

    int connections = 0; ///< WebSockets so far
    int refusals = 0;
    QStringList received;    ///< frames of all clients
    QList<QByteArray> heads; ///< of all HTTP requests
    int open() const { return static_cast<int>(m_clients.size()); }
    bool hasJoined(const QString &nameSpace) const;

private:
    struct Client {
        QWebSocket *socket;
        QSet<QString> joined;
    };

    void handle(QTcpSocket *socket);
    void adopt();
    void receive(QWebSocket *socket, const QString &frame);
    static void answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &type,
                       const QByteArray &body);

    QTcpServer m_tcp;
    QWebSocketServer m_upgrader;
    QList<Client> m_clients;
};

} // namespace chatflow::test
