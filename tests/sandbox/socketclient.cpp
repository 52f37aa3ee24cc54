// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/socketclient.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

SocketClient::SocketClient(quint16 port, const QString &query,
                           const QList<QPair<QByteArray, QByteArray>> &headers)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &frame) { m_frames.append(frame); });
    QNetworkRequest request(
        QUrl(u"ws://127.0.0.1:%1/socket.io/?EIO=4&transport=websocket%2"_s.arg(port).arg(query)));
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    m_socket.open(request);
}

QList<QJsonObject> SocketClient::events(const QString &event, const QString &space) const
{
    QList<QJsonObject> out;
    const QString prefix = space.isEmpty() ? u"42["_s : u"42/%1,["_s.arg(space);
    for (const QString &frame : m_frames) {
        if (!frame.startsWith(prefix))
            continue;
        const QJsonArray array = QJsonDocument::fromJson(frame.mid(prefix.size() - 1).toUtf8()).array();
        if (array.at(0).toString() == event)
            out.append(array.at(1).toObject());
    }
    return out;
}

} // namespace chatflow::test
