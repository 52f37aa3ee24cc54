// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "evolution/evolutionclient.h"

namespace chatflow
{

struct HistoryWalkOptions {
    int pageSize = 64;              ///< rounded down to a power of two
    int attempts = 4;               ///< for each page, where trying again can help
    milliseconds retryDelay{1'000}; ///< doubles
};

/// Where a walk stands.
struct HistoryPlace {
    std::optional<Instant> until; ///< what is newer is behind us; none = nothing is
    qint64 behind = 0;            ///< records behind us of those not newer: a multiple of pageSize
    int pageSize = 0;             ///< at present; 0 = as the options say
    bool byNumber = false;        ///< the server does not look at times: pages are only counted
    QStringList seen;             ///< the ids on the page before
    bool atEnd = false;

    QJsonObject toJson() const;
    static HistoryPlace fromJson(const QJsonObject &json);
    bool operator==(const HistoryPlace &) const = default;
};

/// One page of a walk, without what was on the page before.
struct HistoryStep {
    QList<InboundMessage> messages; ///< newest first, `history` set
    QList<Error> skipped;           ///< records that made no sense or were too large
    qint64 total = 0;               ///< that the server has from the place on
    HistoryPlace next;
};

/// Walks through the messages a server keeps of an instance, the newest first, page by page. It goes on by
/// the time of the last record, not by the number of the page: what arrives or is deleted meanwhile moves no
/// page, and messages of the same second, whose order is not the server's to keep, are not lost between two
/// pages.
class HistoryWalk
{
public:
    /// Both must outlive it, and it must outlive its steps.
    HistoryWalk(EvolutionClient &client, Clock &clock, HistoryWalkOptions options = {});

    /// The page after `from` of what `what` asks for; its times are whole seconds, its page and size do not
    /// matter. A page that is too large is asked for in smaller parts. Fails when a page cannot be had; a bad
    /// record never costs the others.
    QFuture<Result<HistoryStep>> step(const EvolutionServer &server, const QString &instance,
                                      const MessageQuery &what, const HistoryPlace &from,
                                      const CancelToken &stop = {});

private:
    QCoro::Task<Result<HistoryStep>> steps(EvolutionServer server, QString instance, MessageQuery what,
                                           HistoryPlace place, CancelToken stop);
    QCoro::Task<Result<MessagePage>> pageWithRetries(EvolutionServer server, QString instance,
                                                     MessageQuery query, CancelToken stop);

    EvolutionClient &m_client;
    Clock &m_clock;
    HistoryWalkOptions m_options;
};

} // namespace chatflow
