// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawhttp.h"

#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace chatflow
{

RawHttp::RawHttp(const QString &server, const QByteArray &headers)
    : m_port(static_cast<quint16>(QUrl(server).port(80)))
    , m_headers(headers)
{
}

RawHttp::~RawHttp()
{
    disconnect();
}

void RawHttp::connect()
{
    disconnect();
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        throw std::runtime_error("raw HTTP: no connection");
}

void RawHttp::disconnect()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_buffer.clear();
}

bool RawHttp::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto count = ::send(m_socket, bytes.constData() + sent,
                                  static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

bool RawHttp::receive()
{
    char bytes[65536];
    const auto count = ::recv(m_socket, bytes, sizeof bytes, 0);
    if (count <= 0)
        return false;
    m_buffer.append(bytes, count);
    return true;
}

void RawHttp::need(qsizetype bytes)
{
    while (m_buffer.size() < bytes) {
        if (!receive())
            throw std::runtime_error("raw HTTP: the answer was cut off");
    }
}

QByteArray RawHttp::readChunks()
{
    QByteArray body;
    for (;;) {
        qsizetype end = m_buffer.indexOf("\r\n");
        for (; end < 0; end = m_buffer.indexOf("\r\n"))
            need(m_buffer.size() + 1);
        const qsizetype size = m_buffer.left(end).toLongLong(nullptr, 16);
        need(end + 2 + size + 2);
        body += m_buffer.mid(end + 2, size);
        m_buffer.remove(0, end + 2 + size + 2);
        if (size == 0)
            return body;
    }
}

QByteArray RawHttp::readBody(const QByteArray &head)
{
    if (head.contains("transfer-encoding: chunked"))
        return readChunks();
    const qsizetype at = head.indexOf("content-length:");
    if (at < 0)
        throw std::runtime_error("raw HTTP: an answer without a length");
    const qsizetype from = at + qsizetype(sizeof "content-length:") - 1;
    const qsizetype size = head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong();
    need(size);
    const QByteArray body = m_buffer.left(size);
    m_buffer.remove(0, size);
    return body;
}

QByteArray RawHttp::post(const QByteArray &path, const QByteArray &json)
{
    const QByteArray request = "POST " + path +
                               " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                               "Content-Length: " +
                               QByteArray::number(json.size()) + "\r\n" + m_headers + "\r\n" + json;
    const bool reused = m_socket >= 0;
    if (!reused)
        connect();
    if (!send(request) || !receive()) {
        if (!reused)
            throw std::runtime_error("raw HTTP: no answer");
        connect(); // the server has closed what was idle
        if (!send(request) || !receive())
            throw std::runtime_error("raw HTTP: no answer");
    }
    qsizetype end = m_buffer.indexOf("\r\n\r\n");
    for (; end < 0; end = m_buffer.indexOf("\r\n\r\n"))
        need(m_buffer.size() + 1);
    const QByteArray head = m_buffer.left(end + 2).toLower();
    m_buffer.remove(0, end + 4);
    const QByteArray body = readBody(head);
    if (head.mid(9, 1) != "2")
        throw std::runtime_error("raw HTTP: " + head.left(head.indexOf('\r')).toStdString());
    if (head.contains("connection: close"))
        disconnect();
    return body;
}

} // namespace chatflow
