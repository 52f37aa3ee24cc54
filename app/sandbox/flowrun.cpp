// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/flowrun.h"

#include "sandbox/sandboxjson.h"

#include <QJsonArray>

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
QString textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

/// A parameter of overrideConfig, given plainly or under the id of its node; undefined when not given or not
/// enabled.
QJsonValue overriding(const SandboxFlow &flow, const QJsonObject &config, const SandboxFlow::Channel &way)
{
    const QJsonValue value = config.value(way.parameter);
    if (value.isUndefined() || !flow.allowsOverride(way.label, way.parameter))
        return QJsonValue(QJsonValue::Undefined);
    const QJsonObject byNode = value.toObject();
    return byNode.contains(way.nodeId) ? byNode.value(way.nodeId) : value;
}

QList<ModelMessage> historyOf(const QJsonValue &history)
{
    QList<ModelMessage> out;
    const QJsonArray entries = history.toArray(); // another type is dropped without a word
    for (const QJsonValue &entry : entries) {
        const QString role = entry["role"_L1].toString();
        if (role == "userMessage"_L1)
            out.append({u"user"_s, entry["content"_L1].toString()});
        else if (role == "apiMessage"_L1)
            out.append({u"assistant"_s, entry["content"_L1].toString()});
    }
    return out;
}

QString uploadsText(const QJsonValue &uploads)
{
    QString out;
    const QJsonArray files = uploads.toArray();
    for (const QJsonValue &file : files) {
        if (file["type"_L1].toString() == "file:full"_L1)
            out +=
                u"<doc name='%1'>%2</doc>\n\n"_s.arg(file["name"_L1].toString(), file["data"_L1].toString());
    }
    return out.isEmpty() ? out : out + u"\n\n"_s;
}

tl::expected<void, QString> prepareChain(FlowRun &run, const QJsonObject &config)
{
    const SandboxFlow &flow = run.flow;
    const QJsonValue override = overriding(flow, config, flow.channel());
    QString prompt = flow.prompt;
    QMap<QString, QString> values;
    if (flow.kind == SandboxFlow::Kind::ConversationChain) {
        if (override.isString())
            prompt = override.toString();
    } else {
        values = flow.promptValues;
        if (flow.kind == SandboxFlow::Kind::LlmChain)
            values.insert(u"question"_s, u"{{question}}"_s);
        const QJsonObject given = override.toObject();
        for (auto it = given.begin(); it != given.end(); ++it)
            values.insert(it.key(), textOf(it.value()));
        for (QString &value : values)
            value = resolveChatflowText(value, run.context);
    }
    const auto filled = fillTemplate(resolveChatflowText(prompt, run.context), values);
    if (!filled) {
        return tl::unexpected<QString>(
            u"Missing value for input variable `%1`\n\nTroubleshooting URL: "
            "https://docs.langchain.com/oss/javascript/langchain/errors/INVALID_PROMPT_INPUT/\n"_s.arg(
                filled.error()));
    }
    if (flow.kind == SandboxFlow::Kind::LlmChain) {
        run.model.messages = {{u"user"_s, *filled}};
        return {};
    }
    run.model.system = *filled;
    run.model.hasSystem = true;
    const bool missing = run.body.value("question"_L1).isUndefined();
    run.model.messages.append({u"user"_s, missing ? u"undefined"_s : run.context.question});
    return {};
}

void prepareAgentflow(FlowRun &run, const QJsonObject &config)
{
    const SandboxFlow &flow = run.flow;
    run.context.state = flow.startState;
    const QJsonArray state = overriding(flow, config, flow.channel()).toArray();
    for (const QJsonValue &entry : state)
        run.context.state.insert(entry["key"_L1].toString(), textOf(entry["value"_L1]));
    run.context.form = run.body.value("form"_L1).toObject();

    QString start = run.context.question;
    if (run.body.contains("form"_L1)) {
        QStringList lines;
        for (auto it = run.context.form.constBegin(); it != run.context.form.constEnd(); ++it)
            lines.append(it.key() + u": "_s + textOf(it.value()));
        start = lines.join(u'\n');
        run.stored = start;
    }
    if (flow.kind == SandboxFlow::Kind::AgentflowFunction) {
        // The function of the measured flow: return "VARS " + JSON.stringify($vars) + " STATE " + … + " IN "
        // + $flow.input
        QList<QPair<QString, QString>> variables = run.context.variables;
        const QJsonObject given = config.value("vars"_L1).toObject();
        for (auto it = given.begin(); it != given.end(); ++it) {
            if (flow.variableEnabled(it.key()) != true)
                continue;
            const auto known = std::find_if(variables.begin(), variables.end(), [&it](const auto &variable) {
                return variable.first == it.key();
            });
            if (known == variables.end())
                variables.append({it.key(), textOf(it.value())});
            else
                known->second = textOf(it.value());
        }
        QStringList pairs;
        for (const auto &[name, value] : std::as_const(variables))
            pairs.append(QString::fromUtf8(compactJson(name) + ':' + compactJson(value)));
        QJsonObject stateObject;
        for (auto it = run.context.state.cbegin(); it != run.context.state.cend(); ++it)
            stateObject.insert(it.key(), it.value());
        run.functionAnswer = u"VARS {%1} STATE %2 IN %3"_s.arg(
            pairs.join(u','), QString::fromUtf8(compactJson(stateObject)), start);
        return;
    }
    run.model.system = resolveAgentflowText(flow.prompt, run.context);
    run.model.hasSystem = true;
    if (!start.isEmpty())
        run.input.append({u"user"_s, start});
    if (!flow.userMessage.isEmpty())
        run.input.append({u"user"_s, resolveAgentflowText(flow.userMessage, run.context)});
    run.model.messages.append(run.input);
}
} // namespace

tl::expected<FlowRun, QString> FlowRun::prepare(const SandboxFlow &flow, const QJsonObject &body,
                                                const QList<QPair<QString, QString>> &variables,
                                                const ChatMemory &memory, const QString &newId)
{
    FlowRun run;
    run.flow = flow;
    run.body = body;
    const QJsonObject config = body.value("overrideConfig"_L1).toObject();
    const QJsonValue chat = body.value("chatId"_L1);
    const QJsonValue session = config.value("sessionId"_L1);
    if (!chat.isUndefined() && !chat.isNull() && !chat.isString())
        return tl::unexpected<QString>(u"Invalid chatId: must be a string"_s);
    if (!session.isUndefined() && !session.isNull() && !session.isString())
        return tl::unexpected<QString>(u"Invalid sessionId: must be a string"_s);
    run.chatId = chat.toString(session.toString(newId));
    run.sessionId = session.toString(run.chatId);
    run.context.variables = variables;
    run.context.chatId = run.chatId;
    run.context.sessionId = run.sessionId;
    run.context.question = uploadsText(body.value("uploads"_L1)) + textOf(body.value("question"_L1));
    run.stored = run.context.question;
    run.model.modelName = flow.modelName;
    run.model.temperature = flow.temperature;

    if (flow.memory)
        run.model.messages = memory.history(flow.id, run.sessionId);
    if (flow.kind != SandboxFlow::Kind::LlmChain)
        run.model.messages.append(historyOf(body.value("history"_L1)));
    if (flow.isAgentflow()) {
        prepareAgentflow(run, config);
    } else if (auto prepared = prepareChain(run, config); !prepared) {
        return tl::unexpected<QString>(prepared.error());
    }
    return run;
}

QString FlowRun::nodeId() const
{
    return flow.kind == SandboxFlow::Kind::AgentflowFunction ? u"customFunctionAgentflow_0"_s
                                                             : u"llmAgentflow_0"_s;
}

QString FlowRun::nodeLabel() const
{
    return flow.kind == SandboxFlow::Kind::AgentflowFunction ? u"Custom Function"_s : u"LLM"_s;
}

QJsonObject FlowRun::metadata() const
{
    QJsonObject data{{u"chatId"_s, chatId}, {u"chatMessageId"_s, messageId}, {u"sessionId"_s, sessionId}};
    if (body.contains("question"_L1))
        data.insert(u"question"_s, body.value("question"_L1));
    if (body.contains("form"_L1))
        data.insert(u"form"_s, body.value("form"_L1));
    if (flow.memory && !flow.isAgentflow())
        data.insert(u"memoryType"_s, u"Buffer Memory"_s);
    return data;
}

QJsonObject FlowRun::toJson(const ModelAnswer &answer, Instant finished) const
{
    QJsonObject out = metadata();
    out.insert(u"text"_s, answer.text);
    if (flow.isAgentflow()) {
        out.insert(u"executionId"_s, executionId);
        out.insert(u"agentFlowExecutedData"_s, trace(answer, finished));
    } else {
        out.insert(u"isStreamValid"_s, false);
    }
    return out;
}

QJsonObject FlowRun::usage(const ModelAnswer &answer) const
{
    return {{u"input_tokens"_s, answer.inputTokens},
            {u"output_tokens"_s, answer.outputTokens},
            {u"total_tokens"_s, answer.inputTokens + answer.outputTokens},
            {u"input_token_details"_s, QJsonObject{}},
            {u"output_token_details"_s, QJsonObject{}}};
}

QJsonArray FlowRun::trace(const ModelAnswer &answer, Instant finished, int steps) const
{
    QJsonObject state;
    for (auto it = context.state.cbegin(); it != context.state.cend(); ++it)
        state.insert(it.key(), it.value());
    QJsonObject asked;
    QJsonObject passedOn;
    if (flow.kind == SandboxFlow::Kind::AgentflowForm) {
        asked.insert(u"form"_s, QJsonObject{{u"title"_s, flow.name},
                                            {u"description"_s, flow.name},
                                            {u"inputs"_s, flow.formInputs}});
        passedOn.insert(u"form"_s, stored);
    } else if (!context.question.isEmpty()) {
        asked.insert(u"question"_s, context.question);
        passedOn = asked;
    }

    const QString start = u"startAgentflow_0"_s;
    QJsonArray nodes{QJsonObject{{u"nodeId"_s, start},
                                 {u"nodeLabel"_s, u"Start"_s},
                                 {u"data"_s, QJsonObject{{u"id"_s, start},
                                                         {u"name"_s, u"startAgentflow"_s},
                                                         {u"input"_s, asked},
                                                         {u"output"_s, passedOn},
                                                         {u"state"_s, state}}},
                                 {u"previousNodeIds"_s, QJsonArray{}},
                                 {u"status"_s, u"FINISHED"_s}}};
    if (steps < 2)
        return nodes;

    QJsonObject data{{u"id"_s, nodeId()}, {u"name"_s, nodeId().chopped(2)}, {u"state"_s, state}};
    if (flow.kind == SandboxFlow::Kind::AgentflowFunction) {
        data.insert(u"input"_s, QJsonObject{{u"inputVariables"_s, QString()}, {u"code"_s, flow.prompt}});
        data.insert(u"output"_s, QJsonObject{{u"content"_s, answer.text}});
    } else {
        // Flowise 3.1.4 shows the caller the whole resolved prompt and the model's configuration.
        QJsonArray messages{QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, model.system}}};
        for (const ModelMessage &message : model.messages)
            messages.append(QJsonObject{{u"role"_s, message.role}, {u"content"_s, message.content}});
        QJsonObject nodeInput{
            {u"messages"_s, messages},
            {u"llmModel"_s, u"chatOpenAI"_s},
            {u"llmEnableMemory"_s, flow.memory},
            {u"llmMemoryType"_s, u"allMessages"_s},
            {u"llmMemoryWindowSize"_s, u"20"_s},
            {u"llmMemoryMaxTokenLimit"_s, u"2000"_s},
            {u"llmReturnResponseAs"_s, u"userMessage"_s},
            {u"llmModelConfig"_s, QJsonObject{{u"llmModel"_s, u"chatOpenAI"_s},
                                              {u"modelName"_s, model.modelName},
                                              {u"temperature"_s, model.temperature},
                                              {u"streaming"_s, flow.streaming},
                                              {u"basepath"_s, u"http://127.0.0.1:18080/v1"_s},
                                              {u"credential"_s, u"cc9f43fa-f35e-44ed-a29f-30d0458ca672"_s}}}};
        if (!flow.userMessage.isEmpty())
            nodeInput.insert(u"llmUserMessage"_s, model.question());
        QJsonObject enabled; // shown, though it never reaches the text
        const QJsonObject given = body.value("overrideConfig"_L1)["vars"_L1].toObject();
        for (auto it = given.begin(); it != given.end(); ++it) {
            if (flow.variableEnabled(it.key()) == true)
                enabled.insert(it.key(), it.value());
        }
        if (!enabled.isEmpty())
            nodeInput.insert(u"vars"_s, enabled);
        data.insert(u"input"_s, nodeInput);
        const QJsonObject rawUsage{{u"prompt_tokens"_s, answer.inputTokens},
                                   {u"completion_tokens"_s, answer.outputTokens},
                                   {u"total_tokens"_s, answer.inputTokens + answer.outputTokens}};
        data.insert(
            u"output"_s,
            QJsonObject{{u"content"_s, answer.text},
                        {u"timeMetadata"_s, QJsonObject{{u"start"_s, toMs(modelAsked)},
                                                        {u"end"_s, toMs(finished)},
                                                        {u"delta"_s, toMs(finished) - toMs(modelAsked)}}},
                        {u"calledTools"_s, QJsonArray{}},
                        {u"usageMetadata"_s, usage(answer)},
                        {u"responseMetadata"_s, QJsonObject{{u"prompt"_s, 0},
                                                            {u"completion"_s, 0},
                                                            {u"model_provider"_s, u"openai"_s},
                                                            {u"usage"_s, rawUsage},
                                                            {u"finish_reason"_s, u"stop"_s},
                                                            {u"model_name"_s, model.modelName}}}});
        QJsonArray chat;
        if (!input.isEmpty())
            chat.append(QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, stored}});
        chat.append(QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, answer.text}, {u"name"_s, u"llm"_s}});
        data.insert(u"chatHistory"_s, chat);
    }
    nodes.append(QJsonObject{{u"nodeId"_s, nodeId()},
                             {u"nodeLabel"_s, nodeLabel()},
                             {u"data"_s, data},
                             {u"previousNodeIds"_s, QJsonArray{start}},
                             {u"status"_s, u"FINISHED"_s}});
    return nodes;
}

} // namespace chatflow
