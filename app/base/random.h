// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// Randomness and the ids made from it, replaceable in tests. Thread-safe.
class Random
{
public:
    virtual ~Random() = default;
    /// Uniform over all 64-bit values; cryptographically strong in SystemRandom.
    virtual quint64 next() = 0;

    /// Uniform in [0, bound); 0 when bound is 0.
    quint64 below(quint64 bound);
    /// Uniform in [0, 1).
    double unit();
    QByteArray bytes(int count);
    /// A version 4 UUID in lower case without braces (RFC 4122).
    QString uuid();
    /// `count` characters of [0-9a-z], for session ids and tokens.
    QString token(int count);
};

class SystemRandom final : public Random
{
public:
    quint64 next() override;
};

} // namespace chatflow
