// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxhttp.h"

#include "base/logging.h"
#include "sandbox/later.h"
#include "sandbox/sandboxconnection.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <chrono>

namespace chatflow
{

using namespace Qt::StringLiterals;

SandboxHttp::SandboxHttp(Clock &clock, Faults &faults, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_faults(faults)
    , m_server(this)
    , m_sweep(this)
{
    m_uptime.start();
    m_server.setMaxPendingConnections(4096);
    m_server.setListenBacklogSize(4096);
    connect(&m_server, &QTcpServer::newConnection, this, &SandboxHttp::accept);
    m_sweep.setInterval(std::chrono::seconds(1));
    connect(&m_sweep, &QTimer::timeout, this, &SandboxHttp::sweep);
}

SandboxHttp::~SandboxHttp()
{
    dropConnections();
}

Result<> SandboxHttp::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), port))
        return fail(Error::invalid(u"port"_s, m_server.errorString()));
    m_sweep.start();
    return {};
}

QString SandboxHttp::url() const
{
    return u"http://127.0.0.1:"_s + QString::number(port());
}

void SandboxHttp::setBodyLimit(qint64 bytes, Handler tooLarge)
{
    m_bodyLimit = bytes;
    m_tooLarge = std::move(tooLarge);
}

void SandboxHttp::dropConnections()
{
    const auto connections = findChildren<SandboxConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (SandboxConnection *connection : connections)
        connection->cut();
}

void SandboxHttp::close()
{
    m_server.close();
    m_sweep.stop();
    dropConnections();
}

void SandboxHttp::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new SandboxConnection(*this, socket); // a child of this; deletes itself when the peer leaves
}

void SandboxHttp::sweep()
{
    const qint64 now = m_uptime.elapsed();
    const auto connections = findChildren<SandboxConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (SandboxConnection *connection : connections) {
        if (connection->isIdle(now, m_idleLimit.count()))
            connection->closeIdle();
    }
}

void SandboxHttp::record(const SandboxRequest &request)
{
    if (m_logLimit == 0)
        return;
    m_log.push_back(request);
    if (m_log.size() > m_logLimit)
        m_log.pop_front();
}

void SandboxHttp::dispatch(const SandboxExchangePtr &exchange, const std::optional<Fault> &fault)
{
    const SandboxRequest &request = exchange->request();
    if (request.path.startsWith("/__sandbox/"_L1)) {
        if (m_controlHandler)
            m_controlHandler(exchange);
        else
            exchange->reply(404, "text/plain", "no controls here\n");
        return;
    }
    record(request);
    Q_EMIT requestReceived(request);
    if (!fault) {
        m_handler(exchange);
        return;
    }
    logDebug(lcSandbox(), "fault", {{"path", request.path}, {"kind", static_cast<int>(fault->kind)}});
    if (fault->kind == Fault::Kind::Slow && fault->stage != Fault::Stage::AfterEffect) {
        later(m_clock, this, fault->delay, [this, exchange] { m_handler(exchange); });
        return;
    }
    exchange->setFault(*fault);
    if (fault->stage == Fault::Stage::AfterEffect || fault->kind == Fault::Kind::CutStream)
        m_handler(exchange);
    else
        exchange->reply(200, {}, {}); // whatever it says: the fault decides what goes out
}

} // namespace chatflow
