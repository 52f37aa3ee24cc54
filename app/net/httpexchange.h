// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "net/httpclient.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

namespace chatflow
{

/// One request on its way: owned by HttpClient, which gives it a connection. Private to net/.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(HttpRequest request, HttpClient::OnHeaders onHeaders, HttpClient::OnChunk onChunk,
                 QObject *parent);
    ~HttpExchange() override;

    QFuture<Result<HttpReply>> future() const { return m_future; }
    const HttpRequest &request() const { return m_request; }
    const QString &server() const { return m_server; }
    bool isDone() const { return m_done; }
    /// How long the connection may be kept for the next request; nothing when it is not to be used again.
    milliseconds keepAlive(milliseconds atMost) const;

    void start(QNetworkAccessManager &manager, const QList<QSslCertificate> &extraTrust);
    void finish(Result<HttpReply> result);

Q_SIGNALS:
    /// The future has its answer. The object is still whole.
    void done();

private:
    void dispatch(const QUrl &url);
    void headersArrived();
    void bytesArrived();
    void replyFinished();
    void redirectTo(const QUrl &target);
    void stopWith(Error error);
    bool tellsWhenSent() const;
    bool mayHaveLeft() const;
    Error transportError(QNetworkReply::NetworkError code, const QString &text) const;
    Error marked(Error error) const;
    milliseconds elapsed() const { return milliseconds(m_watch.elapsed()); }

    HttpRequest m_request;
    HttpClient::OnHeaders m_onHeaders;
    HttpClient::OnChunk m_onChunk;
    QString m_server;
    QPromise<Result<HttpReply>> m_promise;
    QFuture<Result<HttpReply>> m_future;
    QElapsedTimer m_watch;
    QTimer m_deadline;
    QTimer m_connectDeadline;
    QTimer m_silence;
    QNetworkAccessManager *m_manager = nullptr;
    QList<QSslCertificate> m_extraTrust;
    class UploadBody *m_upload = nullptr;
    QNetworkReply *m_networkReply = nullptr;
    HttpReply m_reply;
    QString m_tlsReason;
    qint64 m_received = 0;
    int m_redirects = 0;
    bool m_requestSent = false;
    bool m_headersSeen = false;
    bool m_done = false;
};

} // namespace chatflow
