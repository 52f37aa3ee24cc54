// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpexchange.h"

#include "base/logging.h"
#include "net/serverurl.h"
#include "net/uploadbody.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int redirectLimit = 5;

QString inSeconds(milliseconds duration)
{
    return QString::number((duration.count() + 999) / 1000);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

HttpExchange::HttpExchange(HttpRequest request, HttpClient::OnHeaders onHeaders, HttpClient::OnChunk onChunk,
                           QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_onHeaders(std::move(onHeaders))
    , m_onChunk(std::move(onChunk))
    , m_server(serverName(m_request.url))
    , m_future(m_promise.future())
{
    m_promise.start();
    m_watch.start();
    for (QTimer *timer : {&m_deadline, &m_connectDeadline, &m_silence})
        timer->setSingleShot(true);
    const auto timedOut = [this](milliseconds after) {
        stopWith({Error::Code::TimedOut, {{u"server"_s, m_server}, {u"seconds"_s, inSeconds(after)}}, {}});
    };
    connect(&m_deadline, &QTimer::timeout, this, [this, timedOut] { timedOut(m_request.timeout); });
    connect(&m_connectDeadline, &QTimer::timeout, this,
            [this, timedOut] { timedOut(m_request.connectTimeout); });
    connect(&m_silence, &QTimer::timeout, this, [this, timedOut] { timedOut(m_request.idleTimeout); });
    m_deadline.start(m_request.timeout);
    m_request.cancel.onCancel(this, [this] { stopWith(Error::cancelled()); });
}

HttpExchange::~HttpExchange()
{
    if (!m_done) {
        m_promise.addResult(Result<HttpReply>(fail(marked(Error::cancelled()))));
        m_promise.finish();
    }
    // The answer may still be emitting, and dies with its manager otherwise.
    if (m_networkReply) {
        m_networkReply->disconnect(this);
        m_networkReply->abort();
    }
}

void HttpExchange::start(QNetworkAccessManager &manager, const QList<QSslCertificate> &extraTrust)
{
    m_manager = &manager;
    m_extraTrust = extraTrust;
    if (m_request.connectTimeout > milliseconds::zero() && tellsWhenSent())
        m_connectDeadline.start(m_request.connectTimeout);
    dispatch(m_request.url);
}

void HttpExchange::dispatch(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Without it Qt asks for gzip, and a few bytes of answer could unpack to gigabytes.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "chatflow/" CHATFLOW_VERSION);
    for (const auto &[name, value] : m_request.headers.fields())
        request.setRawHeader(name, value);
    for (const auto &[name, value] : m_request.secretHeaders)
        request.setRawHeader(name, value.reveal());
    if (!m_extraTrust.isEmpty()) {
        QSslConfiguration tls = request.sslConfiguration();
        tls.addCaCertificates(m_extraTrust);
        request.setSslConfiguration(tls);
    }

    const QByteArray &method = m_request.method;
    if (method == "GET" && m_request.body.isEmpty()) {
        m_networkReply = m_manager->get(request);
    } else if (method == "HEAD") {
        m_networkReply = m_manager->head(request);
    } else if (m_request.idempotent) {
        m_networkReply = m_manager->sendCustomRequest(request, method, m_request.body);
    } else {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        m_upload = new UploadBody(m_request.body, this);
        m_networkReply = m_manager->sendCustomRequest(request, method, m_upload);
    }
    // QNetworkAccessManager::sendCustomRequest() reads of the answer only what somebody asks for.
    connect(m_networkReply, &QNetworkReply::requestSent, this, [this] {
        if (!m_requestSent)
            m_reply.timings.connect = elapsed();
        m_requestSent = true;
        m_connectDeadline.stop();
    });
    connect(m_networkReply, &QNetworkReply::metaDataChanged, this, &HttpExchange::headersArrived);
    connect(m_networkReply, &QNetworkReply::readyRead, this, &HttpExchange::bytesArrived);
    connect(m_networkReply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
    connect(m_networkReply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_tlsReason = errors.first().errorString();
    });
}

void HttpExchange::headersArrived()
{
    if (m_done || m_headersSeen)
        return;
    m_reply.status = m_networkReply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply.status == 0)
        return;
    m_headersSeen = true;
    m_connectDeadline.stop();
    m_reply.timings.firstByte = elapsed();
    m_reply.headers = {};
    const auto pairs = m_networkReply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        m_reply.headers.append(name, value);
    if (m_request.idleTimeout > milliseconds::zero())
        m_silence.start(m_request.idleTimeout);
    bool known = false;
    const qint64 announced = m_reply.headers.value("Content-Length").toLongLong(&known);
    if (known && m_request.method != "HEAD" && announced > m_request.maxReplyBytes) {
        stopWith({Error::Code::TooLarge,
                  {{u"server"_s, m_server}, {u"limit"_s, QString::number(m_request.maxReplyBytes)}},
                  {}});
        return;
    }
    if (m_onHeaders && !(m_request.followRedirects && isRedirect(m_reply.status)))
        m_onHeaders(m_reply);
}

void HttpExchange::bytesArrived()
{
    headersArrived();
    if (m_done)
        return;
    if (m_silence.isActive())
        m_silence.start(m_request.idleTimeout);
    const QByteArray bytes = m_networkReply->readAll();
    m_received += bytes.size();
    if (m_received > m_request.maxReplyBytes) {
        stopWith({Error::Code::TooLarge,
                  {{u"server"_s, m_server}, {u"limit"_s, QString::number(m_request.maxReplyBytes)}},
                  {}});
        return;
    }
    if (m_onChunk)
        m_onChunk(bytes);
    else
        m_reply.body += bytes;
}

void HttpExchange::replyFinished()
{
    if (m_done)
        return;
    if (m_networkReply->bytesAvailable() > 0)
        bytesArrived();
    else
        headersArrived();
    if (m_done)
        return;
    const QNetworkReply::NetworkError code = m_networkReply->error();
    // Most of Qt's error codes only repeat the status of an answer that arrived whole; ContentReSendError
    // does so for 307 and 308, where Qt looks whether it could send the body again although it is told not to
    // follow.
    const bool redirected = m_reply.status == 307 || m_reply.status == 308;
    const bool answered = m_headersSeen && code >= QNetworkReply::ProxyConnectionRefusedError &&
                          (code != QNetworkReply::ContentReSendError || redirected) &&
                          code != QNetworkReply::ProtocolUnknownError &&
                          code != QNetworkReply::ProtocolFailure;
    if (code != QNetworkReply::NoError && !answered) {
        const QString text = m_networkReply->errorString();
        finish(fail(marked(transportError(code, text))));
        return;
    }
    const bool mayFollow = m_request.method == "GET" || m_request.method == "HEAD";
    if (m_request.followRedirects && mayFollow && isRedirect(m_reply.status)) {
        const QUrl target = m_networkReply->url().resolved(
            QUrl::fromEncoded(m_reply.headers.value("Location"), QUrl::StrictMode));
        const QUrl from = m_networkReply->url();
        const bool sameServer =
            target.scheme() == from.scheme() && target.host() == from.host() && target.port() == from.port();
        if (target.isValid() && sameServer && m_redirects < redirectLimit) {
            redirectTo(target);
            return;
        }
    }
    m_reply.timings.total = elapsed();
    finish(std::move(m_reply));
}

void HttpExchange::redirectTo(const QUrl &target)
{
    ++m_redirects;
    m_networkReply->disconnect(this);
    m_networkReply->deleteLater();
    const HttpTimings timings = m_reply.timings;
    m_reply = {};
    m_reply.timings = timings;
    m_headersSeen = false;
    m_received = 0;
    dispatch(target);
}

void HttpExchange::stopWith(Error error)
{
    if (m_done)
        return;
    finish(fail(marked(std::move(error))));
}

void HttpExchange::finish(Result<HttpReply> result)
{
    m_done = true;
    m_deadline.stop();
    m_connectDeadline.stop();
    m_silence.stop();
    if (result)
        logDebug(lcNet(), "http_answer",
                 {{"method", QString::fromLatin1(m_request.method)},
                  {"server", m_server},
                  {"path", m_request.url.path()},
                  {"status", result->status},
                  {"bytes", m_received},
                  {"ms", elapsed().count()}});
    else
        logDebug(lcNet(), "http_failure",
                 {{"method", QString::fromLatin1(m_request.method)},
                  {"server", m_server},
                  {"path", m_request.url.path()},
                  {"error", result.error()},
                  {"ms", elapsed().count()}});
    if (m_networkReply) {
        m_networkReply->disconnect(this);
        m_networkReply->abort();
        m_networkReply->deleteLater();
        m_networkReply = nullptr;
    }
    m_promise.addResult(std::move(result));
    m_promise.finish();
    Q_EMIT done();
}

milliseconds HttpExchange::keepAlive(milliseconds atMost) const
{
    const Result<HttpReply> result = takeResult(m_future);
    if (!result || result->headers.value("Connection").compare("close", Qt::CaseInsensitive) == 0)
        return milliseconds::zero();
    // "timeout=5": the server closes after five idle seconds. Half of it leaves room for the way there.
    const QByteArray hint = result->headers.value("Keep-Alive").toLower();
    const qsizetype at = hint.indexOf("timeout=");
    if (at < 0)
        return atMost;
    bool known = false;
    const qint64 timeout = hint.mid(at + 8).split(',').first().trimmed().toLongLong(&known);
    return known ? std::min(atMost, milliseconds(std::clamp<qint64>(timeout, 0, 3600) * 500)) : atMost;
}

// Qt 6.4 emits requestSent() for GET, HEAD and requests with a body only.
bool HttpExchange::tellsWhenSent() const
{
    return m_request.method == "GET" || m_request.method == "HEAD" || !m_request.body.isEmpty();
}

bool HttpExchange::mayHaveLeft() const
{
    if (!m_networkReply)
        return false;
    if (m_headersSeen)
        return true;
    if (m_upload && !m_request.body.isEmpty())
        return m_upload->isHandedOver();
    return m_requestSent || !tellsWhenSent();
}

Error HttpExchange::marked(Error error) const
{
    return mayHaveLeft() ? error : notSent(std::move(error));
}

Error HttpExchange::transportError(QNetworkReply::NetworkError code, const QString &text) const
{
    const QMap<QString, QString> server{{u"server"_s, m_server}};
    const QString detail = u"QNetworkReply error "_s + QString::number(code) + u": "_s + text;
    const bool neverConnected = code == QNetworkReply::ConnectionRefusedError ||
                                code == QNetworkReply::HostNotFoundError ||
                                code == QNetworkReply::SslHandshakeFailedError;
    // Whatever broke: when a request that must not be repeated may have arrived, that is what matters.
    if (!m_request.idempotent && mayHaveLeft() && (tellsWhenSent() || !neverConnected))
        return {Error::Code::OutcomeUnknown, server, detail};
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return {Error::Code::ConnectionRefused, server, detail};
    case QNetworkReply::HostNotFoundError:
        return {Error::Code::HostNotFound, {{u"host"_s, m_request.url.host()}}, detail};
    case QNetworkReply::SslHandshakeFailedError:
        return {Error::Code::TlsFailed,
                {{u"server"_s, m_server}, {u"reason"_s, m_tlsReason.isEmpty() ? text : m_tlsReason}},
                detail};
    case QNetworkReply::TimeoutError:
        return {
            Error::Code::TimedOut, {{u"server"_s, m_server}, {u"seconds"_s, inSeconds(elapsed())}}, detail};
    case QNetworkReply::ProtocolUnknownError:
        return {Error::Code::BadUrl, {{u"url"_s, m_server}}, detail};
    case QNetworkReply::ProtocolFailure:
        return {Error::Code::MalformedReply,
                {{u"server"_s, m_server}, {u"path"_s, u"HTTP"_s}, {u"expected"_s, u"HTTP/1.1"_s}},
                detail};
    default:
        return {Error::Code::ConnectionLost, server, detail};
    }
}

} // namespace chatflow
