// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"

#include <QList>
#include <QObject>

namespace chatflow
{

/// Tells what was committed to the workspace, by this process at once and by others within moments
/// (PostgreSQL: NOTIFY; SQLite: a local-socket nudge, with a slow poll underneath). Connect with a context
/// object: the signal is emitted from a storage thread, so it arrives queued in the receiver's thread.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// In the order of their seq; none twice. After a gap (trimmed rows) `lost` is emitted instead.
    void changed(const QList<chatflow::Change> &changes);
    /// Changes were missed: read again whatever is shown.
    void lost();
};

} // namespace chatflow
