// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchroad.h"
#include "bench/rawevents.h"
#include "bench/storepair.h"

namespace chatflow
{

/// What the pipeline does for many contacts at once, without the pipeline: it hears the same events, leaves
/// the same rows in commits that share what they can, and makes the same HTTP calls, as many at once as our
/// clients allow. Nothing is checked, fenced or judged: it is the limit.
class StraightPipe
{
public:
    explicit StraightPipe(const BenchServers &servers);

    /// One message each of as many contacts as there are bodies; answers how long it takes from the moment
    /// they write until the last answer is sent, in ms.
    double run(int number, const BenchRoad::Asked &bodies);

private:
    struct Conversation;
    class Line;

    /// Calls `arrived` for each message of a contact until there were `count`, and waits for the server's
    /// word of as many sends.
    void hear(int count, const std::function<void(const RawMessage &)> &arrived);

    const BenchServers &m_servers;
    StorePair m_stores;
    RawEvents m_events;
    bool m_joined = false;
};

} // namespace chatflow
