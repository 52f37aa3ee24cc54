// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QRandomGenerator>
#include <QUuid>

namespace chatflow
{

quint64 Random::below(quint64 bound)
{
    if (bound == 0)
        return 0;
    // Values under `uneven` would make the low remainders likelier (rejection sampling).
    const quint64 uneven = (0 - bound) % bound;
    quint64 value = next();
    while (value < uneven)
        value = next();
    return value % bound;
}

double Random::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

QByteArray Random::bytes(int count)
{
    QByteArray out;
    out.reserve(count);
    while (out.size() < count) {
        quint64 value = next();
        for (int i = 0; i < 8 && out.size() < count; ++i, value >>= 8)
            out.append(static_cast<char>(value & 0xff));
    }
    return out;
}

QString Random::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((static_cast<unsigned char>(raw[6]) & 0x0fU) | 0x40U);
    raw[8] = static_cast<char>((static_cast<unsigned char>(raw[8]) & 0x3fU) | 0x80U);
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

QString Random::token(int count)
{
    static constexpr char16_t alphabet[] = u"0123456789abcdefghijklmnopqrstuvwxyz";
    QString out;
    out.reserve(count);
    for (int i = 0; i < count; ++i)
        out.append(QChar(alphabet[below(36)]));
    return out;
}

quint64 SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace chatflow
