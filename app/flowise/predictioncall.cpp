// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/predictioncall.h"

#include "base/jsonreader.h"
#include "base/logging.h"
#include "flowise/predictionbody.h"
#include "flowise/predictionreader.h"
#include "net/serverurl.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 longestAnswerBytes = 32 * 1024 * 1024;
constexpr milliseconds checkPatience{5'000};

using StatePointer = std::shared_ptr<FlowiseClient::State>;
using Slot = ConcurrencyLimit::Slot;

/// Places of one call; all three are given back together.
struct Places {
    Slot session;
    Slot flow;
    Slot server;
};

/// An answer as it comes in, fed by the HTTP client.
struct Arriving {
    Arriving(const FlowAddress &about, std::function<void(const QString &)> onToken)
        : stream(about, std::move(onToken))
    {
    }
    PredictionStream stream;
    bool streams = false;
    QByteArray body;
    milliseconds started{0};
    milliseconds firstToken{0};
};

/// Ends the waiting for places after a time.
struct Patience {
    Patience(const CancelToken &source, milliseconds limit)
        : link({source})
    {
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
            expired = true;
            link.token.cancel();
        });
        timer.start(limit);
    }
    LinkedCancel link;
    QTimer timer;
    bool expired = false;
};

Result<> checked(const PredictionRequest &request)
{
    if (QUuid::fromString(request.flowId).isNull())
        return fail(Error::invalid(u"flowId"_s, u"not a UUID"_s));
    if (request.question.trimmed().isEmpty())
        return fail(Error::invalid(u"question"_s, u"empty"_s)); // Flowise would ask the model about nothing
    if (!isSessionId(request.sessionId))
        return fail(Error::invalid(u"sessionId"_s, u"empty or odd"_s));
    if (!request.chatId.isEmpty() && !isSessionId(request.chatId))
        return fail(Error::invalid(u"chatId"_s, u"odd"_s));
    return {};
}

FlowAddress addressOf(const FlowiseServer &server, const PredictionRequest &request)
{
    return {serverName(server.baseUrl), request.flowId};
}

QCoro::Task<Result<Places>> placed(StatePointer state, FlowiseServer server, PredictionRequest request)
{
    const QString key = server.baseUrl.toString() + u' ';
    const LinkedCancel either{request.cancel, state->all};
    const auto patience = std::make_shared<Patience>(either.token, request.queueTimeout);
    Places places;
    const QList<std::pair<std::optional<ConcurrencyLimit> *, Slot *>> order{
        {&state->sessions, &places.session},
        {&state->flows, &places.flow},
        {&state->servers, &places.server}};
    const QStringList keys{key + request.sessionId, key + request.flowId, key};
    for (qsizetype i = 0; i < order.size(); ++i) {
        const auto waiting = (*order[i].first)->acquire(keys[i], patience->link.token);
        Result<Slot> slot = co_await settled(waiting);
        if (state->isClosed())
            co_return fail(notSent(Error::cancelled()));
        if (!slot) {
            if (!patience->expired)
                co_return fail(slot.error());
            const QString seconds = QString::number((request.queueTimeout.count() + 999) / 1000);
            co_return fail(notSent({Error::Code::TimedOut,
                                    {{u"server"_s, serverName(server.baseUrl)}, {u"seconds"_s, seconds}},
                                    u"waiting for a free place"_s}));
        }
        *order[i].second = std::move(*slot);
    }
    co_return places;
}

/// Asks whether a flow that we do not know yet exists and streams: Flowise never answers a streaming request
/// for an unknown one. Anything but a clear no lets the prediction itself find out.
QCoro::Task<Result<bool>> mayStream(StatePointer state, FlowiseServer server, PredictionRequest request,
                                    CancelToken cancel)
{
    const QString key = server.baseUrl.toString() + u' ' + request.flowId;
    const auto known = state->knownFlows.constFind(key);
    if (known != state->knownFlows.cend() && state->clock.monotonic() < known->until)
        co_return known->streams;
    HttpRequest check = flowiseRequest(server, "GET", {u"chatflows-streaming"_s, request.flowId});
    check.timeout = std::min(checkPatience, request.timeout);
    check.cancel = cancel;
    const auto sending = state->http.send(check);
    const Result<HttpReply> reply = co_await settled(sending);
    if (state->isClosed())
        co_return fail(notSent(Error::cancelled()));
    if (!reply)
        co_return true;
    if (!reply->isSuccess()) {
        const Error error = errorFromReply(*reply, addressOf(server, request), state->clock.now());
        if (error.code == Error::Code::FlowNotFound)
            co_return fail(error);
        co_return true;
    }
    const auto json = JsonReader::parse(reply->body);
    const bool streams = !reply->isJson() || !json || json->optionalBoolean(u"isStreaming", true);
    if (reply->isJson() && json)
        state->knownFlows.insert(key, {streams, state->clock.monotonic() + state->options.flowKnownFor});
    co_return streams;
}

/// After a time-out: whether it is the server that is gone, or a model that is slow.
QCoro::Task<Result<>> probed(StatePointer state, FlowiseServer server)
{
    HttpRequest ping = flowiseRequest(server, "GET", {u"ping"_s});
    ping.timeout = checkPatience;
    ping.cancel = state->all;
    const auto sending = state->http.send(ping);
    const Result<HttpReply> reply = co_await settled(sending);
    if (state->isClosed())
        co_return Result<>();
    const QString name = serverName(server.baseUrl);
    if (reply)
        state->breaker.succeeded(name);
    else
        state->breaker.failed(name);
    co_return Result<>();
}

void report(const StatePointer &state, const FlowiseServer &server, const Result<Prediction> &result)
{
    const QString name = serverName(server.baseUrl);
    if (result)
        state->breaker.succeeded(name);
    else if (isServerFault(result.error()))
        state->breaker.failed(name);
    else if (result.error().code == Error::Code::Cancelled)
        state->breaker.left(name);
    else if (result.error().code == Error::Code::TimedOut)
        toFuture(probed(state, server));
    else
        state->breaker.succeeded(name); // it answered, if only to refuse
}

Result<Prediction> judged(const Result<HttpReply> &reply, Arriving &arriving, const FlowAddress &about,
                          Instant now)
{
    if (arriving.streams && (reply || arriving.stream.isComplete()))
        return arriving.stream.finish();
    if (!reply)
        return fail(reply.error());
    HttpReply whole = *reply;
    whole.body = arriving.body;
    if (!whole.isSuccess())
        return fail(errorFromReply(whole, about, now));
    if (!whole.isJson())
        return fail(unexpectedType(whole, about));
    return predictionFromJson(whole.body, about);
}

/// One request.
QCoro::Task<Result<Prediction>> asked(StatePointer state, FlowiseServer server, PredictionRequest request,
                                      CancelToken cancel, milliseconds timeout)
{
    const FlowAddress about = addressOf(server, request);
    if (const auto leave = state->breaker.enter(about.server); !leave)
        co_return fail(leave.error());
    const PredictionBody body = predictionBody(request, request.streaming);
    HttpRequest post = flowiseRequest(server, "POST", {u"prediction"_s, request.flowId});
    // Without it Flowise sends an empty question to the model.
    post.headers.append("Content-Type", "application/json");
    post.body = body.json;
    post.timeout = timeout;
    post.maxReplyBytes = longestAnswerBytes;
    post.cancel = cancel;

    Clock *const clock = &state->clock;
    const std::weak_ptr<Arriving> none;
    const auto self = std::make_shared<std::weak_ptr<Arriving>>(none);
    const auto arriving =
        std::make_shared<Arriving>(about, [self, clock, cancel, request](const QString &token) {
            const auto there = self->lock();
            if (cancel.isCancelled() || !there)
                return;
            if (there->firstToken == milliseconds::zero())
                there->firstToken = clock->monotonic() - there->started;
            if (request.onToken)
                request.onToken(token);
        });
    *self = arriving;
    arriving->started = clock->monotonic();
    const HttpClient::OnHeaders onHeaders = [arriving](const HttpReply &reply) {
        arriving->streams = reply.isSuccess() && reply.contentType() == "text/event-stream";
    };
    const HttpClient::OnChunk onChunk = [arriving](QByteArrayView bytes) {
        if (arriving->streams)
            arriving->stream.feed(bytes);
        else
            arriving->body += bytes;
    };
    const auto sending = state->http.send(post, onHeaders, onChunk);
    const Result<HttpReply> reply = co_await settled(sending);
    if (state->isClosed())
        co_return fail(Error::cancelled());
    Result<Prediction> result = judged(reply, *arriving, about, clock->now());
    report(state, server, result);
    if (result) {
        result->questionCut = body.questionCut;
        result->timings.total = clock->monotonic() - arriving->started;
        if (reply)
            result->timings.connect = reply->timings.connect;
        result->timings.firstToken = result->streamed ? arriving->firstToken : result->timings.total;
    }
    co_return result;
}

/// Keeps the session busy until the server was told to stop: a call that began earlier would be stopped
/// instead.
QCoro::Task<Result<>> stopped(StatePointer state, FlowiseServer server, PredictionRequest request,
                              Places places)
{
    const QString chatId = request.chatId.isEmpty() ? request.sessionId : request.chatId;
    HttpRequest put = flowiseRequest(server, "PUT", {u"chatmessage"_s, u"abort"_s, request.flowId, chatId});
    put.timeout = checkPatience;
    put.cancel = state->all;
    const auto sending = state->http.send(put);
    const Result<HttpReply> reply = co_await settled(sending);
    if (!state->isClosed() && !reply)
        logDebug(lcFlowise(), "abort_failed", {{"flow", request.flowId}, {"error", reply.error()}});
    places = {};
    co_return Result<>();
}

bool isWorthRetrying(const Error &error, const FlowiseClientOptions &options)
{
    const bool modelFault =
        error.code == Error::Code::ModelRateLimited || error.code == Error::Code::ModelUnreachable;
    return isSafeToRetry(error) || (options.retryModelFaults && modelFault);
}

} // namespace

QCoro::Task<Result<Prediction>> predicted(std::shared_ptr<FlowiseClient::State> state, FlowiseServer server,
                                          PredictionRequest request)
{
    if (const auto fit = checked(request); !fit)
        co_return fail(fit.error());
    const milliseconds asking = state->clock.monotonic();
    const auto placing = toFuture(placed(state, server, request));
    const Result<Places> got = co_await settled(placing);
    if (state->isClosed())
        co_return fail(notSent(Error::cancelled()));
    if (!got)
        co_return fail(got.error());
    Places places = *got;

    const LinkedCancel cancel{request.cancel, state->all};
    const milliseconds left = state->clock.monotonic();
    const milliseconds deadline = left + request.timeout;
    if (request.streaming) {
        const auto checking = toFuture(mayStream(state, server, request, cancel.token));
        const Result<bool> streams = co_await settled(checking);
        if (state->isClosed())
            co_return fail(notSent(Error::cancelled()));
        if (!streams)
            co_return fail(streams.error());
        request.streaming = *streams;
    }
    int attempt = 0;
    while (true) {
        ++attempt;
        if (request.onLeaving)
            request.onLeaving(attempt, left - asking);
        const milliseconds before = state->clock.monotonic() - left;
        const milliseconds rest = std::max(milliseconds(1), deadline - state->clock.monotonic());
        const auto calling = toFuture(asked(state, server, request, cancel.token, rest));
        Result<Prediction> result = co_await settled(calling);
        if (state->isClosed())
            co_return fail(Error::cancelled());
        if (result) {
            result->attempts = attempt;
            result->timings.queued = left - asking;
            // What came before this attempt is time in which the contact waited, too.
            result->timings.firstToken += before;
            result->timings.total += before;
            logDebug(lcFlowise(), "predicted",
                     {{"server", serverName(server.baseUrl)},
                      {"flow", request.flowId},
                      {"attempts", attempt},
                      {"queued_ms", result->timings.queued},
                      {"total_ms", result->timings.total},
                      {"answer", MessageText{result->text}}});
            co_return result;
        }
        const Error error = result.error();
        logInfo(lcFlowise(), "prediction_failed",
                {{"server", serverName(server.baseUrl)},
                 {"flow", request.flowId},
                 {"attempt", attempt},
                 {"may_have_run", mayHaveRun(error)},
                 {"error", error.name()}});
        // The reason may quote what the contact wrote.
        logDebug(lcFlowise(), "prediction_failure", {{"error", error}});
        if (error.code == Error::Code::FlowNotFound)
            state->knownFlows.remove(server.baseUrl.toString() + u' ' + request.flowId);
        const bool givenUp = error.code == Error::Code::Cancelled || error.code == Error::Code::TimedOut;
        if (givenUp && mayHaveRun(error))
            toFuture(stopped(state, server, request, places));
        if (!isWorthRetrying(error, state->options))
            co_return fail(error);
        const auto pause =
            state->options.retries.pauseBefore(attempt + 1, retryAfterOf(error), state->random);
        if (!pause || state->clock.monotonic() + *pause >= deadline)
            co_return fail(error);
        const auto pausing = pauseFor(*pause, state->clock, cancel.token);
        const Result<> paused = co_await settled(pausing);
        if (state->isClosed())
            co_return fail(notSent(Error::cancelled()));
        if (!paused)
            co_return fail(paused.error());
    }
}

} // namespace chatflow
