// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curltransfer.h"

#include "net/curlmulti.h"
#include "net/curltls.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Frees a list of header lines, which may hold keys.
void wipeAndFree(curl_slist *lines)
{
    for (const curl_slist *line = lines; line; line = line->next) {
        volatile char *bytes = line->data;
        for (std::size_t left = std::strlen(line->data); left > 0; --left)
            *bytes++ = 0;
    }
    curl_slist_free_all(lines);
}

std::optional<long> curlProxyType(QNetworkProxy::ProxyType type)
{
    switch (type) {
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
        return CURLPROXY_HTTP;
    case QNetworkProxy::Socks5Proxy:
        return CURLPROXY_SOCKS5_HOSTNAME;
    default:
        return std::nullopt;
    }
}

} // namespace

CurlTransfer::CurlTransfer(CurlMulti &multi, std::function<void()> moved)
    : m_multi(multi)
    , m_moved(std::move(moved))
{
}

CurlTransfer::~CurlTransfer()
{
    if (m_isRunning)
        m_multi.remove(*this, m_handle);
    else if (m_handle)
        m_multi.giveBack(m_handle);
    wipeAndFree(m_sentHeaders);
}

template<typename T> void CurlTransfer::set(CURLoption option, T value)
{
    m_isSet = curl_easy_setopt(m_handle, option, value) == CURLE_OK && m_isSet;
}

bool CurlTransfer::start(const HttpRequest &request, const QUrl &url, const CurlTerms &terms,
                         milliseconds connectTimeout, milliseconds freshWithin)
{
    m_handle = m_multi.takeHandle();
    if (!m_handle)
        return false;
    m_bodySize = request.body.size();
    m_limit = request.maxReplyBytes;
    m_mayRepeat = request.idempotent;
    set(CURLOPT_ERRORBUFFER, m_errorText.data());
    set(CURLOPT_HEADERFUNCTION, &CurlTransfer::headCame);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &CurlTransfer::bodyCame);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_PREREQFUNCTION, &CurlTransfer::requestBegins);
    set(CURLOPT_PREREQDATA, this);
    setRequest(request, url);
    setConnection(request, connectTimeout, freshWithin);
    setProxy(terms.proxy);
    if (url.scheme() == "https"_L1)
        m_isSet = setCurlTls(m_handle, request.pinnedPublicKey, terms.authorities) && m_isSet;
    m_isRunning = m_isSet && m_multi.add(*this, m_handle);
    return m_isRunning;
}

void CurlTransfer::setRequest(const HttpRequest &request, const QUrl &url)
{
    set(CURLOPT_URL, url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment).constData());
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    // One request, one connection: only so can be told what was sent. HTTP/2 would also hang all on one
    // socket.
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_USERAGENT, "chatflow/" CHATFLOW_VERSION);

    const bool hasBody = request.method != "HEAD" && (request.method != "GET" || !request.body.isEmpty());
    if (request.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    } else if (hasBody) {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.constData()); // not copied: it goes out with the head
        if (request.method != "POST")
            set(CURLOPT_CUSTOMREQUEST, request.method.constData());
    }

    for (const auto &[name, value] : request.headers.fields())
        addHeader(name, value);
    for (const auto &[name, value] : request.secretHeaders)
        addHeader(name, value.reveal());
    // Against decompression bombs: a few bytes of answer could unpack to gigabytes.
    if (!request.headers.contains("Accept-Encoding"))
        addHeader("Accept-Encoding", "identity");
    // What libcurl would add by itself. A body that waits for "100 Continue" is late, and may never come.
    m_sentHeaders = curl_slist_append(m_sentHeaders, "Expect:");
    if (!request.headers.contains("Accept"))
        m_sentHeaders = curl_slist_append(m_sentHeaders, "Accept:");
    if (hasBody && !request.headers.contains("Content-Type"))
        m_sentHeaders = curl_slist_append(m_sentHeaders, "Content-Type:");
    set(CURLOPT_HTTPHEADER, m_sentHeaders);
}

void CurlTransfer::addHeader(const QByteArray &name, const QByteArray &value)
{
    // "Name:" would mean to send none.
    QByteArray line = name;
    line += value.isEmpty() ? ";" : ": ";
    line += value;
    m_sentHeaders = curl_slist_append(m_sentHeaders, line.constData());
    line.fill('\0');
}

void CurlTransfer::setConnection(const HttpRequest &request, milliseconds connectTimeout,
                                 milliseconds freshWithin)
{
    set(CURLOPT_NOSIGNAL, 1L);
    // Without it a cancelled request waits for the system's name lookup to come back, for many seconds.
    set(CURLOPT_QUICK_EXIT, 1L);
    if (connectTimeout > milliseconds::zero())
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connectTimeout.count()));
    else
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.timeout.count()) + 1);
    // libcurl counts whole seconds, and lets go what is older than so many of them.
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(freshWithin).count();
    if (whole < 1)
        set(CURLOPT_FRESH_CONNECT, 1L);
    else
        set(CURLOPT_MAXAGE_CONN, static_cast<long>(whole - 1));
}

void CurlTransfer::setProxy(const QNetworkProxy &proxy)
{
    const auto type = curlProxyType(proxy.type());
    // Empty: it does not look into the environment either.
    set(CURLOPT_PROXY, type ? proxy.hostName().toUtf8().constData() : "");
    if (!type)
        return;
    set(CURLOPT_PROXYTYPE, *type);
    set(CURLOPT_PROXYPORT, static_cast<long>(proxy.port()));
    set(CURLOPT_HTTPPROXYTUNNEL, proxy.type() == QNetworkProxy::HttpProxy ? 1L : 0L);
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    if (!proxy.user().isEmpty()) {
        set(CURLOPT_PROXYUSERNAME, proxy.user().toUtf8().constData());
        set(CURLOPT_PROXYPASSWORD, proxy.password().toUtf8().constData());
    }
}

std::size_t CurlTransfer::headCame(char *bytes, std::size_t size, std::size_t count, void *self)
{
    static_cast<CurlTransfer *>(self)->readHeadLine({bytes, static_cast<qsizetype>(size * count)});
    return size * count;
}

// A line of the head, of one of the 1xx heads before it, or of the trailer behind the body.
void CurlTransfer::readHeadLine(QByteArrayView line)
{
    m_anyAnswer = true;
    if (m_headIsWhole)
        return;
    const QByteArrayView text = line.trimmed();
    if (text.isEmpty()) {
        m_headIsWhole = m_status >= 200 || m_status == 101;
        if (m_headIsWhole)
            touch();
    } else if (line.startsWith("HTTP/")) {
        const QByteArray words = text.toByteArray();
        m_headers = {};
        m_status = words.mid(words.indexOf(' ') + 1, 3).toInt();
    } else if (const qsizetype colon = text.indexOf(':');
               colon > 0 && line.front() != ' ' && line.front() != '\t') {
        m_headers.append(text.first(colon).trimmed().toByteArray(),
                         text.sliced(colon + 1).trimmed().toByteArray());
    }
}

std::size_t CurlTransfer::bodyCame(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<CurlTransfer *>(self);
    const QByteArrayView piece(bytes, static_cast<qsizetype>(size * count));
    transfer.touch();
    transfer.m_received += piece.size();
    if (transfer.m_received > transfer.m_limit) {
        transfer.m_tooLarge = true;
        return 0; // ends it
    }
    transfer.m_body.append(piece);
    return size * count;
}

int CurlTransfer::requestBegins(void *self, char *, char *, int, int)
{
    auto &transfer = *static_cast<CurlTransfer *>(self);
    if (++transfer.m_attempts > 1 && !transfer.m_mayRepeat) {
        transfer.m_repeatRefused = true;
        return CURL_PREREQFUNC_ABORT;
    }
    return CURL_PREREQFUNC_OK;
}

void CurlTransfer::touch()
{
    if (m_isTouched)
        return;
    m_isTouched = true;
    m_multi.touch(*this);
}

void CurlTransfer::setEnded(CURLcode code)
{
    m_ended = code;
    touch();
}

void CurlTransfer::tell()
{
    m_isTouched = false;
    // It is not to go while it runs.
    const auto moved = m_moved;
    moved();
}

bool CurlTransfer::mayHaveLeft() const
{
    if (m_attempts == 0)
        return false;
    if (m_attempts > 1 || m_repeatRefused || m_anyAnswer)
        return true;
    // No server can act on a body that never left to its end.
    return info(CURLINFO_SIZE_UPLOAD_T) >= m_bodySize;
}

qint64 CurlTransfer::info(CURLINFO what) const
{
    curl_off_t value = 0;
    curl_easy_getinfo(m_handle, what, &value);
    return value;
}

milliseconds CurlTransfer::beganAfter() const
{
    return milliseconds(info(CURLINFO_PRETRANSFER_TIME_T) / 1000);
}

void CurlTransfer::readConnectionTimes(HttpTimings &timings) const
{
    long opened = 0;
    curl_easy_getinfo(m_handle, CURLINFO_NUM_CONNECTS, &opened);
    if (opened == 0)
        return;
    using std::chrono::microseconds;
    const qint64 resolved = info(CURLINFO_NAMELOOKUP_TIME_T);
    const qint64 connected = info(CURLINFO_CONNECT_TIME_T);
    const qint64 secured = info(CURLINFO_APPCONNECT_TIME_T);
    timings.nameLookup = microseconds(resolved);
    timings.tcpConnect = microseconds(std::max<qint64>(0, connected - resolved));
    if (secured > 0)
        timings.tlsHandshake = microseconds(std::max<qint64>(0, secured - connected));
}

QByteArray CurlTransfer::failure() const
{
    return m_errorText.front() ? QByteArray(m_errorText.data())
                               : QByteArray(m_ended ? curl_easy_strerror(*m_ended) : "");
}

int CurlTransfer::systemError() const
{
    long number = 0;
    curl_easy_getinfo(m_handle, CURLINFO_OS_ERRNO, &number);
    return static_cast<int>(number);
}

long CurlTransfer::certificateVerdict() const
{
    long verdict = 0;
    curl_easy_getinfo(m_handle, CURLINFO_SSL_VERIFYRESULT, &verdict);
    return verdict;
}

} // namespace chatflow
