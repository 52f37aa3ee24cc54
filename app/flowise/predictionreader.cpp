// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/predictionreader.h"

#include "base/jsonreader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// What the executed nodes of an agentflow tell.
struct NodeFacts {
    std::optional<TokenUsage> usage;
    std::optional<QString> memoryType;
    QString lastText;
};

bool isModelNode(const QString &name)
{
    constexpr std::array names{"llmAgentflow"_L1, "agentAgentflow"_L1, "conditionAgentAgentflow"_L1};
    return std::find(names.begin(), names.end(), name) != names.end();
}

qint64 tokenCount(const QJsonValue &value)
{
    const double count = value.toDouble();
    constexpr double beyondReason = 1e12;
    return std::isfinite(count) && count > 0 && count < beyondReason ? static_cast<qint64>(count) : 0;
}

std::optional<TokenUsage> usageFrom(const QJsonObject &metadata)
{
    if (!metadata.value("input_tokens"_L1).isDouble() && !metadata.value("output_tokens"_L1).isDouble())
        return std::nullopt;
    return TokenUsage{tokenCount(metadata.value("input_tokens"_L1)),
                      tokenCount(metadata.value("output_tokens"_L1)), true,
                      tokenCount(metadata.value("input_token_details"_L1).toObject().value("cache_read"_L1))};
}

void add(std::optional<TokenUsage> &sum, const TokenUsage &usage)
{
    if (!sum)
        sum.emplace();
    sum->input += usage.input;
    sum->output += usage.output;
    sum->cachedInput += usage.cachedInput;
}

NodeFacts factsOf(const QJsonArray &nodes)
{
    NodeFacts facts;
    bool silentModel = false;
    for (const QJsonValue &entry : nodes) {
        const QJsonObject node = entry.toObject();
        const QJsonObject data = node.value("data"_L1).toObject();
        const QJsonObject output = data.value("output"_L1).toObject();
        if (const QString text = output.value("content"_L1).toString(); !text.isEmpty())
            facts.lastText = text;
        if (const auto usage = usageFrom(output.value("usageMetadata"_L1).toObject()))
            add(facts.usage, *usage);
        else if (isModelNode(data.value("name"_L1).toString()))
            silentModel = true;
        const QJsonObject input = data.value("input"_L1).toObject();
        for (const auto &prefix : {u"llm"_s, u"agent"_s}) {
            if (input.value(prefix + u"EnableMemory"_s).toBool())
                facts.memoryType = input.value(prefix + u"MemoryType"_s).toString(u"agentflow"_s);
        }
    }
    if (facts.usage && silentModel)
        facts.usage->exact = false;
    return facts;
}

} // namespace

Result<Prediction> predictionFromJson(const QByteArray &json, const FlowAddress &about)
{
    const auto parsed = JsonReader::parse(json);
    if (!parsed)
        return fail(withServer(parsed.error(), about));
    Prediction prediction;
    prediction.text = parsed->optionalText(u"text");
    prediction.chatId = parsed->optionalText(u"chatId");
    prediction.sessionId = parsed->optionalText(u"sessionId");
    prediction.chatMessageId = parsed->optionalText(u"chatMessageId");
    prediction.executionId = parsed->optionalText(u"executionId");
    if (const QString memory = parsed->optionalText(u"memoryType"); !memory.isEmpty())
        prediction.memoryType = memory;
    const NodeFacts facts = factsOf(parsed->optionalArray(u"agentFlowExecutedData"));
    prediction.usage = facts.usage;
    if (!prediction.memoryType)
        prediction.memoryType = facts.memoryType;
    if (const auto status = parsed->status(); !status)
        return fail(withServer(status.error(), about));
    if (prediction.text.trimmed().isEmpty())
        return fail(Error::Code::EmptyAnswer, {{u"server"_s, about.server}});
    return prediction;
}

PredictionStream::PredictionStream(FlowAddress about, std::function<void(const QString &text)> onToken)
    : m_about(std::move(about))
    , m_onToken(std::move(onToken))
{
}

void PredictionStream::feed(QByteArrayView bytes)
{
    if (m_error)
        return;
    const QList<SseEvent> events = m_reader.feed(bytes);
    for (const SseEvent &event : events) {
        take(event);
        if (m_error)
            return;
    }
    if (const auto status = m_reader.status(); !status)
        m_error = withServer(status.error(), m_about);
}

void PredictionStream::take(const SseEvent &event)
{
    // Flowise writes no `event:` field; kind and content are both in the data.
    const QJsonDocument document = QJsonDocument::fromJson(event.data);
    if (!document.isObject()) {
        m_error = Error{Error::Code::MalformedReply,
                        {{u"server"_s, m_about.server}, {u"path"_s, u"stream"_s}, {u"expected"_s, u"JSON"_s}},
                        {}};
        return;
    }
    const QJsonObject message = document.object();
    const QString kind = message.value("event"_L1).toString();
    const QJsonValue data = message.value("data"_L1);
    if (kind == "token"_L1) {
        const QString token = data.toString();
        if (token.isEmpty())
            return;
        m_text += token;
        if (m_onToken)
            m_onToken(token);
    } else if (kind == "metadata"_L1) {
        const QJsonObject metadata = data.toObject();
        m_prediction.chatId = metadata.value("chatId"_L1).toString();
        m_prediction.sessionId = metadata.value("sessionId"_L1).toString();
        m_prediction.chatMessageId = metadata.value("chatMessageId"_L1).toString();
        m_prediction.executionId = metadata.value("executionId"_L1).toString();
        if (const QString memory = metadata.value("memoryType"_L1).toString(); !memory.isEmpty())
            m_prediction.memoryType = memory;
        m_hasMetadata = true;
    } else if (kind == "error"_L1) {
        const QString text =
            data.isObject() ? data.toObject().value("message"_L1).toString() : data.toString();
        m_error = errorFromExecution(text, m_about);
    } else if (kind == "agentFlowExecutedData"_L1) {
        takeNodes(data.toArray());
    } else if (kind == "usageMetadata"_L1) {
        if (const auto usage = usageFrom(data.toObject()))
            add(m_eventUsage, *usage);
    }
}

void PredictionStream::takeNodes(const QJsonArray &nodes)
{
    // Each such event repeats the nodes before it, so the last one counts alone.
    const NodeFacts facts = factsOf(nodes);
    m_prediction.usage = facts.usage;
    m_lastNodeText = facts.lastText;
    if (facts.memoryType && !m_prediction.memoryType)
        m_prediction.memoryType = facts.memoryType;
}

Result<Prediction> PredictionStream::finish()
{
    if (m_error)
        return fail(*m_error);
    if (!m_hasMetadata)
        return fail(Error::Code::OutcomeUnknown, {{u"server"_s, m_about.server}},
                    u"the stream ended without metadata"_s);
    Prediction prediction = m_prediction;
    // A last node that does not stream, a reply written in the flow for example, is found among the nodes
    // only.
    prediction.text = m_text.trimmed().isEmpty() ? m_lastNodeText : m_text;
    prediction.streamed = true;
    // The same tokens are told by the events and by the nodes; the nodes know all of them.
    if (!prediction.usage)
        prediction.usage = m_eventUsage;
    if (prediction.text.trimmed().isEmpty())
        return fail(Error::Code::EmptyAnswer, {{u"server"_s, m_about.server}});
    return prediction;
}

} // namespace chatflow
