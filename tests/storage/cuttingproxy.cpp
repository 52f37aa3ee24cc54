// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cuttingproxy.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace chatflow
{

CuttingProxy::CuttingProxy(int serverPort)
    : m_serverPort(serverPort)
{
    m_server = new QTcpServer;
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] { connectThrough(); });
    m_thread.start();
    setReachable(true);
}

CuttingProxy::~CuttingProxy()
{
    m_thread.quit();
    m_thread.wait();
}

void CuttingProxy::setReachable(bool reachable)
{
    QMetaObject::invokeMethod(
        m_server,
        [this, reachable] {
            if (reachable) {
                m_server->listen(QHostAddress::LocalHost, static_cast<quint16>(m_port));
                m_port = m_server->serverPort();
                return;
            }
            m_server->close();
            for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
                socket->abort();
        },
        Qt::BlockingQueuedConnection);
}

void CuttingProxy::connectThrough()
{
    while (QTcpSocket *client = m_server->nextPendingConnection()) {
        auto *upstream = new QTcpSocket(m_server);
        upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serverPort));
        upstream->waitForConnected(2000);
        const auto cut = [client, upstream] {
            client->abort();
            upstream->abort();
        };
        auto replyIsCut = std::make_shared<bool>(false);
        QObject::connect(client, &QTcpSocket::readyRead, upstream, [this, client, upstream, cut, replyIsCut] {
            const QByteArray sent = client->readAll();
            const auto what =
                sent.contains(QByteArray("COMMIT", 7)) ? m_atCommit.exchange(AtCommit::Pass) : AtCommit::Pass;
            if (what == AtCommit::CutBefore)
                return cut();
            *replyIsCut = what == AtCommit::CutReply;
            upstream->write(sent);
            upstream->flush();
            if (what == AtCommit::CutBehind)
                cut();
        });
        QObject::connect(upstream, &QTcpSocket::readyRead, client, [client, upstream, cut, replyIsCut] {
            if (*replyIsCut)
                return cut();
            client->write(upstream->readAll());
            client->flush();
        });
        QObject::connect(client, &QTcpSocket::disconnected, upstream, [client, upstream] {
            upstream->abort();
            client->deleteLater();
        });
        QObject::connect(upstream, &QTcpSocket::disconnected, client, [client, upstream] {
            client->abort();
            upstream->deleteLater();
        });
    }
}

} // namespace chatflow
