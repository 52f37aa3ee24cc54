// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "base/future.h"
#include "net/httpexchange.h"
#include "net/serverurl.h"

#include <QNetworkAccessManager>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr milliseconds laneLifetime{60'000};

Result<> checked(const HttpRequest &request)
{
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty() ||
        (scheme != "http"_L1 && scheme != "https"_L1))
        return fail(Error::Code::BadUrl, {{u"url"_s, serverName(request.url)}});
    const auto isOneLine = [](const QByteArray &text) {
        return !text.contains('\n') && !text.contains('\r');
    };
    for (const auto &[name, value] : request.headers.fields()) {
        if (!isOneLine(name) || !isOneLine(value))
            return fail(Error::invalid(QString::fromLatin1(name), u"line break"_s));
    }
    for (const auto &[name, value] : request.secretHeaders) {
        if (!isOneLine(name) || !isOneLine(value.reveal()))
            return fail(Error::invalid(QString::fromLatin1(name), u"line break"_s));
    }
    return {};
}

QString laneKey(const QUrl &url)
{
    return url.scheme() + u"://"_s + serverName(url);
}

} // namespace

bool mayHaveHappened(const Error &error)
{
    switch (error.code) {
    case Error::Code::BadUrl:
    case Error::Code::HostNotFound:
    case Error::Code::ConnectionRefused:
    case Error::Code::TlsFailed:
    case Error::Code::CircuitOpen:
    case Error::Code::InvalidArgument:
        return false;
    default:
        return error.context.value(u"sent"_s) != "no"_L1;
    }
}

bool isSafeToRetry(const Error &error)
{
    switch (error.code) {
    case Error::Code::HostNotFound:
    case Error::Code::ConnectionRefused:
    case Error::Code::RateLimited:
        return true;
    case Error::Code::ConnectionLost:
    case Error::Code::TimedOut:
        return !mayHaveHappened(error);
    default:
        return false;
    }
}

Error notSent(Error error)
{
    error.context.insert(u"sent"_s, u"no"_s);
    return error;
}

struct HttpClient::Lane {
    QString server;
    std::unique_ptr<QNetworkAccessManager> manager = std::make_unique<QNetworkAccessManager>();
    milliseconds lastUsed{0};
    milliseconds fresh{0}; ///< how long after lastUsed the connection may carry what must not go out twice
    bool busy = false;
    bool connected = false; ///< it may hold an open connection
};

HttpClient::HttpClient(const Clock &clock, HttpClientOptions options, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_options(std::move(options))
{
}

HttpClient::~HttpClient()
{
    // Before the lanes, whose managers own the network's side of each exchange.
    const auto exchanges = findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly);
    for (HttpExchange *exchange : exchanges) {
        exchange->disconnect(this);
        delete exchange;
    }
}

QFuture<Result<HttpReply>> HttpClient::send(const HttpRequest &request)
{
    return send(request, {}, {});
}

QFuture<Result<HttpReply>> HttpClient::send(const HttpRequest &request, OnHeaders onHeaders, OnChunk onChunk)
{
    if (auto fit = checked(request); !fit)
        return failedFuture<HttpReply>(notSent(fit.error()));
    if (request.cancel.isCancelled())
        return failedFuture<HttpReply>(notSent(Error::cancelled()));
    auto *exchange = new HttpExchange(request, std::move(onHeaders), std::move(onChunk), this);
    const auto future = exchange->future();
    begin(exchange);
    return future;
}

void HttpClient::begin(HttpExchange *exchange)
{
    const QString server = laneKey(exchange->request().url);
    Lane *lane = freeLane(server, exchange->request().idempotent);
    if (!lane) {
        m_waiting[server].append(exchange);
        connect(exchange, &HttpExchange::done, this, [this, exchange, server] {
            m_waiting[server].removeOne(exchange); // cancelled or timed out in the queue
            exchange->deleteLater();
        });
        return;
    }
    lane->busy = true;
    lane->connected = true;
    exchange->disconnect(this);
    connect(exchange, &HttpExchange::done, this, [this, exchange, lane] { exchangeDone(exchange, lane); });
    exchange->start(*lane->manager, m_options.extraTrust);
}

HttpClient::Lane *HttpClient::freeLane(const QString &server, bool idempotent)
{
    dropIdleLanes();
    const milliseconds now = m_clock.monotonic();
    Lane *best = nullptr;
    int lanes = 0;
    for (const auto &lane : m_lanes) {
        if (lane->server != server)
            continue;
        ++lanes;
        if (!lane->busy && (!best || lane->lastUsed > best->lastUsed))
            best = lane.get();
    }
    if (!best) {
        if (lanes >= m_options.connectionsPerServer)
            return nullptr;
        m_lanes.push_back(std::make_unique<Lane>());
        best = m_lanes.back().get();
        best->server = server;
        best->manager->setProxy(m_options.proxy);
        return best;
    }
    if (!idempotent && best->connected && now - best->lastUsed > best->fresh) {
        best->manager->clearConnectionCache();
        best->connected = false;
    }
    return best;
}

void HttpClient::exchangeDone(HttpExchange *exchange, Lane *lane)
{
    lane->busy = false;
    lane->lastUsed = m_clock.monotonic();
    lane->fresh = exchange->keepAlive(m_options.reuseWithin);
    exchange->deleteLater();
    startWaiting(lane->server);
}

void HttpClient::startWaiting(const QString &server)
{
    const auto waiting = m_waiting.find(server);
    if (waiting == m_waiting.end())
        return;
    HttpExchange *next = waiting->isEmpty() ? nullptr : waiting->takeFirst();
    if (waiting->isEmpty())
        m_waiting.erase(waiting);
    if (next)
        begin(next);
}

void HttpClient::dropIdleLanes()
{
    const milliseconds now = m_clock.monotonic();
    std::erase_if(m_lanes, [now](const std::unique_ptr<Lane> &lane) {
        return !lane->busy && now - lane->lastUsed > laneLifetime;
    });
}

} // namespace chatflow
