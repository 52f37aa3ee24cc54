// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/flowiseclient.h"

#include "base/future.h"
#include "flowise/chatflowreader.h"
#include "flowise/flowiseclientstate.h"
#include "flowise/predictioncall.h"
#include "net/serverurl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 longestListBytes = 64 * 1024 * 1024;
constexpr int flowsPerPage = 50;

FlowAddress addressOf(const FlowiseServer &server, const QString &flowId = {})
{
    return {serverName(server.baseUrl), flowId};
}

/// Flowise cleans query strings of what looks like HTML, so that other ids could be stored but never found
/// again.
QUrlQuery sessionFilter(const QString &sessionId)
{
    QUrlQuery query;
    query.addQueryItem(u"sessionId"_s, QString::fromLatin1(QUrl::toPercentEncoding(sessionId)));
    return query;
}

} // namespace

HttpRequest flowiseRequest(const FlowiseServer &server, const QByteArray &method, const QStringList &segments,
                           const QUrlQuery &query)
{
    HttpRequest request;
    request.method = method;
    request.url = endpointUrl(server.baseUrl, QStringList{u"api"_s, u"v1"_s} + segments, query);
    request.idempotent = method != "POST";
    request.pinnedPublicKey = server.pinnedKey;
    if (!server.key.isEmpty())
        request.secretHeaders.append({"Authorization", SecretValue("Bearer " + server.key.reveal())});
    return request;
}

void FlowiseClient::State::close()
{
    all.cancel();
    sessions.reset();
    flows.reset();
    servers.reset();
}

namespace
{

using StatePointer = std::shared_ptr<FlowiseClient::State>;

QCoro::Task<Result<HttpReply>> answered(StatePointer state, HttpRequest request, FlowAddress about)
{
    request.cancel = state->all;
    const auto sending = state->http.send(request);
    const Result<HttpReply> reply = co_await settled(sending);
    if (state->isClosed())
        co_return fail(Error::cancelled());
    if (reply && !reply->isSuccess())
        co_return fail(errorFromReply(*reply, about, state->clock.now()));
    co_return reply;
}

template<typename T> QCoro::Task<Result<T>> fetched(StatePointer state, HttpRequest request,
                                                    FlowAddress about, T (*decode)(const JsonReader &))
{
    request.timeout = state->options.timeout;
    request.maxReplyBytes = longestListBytes;
    const auto answering = toFuture(answered(state, request, about));
    const Result<HttpReply> reply = co_await settled(answering);
    if (!reply)
        co_return fail(reply.error());
    if (!reply->isJson())
        co_return fail(unexpectedType(*reply, about));
    const auto json = JsonReader::parse(reply->body);
    if (!json)
        co_return fail(withServer(json.error(), about));
    T value = decode(*json);
    if (const auto status = json->status(); !status)
        co_return fail(withServer(status.error(), about));
    co_return value;
}

template<typename T, T (*Element)(const JsonReader &)> QList<T> listOf(const JsonReader &json)
{
    QList<T> values;
    json.forEachElement([&values](const JsonReader &element) { values.append(Element(element)); });
    return values;
}

struct FlowPage {
    QList<ChatflowSummary> flows;
    std::optional<qint64> total; ///< missing when the server does not page
};

FlowPage flowPageFrom(const JsonReader &json)
{
    if (json.value().isArray())
        return {listOf<ChatflowSummary, chatflowSummaryFrom>(json), std::nullopt};
    FlowPage page;
    json.array(u"data");
    json.forEach(u"data", [&page](const JsonReader &flow) { page.flows.append(chatflowSummaryFrom(flow)); });
    page.total = json.integer(u"total");
    return page;
}

QCoro::Task<Result<>> pinged(StatePointer state, FlowiseServer server)
{
    HttpRequest request = flowiseRequest(server, "GET", {u"ping"_s});
    request.timeout = state->options.timeout;
    const FlowAddress about = addressOf(server);
    const auto answering = toFuture(answered(state, request, about));
    const Result<HttpReply> reply = co_await settled(answering);
    if (!reply)
        co_return fail(reply.error());
    // It comes as text/html; so does the page that any wrong path gives.
    if (reply->body.trimmed() != "pong")
        co_return fail(unexpectedType(*reply, about));
    co_return Result<>();
}

// The definitions of the flows come with the list, tens of kilobytes each: hence pages.
QCoro::Task<Result<QList<ChatflowSummary>>> allChatflows(StatePointer state, FlowiseServer server)
{
    QList<ChatflowSummary> flows;
    for (int page = 1;; ++page) {
        QUrlQuery query;
        query.addQueryItem(u"page"_s, QString::number(page));
        query.addQueryItem(u"limit"_s, QString::number(flowsPerPage));
        const HttpRequest request = flowiseRequest(server, "GET", {u"chatflows"_s}, query);
        const FlowAddress about = addressOf(server);
        const auto fetching = toFuture(fetched<FlowPage>(state, request, about, flowPageFrom));
        const Result<FlowPage> got = co_await settled(fetching);
        if (!got)
            co_return fail(got.error());
        flows += got->flows;
        if (!got->total || got->flows.isEmpty() || flows.size() >= *got->total)
            co_return flows;
    }
}

QCoro::Task<Result<>> aborted(StatePointer state, FlowiseServer server, QString flowId, QString chatId)
{
    HttpRequest request = flowiseRequest(server, "PUT", {u"chatmessage"_s, u"abort"_s, flowId, chatId});
    constexpr milliseconds patience{5'000};
    request.timeout = patience;
    const FlowAddress about = addressOf(server, flowId);
    const auto answering = toFuture(answered(state, request, about));
    const Result<HttpReply> reply = co_await settled(answering);
    if (!reply)
        co_return fail(reply.error());
    co_return Result<>();
}

} // namespace

bool isSessionId(const QString &id)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9:_+.-]{1,200}\\z"_s);
    return pattern.match(id).hasMatch();
}

FlowiseClient::FlowiseClient(HttpClient &http, Clock &clock, Random &random, FlowiseClientOptions options)
    : m_state(std::make_shared<State>(http, clock, random, std::move(options)))
{
}

FlowiseClient::~FlowiseClient()
{
    m_state->close();
}

QFuture<Result<>> FlowiseClient::ping(const FlowiseServer &server)
{
    return toFuture(pinged(m_state, server));
}

QFuture<Result<QString>> FlowiseClient::version(const FlowiseServer &server)
{
    return toFuture(fetched<QString>(m_state, flowiseRequest(server, "GET", {u"version"_s}),
                                     addressOf(server),
                                     [](const JsonReader &json) { return json.nonEmptyText(u"version"); }));
}

QFuture<Result<QList<ChatflowSummary>>> FlowiseClient::chatflows(const FlowiseServer &server)
{
    return toFuture(allChatflows(m_state, server));
}

QFuture<Result<Chatflow>> FlowiseClient::chatflow(const FlowiseServer &server, const QString &flowId)
{
    return toFuture(fetched<Chatflow>(m_state, flowiseRequest(server, "GET", {u"chatflows"_s, flowId}),
                                      addressOf(server, flowId), chatflowFrom));
}

QFuture<Result<bool>> FlowiseClient::isStreaming(const FlowiseServer &server, const QString &flowId)
{
    return toFuture(fetched<bool>(m_state, flowiseRequest(server, "GET", {u"chatflows-streaming"_s, flowId}),
                                  addressOf(server, flowId),
                                  [](const JsonReader &json) { return json.boolean(u"isStreaming"); }));
}

QFuture<Result<QList<ServerVariable>>> FlowiseClient::variables(const FlowiseServer &server)
{
    return toFuture(fetched<QList<ServerVariable>>(m_state, flowiseRequest(server, "GET", {u"variables"_s}),
                                                   addressOf(server),
                                                   listOf<ServerVariable, serverVariableFrom>));
}

QFuture<Result<ServerVariable>> FlowiseClient::createVariable(const FlowiseServer &server,
                                                              const QString &name, const QString &value)
{
    if (name.isEmpty())
        return failedFuture<ServerVariable>(Error::invalid(u"name"_s, u"empty"_s));
    HttpRequest request = flowiseRequest(server, "POST", {u"variables"_s});
    request.headers.append("Content-Type", "application/json");
    request.body =
        QJsonDocument(QJsonObject{{u"name"_s, name}, {u"value"_s, value}, {u"type"_s, u"static"_s}})
            .toJson(QJsonDocument::Compact);
    return toFuture(fetched<ServerVariable>(m_state, request, addressOf(server), serverVariableFrom));
}

QFuture<Result<Prediction>> FlowiseClient::predict(const FlowiseServer &server,
                                                   const PredictionRequest &request)
{
    return toFuture(predicted(m_state, server, request));
}

QFuture<Result<>> FlowiseClient::abort(const FlowiseServer &server, const QString &flowId,
                                       const QString &chatId)
{
    return toFuture(aborted(m_state, server, flowId, chatId));
}

QFuture<Result<QList<StoredChatMessage>>>
FlowiseClient::messages(const FlowiseServer &server, const QString &flowId, const QString &sessionId)
{
    if (!isSessionId(sessionId))
        return failedFuture<QList<StoredChatMessage>>(Error::invalid(u"sessionId"_s, u"empty or odd"_s));
    QUrlQuery query = sessionFilter(sessionId);
    query.addQueryItem(u"order"_s, u"ASC"_s);
    return toFuture(fetched<QList<StoredChatMessage>>(
        m_state, flowiseRequest(server, "GET", {u"chatmessage"_s, flowId}, query), addressOf(server, flowId),
        listOf<StoredChatMessage, storedChatMessageFrom>));
}

QFuture<Result<int>> FlowiseClient::deleteMessages(const FlowiseServer &server, const QString &flowId,
                                                   const QString &sessionId)
{
    if (!isSessionId(sessionId))
        return failedFuture<int>(Error::invalid(u"sessionId"_s, u"empty or odd"_s));
    if (flowId.isEmpty())
        return failedFuture<int>(Error::invalid(u"flowId"_s, u"empty"_s));
    return toFuture(fetched<int>(
        m_state, flowiseRequest(server, "DELETE", {u"chatmessage"_s, flowId}, sessionFilter(sessionId)),
        addressOf(server, flowId),
        [](const JsonReader &json) { return static_cast<int>(json.integer(u"affected")); }));
}

CircuitBreaker::State FlowiseClient::breakerState(const FlowiseServer &server) const
{
    return m_state->breaker.state(serverName(server.baseUrl));
}

} // namespace chatflow
