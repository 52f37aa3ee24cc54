// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxpicture.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace chatflow
{
namespace
{

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(crc32(type + data));
}

} // namespace

QByteArray sandboxPicture(const QString &seed, QSize size)
{
    quint32 hash = 2166136261U; // FNV-1a: the same everywhere
    for (const QChar c : seed)
        hash = (hash ^ c.unicode()) * 16777619U;
    const std::array<int, 3> from{static_cast<int>(hash & 0xffU), static_cast<int>((hash >> 8U) & 0xffU),
                                  static_cast<int>((hash >> 16U) & 0xffU)};
    QByteArray rows;
    rows.reserve(size.height() * (1 + 3 * size.width()));
    for (int y = 0; y < size.height(); ++y) {
        rows.append('\0'); // no filter
        for (int x = 0; x < size.width(); ++x) {
            for (const int part : from)
                rows.append(static_cast<char>(
                    std::clamp(part + (x * 96) / size.width() - (y * 96) / size.height(), 0, 255)));
        }
    }
    const QByteArray header = bigEndian(static_cast<quint32>(size.width())) +
                              bigEndian(static_cast<quint32>(size.height())) +
                              QByteArray("\x08\x02\x00\x00\x00", 5);
    // qCompress() puts the length before what zlib writes.
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) +
           chunk("IDAT", qCompress(rows).sliced(4)) + chunk("IEND", {});
}

} // namespace chatflow
