// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "sandbox/faults.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QPointer>
#include <QString>
#include <QUrlQuery>

#include <memory>
#include <optional>

class QTcpSocket;

namespace chatflow
{

class SandboxConnection;

using SandboxHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A request as a sandbox server received it.
struct SandboxRequest {
    quint64 number = 0; ///< 1, 2, … in the order of arrival at this server
    Instant at;
    QByteArray method;
    QByteArray target; ///< as sent, with the query
    QString path;      ///< decoded, without the query
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    /// A value of the query, decoded; '+' is a blank.
    QString queryValue(const QString &name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
    bool hasJsonBody() const { return header("content-type").toLower().startsWith("application/json"); }
    bool wantsWebSocket() const { return header("upgrade").compare("websocket", Qt::CaseInsensitive) == 0; }
};

/// One request and its answer. Handlers may keep it and answer later; everything is a no-op once the peer has
/// gone. A fault that was drawn for the request changes what really goes out.
class SandboxExchange
{
public:
    SandboxExchange(SandboxConnection *connection, SandboxRequest request);
    ~SandboxExchange();
    SandboxExchange(const SandboxExchange &) = delete;
    SandboxExchange &operator=(const SandboxExchange &) = delete;

    const SandboxRequest &request() const { return m_request; }
    /// The peer is still there and the answer is not finished.
    bool isOpen() const;

    void reply(int status, const QByteArray &contentType, const QByteArray &body,
               const SandboxHeaders &more = {});
    void replyJson(int status, const QJsonValue &value, const SandboxHeaders &more = {});

    /// A chunked answer: startStream(), send() …, finish().
    void startStream(int status, const QByteArray &contentType, const SandboxHeaders &more = {});
    void send(const QByteArray &chunk);
    void finish();

    /// Cuts the connection in whatever state it is.
    void drop();
    /// Hands the socket over after an upgrade (it keeps what the peer sent since); null when the peer has
    /// gone.
    QTcpSocket *takeSocket();

    /// The fault to apply to the answer, drawn by the server.
    void setFault(const Fault &fault) { m_fault = fault; }

private:
    bool interceptedByFault(int status, const QByteArray &contentType, const QByteArray &body,
                            const SandboxHeaders &more, bool streamed);
    void write(int status, const QByteArray &contentType, const QByteArray &body, const SandboxHeaders &more);
    void writeBody(const QByteArray &bytes);
    void done();

    QPointer<SandboxConnection> m_connection;
    SandboxRequest m_request;
    std::optional<Fault> m_fault;
    qint64 m_bodyBytes = 0;
    bool m_streaming = false;
    bool m_answered = false;
};

using SandboxExchangePtr = std::shared_ptr<SandboxExchange>;

} // namespace chatflow
