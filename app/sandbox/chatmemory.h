// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/flowmodel.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>

namespace chatflow
{

/// One chat message as Flowise stores it.
struct ChatRow {
    QString id;
    QString role; ///< "userMessage" or "apiMessage"
    QString flowId;
    QString executionId; ///< of an agentflow's run
    QString content;
    QString chatId;
    QString sessionId;
    QString memoryType; ///< "Buffer Memory", "" without a memory node; null for agentflows
    QString createdDate;
    bool agentflow = false;

    QJsonObject toJson(bool withFeedback) const;
};

/// Which messages are meant; empty members mean any.
struct ChatFilter {
    QString sessionId;
    QString chatId;
    QString messageId;
    QString startDate; ///< ISO
    QString endDate;
    bool internalOnly = false; ///< chatType=INTERNAL: no row here is

    bool accepts(const ChatRow &row) const;
};

/// The chat messages of all flows. Buffer Memory reads the same rows, by session id: what is deleted is
/// forgotten, and a question asked twice is remembered twice.
class ChatMemory
{
public:
    void add(const ChatRow &row);
    QList<ChatRow> rows(const QString &flowId, const ChatFilter &filter = {}) const;
    /// How many went. Without any filter: all of the flow's.
    qsizetype remove(const QString &flowId, const ChatFilter &filter);
    /// What a memory node hands the model.
    QList<ModelMessage> history(const QString &flowId, const QString &sessionId) const;
    qsizetype sessionCount(const QString &flowId) const;

private:
    struct Rows {
        QList<ChatRow> all;
        QHash<QString, QList<qsizetype>> bySession;
    };
    QHash<QString, Rows> m_flows;
};

} // namespace chatflow
