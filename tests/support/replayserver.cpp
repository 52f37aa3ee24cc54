// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/replayserver.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

QByteArray ReplayRequest::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

ReplayAnswer ReplayAnswer::dropOnAccept()
{
    return {Stage::OnAccept, {}, Then::Close, 0};
}

ReplayAnswer ReplayAnswer::dropAfterHeaders()
{
    return {Stage::AfterHeaders, {}, Then::Close, 0};
}

ReplayAnswer ReplayAnswer::dropAfterBody()
{
    return {Stage::AfterBody, {}, Then::Close, 0};
}

ReplayAnswer ReplayAnswer::hang()
{
    return {Stage::AfterBody, {}, Then::KeepOpen, 0};
}

ReplayAnswer ReplayAnswer::http(int status, const QByteArray &contentType, const QByteArray &body,
                                const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return {Stage::AfterBody, {bytes}, Then::KeepOpen, 0};
}

ReplayAnswer ReplayAnswer::json(const QByteArray &body, int status)
{
    return http(status, "application/json; charset=utf-8", body);
}

ReplayAnswer ReplayAnswer::chunked(const QByteArray &contentType, const QList<QByteArray> &chunks, bool ended)
{
    ReplayAnswer answer;
    answer.pieces.append("HTTP/1.1 200 OK\r\nContent-Type: " + contentType +
                         "\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (const QByteArray &chunk : chunks)
        answer.pieces.append(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n");
    if (ended)
        answer.pieces.append("0\r\n\r\n");
    else
        answer.then = Then::Close;
    return answer;
}

ReplayServer::ReplayServer(QObject *parent)
    : QObject(parent)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, &ReplayServer::accept);
    m_otherwise = [](const ReplayRequest &) { return ReplayAnswer::json("{}"); };
}

ReplayServer::~ReplayServer()
{
    const QList<QTcpSocket *> sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

QUrl ReplayServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

int ReplayServer::wholeRequests() const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                          [](const ReplayRequest &request) { return request.whole; }));
}

void ReplayServer::closeAll()
{
    const QList<QTcpSocket *> sockets = m_peers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnectFromHost();
}

void ReplayServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_peers.remove(socket);
            socket->deleteLater();
        });
        if (!m_answers.isEmpty() && m_answers.first().stage == ReplayAnswer::Stage::OnAccept) {
            drop(socket, m_answers.takeFirst().then);
            continue;
        }
        m_peers.insert(socket, {{}, m_connections, -1, 0});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void ReplayServer::read(QTcpSocket *socket)
{
    if (!m_peers.contains(socket))
        return;
    Peer &peer = m_peers[socket];
    peer.buffer += socket->readAll();
    while (true) {
        if (peer.request < 0) {
            const qsizetype end = peer.buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QList<QByteArray> lines = peer.buffer.left(end).split('\n');
            peer.buffer.remove(0, end + 4);
            ReplayRequest request;
            request.connection = peer.number;
            const QList<QByteArray> first = lines.first().trimmed().split(' ');
            request.method = first.value(0);
            request.target = first.value(1);
            for (const QByteArray &line : lines.mid(1)) {
                const qsizetype colon = line.indexOf(':');
                request.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
            }
            peer.bodySize = request.header("content-length").toLongLong();
            peer.request = static_cast<int>(m_requests.size());
            m_requests.append(request);
            if (!m_answers.isEmpty() && m_answers.first().stage == ReplayAnswer::Stage::AfterHeaders) {
                drop(socket, m_answers.takeFirst().then);
                return;
            }
        }
        if (peer.buffer.size() < peer.bodySize)
            return;
        ReplayRequest &request = m_requests[peer.request];
        request.body = peer.buffer.left(peer.bodySize);
        request.whole = true;
        peer.buffer.remove(0, peer.bodySize);
        peer.request = -1;
        const ReplayAnswer answer = m_answers.isEmpty() ? m_otherwise(request) : m_answers.takeFirst();
        Q_EMIT requestArrived();
        act(socket, answer, 0);
        if (!m_peers.contains(socket))
            return;
    }
}

void ReplayServer::act(QTcpSocket *socket, const ReplayAnswer &answer, int piece)
{
    if (piece == 0 && answer.pauseMs > 0) {
        ReplayAnswer later = answer;
        later.pieces.prepend({});
        QTimer::singleShot(answer.pauseMs, socket, [this, socket, later] { act(socket, later, 1); });
        return;
    }
    if (piece >= answer.pieces.size()) {
        if (answer.then != ReplayAnswer::Then::KeepOpen)
            drop(socket, answer.then);
        return;
    }
    socket->write(answer.pieces.at(piece));
    socket->flush();
    if (piece + 1 == answer.pieces.size()) {
        act(socket, answer, piece + 1);
        return;
    }
    QTimer::singleShot(answer.pauseMs, socket,
                       [this, socket, answer, piece] { act(socket, answer, piece + 1); });
}

void ReplayServer::drop(QTcpSocket *socket, ReplayAnswer::Then then)
{
    if (then == ReplayAnswer::Then::Reset)
        socket->abort();
    else
        socket->disconnectFromHost();
}

} // namespace chatflow::test
