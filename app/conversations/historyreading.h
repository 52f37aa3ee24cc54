// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QJsonObject>

#include <optional>

namespace chatflow
{

/// What is read back from a server: all that an instance has, or what it has of one contact.
struct HistoryScope {
    TenantId tenant;
    InstanceId instance;
    ContactId contact; ///< none: of all
};

/// How far a scope has been read back, and what came of it.
struct HistoryReading {
    HistoryScope scope;
    bool done = false; ///< otherwise it was stopped, and can be gone on with
    Instant since;     ///< the beginning of time: everything
    Instant until;     ///< what is newer is the engine's to read
    QJsonObject place; ///< where to go on
    qint64 total = 0;  ///< that the server has, as it said
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0;         ///< were there already
    qint64 leftOut = 0;       ///< groups, statuses, and what nobody wrote
    qint64 notUnderstood = 0; ///< made no sense, or were too large
    Instant startedAt{};
    Instant updatedAt{};

    /// Whether whoever reads since `from` goes on with this one.
    bool goesOn(Instant from) const { return !done && since == from; }
};

} // namespace chatflow
