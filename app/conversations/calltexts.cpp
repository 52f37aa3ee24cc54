// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/calltexts.h"

#include "base/jsonreader.h"
#include "flowise/predictionbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto userRole = u"user"_s;
const auto assistantRole = u"assistant"_s;

QJsonArray turnsToJson(const QList<HistoryTurn> &turns)
{
    QJsonArray array;
    for (const HistoryTurn &turn : turns)
        array.append(QJsonObject{{u"role"_s, turn.role == HistoryTurn::Role::User ? userRole : assistantRole},
                                 {u"text"_s, turn.text}});
    return array;
}

QJsonArray variablesToJson(const QList<FlowVariable> &variables)
{
    QJsonArray array; // of pairs: their order is the tenant's
    for (const FlowVariable &variable : variables)
        array.append(QJsonObject{{u"name"_s, variable.name}, {u"text"_s, variable.text}});
    return array;
}

} // namespace

CallTexts CallTexts::of(const FlowiseServer &server, const PredictionRequest &request)
{
    CallTexts texts{.server = server.baseUrl.toString(QUrl::RemoveUserInfo), .request = request};
    texts.request.cancel = {};
    texts.request.onToken = {};
    texts.request.onLeaving = {};
    return texts;
}

QByteArray CallTexts::packed() const
{
    const QJsonObject json{
        {u"server"_s, server},
        {u"flow_id"_s, request.flowId},
        {u"session_id"_s, request.sessionId},
        {u"chat_id"_s, request.chatId},
        {u"channel"_s, toString(request.channel)},
        {u"streaming"_s, request.streaming},
        {u"history_in_question"_s, request.historyInQuestion},
        {u"prompt"_s, request.systemPrompt},
        {u"variables"_s, variablesToJson(request.variables)},
        {u"history"_s, turnsToJson(request.history)},
    };
    return qCompress(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<CallTexts> CallTexts::fromPacked(const QByteArray &packed)
{
    const auto json = JsonReader::parse(qUncompress(packed));
    if (!json)
        return fail(json.error());
    CallTexts texts;
    PredictionRequest &request = texts.request;
    texts.server = json->text(u"server");
    request.flowId = json->text(u"flow_id");
    request.sessionId = json->text(u"session_id");
    request.chatId = json->optionalText(u"chat_id");
    request.channel = variableChannelFromString(json->text(u"channel")).value_or(VariableChannel::None);
    request.streaming = json->optionalBoolean(u"streaming");
    request.historyInQuestion = json->optionalBoolean(u"history_in_question");
    request.systemPrompt = json->optionalText(u"prompt");
    json->forEach(u"variables", [&request](const JsonReader &variable) {
        request.variables.append({variable.text(u"name"), variable.text(u"text")});
    });
    json->forEach(u"history", [&request](const JsonReader &turn) {
        const bool user = turn.text(u"role") == userRole;
        request.history.append(
            {user ? HistoryTurn::Role::User : HistoryTurn::Role::Assistant, turn.text(u"text")});
    });
    CHATFLOW_TRY(json->status());
    return texts;
}

QByteArray CallTexts::body() const
{
    return predictionBody(request, request.streaming).json;
}

} // namespace chatflow
