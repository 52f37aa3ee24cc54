// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpexchange.h"

#include "base/logging.h"
#include "net/curlerror.h"
#include "net/serverurl.h"

#include <QPointer>
#include <QTimerEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int redirectLimit = 5;
constexpr int repeatLimit = 2;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::optional<milliseconds> keepAliveOf(const HttpReply &reply)
{
    const QByteArray hint = reply.headers.value("Keep-Alive").toLower();
    const qsizetype at = hint.indexOf("timeout=");
    if (at < 0)
        return std::nullopt;
    bool known = false;
    const qint64 timeout = hint.mid(at + 8).split(',').first().trimmed().toLongLong(&known);
    return known ? std::optional(milliseconds(std::clamp<qint64>(timeout, 0, 3600) * 1000)) : std::nullopt;
}

} // namespace

HttpExchange::HttpExchange(HttpRequest request, HttpClient::OnHeaders onHeaders, HttpClient::OnChunk onChunk,
                           QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_handlers(std::make_shared<const Handlers>(Handlers{std::move(onHeaders), std::move(onChunk)}))
    , m_url(m_request.url)
    , m_future(m_promise.future())
{
    m_promise.start();
    m_watch.start();
    setTimer();
    m_request.cancel.onCancel(this, [this] { stopWith(Error::cancelled()); });
}

HttpExchange::~HttpExchange()
{
    if (m_done)
        return;
    m_promise.addResult(Result<HttpReply>(fail(marked(Error::cancelled()))));
    m_promise.finish();
}

void HttpExchange::start(CurlMulti &multi, const CurlTerms &terms, milliseconds freshWithin)
{
    m_multi = &multi;
    m_terms = &terms;
    m_freshWithin = freshWithin;
    dispatch(m_request.url, freshWithin);
}

void HttpExchange::dispatch(const QUrl &url, milliseconds freshWithin)
{
    m_hasLeft = mayHaveLeft();
    m_url = url;
    m_sentAt = elapsed();
    m_transfer = std::make_unique<CurlTransfer>(*m_multi, [this] { moved(); });
    if (!m_transfer->start(m_request, url, *m_terms, m_request.connectTimeout, freshWithin))
        stopWith(Error::internal(u"libcurl does not begin: "_s + QString::fromUtf8(m_transfer->failure())));
}

void HttpExchange::moved()
{
    const QPointer<HttpExchange> self(this);
    const auto handlers = m_handlers;
    m_heardAt = elapsed();
    if (m_transfer->hasHead() && !m_headSeen) {
        headArrived();
        if (!self || m_done)
            return;
    }
    if (m_transfer->isTooLarge()) {
        stopWith({Error::Code::TooLarge,
                  {{u"server"_s, serverName(m_request.url)},
                   {u"limit"_s, QString::number(m_request.maxReplyBytes)}},
                  {}});
        return;
    }
    if (handlers->onChunk && m_headSeen) {
        bodyArrived();
        if (!self || m_done)
            return;
    }
    if (const auto code = m_transfer->ended())
        ended(*code);
}

void HttpExchange::headArrived()
{
    m_headSeen = true;
    m_reply.status = m_transfer->status();
    m_reply.headers = m_transfer->headers();
    m_reply.timings.connect = m_sentAt + m_transfer->beganAfter();
    m_reply.timings.firstByte = elapsed();
    m_transfer->readConnectionTimes(m_reply.timings);
    if (m_request.idleTimeout > milliseconds::zero())
        setTimer();
    bool known = false;
    const qint64 announced = m_reply.headers.value("Content-Length").toLongLong(&known);
    if (known && m_request.method != "HEAD" && announced > m_request.maxReplyBytes) {
        stopWith({Error::Code::TooLarge,
                  {{u"server"_s, serverName(m_request.url)},
                   {u"limit"_s, QString::number(m_request.maxReplyBytes)}},
                  {}});
        return;
    }
    if (m_handlers->onHeaders && !isFollowed())
        m_handlers->onHeaders(m_reply);
}

void HttpExchange::bodyArrived()
{
    const QByteArray bytes = m_transfer->takeBody();
    m_received += bytes.size();
    if (!bytes.isEmpty() && !isFollowed())
        m_handlers->onChunk(bytes);
}

void HttpExchange::ended(CURLcode code)
{
    // libcurl takes a head that was cut off after its first line for an answer.
    if (code == CURLE_OK && !m_headSeen)
        code = CURLE_RECV_ERROR;
    if (code != CURLE_OK) {
        const bool again = m_request.idempotent && isBrokenConnection(code) && !m_transfer->anyAnswer();
        if (again && m_repeats < repeatLimit) {
            ++m_repeats;
            dispatch(m_url, milliseconds::zero());
            return;
        }
        Error error = curlError(code, *m_transfer, m_request);
        // Whatever broke: when a request that must not be repeated may have arrived, that is what matters.
        if (!m_request.idempotent && mayHaveLeft())
            error = {Error::Code::OutcomeUnknown, {{u"server"_s, serverName(m_request.url)}}, error.detail};
        stopWith(std::move(error));
        return;
    }
    if (isFollowed()) {
        ++m_redirects;
        const QUrl target = redirectTarget();
        m_reply = {};
        m_headSeen = false;
        m_received = 0;
        dispatch(target, m_freshWithin);
        return;
    }
    if (!m_handlers->onChunk) {
        m_reply.body = m_transfer->takeBody();
        m_received = m_reply.body.size();
    }
    m_reply.timings.total = elapsed();
    finish(std::move(m_reply));
}

QUrl HttpExchange::redirectTarget() const
{
    return m_url.resolved(QUrl::fromEncoded(m_reply.headers.value("Location"), QUrl::StrictMode));
}

bool HttpExchange::isFollowed() const
{
    const bool mayFollow = m_request.method == "GET" || m_request.method == "HEAD";
    if (!m_request.followRedirects || !mayFollow || !isRedirect(m_reply.status) ||
        m_redirects >= redirectLimit)
        return false;
    const QUrl target = redirectTarget();
    return target.isValid() && target.scheme() == m_url.scheme() && target.host() == m_url.host() &&
           target.port() == m_url.port();
}

// One timer for both limits: it looks again when it is early.
void HttpExchange::setTimer()
{
    milliseconds left = m_request.timeout - elapsed();
    if (m_headSeen && m_request.idleTimeout > milliseconds::zero())
        left = std::min(left, m_heardAt + m_request.idleTimeout - elapsed());
    m_timer.start(static_cast<int>(std::clamp<qint64>(left.count(), 0, 0x7fff'ffff)), Qt::CoarseTimer, this);
}

void HttpExchange::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    if (elapsed() >= m_request.timeout)
        stopWith(timedOut(m_request, m_request.timeout));
    else if (m_headSeen && m_request.idleTimeout > milliseconds::zero() &&
             elapsed() >= m_heardAt + m_request.idleTimeout)
        stopWith(timedOut(m_request, m_request.idleTimeout));
    else
        setTimer();
}

void HttpExchange::stopWith(Error error)
{
    if (!m_done)
        finish(fail(marked(std::move(error))));
}

void HttpExchange::finish(Result<HttpReply> result)
{
    m_done = true;
    m_timer.stop();
    if (lcNet().isDebugEnabled()) {
        const QString server = serverName(m_request.url);
        if (result)
            logDebug(lcNet(), "http_answer",
                     {{"method", QString::fromLatin1(m_request.method)},
                      {"server", server},
                      {"path", m_request.url.path()},
                      {"status", result->status},
                      {"bytes", m_received},
                      {"ms", elapsed().count()}});
        else
            logDebug(lcNet(), "http_failure",
                     {{"method", QString::fromLatin1(m_request.method)},
                      {"server", server},
                      {"path", m_request.url.path()},
                      {"error", result.error()},
                      {"ms", elapsed().count()}});
    }
    if (result)
        m_keepAlive = keepAliveOf(*result);
    m_transfer.reset();
    const QPointer<HttpExchange> self(this);
    QPromise<Result<HttpReply>> promise = std::move(m_promise); // whoever waits may delete the client
    promise.addResult(std::move(result));
    promise.finish();
    if (self)
        Q_EMIT done();
}

Error HttpExchange::marked(Error error) const
{
    return mayHaveLeft() ? error : notSent(std::move(error));
}

} // namespace chatflow
