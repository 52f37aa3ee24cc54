// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/processmemory.h"

#include <algorithm>
#include <array>
#include <cstring>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace chatflow::test
{

#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace
{

// The search allocates nothing: what it looks for may lie in memory that is free to be used again.
std::array<char, 1 << 20> buffer;
std::array<char, 1 << 18> maps;

qint64 readWhole(const char *path, char *to, size_t size)
{
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    size_t filled = 0;
    for (ssize_t count = 1; file >= 0 && count > 0 && filled < size; filled += static_cast<size_t>(count))
        count = std::max<ssize_t>(0, ::read(file, to + filled, size - filled));
    if (file >= 0)
        ::close(file);
    return static_cast<qint64>(filled);
}

bool rangeHolds(int memory, quint64 from, quint64 to, const QByteArray &masked, char mask)
{
    const auto wanted = static_cast<size_t>(masked.size());
    while (to > from && to - from >= wanted) {
        const ssize_t count = ::pread(memory, buffer.data(), std::min<size_t>(buffer.size(), to - from),
                                      static_cast<off_t>(from));
        if (count < static_cast<ssize_t>(wanted))
            return false;
        for (ssize_t i = 0; i < count; ++i)
            buffer[static_cast<size_t>(i)] ^= mask;
        if (::memmem(buffer.data(), static_cast<size_t>(count), masked.constData(), wanted) != nullptr)
            return true;
        from += static_cast<quint64>(count) - wanted + 1;
    }
    return false;
}

} // namespace

bool canSearchMemory()
{
    return ::access("/proc/self/mem", R_OK) == 0;
}

bool memoryHolds(const QByteArray &masked, char mask)
{
    const qint64 size = readWhole("/proc/self/maps", maps.data(), maps.size() - 1);
    maps[static_cast<size_t>(size)] = '\0';
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    const auto own = reinterpret_cast<quint64>(buffer.data());
    bool found = false;
    for (char *line = maps.data(); line != nullptr && *line != '\0' && !found;) {
        char *next = nullptr;
        const quint64 from = std::strtoull(line, &next, 16);
        const quint64 to = std::strtoull(next + 1, &next, 16);
        if (std::strncmp(next, " rw", 3) == 0) {
            // Not the buffer: it holds what was read before, masked, and so the pattern itself.
            const bool ownInside = from <= own && own < to;
            found = rangeHolds(memory, from, ownInside ? own : to, masked, mask) ||
                    (ownInside && rangeHolds(memory, own + buffer.size(), to, masked, mask));
        }
        line = std::strchr(next, '\n');
        line = line == nullptr ? nullptr : line + 1;
    }
    ::close(memory);
    return found;
}

#else

bool canSearchMemory()
{
    return false;
}

bool memoryHolds(const QByteArray &, char)
{
    return false;
}

#endif

} // namespace chatflow::test
