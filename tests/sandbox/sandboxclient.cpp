// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxclient.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

namespace
{
/// Sends, and reads until `enough` says so, the peer leaves or time is over. Answers whether the peer left.
bool talk(quint16 port, const QByteArray &bytes, QByteArray &received, const std::function<bool()> &enough,
          int patienceMs)
{
    QTcpSocket socket;
    QEventLoop loop;
    bool left = false;
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(bytes); });
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] {
        received += socket.readAll();
        if (enough())
            loop.quit();
    });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &loop, [&] {
        left = true;
        loop.quit();
    });
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    loop.exec();
    return left;
}

void parse(const QByteArray &received, const QByteArray &method, RawReply &reply)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = received.left(end).split('\n');
    reply.status = lines.constFirst().split(' ').value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        reply.headers.insert(lines.at(i).left(colon).toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    QByteArray rest = received.mid(end + 4);
    if (reply.headers.value("transfer-encoding") != "chunked") {
        reply.body = rest;
        const QByteArray length = reply.headers.value("content-length");
        reply.whole = method == "HEAD" || reply.status == 204 || reply.status == 101 ||
                      (!length.isEmpty() && rest.size() >= length.toLongLong());
        return;
    }
    reply.body.clear();
    while (true) {
        const qsizetype line = rest.indexOf("\r\n");
        const qsizetype size = line < 0 ? -1 : rest.left(line).toLongLong(nullptr, 16);
        if (line < 0 || rest.size() < line + 2 + size + 2)
            return;
        if (size == 0) {
            reply.whole = true;
            return;
        }
        reply.body += rest.mid(line + 2, size);
        rest.remove(0, line + 2 + size + 2);
    }
}

QLatin1StringView typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object:
        return "object"_L1;
    case QJsonValue::Array:
        return "array"_L1;
    case QJsonValue::String:
        return "string"_L1;
    case QJsonValue::Double:
        return "number"_L1;
    case QJsonValue::Bool:
        return "boolean"_L1;
    case QJsonValue::Null:
        return "null"_L1;
    case QJsonValue::Undefined:
        break;
    }
    return "nothing"_L1;
}
} // namespace

QJsonValue RawReply::json() const
{
    // Wrapped, because a bare "OK" or null is JSON too.
    const QJsonDocument document = QJsonDocument::fromJson('[' + body + ']');
    return document.isArray() && document.array().size() == 1 ? document.array().at(0)
                                                              : QJsonValue(QJsonValue::Undefined);
}

RawReply call(quint16 port, const QByteArray &method, const QByteArray &target, const RawHeaders &headers,
              const QByteArray &body, int patienceMs)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    bytes += "\r\n" + body;
    RawReply reply;
    QByteArray received;
    reply.closed = talk(
        port, bytes, received,
        [&] {
            parse(received, method, reply);
            return reply.whole;
        },
        patienceMs);
    parse(received, method, reply);
    return reply;
}

RawReply postJson(quint16 port, const QByteArray &target, const QByteArray &json, const RawHeaders &headers,
                  int patienceMs)
{
    RawHeaders all{{"Content-Type", "application/json"}};
    all.append(headers);
    return call(port, "POST", target, all, json, patienceMs);
}

QByteArray exchangeBytes(quint16 port, const QByteArray &bytes, const QByteArray &until, int patienceMs)
{
    QByteArray received;
    talk(
        port, bytes, received, [&] { return received.contains(until); }, patienceMs);
    return received;
}

QString shapeDifference(const QJsonValue &expected, const QJsonValue &actual, const QString &path)
{
    if (expected.isNull() || actual.isNull())
        return actual.isUndefined() ? path + u": missing"_s : QString();
    if (expected.type() != actual.type())
        return u"%1: %2 expected, %3 found"_s.arg(path, typeName(expected), typeName(actual));
    if (expected.isArray()) {
        const QJsonArray elements = actual.toArray();
        for (qsizetype i = 0; i < elements.size() && !expected.toArray().isEmpty(); ++i) {
            const QJsonArray wanted = expected.toArray();
            const QString difference = shapeDifference(wanted.at(wanted.size() == elements.size() ? i : 0),
                                                       elements.at(i), path + u"[%1]"_s.arg(i));
            if (!difference.isEmpty())
                return difference;
        }
        return {};
    }
    if (!expected.isObject())
        return {};
    const QJsonObject wanted = expected.toObject();
    const QJsonObject found = actual.toObject();
    const QStringList keys = found.keys();
    for (const QString &key : keys) {
        if (!wanted.contains(key))
            return u"%1.%2: not in the recording"_s.arg(path, key);
    }
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const QString inner = path + u'.' + it.key();
        if (!found.contains(it.key()))
            return inner + u": missing"_s;
        const QString difference = shapeDifference(it.value(), found.value(it.key()), inner);
        if (!difference.isEmpty())
            return difference;
    }
    return {};
}

} // namespace chatflow::test
