// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/chatmemory.h"

namespace chatflow
{

using namespace Qt::StringLiterals;

QJsonObject ChatRow::toJson(bool withFeedback) const
{
    const QJsonValue null;
    QJsonObject row{{u"id"_s, id},
                    {u"role"_s, role},
                    {u"chatflowid"_s, flowId},
                    {u"executionId"_s, executionId.isEmpty() ? null : QJsonValue(executionId)},
                    {u"content"_s, content},
                    {u"chatType"_s, u"EXTERNAL"_s},
                    {u"chatId"_s, chatId},
                    {u"memoryType"_s, agentflow ? null : QJsonValue(memoryType)},
                    {u"sessionId"_s, sessionId},
                    {u"createdDate"_s, createdDate}};
    for (const QString &name : {u"sourceDocuments"_s, u"usedTools"_s, u"fileAnnotations"_s,
                                u"agentReasoning"_s, u"reasonContent"_s, u"fileUploads"_s, u"artifacts"_s,
                                u"action"_s, u"leadEmail"_s, u"followUpPrompts"_s, u"execution"_s})
        row.insert(name, null);
    if (withFeedback)
        row.insert(u"feedback"_s, null);
    return row;
}

bool ChatFilter::accepts(const ChatRow &row) const
{
    return !internalOnly && (sessionId.isEmpty() || row.sessionId == sessionId) &&
           (chatId.isEmpty() || row.chatId == chatId) && (messageId.isEmpty() || row.id == messageId) &&
           (startDate.isEmpty() || row.createdDate >= startDate) &&
           (endDate.isEmpty() || row.createdDate <= endDate);
}

void ChatMemory::add(const ChatRow &row)
{
    Rows &rows = m_flows[row.flowId];
    rows.bySession[row.sessionId].append(rows.all.size());
    rows.all.append(row);
}

QList<ChatRow> ChatMemory::rows(const QString &flowId, const ChatFilter &filter) const
{
    QList<ChatRow> out;
    const auto flow = m_flows.constFind(flowId);
    if (flow == m_flows.cend())
        return out;
    if (!filter.sessionId.isEmpty()) {
        const QList<qsizetype> ofSession = flow->bySession.value(filter.sessionId);
        for (const qsizetype index : ofSession) {
            if (filter.accepts(flow->all.at(index)))
                out.append(flow->all.at(index));
        }
        return out;
    }
    for (const ChatRow &row : flow->all) {
        if (filter.accepts(row))
            out.append(row);
    }
    return out;
}

qsizetype ChatMemory::remove(const QString &flowId, const ChatFilter &filter)
{
    const auto flow = m_flows.find(flowId);
    if (flow == m_flows.end())
        return 0;
    Rows kept;
    qsizetype removed = 0;
    for (const ChatRow &row : std::as_const(flow->all)) {
        if (filter.accepts(row)) {
            ++removed;
        } else {
            kept.bySession[row.sessionId].append(kept.all.size());
            kept.all.append(row);
        }
    }
    *flow = kept;
    return removed;
}

QList<ModelMessage> ChatMemory::history(const QString &flowId, const QString &sessionId) const
{
    QList<ModelMessage> out;
    const auto flow = m_flows.constFind(flowId);
    if (flow == m_flows.cend())
        return out;
    const QList<qsizetype> ofSession = flow->bySession.value(sessionId);
    for (const qsizetype index : ofSession) {
        const ChatRow &row = flow->all.at(index);
        out.append({row.role == "userMessage"_L1 ? u"user"_s : u"assistant"_s, row.content});
    }
    return out;
}

qsizetype ChatMemory::sessionCount(const QString &flowId) const
{
    return m_flows.value(flowId).bySession.size();
}

} // namespace chatflow
