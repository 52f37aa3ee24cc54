// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxflow.h"

#include "sandbox/sandboxjson.h"

#include <array>
#include <utility>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr std::array<std::pair<QLatin1StringView, SandboxFlow::Kind>, 6> kindNames{{
    {QLatin1StringView("llmChain"), SandboxFlow::Kind::LlmChain},
    {QLatin1StringView("promptChain"), SandboxFlow::Kind::PromptChain},
    {QLatin1StringView("conversationChain"), SandboxFlow::Kind::ConversationChain},
    {QLatin1StringView("agentflow"), SandboxFlow::Kind::Agentflow},
    {QLatin1StringView("agentflowForm"), SandboxFlow::Kind::AgentflowForm},
    {QLatin1StringView("agentflowFunction"), SandboxFlow::Kind::AgentflowFunction},
}};

QJsonObject node(const QString &name, const QString &label, const QString &type, const QString &category,
                 const QJsonObject &inputs, bool agent)
{
    const QString id = name + u"_0"_s;
    return {{u"id"_s, id},
            {u"type"_s, agent ? u"agentFlow"_s : u"customNode"_s},
            {u"position"_s, QJsonObject{{u"x"_s, 0}, {u"y"_s, 0}}},
            {u"width"_s, 300},
            {u"height"_s, 300},
            {u"data"_s, QJsonObject{{u"id"_s, id},
                                    {u"label"_s, label},
                                    {u"name"_s, name},
                                    {u"type"_s, type},
                                    {u"category"_s, category},
                                    {u"inputs"_s, inputs},
                                    {u"outputs"_s, QJsonObject{}},
                                    {u"selected"_s, false}}}};
}

QJsonObject edge(const QString &source, const QString &target)
{
    return {{u"id"_s, QString(source + u'-' + target)},
            {u"source"_s, source},
            {u"target"_s, target},
            {u"type"_s, u"buttonedge"_s}};
}

QJsonObject toObject(const QMap<QString, QString> &map)
{
    QJsonObject out;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QJsonObject chainData(const SandboxFlow &flow)
{
    QJsonArray nodes{node(u"chatOpenAI"_s, u"OpenAI"_s, u"ChatOpenAI"_s, u"Chat Models"_s,
                          {{u"modelName"_s, flow.modelName},
                           {u"temperature"_s, flow.temperature},
                           {u"streaming"_s, flow.streaming}},
                          false)};
    QJsonArray edges;
    if (flow.kind == SandboxFlow::Kind::LlmChain) {
        nodes.append(
            node(u"promptTemplate"_s, u"Prompt Template"_s, u"PromptTemplate"_s, u"Prompts"_s,
                 {{u"template"_s, flow.prompt}, {u"promptValues"_s, u"{\"question\":\"{{question}}\"}"_s}},
                 false));
        nodes.append(node(u"llmChain"_s, u"LLM Chain"_s, u"LLMChain"_s, u"Chains"_s,
                          {{u"model"_s, u"{{chatOpenAI_0.data.instance}}"_s},
                           {u"prompt"_s, u"{{promptTemplate_0.data.instance}}"_s}},
                          false));
        edges.append(edge(u"chatOpenAI_0"_s, u"llmChain_0"_s));
        edges.append(edge(u"promptTemplate_0"_s, u"llmChain_0"_s));
    } else {
        const bool templated = flow.kind == SandboxFlow::Kind::PromptChain;
        if (flow.memory) {
            nodes.append(node(u"bufferMemory"_s, u"Buffer Memory"_s, u"BufferMemory"_s, u"Memory"_s,
                              {{u"sessionId"_s, QString()}, {u"memoryKey"_s, u"chat_history"_s}}, false));
            edges.append(edge(u"bufferMemory_0"_s, u"conversationChain_0"_s));
        }
        if (templated) {
            nodes.append(node(
                u"chatPromptTemplate"_s, u"Chat Prompt Template"_s, u"ChatPromptTemplate"_s, u"Prompts"_s,
                {{u"systemMessagePrompt"_s, flow.prompt},
                 {u"humanMessagePrompt"_s, u"{input}"_s},
                 {u"promptValues"_s, QString::fromUtf8(compactJson(toObject(flow.promptValues)))}},
                false));
            edges.append(edge(u"chatPromptTemplate_0"_s, u"conversationChain_0"_s));
        }
        nodes.append(node(
            u"conversationChain"_s, u"Conversation Chain"_s, u"ConversationChain"_s, u"Chains"_s,
            {{u"model"_s, u"{{chatOpenAI_0.data.instance}}"_s},
             {u"memory"_s, flow.memory ? u"{{bufferMemory_0.data.instance}}"_s : QString()},
             {u"chatPromptTemplate"_s, templated ? u"{{chatPromptTemplate_0.data.instance}}"_s : QString()},
             {u"systemMessagePrompt"_s, templated ? QString() : flow.prompt}},
            false));
        edges.append(edge(u"chatOpenAI_0"_s, u"conversationChain_0"_s));
    }
    return {{u"nodes"_s, nodes},
            {u"edges"_s, edges},
            {u"viewport"_s, QJsonObject{{u"x"_s, 0}, {u"y"_s, 0}, {u"zoom"_s, 1}}}};
}

QJsonObject agentflowData(const SandboxFlow &flow)
{
    const bool form = flow.kind == SandboxFlow::Kind::AgentflowForm;
    QJsonArray state;
    for (auto it = flow.startState.cbegin(); it != flow.startState.cend(); ++it)
        state.append(QJsonObject{{u"key"_s, it.key()}, {u"value"_s, it.value()}});
    const QJsonObject start{{u"startInputType"_s, form ? u"formInput"_s : u"chatInput"_s},
                            {u"formTitle"_s, form ? flow.name : QString()},
                            {u"formInputTypes"_s, form ? QJsonValue(flow.formInputs) : QJsonValue(QString())},
                            {u"startState"_s, state.isEmpty() ? QJsonValue(QString()) : QJsonValue(state)}};
    QJsonObject work;
    QString workName;
    if (flow.kind == SandboxFlow::Kind::AgentflowFunction) {
        workName = u"customFunctionAgentflow"_s;
        work = node(workName, u"Custom Function"_s, u"CustomFunction"_s, u"Agent Flows"_s,
                    {{u"customFunctionJavascriptFunction"_s, flow.prompt}}, true);
    } else {
        workName = u"llmAgentflow"_s;
        work = node(workName, u"LLM"_s, u"LLM"_s, u"Agent Flows"_s,
                    {{u"llmModel"_s, u"chatOpenAI"_s},
                     {u"llmMessages"_s,
                      QJsonArray{QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, flow.prompt}}}},
                     {u"llmEnableMemory"_s, flow.memory},
                     {u"llmMemoryType"_s, u"allMessages"_s},
                     {u"llmUserMessage"_s, flow.userMessage},
                     {u"llmReturnResponseAs"_s, u"userMessage"_s}},
                    true);
    }
    return {
        {u"nodes"_s,
         QJsonArray{node(u"startAgentflow"_s, u"Start"_s, u"Start"_s, u"Agent Flows"_s, start, true), work}},
        {u"edges"_s, QJsonArray{edge(u"startAgentflow_0"_s, workName + u"_0"_s)}},
        {u"viewport"_s, QJsonObject{{u"x"_s, 0}, {u"y"_s, 0}, {u"zoom"_s, 1}}}};
}
} // namespace

SandboxFlow::Channel SandboxFlow::channel() const
{
    switch (kind) {
    case Kind::LlmChain:
        return {u"Prompt Template"_s, u"promptTemplate_0"_s, u"promptValues"_s};
    case Kind::PromptChain:
        return {u"Chat Prompt Template"_s, u"chatPromptTemplate_0"_s, u"promptValues"_s};
    case Kind::ConversationChain:
        return {u"Conversation Chain"_s, u"conversationChain_0"_s, u"systemMessagePrompt"_s};
    case Kind::Agentflow:
    case Kind::AgentflowForm:
    case Kind::AgentflowFunction:
        break;
    }
    return {u"Start"_s, u"startAgentflow_0"_s, u"startState"_s};
}

void SandboxFlow::allowOverrides(const QStringList &variables)
{
    const Channel way = channel();
    QJsonArray list;
    for (const QString &variable : variables)
        list.append(QJsonObject{
            {u"id"_s, variable}, {u"name"_s, variable}, {u"type"_s, u"static"_s}, {u"enabled"_s, true}});
    const QJsonObject parameter{{u"label"_s, way.parameter},
                                {u"name"_s, way.parameter},
                                {u"type"_s, u"string"_s},
                                {u"enabled"_s, true}};
    apiConfig.insert(u"overrideConfig"_s,
                     QJsonObject{{u"status"_s, true},
                                 {u"nodes"_s, QJsonObject{{way.label, QJsonArray{parameter}}}},
                                 {u"variables"_s, list}});
}

bool SandboxFlow::allowsOverride(const QString &nodeLabel, const QString &parameter) const
{
    const QJsonObject overrides = apiConfig.value("overrideConfig"_L1).toObject();
    if (!overrides.value("status"_L1).toBool())
        return false;
    const QJsonArray parameters = overrides.value("nodes"_L1).toObject().value(nodeLabel).toArray();
    for (const QJsonValue &entry : parameters) {
        if (entry["name"_L1].toString() == parameter)
            return entry["enabled"_L1].toBool();
    }
    return false;
}

std::optional<bool> SandboxFlow::variableEnabled(const QString &wanted) const
{
    const QJsonObject overrides = apiConfig.value("overrideConfig"_L1).toObject();
    if (!overrides.value("status"_L1).toBool())
        return std::nullopt;
    const QJsonArray variables = overrides.value("variables"_L1).toArray();
    for (const QJsonValue &entry : variables) {
        if (entry["name"_L1].toString() == wanted)
            return entry["enabled"_L1].toBool();
    }
    return std::nullopt;
}

QJsonObject SandboxFlow::toRow() const
{
    const QJsonObject data = isAgentflow() ? agentflowData(*this) : chainData(*this);
    const QJsonValue null;
    return {
        {u"id"_s, id},
        {u"name"_s, name},
        {u"flowData"_s, QString::fromUtf8(compactJson(data))},
        {u"deployed"_s, false},
        {u"isPublic"_s, isPublic},
        {u"apikeyid"_s, apiKeyId.isEmpty() ? null : QJsonValue(apiKeyId)},
        {u"chatbotConfig"_s, null},
        {u"apiConfig"_s, apiConfig.isEmpty() ? null : QJsonValue(QString::fromUtf8(compactJson(apiConfig)))},
        {u"analytic"_s, null},
        {u"speechToText"_s, null},
        {u"textToSpeech"_s, null},
        {u"followUpPrompts"_s, null},
        {u"category"_s, null},
        {u"type"_s, isAgentflow() ? u"AGENTFLOW"_s : u"CHATFLOW"_s},
        {u"createdDate"_s, createdDate},
        {u"updatedDate"_s, updatedDate},
        {u"mcpServerConfig"_s, null},
        {u"webhookSecretConfigured"_s, false},
        {u"workspaceId"_s, u"041ff549-1fec-4203-978e-b1393d5caefd"_s}};
}

std::optional<SandboxFlow::Kind> SandboxFlow::kindFromName(const QString &name)
{
    for (const auto &[text, kind] : kindNames) {
        if (name == text)
            return kind;
    }
    return std::nullopt;
}

SandboxFlow SandboxFlow::fromJson(const JsonReader &json)
{
    SandboxFlow flow;
    flow.id = json.optionalText(u"id");
    flow.name = json.nonEmptyText(u"name");
    if (const QString name = json.nonEmptyText(u"kind"); !name.isEmpty()) {
        if (const auto kind = kindFromName(name))
            flow.kind = *kind;
        else
            json.bad(
                u"kind",
                u"one of llmChain, promptChain, conversationChain, agentflow, agentflowForm, agentflowFunction"_s);
    }
    flow.prompt = json.text(u"prompt");
    flow.userMessage = json.optionalText(u"userMessage");
    flow.memory = json.optionalBoolean(u"memory", true) && flow.kind != Kind::LlmChain;
    flow.streaming = json.optionalBoolean(u"streaming", true);
    flow.formInputs = json.optionalArray(u"formInputs");
    for (const auto &[key, target] :
         {std::pair{u"promptValues", &flow.promptValues}, std::pair{u"startState", &flow.startState}}) {
        if (const auto values = json.optionalObject(key)) {
            const QJsonObject object = values->value().toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                target->insert(it.key(), it.value().toString());
        }
    }
    if (json.optionalBoolean(u"overrides", true)) {
        QStringList variables;
        for (const QJsonValue &name : json.optionalArray(u"overrideVariables"))
            variables.append(name.toString());
        flow.allowOverrides(variables);
    }
    if (const auto limit = json.optionalObject(u"rateLimit")) {
        flow.apiConfig.insert(u"rateLimit"_s, QJsonObject{{u"status"_s, true},
                                                          {u"limitMax"_s, limit->integer(u"max")},
                                                          {u"limitDuration"_s, limit->integer(u"seconds")},
                                                          {u"limitMsg"_s, limit->text(u"message")}});
    }
    return flow;
}

} // namespace chatflow
