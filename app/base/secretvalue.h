// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace chatflow
{

/// A key or pass phrase in memory. It has no stream, log or string conversion on purpose; its bytes are
/// overwritten when the last copy goes (hand the bytes over with std::move: a QByteArray that is kept
/// elsewhere is not ours to overwrite). Read it with reveal() at the one place where it goes out.
class SecretValue
{
public:
    SecretValue() = default;
    explicit SecretValue(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    SecretValue(const SecretValue &) = default;
    SecretValue(SecretValue &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {
    }
    SecretValue &operator=(const SecretValue &other)
    {
        if (this != &other) {
            wipe();
            m_bytes = other.m_bytes;
        }
        return *this;
    }
    SecretValue &operator=(SecretValue &&other) noexcept
    {
        if (this != &other) {
            wipe();
            m_bytes = std::exchange(other.m_bytes, {});
        }
        return *this;
    }
    ~SecretValue() { wipe(); }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &reveal() const { return m_bytes; }
    /// "••••" and the last four characters, for the screen; all dots when shorter than twelve.
    QString masked() const
    {
        const QString dots(8, QChar(0x2022));
        return m_bytes.size() < 12 ? dots : dots + QString::fromUtf8(m_bytes.right(4));
    }
    /// Takes the same time wherever the two differ, so that it may compare what a stranger sent.
    bool operator==(const SecretValue &other) const
    {
        if (m_bytes.size() != other.m_bytes.size())
            return false;
        unsigned difference = 0;
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            difference |=
                static_cast<unsigned char>(m_bytes[i]) ^ static_cast<unsigned char>(other.m_bytes[i]);
        return difference == 0;
    }

private:
    void wipe()
    {
        if (m_bytes.isDetached()) {
            volatile char *bytes = m_bytes.data();
            for (qsizetype i = 0; i < m_bytes.size(); ++i)
                bytes[i] = 0;
        }
        m_bytes.clear();
    }

    QByteArray m_bytes;
};

} // namespace chatflow
