// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxhttp.h"

#include <QTcpSocket>

namespace chatflow
{

/// One TCP connection of SandboxHttp: reads requests one after the other, each when the one before is
/// answered. Deletes itself when the peer leaves.
class SandboxConnection : public QObject
{
    Q_OBJECT

public:
    SandboxConnection(SandboxHttp &server, QTcpSocket *socket);
    ~SandboxConnection() override;

    void write(const QByteArray &bytes);
    /// The current answer is complete: goes on with the next request, or closes.
    void answered();
    void cut();
    /// Closes as a server does with an idle connection.
    void closeIdle();
    /// Gives the current exchange's answer `delay` later.
    void answerLater(milliseconds delay, int status, const QByteArray &contentType, const QByteArray &body,
                     const SandboxHeaders &more);
    QTcpSocket *takeSocket();
    bool keepsAlive() const { return m_keepAlive; }
    bool isOpen() const;
    /// Nothing asked and nothing sent for longer than `limit` ms of the server's uptime `now`.
    bool isIdle(qint64 now, qint64 limit) const;

private:
    enum class State { Head, Body, Answering, Over };
    void read();
    bool readHead();
    bool readBody();
    bool readChunkedBody();
    void complete();
    void refuse(int status);

    SandboxHttp &m_server;
    QPointer<QTcpSocket> m_socket;
    QByteArray m_buffer;
    SandboxRequest m_request;
    std::optional<Fault> m_fault;
    State m_state = State::Head;
    qint64 m_bodyLength = 0;
    qint64 m_lastActivity = 0;
    bool m_chunked = false;
    bool m_keepAlive = true;
    SandboxExchangePtr m_exchange;
};

} // namespace chatflow
