// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "automation/medialibrary.h"
#include "base/canceltoken.h"
#include "conversations/historyreading.h"
#include "evolution/historywalk.h"

#include <functional>

namespace chatflow
{

/// Reads back, when somebody asks for it, what a server has kept of a number from before the program came:
/// messages become the history of their conversations, for people (Ingest::past). What the engine reads by
/// itself is left to it. What was read is stored page by page with the place in the same transaction, so that
/// a reading that was stopped or killed goes on where it was, and nothing is added twice. Media are known and
/// fetched later; those that came along are kept. For whoever may (Permission::ManageRecords). Works in the
/// thread it lives in, with an HTTP client of its own. What is under way when it is deleted answers
/// Cancelled.
class HistoryReader
{
public:
    explicit HistoryReader(const MediaParts &parts, const HistoryWalkOptions &walk = {});
    ~HistoryReader();
    Q_DISABLE_COPY_MOVE(HistoryReader)

    /// What is stored of it so far, in the thread that called run().
    using Progress = std::function<void(const HistoryReading &)>;

    /// The last reading of a scope, if there was one.
    QFuture<Result<std::optional<HistoryReading>>> last(const HistoryScope &scope) const;
    /// Reads what was written since `since`; a reading of the same that was stopped is gone on with. Errors
    /// of the server; what was stored before them, or before `stop`, stays.
    QFuture<Result<HistoryReading>> run(const Actor &actor, const HistoryScope &scope, Instant since,
                                        const Progress &progress = {}, const CancelToken &stop = {});

private:
    struct Clients;
    struct Task;

    static QCoro::Task<Result<HistoryReading>> steps(std::shared_ptr<Clients> clients, MediaParts parts,
                                                     Actor actor, HistoryScope scope, Instant since,
                                                     Progress progress, CancelToken stop);
    static QCoro::Task<Result<Task>> begin(Database *database, Actor actor, HistoryScope scope,
                                           Instant since);
    static QCoro::Task<Result<HistoryReading>> keep(MediaParts parts, HistoryReading reading,
                                                    HistoryStep step);

    MediaParts m_parts;
    HistoryWalkOptions m_walk;
    std::shared_ptr<Clients> m_clients; ///< shared with the coroutines under way
};

} // namespace chatflow
