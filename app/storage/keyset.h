// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QList>

#include <optional>
#include <utility>

namespace chatflow
{

/// A place in a list ordered by (time, id). Lists are paged from such a place, never by offset.
struct PageKey {
    Instant at;
    qint64 id = 0;

    auto operator<=>(const PageKey &) const = default;
};

/// Which rows a list function shall give: up to `limit` next to `from` (not included; none = the newest end,
/// or the oldest with Newer).
struct PageRequest {
    enum class Direction { Older, Newer };

    std::optional<PageKey> from;
    Direction direction = Direction::Older;
    int limit = 50;
};

/// A page in display order of its list function, and whether there is more beyond it in the direction asked
/// for.
template<typename T> struct Page {
    QList<T> rows;
    bool more = false;
};

/// The page of `rows` that were read with one more than `limit`: that one tells whether there is more.
template<typename T> Page<T> pageOf(QList<T> rows, qsizetype limit)
{
    const bool more = rows.size() > limit;
    if (more)
        rows.resize(limit);
    return {std::move(rows), more};
}

} // namespace chatflow
