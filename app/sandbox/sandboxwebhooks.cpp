// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxwebhooks.h"

#include "sandbox/later.h"

#include <QTcpSocket>

#include <algorithm>
#include <cmath>
#include <memory>

namespace chatflow
{

using namespace Qt::StringLiterals;

SandboxWebhooks::SandboxWebhooks(Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
{
}

void SandboxWebhooks::post(const QUrl &url, const SandboxHeaders &headers, const QByteArray &json)
{
    if (url.scheme() != "http"_L1 || url.host().isEmpty())
        return;
    attempt({url, headers, json, 0, m_generation});
}

void SandboxWebhooks::attempt(Delivery delivery)
{
    ++delivery.attempt;
    auto *socket = new QTcpSocket(this);
    // Own HTTP on purpose: QNetworkAccessManager repeats a POST whose connection broke, the real server does
    // not.
    auto reply = std::make_shared<QByteArray>();
    auto ended = std::make_shared<bool>(false);
    const auto end = [this, socket, delivery, ended](int status) {
        if (std::exchange(*ended, true))
            return;
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
        concluded(delivery, status);
    };
    connect(socket, &QTcpSocket::connected, this, [socket, delivery] {
        QByteArray path = delivery.url.path(QUrl::FullyEncoded).toLatin1();
        if (path.isEmpty())
            path = "/";
        if (delivery.url.hasQuery())
            path += '?' + delivery.url.query(QUrl::FullyEncoded).toLatin1();
        QByteArray request = "POST " + path +
                             " HTTP/1.1\r\nAccept: application/json, text/plain, */*\r\n"
                             "Content-Type: application/json\r\n";
        for (const auto &[name, value] : delivery.headers)
            request += name + ": " + value + "\r\n";
        request += "User-Agent: axios/1.12.2\r\nContent-Length: " + QByteArray::number(delivery.json.size()) +
                   "\r\nAccept-Encoding: gzip, compress, deflate, br\r\nHost: " +
                   delivery.url.authority().toLatin1() + "\r\nConnection: keep-alive\r\n\r\n";
        socket->write(request + delivery.json);
    });
    connect(socket, &QTcpSocket::readyRead, this, [socket, reply, end] {
        *reply += socket->readAll();
        if (reply->contains("\r\n\r\n"))
            end(reply->mid(9, 3).toInt());
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [end] { end(0); });
    connect(socket, &QTcpSocket::disconnected, this, [end] { end(0); });
    later(m_clock, socket, m_policy.timeout, [end] { end(0); });
    socket->connectToHost(delivery.url.host(), static_cast<quint16>(delivery.url.port(80)));
}

void SandboxWebhooks::concluded(const Delivery &delivery, int status)
{
    Q_EMIT attempted(delivery.url, delivery.attempt, status);
    const bool delivered = status >= 200 && status < 300;
    const bool final = status == 400 || status == 401 || status == 403 || status == 404 || status == 422;
    if (delivered || final || delivery.attempt >= m_policy.attempts)
        return;
    const double doubled =
        static_cast<double>(m_policy.firstDelay.count()) * std::pow(2.0, delivery.attempt - 1);
    const double base = std::min(doubled, static_cast<double>(m_policy.longestDelay.count()));
    const double delay = base * (1.0 + m_policy.jitter * (2.0 * m_random.unit() - 1.0));
    later(m_clock, this, milliseconds(static_cast<qint64>(delay)), [this, delivery] {
        if (delivery.generation == m_generation)
            attempt(delivery);
    });
}

} // namespace chatflow
