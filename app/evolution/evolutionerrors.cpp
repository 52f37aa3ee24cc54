// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/evolutionerrors.h"

#include "net/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<QJsonValue> jsonIn(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    if (text.isEmpty())
        return QJsonValue();
    QJsonParseError error;
    // `null` is a whole answer here (websocket/find), and no document to QJsonDocument.
    const QJsonArray array = QJsonDocument::fromJson('[' + text + ']', &error).array();
    if (error.error != QJsonParseError::NoError || array.size() != 1) {
        return fail(
            Error::Code::MalformedReply,
            {{u"path"_s, u"byte %1"_s.arg(std::max(error.offset - 1, 0))}, {u"expected"_s, u"JSON"_s}},
            error.errorString());
    }
    return array.at(0);
}

void collectMessages(const QJsonValue &value, int depth, QStringList &out)
{
    if (depth > 6)
        return;
    if (value.isString()) {
        out.append(value.toString());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            collectMessages(element, depth + 1, out);
    } else if (value.isObject()) {
        // {"response":{"message":X}}, {"message":X}, or a Boom error {"output":{"payload":{"message":X}}}
        const QJsonObject object = value.toObject();
        for (const QLatin1StringView key : {"response"_L1, "message"_L1, "output"_L1, "payload"_L1})
            collectMessages(object.value(key), depth + 1, out);
    }
}

/// Evolution 2.3.6: 400 {"response":{"message":[{"jid":…,"exists":false,"number":…}]}}
std::optional<QString> numberThatDoesNotExist(const QJsonValue &body)
{
    const QJsonArray messages = body.toObject().value("response"_L1).toObject().value("message"_L1).toArray();
    for (const QJsonValue &message : messages) {
        const QJsonValue exists = message.toObject().value("exists"_L1);
        if (exists.isBool() && !exists.toBool())
            return message.toObject().value("number"_L1).toString();
    }
    return std::nullopt;
}

bool isBoomOfClosedConnection(const QJsonValue &body)
{
    return body.toObject().value("output"_L1).toObject().value("statusCode"_L1).toInt() == 428;
}

Error refusal(const HttpReply &reply, const QJsonValue &body, const EvolutionCall &call)
{
    const QStringList messages = evolutionMessages(body);
    const QString reason = messages.join(u"; "_s).simplified().left(500);
    const auto says = [&reason](QLatin1StringView words) { return reason.contains(words); };
    const QString status = QString::number(reply.status);
    const QString detail = u"HTTP "_s + status + u": "_s + reason;
    const Error plain{Error::Code::HttpStatus, {{u"server"_s, call.server}, {u"status"_s, status}}, detail};

    if (reply.status == 401)
        return {Error::Code::Unauthorized, {{u"server"_s, call.server}}, detail};
    if (reply.status == 429) {
        return {Error::Code::RateLimited,
                {{u"server"_s, call.server},
                 {u"seconds"_s, QString::fromLatin1(reply.headers.value("Retry-After").left(10))}},
                detail};
    }
    if (says("Method not available on"_L1))
        return {Error::Code::NotSupportedByChannel, {{u"what"_s, call.what}}, detail};
    // "Connection Closed" comes as 400 and as 500, "is not connected" from logout.
    if (says("Connection Closed"_L1) || says("is not connected"_L1) || isBoomOfClosedConnection(body))
        return {Error::Code::InstanceNotConnected, {{u"instance"_s, call.instance}}, detail};
    if (reply.status >= 500)
        return plain;
    if (reply.status == 403) {
        return call.kind == EvolutionCall::Kind::Create
                   ? Error::invalid(u"name"_s, u"in use"_s)
                   : Error{Error::Code::Forbidden, {{u"server"_s, call.server}}, detail};
    }
    if (reply.status == 404) {
        static const QRegularExpression noRoute(u"^Cannot [A-Z]+ /"_s);
        const bool unknownInstance = !call.instance.isEmpty() && !messages.isEmpty() &&
                                     !noRoute.match(messages.constFirst()).hasMatch();
        return unknownInstance
                   ? Error{Error::Code::InstanceNotFound, {{u"instance"_s, call.instance}}, detail}
                   : plain;
    }
    if (const auto number = numberThatDoesNotExist(body))
        return {Error::Code::NumberNotOnWhatsApp, {{u"number"_s, *number}}, detail};
    if (call.kind == EvolutionCall::Kind::Send)
        return {Error::Code::SendRejected, {{u"reason"_s, reason}}, detail};
    return plain;
}

/// Meta's error object, which the Cloud channel hands on as HTTP 201.
std::optional<QString> refusalByMeta(const QJsonObject &body)
{
    if (!body.contains("fbtrace_id"_L1) && !body.contains("error_data"_L1) &&
        !(body.value("code"_L1).isDouble() && body.value("message"_L1).isString()))
        return std::nullopt;
    const QString details = body.value("error_data"_L1).toObject().value("details"_L1).toString();
    return details.isEmpty() ? body.value("message"_L1).toString() : details;
}

} // namespace

QStringList evolutionMessages(const QJsonValue &body)
{
    QStringList messages;
    collectMessages(body, 0, messages);
    return messages;
}

Result<QJsonValue> evolutionReply(const HttpReply &reply, const EvolutionCall &call)
{
    const auto json = jsonIn(reply.body);
    if (!reply.isSuccess())
        return fail(refusal(reply, json.value_or(QJsonValue()), call));
    if (!json) {
        if (!reply.isJson()) {
            return fail(Error::Code::UnexpectedContentType,
                        {{u"server"_s, call.server}, {u"type"_s, QString::fromLatin1(reply.contentType())}},
                        u"perhaps not an Evolution API"_s);
        }
        Error error = json.error();
        error.context[u"server"_s] = call.server;
        return fail(error);
    }
    const QJsonObject body = json->toObject();
    if (call.kind == EvolutionCall::Kind::Send) {
        if (!body.value("key"_L1).toObject().value("id"_L1).toString().isEmpty())
            return *json;
        if (const auto reason = refusalByMeta(body))
            return fail(Error::Code::SendRejected, {{u"reason"_s, *reason}},
                        u"HTTP %1 with Meta's error"_s.arg(reply.status));
        return fail(
            Error::Code::MalformedReply,
            {{u"server"_s, call.server}, {u"path"_s, u"key.id"_s}, {u"expected"_s, u"non-empty string"_s}},
            u"HTTP %1 without key.id"_s.arg(reply.status));
    }
    // connect and restart fail with HTTP 200 {"error":true,"message":"[object Object]"}.
    if (body.value("error"_L1).toBool())
        return fail(Error::Code::InstanceNotConnected, {{u"instance"_s, call.instance}},
                    u"HTTP 200 with error:true"_s);
    return *json;
}

bool mayHaveBeenSent(const Error &error)
{
    switch (error.code) {
    // The server said no, and why.
    case Error::Code::Unauthorized:
    case Error::Code::Forbidden:
    case Error::Code::RateLimited:
    case Error::Code::InstanceNotFound:
    case Error::Code::InstanceNotConnected:
    case Error::Code::NumberNotOnWhatsApp:
    case Error::Code::NotSupportedByChannel:
    case Error::Code::SendRejected:
        return false;
    case Error::Code::HttpStatus: {
        const int status = error.context.value(u"status"_s).toInt();
        return status < 400 || status >= 500;
    }
    default:
        return mayHaveHappened(error);
    }
}

} // namespace chatflow
