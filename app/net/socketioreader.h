// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <optional>

namespace chatflow
{

/// One packet of Engine.IO 4 / Socket.IO 5, as a server sends it.
struct SocketIoPacket {
    enum class Kind {
        Open, ///< the first one: sid, pingInterval, pingTimeout
        Close,
        Ping, ///< to be answered with a pong
        Pong,
        Noop,
        Connected,      ///< we are in `nameSpace`
        ConnectRefused, ///< we are not; `reason`, e.g. "Invalid namespace"
        Disconnected,   ///< the server put us out of `nameSpace`
        Event,          ///< `event` with `arguments`
        Ack,
    };

    Kind kind = Kind::Noop;
    QString nameSpace; ///< "/" or "/name"
    QString event;
    QJsonArray arguments; ///< without the event's name
    QString reason;
    QString sid;
    milliseconds pingInterval{0};
    milliseconds pingTimeout{0};

    bool operator==(const SocketIoPacket &) const = default;
};

/// Puts packets together from the frames of one WebSocket. Pure but for the attachments of an event in binary
/// form that it waits for (Evolution 2.3.6 sends those for its own media messages); each attachment becomes a
/// base64 string in its place. After an error the connection is to be dropped: Socket.IO cannot be
/// resynchronised.
class SocketIoReader
{
public:
    static constexpr qint64 defaultLimit =
        64 * 1024 * 1024; // the server's maxPayload is for the other direction

    /// `limit`: the most a packet may have, in characters of text plus bytes of attachments.
    explicit SocketIoReader(qint64 limit = defaultLimit)
        : m_limit(limit)
    {
    }

    /// Nothing yet when the packet's attachments are still to come. Fails with MalformedReply (context path,
    /// expected) or TooLarge (context limit).
    Result<std::optional<SocketIoPacket>> readText(const QString &frame);
    Result<std::optional<SocketIoPacket>> readBinary(const QByteArray &frame);

private:
    Result<std::optional<SocketIoPacket>> readMessage(QStringView text);

    qint64 m_limit;
    qint64 m_size = 0; ///< of the packet in hand
    std::optional<SocketIoPacket> m_waiting;
    qsizetype m_attachments = 0; ///< how many m_waiting needs
    QList<QByteArray> m_arrived;
};

/// Frames to send.
QString socketIoPong();
QString socketIoConnect(const QString &nameSpace);
QString socketIoDisconnect(const QString &nameSpace);
QString socketIoEvent(const QString &nameSpace, const QString &event, const QJsonArray &arguments);

} // namespace chatflow
