// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxflowise.h"
#include "sandbox/sandboxjson.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto workspace = "041ff549-1fec-4203-978e-b1393d5caefd"_L1;

QJsonObject bodyOf(const SandboxRequest &request)
{
    return request.hasJsonBody() ? QJsonDocument::fromJson(request.body).object() : QJsonObject();
}
} // namespace

void SandboxFlowise::handleChatflows(const SandboxExchangePtr &exchange, const ApiKey *key, const QString &id)
{
    const SandboxRequest &request = exchange->request();
    if (id.isEmpty()) {
        if (request.method != "GET") {
            replyPage(exchange);
            return;
        }
        if (!permitted(exchange, key, u"chatflows:view"_s))
            return;
        const QString type = request.queryValue(u"type"_s);
        const bool known = type == "CHATFLOW"_L1 || type == "AGENTFLOW"_L1 || type == "MULTIAGENT"_L1;
        QJsonArray rows;
        for (const SandboxFlow &flow : std::as_const(m_flows)) {
            const QJsonObject row = flow.toRow();
            if (!known || row.value("type"_L1).toString() == type)
                rows.append(row);
        }
        const int page = request.queryValue(u"page"_s).toInt();
        const int limit = request.queryValue(u"limit"_s).toInt();
        if (page < 1 || limit < 1) {
            exchange->replyJson(200, rows);
            return;
        }
        QJsonArray part;
        for (int i = (page - 1) * limit; i < page * limit && i < rows.size(); ++i)
            part.append(rows.at(i));
        exchange->replyJson(200, QJsonObject{{u"data"_s, part}, {u"total"_s, rows.size()}});
        return;
    }
    if (!permitted(exchange, key, request.method == "GET" ? u"chatflows:view"_s : u"chatflows:update"_s))
        return;
    if (QUuid::fromString(id).isNull() && id != "00000000-0000-0000-0000-000000000000"_L1) {
        replyError(exchange, 400, u"Invalid Chatflow ID"_s);
        return;
    }
    SandboxFlow *found = flow(id);
    if (!found) {
        replyError(exchange, 404, u"Chatflow %1 not found in the database!"_s.arg(id));
        return;
    }
    if (request.method == "PUT") {
        const QJsonObject body = bodyOf(request);
        if (body.contains("name"_L1))
            found->name = body.value("name"_L1).toString();
        if (body.contains("isPublic"_L1))
            found->isPublic = body.value("isPublic"_L1).toBool();
        if (body.contains("apikeyid"_L1))
            found->apiKeyId = body.value("apikeyid"_L1).toString();
        if (body.contains("apiConfig"_L1))
            found->apiConfig =
                QJsonDocument::fromJson(body.value("apiConfig"_L1).toString().toUtf8()).object();
        found->updatedDate = timestamp();
    } else if (request.method != "GET") {
        replyPage(exchange);
        return;
    }
    exchange->replyJson(200, found->toRow());
}

QJsonObject SandboxFlowise::variableRow(const Variable &variable) const
{
    return {{u"id"_s, variable.id},
            {u"name"_s, variable.name},
            {u"value"_s, variable.value},
            {u"type"_s, variable.type},
            {u"createdDate"_s, variable.createdDate},
            {u"updatedDate"_s, variable.updatedDate},
            {u"workspaceId"_s, QString(workspace)}};
}

void SandboxFlowise::setVariable(const QString &name, const QString &value, const QString &type)
{
    const auto known = std::find_if(m_variables.begin(), m_variables.end(),
                                    [&name](const Variable &variable) { return variable.name == name; });
    if (known == m_variables.end())
        m_variables.append({m_random.uuid(), name, value, type, timestamp(), timestamp()});
    else
        known->value = value;
}

QList<QPair<QString, QString>> SandboxFlowise::variableValues() const
{
    QList<QPair<QString, QString>> out;
    for (const Variable &variable : m_variables) {
        // Names may stand twice; the later row wins.
        const auto known = std::find_if(
            out.begin(), out.end(), [&variable](const auto &entry) { return entry.first == variable.name; });
        const QString value = variable.type == "runtime"_L1 ? QString() : variable.value;
        if (known == out.end())
            out.append({variable.name, value});
        else
            known->second = value;
    }
    return out;
}

void SandboxFlowise::handleVariables(const SandboxExchangePtr &exchange, const ApiKey *key, const QString &id)
{
    const SandboxRequest &request = exchange->request();
    const auto found = std::find_if(m_variables.begin(), m_variables.end(),
                                    [&id](const Variable &variable) { return variable.id == id; });
    const QJsonObject body = bodyOf(request);
    if (request.method == "GET") {
        if (!permitted(exchange, key, u"variables:view"_s))
            return;
        QJsonArray rows;
        for (const Variable &variable : std::as_const(m_variables))
            rows.append(variableRow(variable));
        exchange->replyJson(200, rows);
    } else if (request.method == "POST" && id.isEmpty()) {
        if (!permitted(exchange, key, u"variables:create"_s))
            return;
        m_variables.append({m_random.uuid(), body.value("name"_L1).toString(),
                            body.value("value"_L1).toString(), body.value("type"_L1).toString(u"static"_s),
                            timestamp(), timestamp()});
        exchange->replyJson(200, variableRow(m_variables.constLast()));
    } else if (found == m_variables.end()) {
        replyError(exchange, 404, u"Variable %1 not found in the database"_s.arg(id));
    } else if (request.method == "PUT") {
        if (!permitted(exchange, key, u"variables:update"_s))
            return;
        found->name = body.value("name"_L1).toString(found->name);
        found->value = body.value("value"_L1).toString(found->value);
        found->type = body.value("type"_L1).toString(found->type);
        found->updatedDate = timestamp();
        exchange->replyJson(200, variableRow(*found));
    } else if (request.method == "DELETE") {
        if (!permitted(exchange, key, u"variables:delete"_s))
            return;
        m_variables.erase(found);
        exchange->replyJson(200, QJsonObject{{u"raw"_s, QJsonArray{}}, {u"affected"_s, 1}});
    } else {
        replyPage(exchange);
    }
}

void SandboxFlowise::handleChatMessages(const SandboxExchangePtr &exchange, const QStringList &path)
{
    const SandboxRequest &request = exchange->request();
    const QString flowId = path.value(1);
    ChatFilter filter;
    filter.sessionId = request.queryValue(u"sessionId"_s);
    filter.chatId = request.queryValue(u"chatId"_s);
    filter.messageId = request.queryValue(u"messageId"_s);
    filter.startDate = request.queryValue(u"startDate"_s);
    filter.endDate = request.queryValue(u"endDate"_s);
    const QString type = request.queryValue(u"chatType"_s);
    filter.internalOnly = type.contains("INTERNAL"_L1) && !type.contains("EXTERNAL"_L1);

    if (request.method == "DELETE") {
        exchange->replyJson(
            200, QJsonObject{{u"raw"_s, QJsonArray{}}, {u"affected"_s, m_memory.remove(flowId, filter)}});
        return;
    }
    if (request.method != "GET") {
        replyPage(exchange);
        return;
    }
    // page and limit are checked and then, for a plain query, ignored.
    for (const QString &name : {u"page"_s, u"limit"_s}) {
        if (request.queryValue(name).toInt() < 0) {
            replyError(exchange, 412, u"Error: %1 cannot be negative!"_s.arg(name));
            return;
        }
    }
    if (!flow(flowId)) {
        replyError(exchange, 500, u"Error: chatMessagesService.getAllChatMessages - Unauthorized access"_s);
        return;
    }
    // Query strings pass a sanitiser that escapes these: such a session id can be stored, not found again.
    for (const QString &value : {filter.sessionId, filter.chatId}) {
        if (value.contains(u'&') || value.contains(u'<') || value.contains(u'>')) {
            exchange->replyJson(200, QJsonArray{});
            return;
        }
    }
    QList<ChatRow> rows = m_memory.rows(flowId, filter);
    if (request.queryValue(u"order"_s) == "DESC"_L1)
        std::reverse(rows.begin(), rows.end());
    const bool withFeedback = request.queryValue(u"feedback"_s) == "true"_L1;
    QJsonArray out;
    for (const ChatRow &row : std::as_const(rows))
        out.append(row.toJson(withFeedback));
    exchange->replyJson(200, out);
}

void SandboxFlowise::handleExecutions(const SandboxExchangePtr &exchange, const ApiKey *key,
                                      const QString &id)
{
    if (!permitted(exchange, key, u"executions:view"_s))
        return;
    const auto row = [](const Execution &execution) {
        const QJsonValue null;
        return QJsonObject{{u"id"_s, execution.id},
                           {u"executionData"_s, execution.data},
                           {u"state"_s, execution.state},
                           {u"agentflowId"_s, execution.flowId},
                           {u"sessionId"_s, execution.sessionId},
                           {u"action"_s, null},
                           {u"isPublic"_s, null},
                           {u"createdDate"_s, execution.createdDate},
                           {u"updatedDate"_s, execution.createdDate},
                           {u"stoppedDate"_s, null},
                           {u"workspaceId"_s, QString(workspace)}};
    };
    const SandboxRequest &request = exchange->request();
    const QString flowId = request.queryValue(u"agentflowId"_s);
    const QString sessionId = request.queryValue(u"sessionId"_s);
    QJsonArray rows;
    for (auto execution = m_executions.crbegin(); execution != m_executions.crend(); ++execution) {
        if (!id.isEmpty()) {
            if (execution->id == id) {
                exchange->replyJson(200, row(*execution));
                return;
            }
        } else if ((flowId.isEmpty() || execution->flowId == flowId) &&
                   (sessionId.isEmpty() || execution->sessionId == sessionId)) {
            QJsonObject listed = row(*execution);
            if (const SandboxFlow *ran = flow(execution->flowId))
                listed.insert(u"agentflow"_s, ran->toRow());
            rows.append(listed);
        }
    }
    if (!id.isEmpty())
        replyError(exchange, 404, u"Execution %1 not found"_s.arg(id));
    else
        exchange->replyJson(200, QJsonObject{{u"data"_s, rows}, {u"total"_s, rows.size()}});
}

} // namespace chatflow
