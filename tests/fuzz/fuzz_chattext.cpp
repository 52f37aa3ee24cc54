// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a chat or are not: whoever has written is among the authors, and each possible order can be
// read.
#include "conversations/chattext.h"

#include <cstdint>
#include <cstdlib>

using chatflow::ChatEntry;
using chatflow::ChatText;
using chatflow::DateOrder;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto chat = ChatText::parse(content);
    if (!chat)
        return 0;
    if (chat->possibleOrders.isEmpty() || chat->entries.isEmpty())
        std::abort();
    for (const ChatEntry &entry : chat->entries) {
        if (!entry.at.isValid() || (!entry.author.isEmpty() && !chat->authors.contains(entry.author)))
            std::abort();
    }
    for (const DateOrder order : chat->possibleOrders) {
        const auto other = ChatText::parse(content, order);
        if (!other || other->entries.isEmpty())
            std::abort();
    }
    return 0;
}
