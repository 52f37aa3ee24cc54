// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "base/future.h"
#include "net/curlmulti.h"
#include "net/httpexchange.h"
#include "net/serverurl.h"

#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype sha256Size = 32;

Result<> checkedPin(const HttpRequest &request)
{
    if (request.pinnedPublicKey.isEmpty())
        return {};
    if (request.url.scheme() != "https"_L1)
        return fail(Error::invalid(u"pinnedPublicKey"_s, u"no TLS"_s));
    const auto hash =
        QByteArray::fromBase64Encoding(request.pinnedPublicKey, QByteArray::AbortOnBase64DecodingErrors);
    if (!hash || (*hash).size() != sha256Size)
        return fail(Error::invalid(u"pinnedPublicKey"_s, u"not the Base64 of a SHA-256"_s));
    return {};
}

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
    return checkedPin(request);
}

QString serverKey(const QUrl &url)
{
    return url.scheme() + u"://"_s + serverName(url);
}

// libcurl takes either its own file or ours.
QByteArray authoritiesWith(const QList<QSslCertificate> &extra)
{
    if (extra.isEmpty())
        return {};
    QByteArray all;
    for (const auto &list : {QSslConfiguration::systemCaCertificates(), extra}) {
        for (const QSslCertificate &one : list)
            all += one.toPem();
    }
    return all;
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

HttpClient::HttpClient(const Clock &, HttpClientOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_terms(std::make_unique<CurlTerms>(CurlTerms{m_options.proxy, authoritiesWith(m_options.extraTrust)}))
    , m_multi(new CurlMulti(m_options.connectionsPerServer, m_options.idleLifetime, this))
{
}

HttpClient::~HttpClient()
{
    // Before the connections.
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
    const QString server = serverKey(exchange->request().url);
    exchange->disconnect(this);
    int &active = m_active[server];
    if (active >= m_options.connectionsPerServer) {
        m_waiting[server].append(exchange);
        connect(exchange, &HttpExchange::done, this, [this, exchange, server] {
            m_waiting[server].removeOne(exchange); // cancelled or timed out in the queue
            exchange->deleteLater();
        });
        return;
    }
    ++active;
    connect(exchange, &HttpExchange::done, this,
            [this, exchange, server] { exchangeDone(exchange, server); });
    exchange->start(*m_multi, *m_terms, freshWithin(exchange->request(), server));
}

milliseconds HttpClient::freshWithin(const HttpRequest &request, const QString &server) const
{
    if (request.idempotent)
        return m_options.idleLifetime;
    return std::min(m_options.reuseWithin, m_freshWithin.value(server, m_options.reuseWithin));
}

void HttpClient::exchangeDone(HttpExchange *exchange, const QString &server)
{
    // "timeout=5": the server closes after five idle seconds. Half of it leaves room for the way there.
    if (const auto kept = exchange->keepAlive(); kept && *kept / 2 < m_options.reuseWithin)
        m_freshWithin[server] = *kept / 2;
    exchange->deleteLater();
    if (--m_active[server] == 0)
        m_active.remove(server);
    startWaiting(server);
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

} // namespace chatflow
