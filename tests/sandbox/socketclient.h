// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QNetworkRequest>
#include <QStringList>
#include <QUrl>
#include <QWebSocket>

namespace chatflow::test
{

/// A WebSocket as Qt makes it, which keeps what it heard.
class SocketClient : public QObject
{
    Q_OBJECT

public:
    explicit SocketClient(quint16 port, const QString &query,
                          const QList<QPair<QByteArray, QByteArray>> &headers = {});

    void send(const QString &frame) { m_socket.sendTextMessage(frame); }
    const QStringList &frames() const { return m_frames; }
    void forget() { m_frames.clear(); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    QWebSocket &socket() { return m_socket; }

    /// The payloads of the events called `event` that came in `space` ("" is the root).
    QList<QJsonObject> events(const QString &event, const QString &space = {}) const;

private:
    QWebSocket m_socket;
    QStringList m_frames;
};

} // namespace chatflow::test
