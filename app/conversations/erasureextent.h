// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace chatflow
{

/// What an erasure of one person would take.
struct ErasureExtent {
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 notes = 0;    ///< private ones, in threads and on the contact
    qint64 requests = 0; ///< to the chatflow
    qint64 files = 0;    ///< fetched media
    qint64 sessions = 0; ///< in which the chatflow may remember the person

    bool operator==(const ErasureExtent &) const = default;
};

} // namespace chatflow
