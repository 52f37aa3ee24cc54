// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socketioreader.h"

#include "base/jsonreader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using Packet = std::optional<SocketIoPacket>;
using Kind = SocketIoPacket::Kind;

constexpr qsizetype mostAttachments = 1000;

tl::unexpected<Error> malformed(const QString &path, const QString &expected)
{
    return fail(Error::Code::MalformedReply, {{u"path"_s, path}, {u"expected"_s, expected}},
                u"Socket.IO "_s + path + u": expected "_s + expected);
}

SocketIoPacket packetOf(Kind kind)
{
    SocketIoPacket packet;
    packet.kind = kind;
    return packet;
}

/// Reads digits off the front of `text`; nothing when there are none or too many.
std::optional<qint64> takeNumber(QStringView &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text.at(digits) >= u'0' && text.at(digits) <= u'9')
        ++digits;
    if (digits == 0 || digits > 15)
        return std::nullopt;
    const qint64 number = text.left(digits).toLongLong();
    text = text.mid(digits);
    return number;
}

/// The JSON after a packet's head: missing, an object, an array, or (a refusal's) a bare string.
Result<QJsonValue> payloadFrom(QStringView text)
{
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    // QJsonDocument reads only objects and arrays at the root.
    const QByteArray wrapped = '[' + text.toUtf8() + ']';
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(wrapped, &error).array();
    if (error.error != QJsonParseError::NoError || array.size() != 1)
        return malformed(u"payload"_s, u"JSON"_s);
    return array.at(0);
}

Result<Packet> readOpen(QStringView text)
{
    const auto payload = payloadFrom(text);
    if (!payload)
        return fail(payload.error());
    const JsonReader reader(*payload, u"open"_s);
    SocketIoPacket packet = packetOf(Kind::Open);
    packet.sid = reader.nonEmptyText(u"sid");
    const qint64 interval = reader.integer(u"pingInterval");
    const qint64 timeout = reader.integer(u"pingTimeout");
    constexpr qint64 day = 86'400'000;
    if (interval <= 0 || interval > day)
        reader.bad(u"pingInterval", u"milliseconds"_s);
    if (timeout <= 0 || timeout > day)
        reader.bad(u"pingTimeout", u"milliseconds"_s);
    CHATFLOW_TRY(reader.status());
    packet.pingInterval = milliseconds(interval);
    packet.pingTimeout = milliseconds(timeout);
    return packet;
}

/// Puts the attachments where the server left {"_placeholder":true,"num":N}.
Result<QJsonValue> filled(const QJsonValue &value, const QList<QByteArray> &attachments)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const auto element = filled(array.at(i), attachments);
            if (!element)
                return element;
            array.replace(i, *element);
        }
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    if (object.value("_placeholder"_L1).toBool()) {
        const qint64 number = object.value("num"_L1).toInteger(-1);
        if (number < 0 || number >= attachments.size())
            return malformed(u"placeholder"_s, u"the number of an attachment"_s);
        return QJsonValue(QString::fromLatin1(attachments.at(number).toBase64()));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto member = filled(it.value(), attachments);
        if (!member)
            return member;
        it.value() = *member;
    }
    return QJsonValue(object);
}

} // namespace

Result<std::optional<SocketIoPacket>> SocketIoReader::readText(const QString &frame)
{
    if (frame.size() > m_limit)
        return fail(Error::Code::TooLarge, {{u"limit"_s, QString::number(m_limit)}}, u"a Socket.IO frame"_s);
    if (frame.isEmpty())
        return malformed(u"frame"_s, u"a packet type"_s);
    const QStringView rest = QStringView(frame).mid(1);
    switch (frame.at(0).unicode()) {
    case u'0':
        return readOpen(rest);
    case u'1':
        return packetOf(Kind::Close);
    case u'2':
        return packetOf(Kind::Ping);
    case u'3':
        return packetOf(Kind::Pong);
    case u'4':
        m_size = frame.size();
        return readMessage(rest);
    case u'6':
        return packetOf(Kind::Noop);
    default: // 5, upgrade, is only for connections that began by polling
        return malformed(u"frame"_s, u"a packet type"_s);
    }
}

Result<std::optional<SocketIoPacket>> SocketIoReader::readMessage(QStringView text)
{
    if (m_waiting)
        return malformed(u"frame"_s, u"the attachments of the event before"_s);
    if (text.isEmpty())
        return malformed(u"message"_s, u"a packet type"_s);
    const char16_t type = text.at(0).unicode();
    text = text.mid(1);

    const bool binary = type == u'5' || type == u'6';
    qint64 attachments = 0;
    if (binary) {
        const auto count = takeNumber(text);
        if (!count || *count < 1 || *count > mostAttachments || !text.startsWith(u'-'))
            return malformed(u"attachments"_s, u"their number"_s);
        attachments = *count;
        text = text.mid(1);
    }

    SocketIoPacket packet;
    packet.nameSpace = u"/"_s;
    if (text.startsWith(u'/')) {
        const qsizetype comma = text.indexOf(u',');
        packet.nameSpace = (comma < 0 ? text : text.left(comma)).toString();
        text = comma < 0 ? QStringView() : text.mid(comma + 1);
    }
    if (!text.isEmpty() && text.at(0).isDigit() && !takeNumber(text)) // the id of an acknowledgement
        return malformed(u"id"_s, u"a number"_s);

    auto payload = payloadFrom(text);
    if (!payload)
        return fail(payload.error());

    switch (type) {
    case u'0':
        packet.kind = Kind::Connected;
        packet.sid = payload->toObject().value("sid"_L1).toString();
        return packet;
    case u'1':
        packet.kind = Kind::Disconnected;
        return packet;
    case u'2':
    case u'5':
        packet.kind = Kind::Event;
        packet.arguments = payload->toArray();
        if (!packet.arguments.at(0).isString())
            return malformed(u"event[0]"_s, u"the event's name"_s);
        packet.event = packet.arguments.takeAt(0).toString();
        break;
    case u'3':
    case u'6':
        packet.kind = Kind::Ack;
        packet.arguments = payload->toArray();
        break;
    case u'4':
        packet.kind = Kind::ConnectRefused;
        packet.reason =
            payload->isString() ? payload->toString() : payload->toObject().value("message"_L1).toString();
        return packet;
    default:
        return malformed(u"message"_s, u"a packet type"_s);
    }
    if (!binary)
        return packet;
    m_waiting = packet;
    m_attachments = static_cast<qsizetype>(attachments);
    m_arrived.clear();
    return Packet();
}

Result<std::optional<SocketIoPacket>> SocketIoReader::readBinary(const QByteArray &frame)
{
    if (!m_waiting)
        return malformed(u"frame"_s, u"text"_s);
    m_size += frame.size();
    if (m_size > m_limit)
        return fail(Error::Code::TooLarge, {{u"limit"_s, QString::number(m_limit)}}, u"a Socket.IO packet"_s);
    m_arrived.append(frame);
    if (m_arrived.size() < m_attachments)
        return Packet();
    SocketIoPacket packet = *std::exchange(m_waiting, std::nullopt);
    const auto arguments = filled(packet.arguments, std::exchange(m_arrived, {}));
    if (!arguments)
        return fail(arguments.error());
    packet.arguments = arguments->toArray();
    return packet;
}

QString socketIoPong()
{
    return u"3"_s;
}

namespace
{

/// The root namespace is left out, every other stands before a comma.
QString prefixed(QStringView type, const QString &nameSpace)
{
    return nameSpace == "/"_L1 ? type.toString() : type + nameSpace + u',';
}

} // namespace

QString socketIoConnect(const QString &nameSpace)
{
    return prefixed(u"40", nameSpace);
}

QString socketIoDisconnect(const QString &nameSpace)
{
    return prefixed(u"41", nameSpace);
}

QString socketIoEvent(const QString &nameSpace, const QString &event, const QJsonArray &arguments)
{
    QJsonArray payload = arguments;
    payload.prepend(event);
    return prefixed(u"42", nameSpace) +
           QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

} // namespace chatflow
