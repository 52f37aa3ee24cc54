// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "net/httpmessage.h"

#include <QFuture>
#include <QHash>
#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>

#include <functional>
#include <memory>

namespace chatflow
{

class CurlMulti;
class HttpExchange;
struct CurlTerms;

/// Whether the server may have acted on a request that failed with `error`. False only where it is certain
/// that it did not: refused, name not found, no TLS, or the body never left. Errors that say nothing about it
/// count as true.
bool mayHaveHappened(const Error &error);

/// Whether the same request can be sent again at once without doing anything twice, and with a chance to
/// succeed.
bool isSafeToRetry(const Error &error);

/// `error`, marked as one of a request that never went out.
Error notSent(Error error);

struct HttpClientOptions {
    int connectionsPerServer = 64;
    /// A request that must not go out twice uses an open connection only when it was in use so shortly ago;
    /// otherwise a server that closes idle connections at that very moment would leave its outcome unknown.
    /// (Node closes after 5 s.) Rounded down to whole seconds; under one second means never.
    milliseconds reuseWithin{2'000};
    /// Connections that nobody used for so long are closed; what can be sent again uses them until then.
    milliseconds idleLifetime{60'000};
    /// Certificate authorities trusted beside the system's.
    QList<QSslCertificate> extraTrust;
    /// None unless set: asking the system for one blocks the thread, for seconds where it looks for a script.
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
};

/// HTTP/1.1 (libcurl) with time-outs, size limits and one mapping of errors. Lives in one thread with an
/// event loop (the engine's, or the UI's for the connection test) and answers there. No cookies, no cache, no
/// HTTP/2.
///
/// An HTTP status is an answer, not an error. What fails without one is HostNotFound, ConnectionRefused,
/// ConnectionLost, TlsFailed, TimedOut, TooLarge, MalformedReply, Cancelled, BadUrl, InvalidArgument (a
/// header with a line break) or, for a request that is not idempotent and may have reached the server,
/// OutcomeUnknown. mayHaveHappened() tells the two kinds apart.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    using OnHeaders = std::function<void(const HttpReply &reply)>; ///< status and headers are known
    using OnChunk = std::function<void(QByteArrayView bytes)>;

    explicit HttpClient(const Clock &clock, HttpClientOptions options = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    QFuture<Result<HttpReply>> send(const HttpRequest &request);
    /// The same, handing the body over as it arrives; the reply of the future then has none. Both handlers
    /// run in this thread, neither after the future has finished. They may delete the client.
    QFuture<Result<HttpReply>> send(const HttpRequest &request, OnHeaders onHeaders, OnChunk onChunk);

private:
    void begin(HttpExchange *exchange);
    void exchangeDone(HttpExchange *exchange, const QString &server);
    void startWaiting(const QString &server);
    milliseconds freshWithin(const HttpRequest &request, const QString &server) const;

    HttpClientOptions m_options;
    std::unique_ptr<const CurlTerms> m_terms;
    CurlMulti *m_multi;                              ///< a child
    QHash<QString, int> m_active;                    ///< requests on their way, by server
    QHash<QString, QList<HttpExchange *>> m_waiting; ///< by server
    QHash<QString, milliseconds> m_freshWithin;      ///< of servers that keep connections for a shorter time
};

} // namespace chatflow
