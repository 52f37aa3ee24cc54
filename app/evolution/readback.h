// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evolution/historywalk.h"

namespace chatflow
{

struct ReadBackOptions {
    HistoryWalkOptions walk{};
    int mostPages = 100;
};

struct ReadBackResult {
    QList<InboundMessage> messages; ///< oldest first, each once, `history` set
    QList<Error> skipped;           ///< records that made no sense or were too large
    bool complete = false; ///< everything since then is here; otherwise only the newest mostPages are
    Instant startedAt;     ///< what was stored on the server before this moment was seen
};

/// What is as little older than what has been read is read again: it may have come late.
inline constexpr seconds readBackOverlap{120};

/// Reads what an instance received while nobody listened: Evolution repeats no event after a break. Works
/// only where the server keeps messages (InstanceInfo::messages stays 0 otherwise).
class ReadBack
{
public:
    /// Both must outlive it, and it must outlive its runs.
    ReadBack(EvolutionClient &client, Clock &clock, ReadBackOptions options = {});

    /// All messages of the instance, ours included, not older than `since` (whole seconds, WhatsApp's clock).
    /// Fails when a page cannot be had; a bad record never costs the others. Does not try again once `stop`
    /// is cancelled.
    QFuture<Result<ReadBackResult>> run(const EvolutionServer &server, const QString &instance, Instant since,
                                        const CancelToken &stop = {});

private:
    QCoro::Task<Result<ReadBackResult>> steps(EvolutionServer server, QString instance, Instant since,
                                              CancelToken stop);

    HistoryWalk m_walk;
    Clock &m_clock;
    int m_mostPages;
};

} // namespace chatflow
