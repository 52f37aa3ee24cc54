// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "base/future.h"
#include "base/secretvalue.h"

#include <QList>
#include <QUrl>

namespace chatflow
{

class HttpClient;

/// One event on its way to a receiver. The same id each time it is sent, so that a receiver that has it
/// already drops it.
struct WebhookMessage {
    QUrl url;
    QList<SecretValue> secrets; ///< the newest first; more than one while it is replaced
    QByteArray id;
    QByteArray json;
};

/// InvalidArgument unless it is https, or http on this computer, and holds no user name and no password.
Result<> checkWebhookUrl(const QUrl &url);

/// What a receiver that answers 410 Gone means: it is to be turned off.
bool wantsNoMore(const Error &error);

/// Posts events to receivers, signed by Standard Webhooks. `http` and `clock` must outlive it.
class WebhookSender
{
public:
    WebhookSender(HttpClient &http, const Clock &clock)
        : m_http(http)
        , m_clock(clock)
    {
    }

    /// Done once the receiver has answered 2xx within ten seconds. No redirect is followed. RateLimited
    /// (context: seconds) for a status that asks for a pause.
    QFuture<Result<>> send(const WebhookMessage &message, const CancelToken &cancel = {});

private:
    HttpClient &m_http;
    const Clock &m_clock;
};

} // namespace chatflow
