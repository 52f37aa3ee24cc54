// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QHash>
#include <QString>

namespace chatflow
{

/// Spares a server that keeps failing, one state a server. Closed: all calls go. After `failures` in a row it
/// opens and refuses calls for `pause`; then one call at a time is let through, and its outcome closes it or
/// opens it again for twice as long. Not thread-safe.
class CircuitBreaker
{
public:
    struct Options {
        int failures = 5;
        milliseconds pause{15'000};
        milliseconds longestPause{300'000};
    };
    enum class State { Closed, Open, HalfOpen };

    explicit CircuitBreaker(const Clock &clock)
        : CircuitBreaker(clock, Options{})
    {
    }
    CircuitBreaker(const Clock &clock, Options options)
        : m_clock(clock)
        , m_options(options)
    {
    }

    /// Asks leave for one call; CircuitOpen (context: server, seconds) when it is refused. Each leave is to
    /// be followed by one of the three below.
    Result<> enter(const QString &server);
    void succeeded(const QString &server);
    void failed(const QString &server); ///< a fault of the server
    void left(const QString
                  &server); ///< ended without telling anything about the server: cancelled, a fault of ours

    State state(const QString &server) const;

private:
    struct Circuit {
        int failures = 0;
        bool open = false;
        bool probing = false;
        milliseconds openUntil{0};
        milliseconds pause{0};
    };
    void open(Circuit &circuit);

    const Clock &m_clock;
    Options m_options;
    QHash<QString, Circuit> m_circuits;
};

} // namespace chatflow
