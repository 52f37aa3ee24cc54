// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowise/flowiseclient.h"
#include "flowise/flowiseerrors.h"
#include "net/concurrencylimit.h"
#include "net/httpclient.h"

#include <QHash>
#include <QTimer>
#include <QUrlQuery>

#include <optional>

namespace chatflow
{

/// What FlowiseClient's coroutines share with it. Private to flowise/.
struct FlowiseClient::State {
    struct KnownFlow {
        bool streams = false;
        milliseconds until{0};
    };

    State(HttpClient &httpClient, Clock &theClock, Random &theRandom, FlowiseClientOptions theOptions)
        : http(httpClient)
        , clock(theClock)
        , random(theRandom)
        , options(std::move(theOptions))
        , breaker(theClock, options.breaker)
        , sessions(std::in_place, 1)
        , flows(std::in_place, options.callsPerFlow)
        , servers(std::in_place, options.callsPerServer)
    {
    }

    /// The client is gone: whatever it was given may be gone too.
    bool isClosed() const { return all.isCancelled(); }
    void close();

    HttpClient &http;
    Clock &clock;
    Random &random;
    FlowiseClientOptions options;
    CircuitBreaker breaker;
    std::optional<ConcurrencyLimit> sessions;
    std::optional<ConcurrencyLimit> flows;
    std::optional<ConcurrencyLimit> servers;
    QHash<QString, KnownFlow> knownFlows;
    CancelToken all; ///< cancelled when the client goes
};

/// "/api/v1" and `segments` behind the server's address, with its key.
HttpRequest flowiseRequest(const FlowiseServer &server, const QByteArray &method, const QStringList &segments,
                           const QUrlQuery &query = {});

/// Cancels `token` when any of `sources` is cancelled, while it lives.
class LinkedCancel
{
public:
    LinkedCancel(std::initializer_list<CancelToken> sources)
        : m_context(std::make_unique<QObject>())
    {
        for (const CancelToken &source : sources) {
            if (source.isCancelled())
                token.cancel();
            source.onCancel(m_context.get(), [cancel = token] { cancel.cancel(); });
        }
    }

    const CancelToken token;

private:
    std::unique_ptr<QObject> m_context;
};

} // namespace chatflow
