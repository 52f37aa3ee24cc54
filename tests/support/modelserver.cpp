// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/modelserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chatflow::test
{
using namespace Qt::StringLiterals;

namespace
{
/// Text is a string, or a list of parts when images may come with it.
QString contentOf(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QString text;
    for (const QJsonValue &part : content.toArray())
        text += part["text"_L1].toString();
    return text;
}

ModelCall callFrom(const ReplayRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    ModelCall call;
    call.key = request.header("authorization").mid(7);
    call.model = body.value("model"_L1).toString();
    call.streaming = body.value("stream"_L1).toBool();
    for (const QJsonValue &message : body.value("messages"_L1).toArray())
        call.messages.append({message["role"_L1].toString(), contentOf(message["content"_L1])});
    return call;
}

QByteArray event(const QJsonObject &chunk)
{
    return "data: " + QJsonDocument(chunk).toJson(QJsonDocument::Compact) + "\n\n";
}

QJsonObject completion(const QString &object, const QString &model, const QJsonArray &choices)
{
    return {{u"id"_s, u"completion-1"_s},
            {u"object"_s, object},
            {u"created"_s, 1},
            {u"model"_s, model},
            {u"choices"_s, choices}};
}

QJsonObject usage()
{
    return {{u"prompt_tokens"_s, ModelServer::tokensIn},
            {u"completion_tokens"_s, ModelServer::tokensOut},
            {u"total_tokens"_s, ModelServer::tokensIn + ModelServer::tokensOut}};
}

/// The text in two pieces, as a model sends it in many.
ReplayAnswer streamed(const ModelCall &call, const QString &text, bool withUsage)
{
    const auto chunk = [&](const QJsonObject &delta, const QJsonValue &finish) {
        const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, finish}};
        return event(completion(u"chat.completion.chunk"_s, call.model, QJsonArray{choice}));
    };
    const auto piece = [&](const QString &content) {
        return chunk({{u"role"_s, u"assistant"_s}, {u"content"_s, content}}, QJsonValue::Null);
    };
    const qsizetype half = text.size() / 2;
    QList<QByteArray> chunks{piece(text.left(half)), piece(text.mid(half)), chunk({}, u"stop"_s)};
    if (withUsage) {
        QJsonObject last = completion(u"chat.completion.chunk"_s, call.model, {});
        last.insert(u"usage"_s, usage());
        chunks.append(event(last));
    }
    chunks.append("data: [DONE]\n\n");
    return ReplayAnswer::chunked("text/event-stream", chunks);
}

ReplayAnswer whole(const ModelCall &call, const QString &text)
{
    const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, text}};
    const QJsonObject choice{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, u"stop"_s}};
    QJsonObject body = completion(u"chat.completion"_s, call.model, QJsonArray{choice});
    body.insert(u"usage"_s, usage());
    return ReplayAnswer::json(QJsonDocument(body).toJson(QJsonDocument::Compact));
}
} // namespace

QString ModelCall::system() const
{
    QStringList texts;
    for (const Message &message : messages) {
        if (message.role == u"system")
            texts.append(message.content);
    }
    return texts.join(u'\n');
}

QString ModelCall::question() const
{
    for (auto message = messages.crbegin(); message != messages.crend(); ++message) {
        if (message->role == u"user")
            return message->content;
    }
    return {};
}

ModelServer::ModelServer()
    : m_text(echo)
{
    m_server.setOtherwise([this](const ReplayRequest &request) { return answer(request); });
}

QUrl ModelServer::url() const
{
    return m_server.url(u"/v1"_s);
}

QString ModelServer::echo(const ModelCall &call)
{
    return u"SYSTEM<<%1>> USER<<%2>> N=%3"_s.arg(call.system(), call.question()).arg(call.messages.size());
}

QList<ModelCall> ModelServer::calls() const
{
    QList<ModelCall> calls;
    for (const ReplayRequest &request : m_server.requests()) {
        if (request.whole)
            calls.append(callFrom(request));
    }
    return calls;
}

ReplayAnswer ModelServer::answer(const ReplayRequest &request) const
{
    if (m_fault)
        return *m_fault;
    if (request.target != "/v1/chat/completions")
        return ReplayAnswer::json(R"({"error":{"message":"no such path"}})", 404);
    const ModelCall call = callFrom(request);
    const QJsonObject options =
        QJsonDocument::fromJson(request.body).object().value("stream_options"_L1).toObject();
    return call.streaming ? streamed(call, m_text(call), options.value("include_usage"_L1).toBool())
                          : whole(call, m_text(call));
}

} // namespace chatflow::test
