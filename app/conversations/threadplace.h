// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace chatflow
{

/// Where something stands in a thread, so that a scroll bar can tell it without reading the thread.
struct ThreadPlace {
    qint64 before = 0; ///< messages older than it
    qint64 total = 0;  ///< messages of the conversation

    bool operator==(const ThreadPlace &) const = default;
};

} // namespace chatflow
