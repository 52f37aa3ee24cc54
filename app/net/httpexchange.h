// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "net/curltransfer.h"
#include "net/httpclient.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPromise>

#include <memory>

namespace chatflow
{

/// One request on its way, from the queue to the answer: time-outs, limits, redirects, what a failure means.
/// Owned by HttpClient, which tells it when to start. Private to net/.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(HttpRequest request, HttpClient::OnHeaders onHeaders, HttpClient::OnChunk onChunk,
                 QObject *parent);
    ~HttpExchange() override;

    QFuture<Result<HttpReply>> future() const { return m_future; }
    const HttpRequest &request() const { return m_request; }
    /// How long the server says it keeps the connection for the next request; nothing when it says nothing.
    std::optional<milliseconds> keepAlive() const { return m_keepAlive; }

    /// `terms` stays alive.
    void start(CurlMulti &multi, const CurlTerms &terms, milliseconds freshWithin);

Q_SIGNALS:
    /// The future has its answer. The object is still whole.
    void done();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Handlers {
        HttpClient::OnHeaders onHeaders;
        HttpClient::OnChunk onChunk;
    };

    void dispatch(const QUrl &url, milliseconds freshWithin);
    void moved();
    void headArrived();
    void bodyArrived();
    void ended(CURLcode code);
    bool isFollowed() const;
    QUrl redirectTarget() const;
    void setTimer();
    void stopWith(Error error);
    void finish(Result<HttpReply> result);
    bool mayHaveLeft() const { return m_hasLeft || (m_transfer && m_transfer->mayHaveLeft()); }
    Error marked(Error error) const;
    milliseconds elapsed() const { return milliseconds(m_watch.elapsed()); }

    HttpRequest m_request;
    std::shared_ptr<const Handlers> m_handlers; ///< outlive this object while one of them runs
    QUrl m_url;                                 ///< where it is now
    QPromise<Result<HttpReply>> m_promise;
    QFuture<Result<HttpReply>> m_future;
    QElapsedTimer m_watch;
    QBasicTimer m_timer;
    CurlMulti *m_multi = nullptr;
    const CurlTerms *m_terms = nullptr;
    std::unique_ptr<CurlTransfer> m_transfer;
    milliseconds m_sentAt{0}; ///< when the transfer began
    milliseconds m_heardAt{0};
    milliseconds m_freshWithin{0};
    HttpReply m_reply;
    std::optional<milliseconds> m_keepAlive;
    qint64 m_received = 0;
    int m_redirects = 0;
    int m_repeats = 0;
    bool m_hasLeft = false; ///< an earlier transfer may have reached the server
    bool m_headSeen = false;
    bool m_done = false;
};

} // namespace chatflow
