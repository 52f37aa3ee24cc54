// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, cut anywhere, give the same events as the whole, within the limit.
#include "net/sse.h"

#include <cstdint>
#include <cstdlib>

using chatflow::SseEvent;
using chatflow::SseReader;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype limit = 64;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    SseReader whole(limit);
    const QList<SseEvent> expected = whole.feed(bytes);
    for (const SseEvent &event : expected) {
        if (event.data.size() > limit || event.type.size() > limit)
            std::abort();
    }
    // The first byte says how long the pieces are.
    const qsizetype step = bytes.isEmpty() ? 1 : 1 + static_cast<uchar>(bytes[0]) % 7;
    SseReader pieces(limit);
    QList<SseEvent> got;
    for (qsizetype at = 0; at < bytes.size(); at += step)
        got += pieces.feed(bytes.sliced(at, std::min(step, bytes.size() - at)));
    if (got != expected || pieces.status().has_value() != whole.status().has_value())
        std::abort();
    return 0;
}
