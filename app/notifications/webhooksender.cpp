// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/webhooksender.h"

#include "net/httpclient.h"
#include "net/retrypolicy.h"
#include "net/serverurl.h"
#include "notifications/webhooksignature.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr milliseconds patience{10'000};
constexpr qint64 mostAnswered = 64 * 1024;

Result<> verdictOf(const HttpReply &reply, const QUrl &url, Instant now)
{
    if (reply.isSuccess())
        return {};
    Error error{Error::Code::HttpStatus,
                {{u"server"_s, serverName(url)}, {u"status"_s, QString::number(reply.status)}},
                {}};
    constexpr int gone = 410;
    constexpr int tooMany = 429;
    constexpr int unavailable = 503;
    if (reply.status == gone)
        error.context.insert(u"webhook"_s, u"gone"_s);
    else if (reply.status >= 300 && reply.status < 400)
        error.context.insert(u"webhook"_s, u"redirect"_s);
    else if (const auto wait = retryAfterFrom(reply.headers.value("Retry-After"), now);
             wait && (reply.status == tooMany || reply.status == unavailable)) {
        error.code = Error::Code::RateLimited;
        error.context.insert(u"seconds"_s, QString::number((wait->count() + 999) / 1000));
    }
    return fail(error);
}

QCoro::Task<Result<>> post(HttpClient &http, HttpRequest request, const Clock &clock)
{
    const auto answer = http.send(request);
    const Result<HttpReply> reply = co_await settled(answer);
    if (!reply)
        co_return fail(reply.error());
    co_return verdictOf(*reply, request.url, clock.now());
}

} // namespace

Result<> checkWebhookUrl(const QUrl &url)
{
    const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
    if (url.isValid() && isSafe && !url.host().isEmpty() && url.userInfo().isEmpty())
        return {};
    return fail(
        Error::invalid(u"url"_s, QCoreApplication::translate("chatflow::Webhook",
                                                             "it has to begin with https:// and to hold no "
                                                             "user name")));
}

bool wantsNoMore(const Error &error)
{
    return error.context.value(u"webhook"_s) == "gone"_L1;
}

QFuture<Result<>> WebhookSender::send(const WebhookMessage &message, const CancelToken &cancel)
{
    if (const auto valid = checkWebhookUrl(message.url); !valid)
        return failedFuture(valid.error());
    const Instant now = m_clock.now();
    const auto signature = webhookSignature(message.secrets, message.id, now, message.json);
    if (!signature)
        return failedFuture(signature.error());
    HttpRequest request = HttpRequest::postJson(message.url, message.json);
    request.headers.append("webhook-id", message.id);
    request.headers.append("webhook-timestamp", webhookTimestamp(now));
    if (!signature->isEmpty())
        request.headers.append("webhook-signature", *signature);
    request.timeout = patience;
    request.connectTimeout = patience;
    request.maxReplyBytes = mostAnswered;
    request.cancel = cancel;
    return toFuture(post(m_http, request, m_clock));
}

} // namespace chatflow
