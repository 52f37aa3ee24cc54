// SPDX-License-Identifier: GPL-3.0-or-later
// Lines are frames, those that begin with 'b' binary: no packet breaks the limit, and what is written can be
// read again.
#include "net/socketioreader.h"

#include <cstdint>
#include <cstdlib>

using namespace chatflow;
using Kind = SocketIoPacket::Kind;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const SocketIoPacket &packet)
{
    if (packet.kind == Kind::Open)
        require(!packet.sid.isEmpty() && packet.pingInterval.count() > 0 && packet.pingTimeout.count() > 0);
    const bool named = packet.kind == Kind::Connected || packet.kind == Kind::ConnectRefused ||
                       packet.kind == Kind::Disconnected || packet.kind == Kind::Event ||
                       packet.kind == Kind::Ack;
    require(named == packet.nameSpace.startsWith(u'/') && !packet.nameSpace.contains(u','));
    if (packet.kind != Kind::Event)
        return;
    const auto again =
        SocketIoReader().readText(socketIoEvent(packet.nameSpace, packet.event, packet.arguments));
    require(again && again->has_value() && (*again)->nameSpace == packet.nameSpace &&
            (*again)->event == packet.event && (*again)->arguments == packet.arguments);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qint64 limit = 4096;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    SocketIoReader reader(limit);
    const QList<QByteArray> frames = bytes.split('\n');
    for (const QByteArray &frame : frames) {
        const auto packet = frame.startsWith('b') ? reader.readBinary(frame.mid(1))
                                                  : reader.readText(QString::fromUtf8(frame));
        if (!packet) {
            const auto code = packet.error().code;
            require(code == Error::Code::MalformedReply || code == Error::Code::TooLarge);
            return 0; // the connection is dropped
        }
        if (frame.size() > 2 * limit)
            require(frame.startsWith('b') || QString::fromUtf8(frame).size() <= limit);
        if (packet->has_value())
            check(**packet);
    }
    return 0;
}
