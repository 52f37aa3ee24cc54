// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/later.h"
#include "sandbox/sandboxflowise.h"
#include "sandbox/sandboxjson.h"

#include <QJsonDocument>
#include <QUuid>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype executionsKept = 500;

/// "message:\ndata:{…}\n\n": no event field, no blank after "data:".
QByteArray frame(const QString &event, const QJsonValue &data)
{
    // By hand: the order of the two members is part of what was recorded.
    return "message:\ndata:{\"event\":" + compactJson(event) + ",\"data\":" + compactJson(data) + "}\n\n";
}

/// The pieces a provider streams: words, each with the blank after it.
QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype blank = text.indexOf(u' ', from);
        const qsizetype to = blank < 0 ? text.size() : blank + 1;
        pieces.append(text.mid(from, to - from));
        from = to;
    }
    return pieces;
}

/// The one field that matters of a multipart form.
QString questionOfForm(const QByteArray &body)
{
    const qsizetype name = body.indexOf("name=\"question\"");
    const qsizetype start = name < 0 ? -1 : body.indexOf("\r\n\r\n", name);
    const qsizetype end = start < 0 ? -1 : body.indexOf("\r\n--", start);
    return end < 0 ? QString() : QString::fromUtf8(body.mid(start + 4, end - start - 4));
}
} // namespace

bool SandboxFlowise::limitRate(const SandboxExchangePtr &exchange, const SandboxFlow &flow,
                               SandboxHeaders &headers)
{
    const QJsonObject limit = flow.apiConfig.value("rateLimit"_L1).toObject();
    if (!limit.value("status"_L1).toBool())
        return false;
    const int most = limit.value("limitMax"_L1).toInt();
    const Instant now = m_clock.now();
    RateWindow &window = m_rates[flow.id];
    if (window.used == 0 || now >= window.end)
        window = {now + seconds(limit.value("limitDuration"_L1).toInt()), 0};
    const bool over = window.used >= most;
    if (!over)
        ++window.used;
    headers.append({"X-RateLimit-Limit", QByteArray::number(most)});
    headers.append({"X-RateLimit-Remaining", QByteArray::number(most - window.used)});
    headers.append({"X-RateLimit-Reset", QByteArray::number(toMs(window.end) / 1000)});
    if (over) {
        const auto left = std::chrono::ceil<seconds>(window.end - now);
        headers.append({"Retry-After", QByteArray::number(static_cast<qint64>(left.count()))});
        exchange->reply(429, "text/html; charset=utf-8", limit.value("limitMsg"_L1).toString().toUtf8(),
                        headers);
    }
    return over;
}

void SandboxFlowise::handlePrediction(const SandboxExchangePtr &exchange, const QString &id)
{
    const SandboxRequest &request = exchange->request();
    QJsonObject body;
    if (request.hasJsonBody() && !request.body.isEmpty()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
        if (error.error != QJsonParseError::NoError) {
            replyError(exchange, 400, u"Unexpected end of JSON input"_s);
            return;
        }
        body = document.object(); // an array counts as nothing
    } else if (request.header("content-type").startsWith("multipart/form-data")) {
        body.insert(u"question"_s, questionOfForm(request.body));
    }
    if (id.isEmpty()) {
        replyError(exchange, 412, u"Error: predictionsController.createPrediction - id not provided!"_s);
        return;
    }
    const QJsonValue asked = body.value("streaming"_L1);
    const bool wantsStream = asked.isBool() ? asked.toBool() : asked.toString() == "true"_L1;
    const SandboxFlow *found = flow(id);
    SandboxHeaders headers;
    if (found && limitRate(exchange, *found, headers))
        return;
    if (!found) {
        // Flowise 3.1.4 never answers an error from before the stream's headers when a stream was asked for.
        if (wantsStream)
            return;
        if (QUuid::fromString(id).isNull() && id != "00000000-0000-0000-0000-000000000000"_L1)
            replyError(exchange, 400, u"Invalid Chatflow ID"_s);
        else
            replyError(exchange, 404, u"Chatflow %1 not found in the database!"_s.arg(id));
        return;
    }
    ++m_predictionCount;
    const bool streaming = wantsStream && found->streaming;
    const auto prepared = FlowRun::prepare(*found, body, variableValues(), m_memory, m_random.uuid());
    const RunPtr started = std::make_shared<FlowRun>();
    if (prepared)
        *started = *prepared;
    else
        started->flow = *found;
    started->arrived = request.at;
    started->messageId = m_random.uuid();
    if (found->isAgentflow())
        started->executionId = m_random.uuid();
    if (streaming) {
        SandboxHeaders streamHeaders{{"Cache-Control", "no-cache"}, {"X-Accel-Buffering", "no"}};
        streamHeaders.append(headers);
        if (started->chatId.isEmpty())
            started->chatId = m_random.uuid();
        exchange->startStream(200, "text/event-stream", streamHeaders);
        m_streams.insert(started->chatId, exchange);
    }

    if (!found->apiKeyId.isEmpty()) {
        const ApiKey *key = keyOf(request);
        if (!key || key->id != found->apiKeyId) {
            failRun(started, exchange, streaming, headers,
                    u"Error: predictionsServices.buildChatflow - Unauthorized"_s);
            return;
        }
    }
    if (!prepared) {
        failRun(started, exchange, streaming, headers,
                u"Error: predictionsServices.buildChatflow - "_s + prepared.error());
        return;
    }
    const milliseconds keyCheck = found->apiKeyId.isEmpty() ? milliseconds(0) : m_keyCheckDelay;
    later(m_clock, this, keyCheck,
          [this, started, exchange, streaming, headers] { run(started, exchange, streaming, headers); });
}

void SandboxFlowise::run(const RunPtr &run, const SandboxExchangePtr &exchange, bool streaming,
                         const SandboxHeaders &headers)
{
    m_runs.insert(run->chatId, run);
    run->modelAsked = m_clock.now();
    if (streaming && run->flow.isAgentflow()) {
        const auto node = [](const QString &id, const QString &label, const QString &status) {
            return QJsonObject{{u"nodeId"_s, id}, {u"nodeLabel"_s, label}, {u"status"_s, status}};
        };
        sendEvent(run->chatId, u"agentFlowEvent"_s, u"INPROGRESS"_s);
        sendEvent(run->chatId, u"nextAgentFlow"_s, node(u"startAgentflow_0"_s, u"Start"_s, u"INPROGRESS"_s));
        sendEvent(run->chatId, u"nextAgentFlow"_s, node(u"startAgentflow_0"_s, u"Start"_s, u"FINISHED"_s));
        sendEvent(run->chatId, u"agentFlowExecutedData"_s, run->trace({}, run->modelAsked, 1));
        sendEvent(run->chatId, u"nextAgentFlow"_s, node(run->nodeId(), run->nodeLabel(), u"INPROGRESS"_s));
    }
    const FlowModel::Failure failure = m_model.settings().failure;
    if (run->functionAnswer.isEmpty() && failure == FlowModel::Failure::Hang)
        return; // Flowise had not given up after 330 s
    if (run->functionAnswer.isEmpty() && failure != FlowModel::Failure::None) {
        later(m_clock, this, m_model.settings().failureDelay,
              [this, run, exchange, streaming, headers, failure] {
                  QString message = m_model.failureText();
                  if (failure == FlowModel::Failure::Garbage && run->flow.isAgentflow()) {
                      run->functionAnswer = u""_s; // an agentflow takes garbage for an empty answer
                      conclude(run, exchange, streaming, headers);
                      return;
                  }
                  if (failure != FlowModel::Failure::KeyRefused) {
                      message = u"Error: predictionsServices.buildChatflow - "_s +
                                (run->flow.isAgentflow() ? u"Error in LLM node: "_s : QString()) + message;
                  }
                  failRun(run, exchange, streaming, headers, message);
              });
        return;
    }
    const milliseconds latency = run->functionAnswer.isEmpty() ? m_model.latency() : milliseconds(0);
    later(m_clock, this, latency,
          [this, run, exchange, streaming, headers] { conclude(run, exchange, streaming, headers); });
}

void SandboxFlowise::conclude(const RunPtr &run, const SandboxExchangePtr &exchange, bool streaming,
                              const SandboxHeaders &headers)
{
    if (run->aborted)
        return;
    const ModelAnswer answer =
        run->functionAnswer.isNull() ? m_model.answer(run->model) : ModelAnswer{run->functionAnswer, 0, 0};
    if (!streaming) {
        storeRun(run, answer);
        exchange->replyJson(200, run->toJson(answer, m_clock.now()), headers);
        return;
    }
    if (!run->flow.isAgentflow())
        sendEvent(run->chatId, u"start"_s, QString());
    streamPiece(run, answer, piecesOf(answer.text), 0);
}

void SandboxFlowise::streamPiece(const RunPtr &run, const ModelAnswer &answer, const QStringList &pieces,
                                 qsizetype next)
{
    if (run->aborted)
        return;
    const milliseconds pause = m_model.settings().tokenDelay;
    for (; next < pieces.size(); ++next) {
        sendEvent(run->chatId, u"token"_s, pieces.at(next));
        if (pause > milliseconds::zero()) {
            later(m_clock, this, pause,
                  [this, run, answer, pieces, next] { streamPiece(run, answer, pieces, next + 1); });
            return;
        }
    }
    storeRun(run, answer);
    if (run->flow.isAgentflow()) {
        if (run->functionAnswer.isNull()) {
            sendEvent(run->chatId, u"calledTools"_s, QJsonArray{});
            sendEvent(run->chatId, u"usageMetadata"_s, run->usage(answer));
        }
        sendEvent(run->chatId, u"nextAgentFlow"_s,
                  QJsonObject{{u"nodeId"_s, run->nodeId()},
                              {u"nodeLabel"_s, run->nodeLabel()},
                              {u"status"_s, u"FINISHED"_s}});
        sendEvent(run->chatId, u"agentFlowExecutedData"_s, run->trace(answer, m_clock.now()));
        sendEvent(run->chatId, u"agentFlowEvent"_s, u"FINISHED"_s);
    }
    sendEvent(run->chatId, u"metadata"_s, run->metadata());
    endStream(run->chatId);
}

void SandboxFlowise::failRun(const RunPtr &run, const SandboxExchangePtr &exchange, bool streaming,
                             const SandboxHeaders &headers, const QString &message)
{
    // No rows, not even the question's; only a failed agentflow leaves a trace, among the executions.
    if (run->flow.isAgentflow() && !run->sessionId.isEmpty()) {
        m_executions.append({run->executionId, run->flow.id, run->sessionId, u"ERROR"_s,
                             QString::fromUtf8(compactJson(run->trace({}, m_clock.now(), 1))), timestamp()});
    }
    if (!streaming) {
        replyError(exchange, 500, message, headers);
        return;
    }
    sendEvent(run->chatId, u"error"_s, message);
    endStream(run->chatId);
}

void SandboxFlowise::storeRun(const RunPtr &run, const ModelAnswer &answer)
{
    ChatRow row;
    row.flowId = run->flow.id;
    row.executionId = run->executionId;
    row.chatId = run->chatId;
    row.sessionId = run->sessionId;
    row.agentflow = run->flow.isAgentflow();
    row.memoryType = run->flow.memory ? u"Buffer Memory"_s : QString();
    row.id = m_random.uuid();
    row.role = u"userMessage"_s;
    row.content = run->stored;
    row.createdDate = toIso(run->arrived); // of the user's row: when the request came in
    m_memory.add(row);
    row.id = run->messageId;
    row.role = u"apiMessage"_s;
    row.content = answer.text;
    row.createdDate = toIso(m_clock.now());
    m_memory.add(row);
    if (run->flow.isAgentflow()) {
        m_executions.append({run->executionId, run->flow.id, run->sessionId, u"FINISHED"_s,
                             QString::fromUtf8(compactJson(run->trace(answer, m_clock.now()))), timestamp()});
        if (m_executions.size() > executionsKept)
            m_executions.removeFirst();
    }
    m_runs.remove(run->chatId);
    Q_EMIT answered(run->flow.id, run->sessionId, run->context.question, answer.text);
}

void SandboxFlowise::sendEvent(const QString &chatId, const QString &event, const QJsonValue &data)
{
    if (const SandboxExchangePtr stream = m_streams.value(chatId))
        stream->send(frame(event, data));
}

void SandboxFlowise::endStream(const QString &chatId)
{
    const SandboxExchangePtr stream = m_streams.take(chatId);
    if (!stream)
        return;
    stream->send(frame(u"end"_s, u"[DONE]"_s));
    stream->finish();
}

void SandboxFlowise::handleAbort(const SandboxExchangePtr &exchange, const QStringList &path)
{
    // {"status":200,…} even when nothing runs. Only an agentflow listens.
    const RunPtr running = m_runs.value(path.value(3)).lock();
    if (running && running->flow.isAgentflow() && running->flow.id == path.value(2) && !running->aborted) {
        running->aborted = true;
        sendEvent(running->chatId, u"error"_s,
                  u"Error: predictionsServices.buildChatflow - This operation was aborted"_s);
        endStream(running->chatId);
    }
    exchange->replyJson(200, QJsonObject{{u"status"_s, 200}, {u"message"_s, u"Chat message aborted"_s}});
}

} // namespace chatflow
