// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "evolution/evolutionclient.h"

namespace chatflow
{

struct ReadBackOptions {
    int pageSize = 64; ///< rounded down to a power of two
    int mostPages = 100;
    int attempts = 4;               ///< for each page, where trying again can help
    milliseconds retryDelay{1'000}; ///< doubles
};

struct ReadBackResult {
    QList<InboundMessage> messages; ///< oldest first, each once, `history` set
    QList<Error> skipped;           ///< records that made no sense or were too large
    bool complete = false; ///< everything since then is here; otherwise only the newest mostPages are
    Instant startedAt;     ///< what was stored on the server before this moment was seen
};

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
    QCoro::Task<Result<MessagePage>> pageWithRetries(EvolutionServer server, QString instance,
                                                     MessageQuery query, CancelToken stop);

    EvolutionClient &m_client;
    Clock &m_clock;
    ReadBackOptions m_options;
};

} // namespace chatflow
