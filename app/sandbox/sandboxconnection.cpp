// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxconnection.h"

#include "sandbox/later.h"

#include <QUrl>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype headLimit = 64 * 1024;
}

SandboxConnection::SandboxConnection(SandboxHttp &server, QTcpSocket *socket)
    : QObject(&server)
    , m_server(server)
    , m_socket(socket)
    , m_lastActivity(server.m_uptime.elapsed())
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &SandboxConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    read();
}

SandboxConnection::~SandboxConnection() = default;

bool SandboxConnection::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

bool SandboxConnection::isIdle(qint64 now, qint64 limit) const
{
    return m_state == State::Head && now - m_lastActivity > limit;
}

void SandboxConnection::write(const QByteArray &bytes)
{
    if (!isOpen())
        return;
    m_lastActivity = m_server.m_uptime.elapsed();
    m_socket->write(bytes);
    m_socket->flush();
}

void SandboxConnection::cut()
{
    m_state = State::Over;
    if (m_socket)
        m_socket->abort();
}

void SandboxConnection::closeIdle()
{
    m_state = State::Over;
    if (m_socket)
        m_socket->disconnectFromHost();
}

void SandboxConnection::answerLater(milliseconds delay, int status, const QByteArray &contentType,
                                    const QByteArray &body, const SandboxHeaders &more)
{
    later(m_server.m_clock, this, delay, [exchange = m_exchange, status, contentType, body, more] {
        exchange->reply(status, contentType, body, more);
    });
}

QTcpSocket *SandboxConnection::takeSocket()
{
    if (!isOpen())
        return nullptr;
    QTcpSocket *socket = m_socket;
    socket->disconnect(this);
    socket->setParent(nullptr);
    if (!m_buffer.isEmpty()) {
        for (qsizetype i = m_buffer.size(); i > 0; --i)
            socket->ungetChar(m_buffer.at(i - 1));
        m_buffer.clear();
    }
    m_socket.clear();
    m_state = State::Over;
    deleteLater();
    return socket;
}

void SandboxConnection::answered()
{
    m_exchange.reset();
    if (m_state == State::Over)
        return;
    if (!m_keepAlive) {
        m_state = State::Over;
        if (m_socket)
            m_socket->disconnectFromHost();
        return;
    }
    m_state = State::Head;
    // Not from here: the caller may be deep in a handler that was called by read().
    if (!m_buffer.isEmpty() || (m_socket && m_socket->bytesAvailable() > 0))
        QMetaObject::invokeMethod(this, &SandboxConnection::read, Qt::QueuedConnection);
}

void SandboxConnection::read()
{
    if (!m_socket)
        return;
    // While an answer is out, the peer's bytes wait in the socket; they would be the next request.
    if (m_state == State::Answering || m_state == State::Over)
        return;
    m_lastActivity = m_server.m_uptime.elapsed();
    m_buffer += m_socket->readAll();
    if (m_state == State::Head && !readHead())
        return;
    if (m_state == State::Body && !(m_chunked ? readChunkedBody() : readBody()))
        return;
    complete();
}

void SandboxConnection::refuse(int status)
{
    m_keepAlive = false;
    m_state = State::Answering;
    write("HTTP/1.1 " + QByteArray::number(status) +
          " Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    answered();
}

bool SandboxConnection::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > headLimit)
            refuse(431);
        return false;
    }
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);

    const qsizetype lineEnd = head.indexOf("\r\n");
    const QList<QByteArray> line = (lineEnd < 0 ? head : head.left(lineEnd)).split(' ');
    if (line.size() != 3 || !line.at(2).startsWith("HTTP/1.")) {
        refuse(400);
        return false;
    }
    m_request = {};
    m_request.method = line.at(0);
    m_request.target = line.at(1);
    const qsizetype query = m_request.target.indexOf('?');
    m_request.path = QString::fromUtf8(
        QByteArray::fromPercentEncoding(query < 0 ? m_request.target : m_request.target.left(query)));
    if (query >= 0)
        m_request.query = QUrlQuery(QString::fromUtf8(m_request.target.mid(query + 1).replace('+', "%20")));
    for (qsizetype from = lineEnd + 2; lineEnd >= 0 && from < head.size();) {
        qsizetype to = head.indexOf("\r\n", from);
        if (to < 0)
            to = head.size();
        const qsizetype colon = head.indexOf(':', from);
        if (colon > 0 && colon < to)
            m_request.headers.insert(head.mid(from, colon - from).toLower(),
                                     head.mid(colon + 1, to - colon - 1).trimmed());
        from = to + 2;
    }
    m_keepAlive = m_request.header("connection").compare("close", Qt::CaseInsensitive) != 0;
    m_chunked = m_request.header("transfer-encoding").toLower().contains("chunked");
    bool isNumber = true;
    m_bodyLength = m_chunked || !m_request.headers.contains("content-length")
                       ? 0
                       : m_request.header("content-length").toLongLong(&isNumber);
    if (!isNumber || m_bodyLength < 0) {
        refuse(400);
        return false;
    }

    if (!m_request.path.startsWith("/__sandbox/"_L1)) {
        m_fault = m_server.m_faults.takeForRequest(m_request.method, m_request.path);
        if (m_fault && m_fault->kind == Fault::Kind::Drop && m_fault->stage == Fault::Stage::BeforeRead) {
            cut();
            return false;
        }
    }
    if (m_bodyLength > m_server.m_bodyLimit && m_server.m_tooLarge) {
        m_keepAlive = false;
        m_state = State::Answering;
        m_exchange = std::make_shared<SandboxExchange>(this, std::move(m_request));
        const SandboxExchangePtr exchange = m_exchange;
        m_server.m_tooLarge(exchange);
        return false;
    }
    if (m_request.header("expect").compare("100-continue", Qt::CaseInsensitive) == 0)
        write("HTTP/1.1 100 Continue\r\n\r\n");
    m_state = State::Body;
    return true;
}

bool SandboxConnection::readBody()
{
    if (m_buffer.size() < m_bodyLength)
        return false;
    if (m_buffer.size() == m_bodyLength) {
        m_request.body = std::exchange(m_buffer, {});
    } else {
        m_request.body = m_buffer.left(m_bodyLength);
        m_buffer.remove(0, m_bodyLength);
    }
    return true;
}

bool SandboxConnection::readChunkedBody()
{
    while (true) {
        const qsizetype lineEnd = m_buffer.indexOf("\r\n");
        if (lineEnd < 0)
            return false;
        bool isNumber = false;
        const qsizetype size =
            m_buffer.left(lineEnd).split(';').constFirst().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0 || m_request.body.size() + size > m_server.m_bodyLimit) {
            refuse(400);
            return false;
        }
        if (m_buffer.size() < lineEnd + 2 + size + 2)
            return false;
        m_request.body += m_buffer.mid(lineEnd + 2, size);
        m_buffer.remove(0, lineEnd + 2 + size + 2);
        if (size == 0)
            return true;
    }
}

void SandboxConnection::complete()
{
    m_state = State::Answering;
    m_request.at = m_server.m_clock.now();
    if (!m_request.path.startsWith("/__sandbox/"_L1))
        m_request.number = ++m_server.m_requestCount;
    m_exchange = std::make_shared<SandboxExchange>(this, std::move(m_request));
    const SandboxExchangePtr exchange = m_exchange;
    m_server.dispatch(exchange, std::exchange(m_fault, std::nullopt));
}

} // namespace chatflow
