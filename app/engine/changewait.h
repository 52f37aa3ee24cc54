// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "base/id.h"
#include "storage/changefeed.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace chatflow
{

/// Gathers which messages of a tenant have changed, for a command that follows a conversation. Listens from
/// its construction on, so that nothing is missed between reading and waiting.
class ChangeWait : public QObject
{
    Q_OBJECT

public:
    struct Seen {
        QSet<MessageId> messages;
        bool lost = false; ///< changes were missed: read everything again
    };

    ChangeWait(ChangeFeed &feed, TenantId tenant);

    /// What has changed since the last call, as soon as there is something; Error::cancelled() when `stop` is
    /// cancelled. One call at a time.
    QFuture<Result<Seen>> next(const CancelToken &stop);

private:
    void deliver();

    TenantId m_tenant;
    Seen m_seen;
    std::unique_ptr<QPromise<Result<Seen>>> m_waiting;
};

} // namespace chatflow
