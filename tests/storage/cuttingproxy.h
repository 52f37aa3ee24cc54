// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

class QTcpServer;

namespace chatflow
{

/// Stands between a client and a PostgreSQL server, in a thread of its own, and cuts the line when told to.
class CuttingProxy
{
public:
    /// What happens to the next COMMIT that passes.
    enum class AtCommit {
        Pass,
        CutBefore, ///< the server never sees it
        CutReply,  ///< the server commits, the client never hears of it
        CutBehind  ///< sent and cut at once: either may be true
    };

    explicit CuttingProxy(int serverPort);
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;
    ~CuttingProxy();

    int port() const { return m_port; }
    void atNextCommit(AtCommit what) { m_atCommit.store(what); }
    bool wasCut() const { return m_atCommit.load() == AtCommit::Pass; }
    /// Not reachable: all connections are cut, and new ones are refused.
    void setReachable(bool reachable);

private:
    void connectThrough();

    int m_serverPort;
    int m_port = 0;
    std::atomic<AtCommit> m_atCommit{AtCommit::Pass};
    QThread m_thread;
    QTcpServer *m_server = nullptr; ///< lives in m_thread
};

} // namespace chatflow
