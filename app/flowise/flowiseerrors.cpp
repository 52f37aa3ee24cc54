// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/flowiseerrors.h"

#include "base/redaction.h"
#include "net/httpclient.h"
#include "net/retrypolicy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype longestReason = 200;

/// The words of an error body, whatever its shape: {statusCode, message}, {error}, {message} or plain text.
QString messageOf(const HttpReply &reply)
{
    if (reply.isJson()) {
        const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
        const QString message = json.value("message"_L1).toString();
        return message.isEmpty() ? json.value("error"_L1).toString() : message;
    }
    return reply.contentType() == "text/plain" ? QString::fromUtf8(reply.body) : QString();
}

/// Without "Error: predictionsServices.buildChatflow - Error in LLM node: ", which Flowise puts before what
/// matters.
QString bare(QString message)
{
    static const QRegularExpression prefix(
        u"^(Error: (\\w+\\.\\w+ - )?|\\w+(Services?|Controller)\\.\\w+ - |Error in [^:\\n]{1,60} node: )"_s);
    while (true) {
        const auto match = prefix.match(message);
        if (!match.hasMatch())
            return message.trimmed();
        message.remove(0, match.capturedLength());
    }
}

bool containsAny(const QString &text, std::initializer_list<QLatin1StringView> needles)
{
    return std::any_of(needles.begin(), needles.end(), [&text](QLatin1StringView needle) {
        return text.contains(needle, Qt::CaseInsensitive);
    });
}

QString shortReason(const QString &message)
{
    const QString line = message.section(u'\n', 0, 0).trimmed();
    return redact(line.size() > longestReason ? line.left(longestReason) + QChar(0x2026) : line);
}

Error flowNotFound(const FlowAddress &about, const QString &detail)
{
    return {
        Error::Code::FlowNotFound, {{u"server"_s, about.server}, {u"flow"_s, about.flow}}, redact(detail)};
}

Error rateLimited(const HttpReply &reply, const FlowAddress &about, Instant now)
{
    constexpr milliseconds unstated{10'000};
    milliseconds wait = unstated;
    if (const auto asked = retryAfterFrom(reply.headers.value("Retry-After"), now)) {
        wait = *asked;
    } else if (reply.headers.contains("X-RateLimit-Reset")) {
        const Instant reset = Instant(seconds(reply.headers.value("X-RateLimit-Reset").toLongLong()));
        wait = std::clamp<milliseconds>(reset - now, milliseconds::zero(), seconds(3600));
    }
    return {Error::Code::RateLimited,
            {{u"server"_s, about.server}, {u"seconds"_s, QString::number((wait.count() + 999) / 1000)}},
            {}};
}

} // namespace

Error withServer(Error error, const FlowAddress &about)
{
    error.context.insert(u"server"_s, about.server);
    return error;
}

Error errorFromExecution(const QString &message, const FlowAddress &about)
{
    const QString text = bare(message);
    const QMap<QString, QString> server{{u"server"_s, about.server}};
    const QString detail = shortReason(text);
    if (text == "Unauthorized"_L1)
        return {Error::Code::FlowUnauthorized, server, {}};
    if (text == "Unauthorized access"_L1)
        return flowNotFound(about, detail);
    static const QRegularExpression unknownFlow(u"^Chatflow \\S+ not found"_s);
    if (unknownFlow.match(text).hasMatch() || text == "Invalid Chatflow ID"_L1 ||
        text.contains("id not provided"_L1))
        return flowNotFound(about, detail);
    static const QRegularExpression missing(u"Missing value for input(?: variable)? `?([^`\\n]+)`?"_s);
    if (const auto match = missing.match(text); match.hasMatch())
        return {Error::Code::FlowMissingInput, {{u"name"_s, match.captured(1).trimmed()}}, detail};

    static const QRegularExpression providerStatus(u"^(\\d{3})\\b"_s);
    const int status = providerStatus.match(text).captured(1).toInt();
    if (status == 401 ||
        containsAny(text, {"MODEL_AUTHENTICATION"_L1, "Incorrect API key"_L1, "invalid_api_key"_L1,
                           "invalid x-api-key"_L1, "API key not valid"_L1}))
        return {Error::Code::ModelUnauthorized, {}, detail};
    if (status == 429 ||
        containsAny(text, {"MODEL_RATE_LIMIT"_L1, "Rate limit reached"_L1, "insufficient_quota"_L1,
                           "exceeded your current quota"_L1, "Too Many Requests"_L1}))
        return {Error::Code::ModelRateLimited, {}, detail};
    if (status == 502 || status == 503 || status == 504 || status == 529 ||
        containsAny(text, {"Connection error."_L1, "ECONNREFUSED"_L1, "ECONNRESET"_L1, "ENOTFOUND"_L1,
                           "ETIMEDOUT"_L1, "EAI_AGAIN"_L1, "fetch failed"_L1, "Request timed out"_L1,
                           "socket hang up"_L1}))
        return {Error::Code::ModelUnreachable, {}, detail};
    return {Error::Code::FlowFailed, {{u"reason"_s, detail}}, {}};
}

Error errorFromReply(const HttpReply &reply, const FlowAddress &about, Instant now)
{
    const QString message = messageOf(reply);
    const QMap<QString, QString> server{{u"server"_s, about.server}};
    switch (reply.status) {
    case 401:
        return {Error::Code::Unauthorized, server, shortReason(message)};
    case 403:
        return {Error::Code::Forbidden, server, shortReason(message)};
    case 429:
        return rateLimited(reply, about, now);
    default:
        break;
    }
    const bool speaks = !message.isEmpty() && reply.isJson();
    if (speaks) {
        const Error meant = errorFromExecution(message, about);
        // Only HTTP 500 is the flow's own failure; elsewhere the text merely tells more than the status.
        if (reply.status == 500 || meant.code == Error::Code::FlowNotFound)
            return meant;
    }
    return {Error::Code::HttpStatus,
            {{u"server"_s, about.server}, {u"status"_s, QString::number(reply.status)}},
            shortReason(message)};
}

Error unexpectedType(const HttpReply &reply, const FlowAddress &about)
{
    const QString type = QString::fromLatin1(reply.contentType());
    return {Error::Code::UnexpectedContentType,
            {{u"server"_s, about.server}, {u"type"_s, type.isEmpty() ? u"?"_s : type}},
            u"status "_s + QString::number(reply.status)};
}

bool mayHaveRun(const Error &error)
{
    switch (error.code) {
    case Error::Code::Unauthorized:
    case Error::Code::Forbidden:
    case Error::Code::RateLimited:
    case Error::Code::FlowNotFound:
    case Error::Code::FlowUnauthorized:
    case Error::Code::FlowMissingInput:
    case Error::Code::FlowFailed:
    case Error::Code::ModelUnauthorized:
    case Error::Code::ModelRateLimited:
    case Error::Code::ModelUnreachable:
    case Error::Code::QuestionTooLong:
        return false;
    case Error::Code::UnexpectedContentType:
        return error.context.value(u"type"_s) != "text/html"_L1;
    case Error::Code::HttpStatus:
        return error.context.value(u"status"_s).toInt() >= 500;
    default:
        return mayHaveHappened(error);
    }
}

bool isServerFault(const Error &error)
{
    switch (error.code) {
    case Error::Code::HostNotFound:
    case Error::Code::ConnectionRefused:
    case Error::Code::ConnectionLost:
    case Error::Code::OutcomeUnknown:
    case Error::Code::TlsFailed:
        return true;
    case Error::Code::TimedOut:
        return !mayHaveHappened(error); // no connection; later it may be the flow's model that is slow
    case Error::Code::HttpStatus: {
        const int status = error.context.value(u"status"_s).toInt();
        return status >= 502 && status <= 504;
    }
    default:
        return false;
    }
}

} // namespace chatflow
