// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changefeed.h"
#include "storage/connection.h"

#include <QMutex>

namespace chatflow
{

/// Brings the changes of this and of other processes into one order and hands them to the feed: each once, by
/// number. Thread-safe.
class ChangeDelivery
{
public:
    explicit ChangeDelivery(ChangeFeed &feed)
        : m_feed(feed)
    {
    }

    /// Changes up to `seq` are the past.
    void startAfter(qint64 seq);
    /// Delivers what this process has just committed. False when others committed in between (or a rollback
    /// left a gap): then catchUp() has to read it.
    bool committed(const QList<Change> &changes);
    /// Reads and delivers everything that is new.
    Result<> catchUp(Connection &connection);

private:
    ChangeFeed &m_feed;
    QMutex m_mutex; ///< held while the signal is emitted: that is what keeps the order
    qint64 m_last = 0;
};

} // namespace chatflow
