// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "flowise/flowisetypes.h"
#include "net/circuitbreaker.h"
#include "net/retrypolicy.h"

#include <QFuture>

#include <memory>

namespace chatflow
{

class HttpClient;

struct FlowiseClientOptions {
    int callsPerServer = 16; ///< Flowise works in one thread: more at once only makes each slower
    int callsPerFlow = 8;
    /// For predictions that certainly did not run. Longer waits are the caller's: they would keep others from
    /// the flow.
    RetryPolicy retries{3, milliseconds(300), milliseconds(3'000), milliseconds(5'000)};
    /// Also ask again when the flow failed for its model's sake. Flowise stores no turn then, but tokens may
    /// be paid twice.
    bool retryModelFaults = false;
    CircuitBreaker::Options breaker;
    milliseconds timeout{30'000}; ///< for all but predictions
    milliseconds flowKnownFor{600'000};
};

/// The HTTP API of Flowise (3.1.4). Lives in the engine thread, or in the UI's for the connection test.
/// Server and key go with each call. Calls that are under way when it is deleted answer Cancelled.
///
/// predict() keeps one call a session under way at a time (the next waits), no more than the options say for
/// a flow and a server, and asks again only when nothing can have run. What its errors mean for the
/// conversation: mayHaveRun().
class FlowiseClient
{
public:
    /// `http`, `clock` and `random` must outlive it.
    FlowiseClient(HttpClient &http, Clock &clock, Random &random, FlowiseClientOptions options = {});
    ~FlowiseClient();
    FlowiseClient(const FlowiseClient &) = delete;
    FlowiseClient &operator=(const FlowiseClient &) = delete;

    /// Whether a Flowise is there. Needs no key.
    QFuture<Result<>> ping(const FlowiseServer &server);
    QFuture<Result<QString>> version(const FlowiseServer &server);
    /// All flows the key may see, page by page.
    QFuture<Result<QList<ChatflowSummary>>> chatflows(const FlowiseServer &server);
    QFuture<Result<Chatflow>> chatflow(const FlowiseServer &server, const QString &flowId);
    /// Whether the flow can answer in pieces. FlowNotFound for an unknown one; needs no key.
    QFuture<Result<bool>> isStreaming(const FlowiseServer &server, const QString &flowId);
    QFuture<Result<QList<ServerVariable>>> variables(const FlowiseServer &server);
    /// Not idempotent: Flowise takes the same name twice, and the later one wins.
    QFuture<Result<ServerVariable>> createVariable(const FlowiseServer &server, const QString &name,
                                                   const QString &value);

    /// Asks the flow. With `request.streaming`, the text comes piece by piece to request.onToken if the flow
    /// can. Cancelling answers at once and tells the server to stop.
    QFuture<Result<Prediction>> predict(const FlowiseServer &server, const PredictionRequest &request);
    /// Tells the server to stop what runs for `chatId`; succeeds also when nothing does.
    QFuture<Result<>> abort(const FlowiseServer &server, const QString &flowId, const QString &chatId);

    /// The turns a session has stored, oldest first: to see what became of a call whose answer was lost.
    QFuture<Result<QList<StoredChatMessage>>> messages(const FlowiseServer &server, const QString &flowId,
                                                       const QString &sessionId);
    /// Deletes a session's turns, and with them the flow's memory of it; answers how many. An empty or odd
    /// session id is refused, since without a filter Flowise deletes the turns of all sessions.
    QFuture<Result<int>> deleteMessages(const FlowiseServer &server, const QString &flowId,
                                        const QString &sessionId);

    CircuitBreaker::State breakerState(const FlowiseServer &server) const;

    struct State; ///< private to flowise/

private:
    std::shared_ptr<State> m_state; ///< shared with the coroutines, which may resume once after this is gone
};

} // namespace chatflow
