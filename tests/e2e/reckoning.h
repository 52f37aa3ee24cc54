// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/enginesite.h"
#include "e2e/messageload.h"

namespace chatflow::test
{

/// What was written, answered and booked, held against each other: the contacts' side, what went out of
/// Evolution, what reached the flows, and the database.
struct Reckoning {
    qint64 written = 0;
    qint64 sent = 0;
    qint64 predictions = 0; ///< reached a flow
    qint64 calls = 0;
    qint64 answered = 0;
    qint64 discarded = 0;
    qint64 unknown = 0;
    qint64 failed = 0;
    qint64 recovered = 0; ///< of `answered`: found in the flow's memory after the call was lost
    QStringList problems; ///< empty when all of it fits together

    /// With every engine stopped; the database is opened and closed.
    static Reckoning of(EngineSite &site, MessageLoad &load);
    QString toString() const;
};

/// What is still to be done in the open workspace: messages that wait, calls and sends that are open; empty
/// when nothing is.
QString openWork(EngineSite &site);

} // namespace chatflow::test
