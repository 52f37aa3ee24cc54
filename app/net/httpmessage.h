// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/instant.h"
#include "base/secretvalue.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace chatflow
{

/// Header fields in the order they came; names compare without case.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<std::pair<QByteArray, QByteArray>> fields)
        : m_fields(fields)
    {
    }

    void append(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }
    /// The first value of `name`; empty when it is missing.
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    const QList<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

/// One request. Values only; copy freely.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;
    /// Headers that carry a key ("Authorization", "apikey"). Their values appear in no log and no error.
    QList<std::pair<QByteArray, SecretValue>> secretHeaders;
    QByteArray body;
    /// Sending it twice does no harm. Then a connection that the server dropped is tried again by itself;
    /// otherwise the request leaves this machine at most once. Set it for GET, HEAD and for a PUT or DELETE
    /// that deserves it.
    bool idempotent = false;
    milliseconds timeout{30'000};        ///< for the whole exchange, waiting for a free connection included
    milliseconds connectTimeout{10'000}; ///< until the request begins to go out
    milliseconds idleTimeout{0}; ///< longest silence of the server once it has begun to answer; 0: none
    qint64 maxReplyBytes = qint64{8} * 1024 * 1024;
    /// Follow redirects of GET and HEAD within the same scheme, host and port. No other redirect is ever
    /// followed.
    bool followRedirects = false;
    /// Base64 of the SHA-256 of the server's public key (its SubjectPublicKeyInfo). When it is set, that key,
    /// and no certificate authority, tells the server: the handshake fails for any other, and with plain http
    /// nothing is sent at all.
    QByteArray pinnedPublicKey;
    CancelToken cancel;

    static HttpRequest get(const QUrl &url);
    /// A POST of JSON, never sent twice.
    static HttpRequest postJson(const QUrl &url, const QByteArray &json);
};

struct HttpTimings {
    milliseconds connect{0};   ///< until the request began to go out
    milliseconds firstByte{0}; ///< until the header of the answer was there
    milliseconds total{0};
    // What `connect` was spent on; nothing when a connection was open already.
    std::optional<std::chrono::microseconds> nameLookup;
    std::optional<std::chrono::microseconds> tcpConnect;
    std::optional<std::chrono::microseconds> tlsHandshake; ///< nothing without TLS either
};

/// What a server answered, whatever its status.
struct HttpReply {
    int status = 0;
    HttpHeaders headers;
    QByteArray body; ///< empty when the answer was streamed
    HttpTimings timings;

    /// The media type in lower case, without parameters: "application/json".
    QByteArray contentType() const;
    bool isJson() const;
    bool isSuccess() const { return status >= 200 && status < 300; }
};

} // namespace chatflow
