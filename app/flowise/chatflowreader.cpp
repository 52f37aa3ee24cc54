// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/chatflowreader.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QJsonObject embedded(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

OverrideSettings overridesFrom(const QJsonObject &apiConfig)
{
    OverrideSettings settings;
    const QJsonObject config = apiConfig.value("overrideConfig"_L1).toObject();
    settings.enabled = config.value("status"_L1).toBool();
    const QJsonObject nodes = config.value("nodes"_L1).toObject();
    for (auto node = nodes.begin(); node != nodes.end(); ++node) {
        const QJsonArray parameters = node.value().toArray();
        for (const QJsonValue &parameter : parameters) {
            if (parameter["enabled"_L1].toBool())
                settings.parameters.append({node.key(), parameter["name"_L1].toString()});
        }
    }
    const QJsonArray variables = config.value("variables"_L1).toArray();
    for (const QJsonValue &variable : variables) {
        if (variable["enabled"_L1].toBool())
            settings.variables.append(variable["name"_L1].toString());
    }
    return settings;
}

} // namespace

ChatflowSummary chatflowSummaryFrom(const JsonReader &json)
{
    ChatflowSummary summary;
    summary.id = json.nonEmptyText(u"id");
    summary.name = json.text(u"name");
    summary.type = json.optionalText(u"type", u"CHATFLOW"_s);
    summary.deployed = json.optionalBoolean(u"deployed");
    summary.keyProtected = !json.optionalText(u"apikeyid").isEmpty();
    return summary;
}

Chatflow chatflowFrom(const JsonReader &json)
{
    Chatflow flow;
    flow.summary = chatflowSummaryFrom(json);
    flow.overrides = overridesFrom(embedded(json.optionalText(u"apiConfig")));
    const QJsonArray nodes = embedded(json.optionalText(u"flowData")).value("nodes"_L1).toArray();
    for (const QJsonValue &node : nodes) {
        const QJsonValue data = node["data"_L1];
        const QString name = data["name"_L1].toString();
        flow.nodes.append({data["label"_L1].toString(), name});
        if (name == "startAgentflow"_L1)
            flow.startsWithForm = data["inputs"_L1]["startInputType"_L1].toString() == "formInput"_L1;
    }
    return flow;
}

ServerVariable serverVariableFrom(const JsonReader &json)
{
    ServerVariable variable;
    variable.id = json.nonEmptyText(u"id");
    variable.name = json.nonEmptyText(u"name");
    variable.value = json.optionalText(u"value");
    variable.isStatic = json.optionalText(u"type", u"static"_s) == "static"_L1;
    return variable;
}

StoredChatMessage storedChatMessageFrom(const JsonReader &json)
{
    StoredChatMessage message;
    message.id = json.nonEmptyText(u"id");
    const QString role = json.text(u"role");
    if (role == "apiMessage"_L1)
        message.role = HistoryTurn::Role::Assistant;
    else if (role != "userMessage"_L1)
        json.bad(u"role", u"userMessage or apiMessage"_s);
    message.text = json.optionalText(u"content");
    message.sessionId = json.optionalText(u"sessionId");
    message.chatId = json.optionalText(u"chatId");
    const QDateTime created = QDateTime::fromString(json.text(u"createdDate"), Qt::ISODateWithMs);
    if (created.isValid())
        message.createdAt = instantFromMs(created.toMSecsSinceEpoch());
    else
        json.bad(u"createdDate", u"ISO date"_s);
    return message;
}

} // namespace chatflow
