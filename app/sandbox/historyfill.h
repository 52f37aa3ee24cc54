// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "sandbox/historystore.h"

#include <functional>

namespace chatflow
{

class Database;

/// Fills a workspace with a sample history. It is written from the oldest message on, in stretches, each
/// complete with all its totals: whenever it is stopped, the workspace is a whole one whose history ends
/// earlier.
class HistoryFill
{
public:
    struct Outcome {
        int messages = 0;
        int conversations = 0;
        Instant upTo;         ///< the youngest message
        bool complete = true; ///< false = it was stopped
    };
    /// `messages` of all are stored. Called in the thread that called write().
    using Progress = std::function<void(int messages, int all)>;

    /// Adds the sample tenants with their instances and how their connections stand.
    static QFuture<Result<QList<HistoryTarget>>> addTenants(Database &database, const Actor &actor,
                                                            const QList<HistoryTenant> &tenants,
                                                            const HistorySize &size);
    /// Writes the history of `tenants`, which are at `targets`. Call it from a thread with an event loop.
    static QFuture<Result<Outcome>> write(Database &database, const QList<HistoryTenant> &tenants,
                                          const QList<HistoryTarget> &targets, const HistorySize &size,
                                          const Progress &progress = {}, const CancelToken &stop = {});

private:
    static QCoro::Task<Result<QList<HistoryTarget>>> addSteps(Database *database, Actor actor,
                                                              QList<HistoryTenant> tenants, HistorySize size);
    static QCoro::Task<Result<Outcome>> writeSteps(Database *database, QList<HistoryTenant> tenants,
                                                   QList<HistoryTarget> targets, HistorySize size,
                                                   Progress progress, CancelToken stop);
};

} // namespace chatflow
