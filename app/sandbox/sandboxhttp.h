// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "sandbox/faults.h"
#include "sandbox/sandboxexchange.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <deque>
#include <functional>

namespace chatflow
{

/// A small HTTP/1.1 server on 127.0.0.1 that can do what a stand-in needs and Qt HttpServer cannot: refuse an
/// upgrade, stream, and cut a connection at any stage. Keep-alive with Node's idle limit of 5 s, chunked
/// bodies both ways. One thread: that of its creator. Paths under /__sandbox/ reach the control handler
/// without faults or log.
class SandboxHttp : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const SandboxExchangePtr &)>;

    SandboxHttp(Clock &clock, Faults &faults, QObject *parent = nullptr);
    ~SandboxHttp() override;

    /// Listens on loopback; 0 chooses a free port. InvalidArgument when the port is taken.
    Result<> listen(quint16 port = 0);
    quint16 port() const { return m_server.serverPort(); }
    /// "http://127.0.0.1:<port>", without a slash at the end.
    QString url() const;

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    void setControlHandler(Handler handler) { m_controlHandler = std::move(handler); }
    /// What happens to a body over `bytes`: `tooLarge` answers, the connection is closed.
    void setBodyLimit(qint64 bytes, Handler tooLarge);
    void setIdleLimit(milliseconds limit) { m_idleLimit = limit; }

    /// Cuts every connection, upgraded ones excepted (they belong to who took them).
    void dropConnections();
    /// Stops listening and cuts everything, as the death of the server does; listen() starts it again.
    void close();

    /// The latest requests, oldest first; at most setLogLimit().
    const std::deque<SandboxRequest> &requests() const { return m_log; }
    quint64 requestCount() const { return m_requestCount; }
    void clearRequests() { m_log.clear(); }
    void setLogLimit(size_t limit) { m_logLimit = limit; }

Q_SIGNALS:
    /// A request has been read whole; emitted before it is worked on.
    void requestReceived(const chatflow::SandboxRequest &request);

private:
    friend class SandboxConnection;
    void accept();
    void sweep();
    void dispatch(const SandboxExchangePtr &exchange, const std::optional<Fault> &fault);
    void record(const SandboxRequest &request);

    Clock &m_clock;
    Faults &m_faults;
    QTcpServer m_server;
    QTimer m_sweep;
    QElapsedTimer m_uptime;
    Handler m_handler;
    Handler m_controlHandler;
    Handler m_tooLarge;
    qint64 m_bodyLimit = 64LL * 1024 * 1024;
    milliseconds m_idleLimit{5000};
    std::deque<SandboxRequest> m_log;
    size_t m_logLimit = 20000;
    quint64 m_requestCount = 0;
};

} // namespace chatflow
