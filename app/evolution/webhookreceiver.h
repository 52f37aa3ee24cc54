// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretvalue.h"

#include <QFuture>
#include <QHostAddress>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace chatflow
{

struct WebhookReceiverOptions {
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0; ///< 0: any free one
    /// What Evolution has to know, in the path or in the header: at least 16 characters of [0-9A-Za-z_-].
    SecretValue secret;
    qint64 maxBytes = 32 * 1024 * 1024; ///< of one delivery; media inside events make them large
    int mostInHand = 128;               ///< deliveries being stored; more are told to come again
    int mostConnections = 256;
};

/// Receives what Evolution 2.3.6 posts to `http://…/webhook/<secret>`, or to `http://…/webhook` with the
/// secret in the header X-Chatflow-Secret; with "byEvents" a further "/messages-upsert" or the like is
/// accepted. One connection carries one delivery.
///
/// Nothing may be lost, and Evolution repeats a delivery until it is answered by 2xx (ten times), but never
/// after 400, 401, 403, 404 or 422. So 200 goes out only after the handler's future has succeeded, 500 when
/// it failed, 422 when it failed with MalformedReply (repeating cannot help); and 400 bad JSON, 401 or 404
/// wrong secret, 404 wrong path, 405 not a POST, 413 too large, 415 not JSON, 503 too much in hand.
class WebhookReceiver : public QObject
{
    Q_OBJECT

public:
    /// Called with the body, in this object's thread.
    using Handler = std::function<QFuture<Result<>>(const QJsonObject &envelope)>;

    static constexpr auto secretHeader = "X-Chatflow-Secret";

    WebhookReceiver(const WebhookReceiverOptions &options, Handler handler, QObject *parent = nullptr);
    ~WebhookReceiver() override;

    /// InvalidArgument (field secret or address) when it cannot.
    Result<> listen();
    void close();
    quint16 port() const; ///< 0 while not listening

private:
    class Server;

    WebhookReceiverOptions m_options;
    Handler m_handler;
    std::unique_ptr<Server> m_server;
};

} // namespace chatflow
