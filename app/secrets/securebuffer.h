// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>
#include <span>

namespace chatflow
{

/// Memory for keys and opened secrets: between guard pages, not swapped out where the system allows it,
/// overwritten when it goes. Move-only.
class SecureBuffer
{
public:
    SecureBuffer() = default;
    /// Its content is undefined. Empty when there is no memory.
    explicit SecureBuffer(size_t size);

    size_t size() const { return m_bytes ? m_size : 0; }
    bool isEmpty() const { return size() == 0; }
    unsigned char *data() { return m_bytes.get(); }
    const unsigned char *data() const { return m_bytes.get(); }
    std::span<const unsigned char> part(size_t from, size_t count) const
    {
        return {m_bytes.get() + from, count};
    }
    QByteArrayView view() const { return {m_bytes.get(), static_cast<qsizetype>(size())}; }

private:
    struct Wipe {
        void operator()(unsigned char *bytes) const;
    };
    std::unique_ptr<unsigned char, Wipe> m_bytes;
    size_t m_size = 0;
};

} // namespace chatflow
