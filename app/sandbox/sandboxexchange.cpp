// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxexchange.h"

#include "sandbox/later.h"
#include "sandbox/sandboxconnection.h"
#include "sandbox/sandboxjson.h"

#include <QTcpSocket>

#include <utility>

namespace chatflow
{

namespace
{
QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Payload Too Large";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}
} // namespace

SandboxExchange::SandboxExchange(SandboxConnection *connection, SandboxRequest request)
    : m_connection(connection)
    , m_request(std::move(request))
{
}

SandboxExchange::~SandboxExchange() = default;

bool SandboxExchange::isOpen() const
{
    return !m_answered && m_connection && m_connection->isOpen();
}

void SandboxExchange::done()
{
    m_answered = true;
    // Last: it may drop the connection's reference to this.
    if (m_connection)
        m_connection->answered();
}

void SandboxExchange::write(int status, const QByteArray &contentType, const QByteArray &body,
                            const SandboxHeaders &more)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    for (const auto &[name, value] : more)
        out += name + ": " + value + "\r\n";
    if (!contentType.isEmpty())
        out += "Content-Type: " + contentType + "\r\n";
    if (m_streaming)
        out += "Transfer-Encoding: chunked\r\n";
    else if (status != 204)
        out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    out += m_connection->keepsAlive() ? "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n"
                                      : "Connection: close\r\n\r\n";
    const bool cutInBody = m_fault && m_fault->kind == Fault::Kind::CutStream;
    if (m_request.method != "HEAD" && !body.isEmpty() && !cutInBody)
        out += body;
    m_connection->write(out);
    if (cutInBody && !body.isEmpty())
        writeBody(body);
}

void SandboxExchange::writeBody(const QByteArray &bytes)
{
    if (m_fault && m_fault->kind == Fault::Kind::CutStream &&
        m_bodyBytes + bytes.size() >= m_fault->afterBytes) {
        const QByteArray part = bytes.left(m_fault->afterBytes - m_bodyBytes);
        if (m_streaming && !part.isEmpty())
            m_connection->write(QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n");
        else if (!part.isEmpty())
            m_connection->write(part);
        drop();
        return;
    }
    m_bodyBytes += bytes.size();
    m_connection->write(
        m_streaming ? QByteArray(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n") : bytes);
}

bool SandboxExchange::interceptedByFault(int status, const QByteArray &contentType, const QByteArray &body,
                                         const SandboxHeaders &more, bool streamed)
{
    if (!m_fault || m_fault->kind == Fault::Kind::CutStream)
        return false;
    const Fault fault = *std::exchange(m_fault, std::nullopt);
    switch (fault.kind) {
    case Fault::Kind::Status: {
        SandboxHeaders headers;
        if (fault.retryAfter > 0)
            headers.append({"Retry-After", QByteArray::number(fault.retryAfter)});
        reply(fault.status, "text/html; charset=utf-8",
              fault.status == 429 ? "Too many requests, slow down please" : "The sandbox was told to fail.",
              headers);
        break;
    }
    case Fault::Kind::MalformedJson:
        reply(200, "application/json; charset=utf-8",
              body.size() > 2 ? body.left(body.size() / 2) : "{\"text\":\"unfin");
        break;
    case Fault::Kind::Html:
        reply(200, "text/html; charset=UTF-8",
              "<!DOCTYPE html>\r\n<html lang=\"en\"><body>Not here</body></html>");
        break;
    case Fault::Kind::Drop:
        drop();
        break;
    case Fault::Kind::Hang:
        m_answered = true; // and the connection waits for an answer that does not come
        break;
    case Fault::Kind::Slow:
        if (streamed)
            return false; // its beginning is all that could be late: Stage::AfterRead does that
        m_connection->answerLater(fault.delay, status, contentType, body, more);
        break;
    default:
        return false;
    }
    return true;
}

void SandboxExchange::reply(int status, const QByteArray &contentType, const QByteArray &body,
                            const SandboxHeaders &more)
{
    if (!isOpen() || interceptedByFault(status, contentType, body, more, false))
        return;
    write(status, contentType, body, more);
    done();
}

void SandboxExchange::replyJson(int status, const QJsonValue &value, const SandboxHeaders &more)
{
    reply(status, "application/json; charset=utf-8", compactJson(value), more);
}

void SandboxExchange::startStream(int status, const QByteArray &contentType, const SandboxHeaders &more)
{
    if (!isOpen() || interceptedByFault(status, contentType, {}, more, true))
        return;
    m_streaming = true;
    write(status, contentType, {}, more);
}

void SandboxExchange::send(const QByteArray &chunk)
{
    if (isOpen() && m_streaming && !chunk.isEmpty())
        writeBody(chunk);
}

void SandboxExchange::finish()
{
    if (!isOpen() || !m_streaming)
        return;
    m_connection->write("0\r\n\r\n");
    done();
}

void SandboxExchange::drop()
{
    m_answered = true;
    if (m_connection)
        m_connection->cut();
}

QTcpSocket *SandboxExchange::takeSocket()
{
    if (!isOpen())
        return nullptr;
    m_answered = true;
    return m_connection->takeSocket();
}

} // namespace chatflow
