// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxexchange.h"

#include <QObject>
#include <QTcpSocket>

namespace chatflow
{

/// The server's end of one WebSocket (RFC 6455), taken over from SandboxHttp. Deletes itself when it is over.
class SandboxWebSocket : public QObject
{
    Q_OBJECT

public:
    /// Accepts the upgrade; null when the peer has gone or did not ask properly (then it has been answered
    /// 400).
    static SandboxWebSocket *accept(const SandboxExchangePtr &exchange, QObject *parent);
    ~SandboxWebSocket() override;

    void sendText(const QByteArray &utf8);
    /// A close frame without a status, which the peer sees as 1005.
    void close();
    /// Cuts the connection: the peer sees 1006.
    void cut();

Q_SIGNALS:
    void textReceived(const QByteArray &utf8);
    /// Once, however it ended.
    void closed();

private:
    SandboxWebSocket(QTcpSocket *socket, QObject *parent);
    void read();
    bool readFrame();
    void handleFrame(int opcode, bool last, const QByteArray &payload);
    void sendFrame(int opcode, const QByteArray &payload);
    void over();

    QPointer<QTcpSocket> m_socket;
    QByteArray m_buffer;
    QByteArray m_message;
    bool m_closing = false;
    bool m_over = false;
};

} // namespace chatflow
