// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpmessage.h"

#include <QNetworkProxy>

#include <curl/curl.h>

#include <array>
#include <functional>
#include <optional>

namespace chatflow
{

class CurlMulti;

/// What the requests of one client have in common.
struct CurlTerms {
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QByteArray authorities; ///< certificates (PEM) trusted in place of the system's file, when there are any
};

/// One request on the wire, as libcurl performs it, and what has come of it. It follows no redirect and
/// knows no cookie. Private to net/.
///
/// libcurl sends a request again by itself when a connection that it used before breaks before an answer
/// comes, a POST too. It asks requestBegins() each time, which refuses the second time unless the request is
/// idempotent.
class CurlTransfer
{
public:
    /// `moved` is called whenever there is something new to read here; it may delete this object.
    CurlTransfer(CurlMulti &multi, std::function<void()> moved);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;

    /// `request` (of which url, time-outs and cancel are not looked at), `terms` stay alive. `freshWithin`:
    /// use an open connection only when it was in use so shortly ago. False: it cannot be begun.
    [[nodiscard]] bool start(const HttpRequest &request, const QUrl &url, const CurlTerms &terms,
                             milliseconds connectTimeout, milliseconds freshWithin);

    /// The head of the answer is whole.
    bool hasHead() const { return m_headIsWhole; }
    int status() const { return m_status; }
    const HttpHeaders &headers() const { return m_headers; }
    /// The part of the body that came since the last call.
    QByteArray takeBody() { return std::exchange(m_body, {}); }
    bool isTooLarge() const { return m_tooLarge; }
    bool anyAnswer() const { return m_anyAnswer; }
    /// How it ended; nothing as long as it is on its way.
    std::optional<CURLcode> ended() const { return m_ended; }

    /// False only when it is certain that no server can have acted on the request.
    bool mayHaveLeft() const;
    /// It began to go out.
    bool hasBegun() const { return m_attempts > 0; }
    /// How long after start() it began to go out.
    milliseconds beganAfter() const;
    /// Only for a connection that this request opened.
    void readConnectionTimes(HttpTimings &timings) const;

    /// What libcurl says about the failure, in English.
    QByteArray failure() const;
    int systemError() const;
    /// OpenSSL's verdict on the server's certificate (X509_V_…), 0 when it has nothing against it.
    long certificateVerdict() const;

    // For CurlMulti.
    void setEnded(CURLcode code);
    void tell();

private:
    static std::size_t headCame(char *bytes, std::size_t size, std::size_t count, void *self);
    static std::size_t bodyCame(char *bytes, std::size_t size, std::size_t count, void *self);
    static int requestBegins(void *self, char *, char *, int, int);

    template<typename T> void set(CURLoption option, T value);
    void setRequest(const HttpRequest &request, const QUrl &url);
    void setConnection(const HttpRequest &request, milliseconds connectTimeout, milliseconds freshWithin);
    void setProxy(const QNetworkProxy &proxy);
    void addHeader(const QByteArray &name, const QByteArray &value);
    void readHeadLine(QByteArrayView line);
    void touch();
    qint64 info(CURLINFO what) const;

    CurlMulti &m_multi;
    std::function<void()> m_moved;
    CURL *m_handle = nullptr;
    bool m_isRunning = false;
    bool m_isTouched = false;
    bool m_isSet = true; ///< libcurl took every option
    curl_slist *m_sentHeaders = nullptr;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};

    qint64 m_bodySize = 0; ///< of the request
    qint64 m_limit = 0;    ///< of the body of the answer
    bool m_mayRepeat = false;
    bool m_repeatRefused = false;
    int m_attempts = 0;

    bool m_anyAnswer = false;
    bool m_headIsWhole = false;
    int m_status = 0;
    HttpHeaders m_headers;
    QByteArray m_body;
    qint64 m_received = 0;
    bool m_tooLarge = false;
    std::optional<CURLcode> m_ended;
};

} // namespace chatflow
