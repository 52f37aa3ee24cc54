// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxwebsocket.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace chatflow
{

namespace
{
constexpr qsizetype maximumPayload = 1000000; // engine.io's maxPayload
enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
} // namespace

SandboxWebSocket *SandboxWebSocket::accept(const SandboxExchangePtr &exchange, QObject *parent)
{
    const QByteArray key = exchange->request().header("sec-websocket-key");
    if (key.isEmpty() || exchange->request().header("sec-websocket-version") != "13") {
        exchange->reply(400, "text/plain", "Bad WebSocket request", {{"Sec-WebSocket-Version", "13"}});
        return nullptr;
    }
    QTcpSocket *socket = exchange->takeSocket();
    if (!socket)
        return nullptr;
    const QByteArray accepted =
        QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                                 QCryptographicHash::Sha1)
            .toBase64();
    socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Accept: " +
                  accepted + "\r\nAccess-Control-Allow-Origin: *\r\n\r\n");
    socket->flush();
    return new SandboxWebSocket(socket, parent);
}

SandboxWebSocket::SandboxWebSocket(QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &SandboxWebSocket::read);
    connect(socket, &QTcpSocket::disconnected, this, &SandboxWebSocket::over);
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &SandboxWebSocket::read, Qt::QueuedConnection);
}

SandboxWebSocket::~SandboxWebSocket() = default;

void SandboxWebSocket::over()
{
    if (std::exchange(m_over, true))
        return;
    Q_EMIT closed();
    deleteLater();
}

void SandboxWebSocket::sendFrame(int opcode, const QByteArray &payload)
{
    if (m_over || !m_socket)
        return;
    QByteArray frame;
    frame.reserve(payload.size() + 10);
    frame += static_cast<char>(0x80 | opcode);
    if (payload.size() < 126) {
        frame += static_cast<char>(payload.size());
    } else if (payload.size() <= 0xffff) {
        char length[2];
        qToBigEndian(static_cast<quint16>(payload.size()), length);
        frame += char(126);
        frame.append(length, 2);
    } else {
        char length[8];
        qToBigEndian(static_cast<quint64>(payload.size()), length);
        frame += char(127);
        frame.append(length, 8);
    }
    frame += payload;
    m_socket->write(frame);
    m_socket->flush();
}

void SandboxWebSocket::sendText(const QByteArray &utf8)
{
    if (!m_closing)
        sendFrame(Text, utf8);
}

void SandboxWebSocket::close()
{
    if (std::exchange(m_closing, true))
        return;
    sendFrame(Close, {});
    if (m_socket)
        m_socket->disconnectFromHost();
}

void SandboxWebSocket::cut()
{
    m_closing = true;
    if (m_socket)
        m_socket->abort();
    over();
}

void SandboxWebSocket::read()
{
    if (!m_socket)
        return;
    m_buffer += m_socket->readAll();
    while (!m_over && readFrame()) {
    }
}

bool SandboxWebSocket::readFrame()
{
    if (m_buffer.size() < 2)
        return false;
    const auto first = static_cast<quint8>(m_buffer.at(0));
    const auto second = static_cast<quint8>(m_buffer.at(1));
    qsizetype head = 2;
    quint64 length = second & 0x7f;
    if (length == 126) {
        head = 4;
        if (m_buffer.size() < head)
            return false;
        length = qFromBigEndian<quint16>(m_buffer.constData() + 2);
    } else if (length == 127) {
        head = 10;
        if (m_buffer.size() < head)
            return false;
        length = qFromBigEndian<quint64>(m_buffer.constData() + 2);
    }
    const bool masked = (second & 0x80) != 0;
    if (!masked || length > static_cast<quint64>(maximumPayload)) {
        close(); // a client must mask its frames
        m_buffer.clear();
        return false;
    }
    const auto size = static_cast<qsizetype>(length);
    if (m_buffer.size() < head + 4 + size)
        return false;
    QByteArray payload = m_buffer.mid(head + 4, size);
    for (qsizetype i = 0; i < size; ++i)
        payload[i] = static_cast<char>(payload.at(i) ^ m_buffer.at(head + (i & 3)));
    m_buffer.remove(0, head + 4 + size);
    handleFrame(first & 0x0f, (first & 0x80) != 0, payload);
    return true;
}

void SandboxWebSocket::handleFrame(int opcode, bool last, const QByteArray &payload)
{
    switch (opcode) {
    case Ping:
        sendFrame(Pong, payload);
        return;
    case Pong:
        return;
    case Close:
        if (!std::exchange(m_closing, true))
            sendFrame(Close, payload.left(2));
        m_socket->disconnectFromHost();
        return;
    case Continuation:
    case Text:
    case Binary:
        break;
    default:
        close();
        return;
    }
    m_message += payload;
    if (m_message.size() > maximumPayload) {
        close();
        return;
    }
    if (last) {
        const QByteArray message = std::exchange(m_message, {});
        if (!m_closing)
            Q_EMIT textReceived(message);
    }
}

} // namespace chatflow
