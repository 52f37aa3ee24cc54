// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/localsignal.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

namespace chatflow
{
namespace
{
const QByteArray ringRequest("ring\n");
const QByteArray ringConfirmation("rung\n");
} // namespace

LocalSignal::LocalSignal(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            const auto answer = [this, socket] {
                if (!socket->canReadLine())
                    return;
                const bool known = socket->readLine(16) == ringRequest;
                if (known)
                    socket->write(ringConfirmation);
                socket->disconnectFromServer(); // after what was written has gone out
                if (known)
                    Q_EMIT rung();
            };
            connect(socket, &QLocalSocket::readyRead, this, answer);
            answer();
        }
    });
}

LocalSignal::~LocalSignal() = default;

bool LocalSignal::listen(const QString &name)
{
    QLocalServer::removeServer(name);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    return m_server.listen(name);
}

bool LocalSignal::ring(const QString &name, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(left()))
        return false;
    socket.write(ringRequest);
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(left()))
            return false;
    }
    return socket.readLine(16) == ringConfirmation;
}

} // namespace chatflow
