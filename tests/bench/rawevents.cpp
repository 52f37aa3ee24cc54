// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawevents.h"

#include <QUrl>
#include <QtEndian>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace chatflow
{

RawEvents::RawEvents(const QString &server, const QByteArray &key)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(QUrl(server).port(80)));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        throw std::runtime_error("raw events: no connection");
    const QByteArray request = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                               "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\napikey: " +
                               key + "\r\n\r\n";
    ::send(m_socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL);
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!receive())
            throw std::runtime_error("raw events: no answer");
    }
    if (!m_buffer.startsWith("HTTP/1.1 101"))
        throw std::runtime_error("raw events: refused");
    m_at = end + 4;
    if (!join({}))
        throw std::runtime_error("raw events: the root namespace is refused");
}

RawEvents::~RawEvents()
{
    ::close(m_socket);
}

bool RawEvents::receive()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    char bytes[65536];
    const auto count = ::recv(m_socket, bytes, sizeof bytes, 0);
    if (count <= 0)
        return false;
    m_buffer.append(bytes, count);
    return true;
}

// A server's frames are neither masked nor, here, in parts. Empty at the end.
QByteArray RawEvents::frame()
{
    for (;;) {
        const qsizetype there = m_buffer.size() - m_at;
        const char *bytes = m_buffer.constData() + m_at;
        qsizetype head = 2;
        qsizetype size = there >= head ? bytes[1] & 0x7f : 0;
        if (size == 126) {
            head = 4;
            size = there >= head ? qFromBigEndian<quint16>(bytes + 2) : 0;
        } else if (size == 127) {
            head = 10;
            size = there >= head ? static_cast<qsizetype>(qFromBigEndian<quint64>(bytes + 2)) : 0;
        }
        if (there >= head && there >= head + size) {
            m_at += head + size;
            return {bytes + head, size};
        }
        if (!receive())
            return {};
    }
}

// A client masks what it sends; a mask of zeros leaves it as it is.
void RawEvents::send(const QByteArray &text)
{
    QByteArray bytes("\x81", 1);
    bytes += static_cast<char>(0x80 | text.size());
    bytes += QByteArray(4, '\0') + text;
    ::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
}

bool RawEvents::join(const QByteArray &instance)
{
    send(instance.isEmpty() ? QByteArray("40") : "40/" + instance + ',');
    for (;;) {
        const QByteArray packet = frame();
        if (packet.startsWith("40"))
            return true;
        if (packet.isEmpty() || packet.startsWith("44"))
            return false;
    }
}

std::optional<QByteArray> RawEvents::next()
{
    for (;;) {
        const QByteArray packet = frame();
        if (packet.isEmpty())
            return std::nullopt;
        if (packet == "2")
            send("3");
        if (packet.startsWith("42["))
            return packet.mid(2);
    }
}

} // namespace chatflow
