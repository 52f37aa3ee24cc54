// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textsnippet.h"
#include "conversations/message.h"

namespace chatflow
{

/// A message that a search found.
struct MessageHit {
    Message message;
    QString contactName; ///< the name, or a readable form of the number
    TextSnippet snippet;

    bool operator==(const MessageHit &) const = default;
};

} // namespace chatflow
