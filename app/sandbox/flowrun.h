// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "sandbox/chatmemory.h"
#include "sandbox/flowmodel.h"
#include "sandbox/flowprompt.h"
#include "sandbox/sandboxflow.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace chatflow
{

/// One prediction, from the request's body to what the model is asked.
struct FlowRun {
    SandboxFlow flow;
    QJsonObject body;
    QString sessionId;
    QString chatId;
    QString messageId;   ///< chatMessageId of the answer
    QString executionId; ///< agentflows
    FlowContext context;
    QList<ModelMessage> input; ///< the user messages of this turn (a form start has two)
    ModelRequest model;
    QString functionAnswer; ///< what a Custom Function returns; no model is asked
    QString stored;         ///< the user's message as it is stored
    Instant arrived;
    Instant modelAsked;
    bool aborted = false;

    /// Works out what `flow` does with `body`, by the override rules of Flowise 3.1.4. `newId` is used where
    /// the request names neither chat nor session. The error is the text of the 500 that Flowise answers.
    static tl::expected<FlowRun, QString> prepare(const SandboxFlow &flow, const QJsonObject &body,
                                                  const QList<QPair<QString, QString>> &variables,
                                                  const ChatMemory &memory, const QString &newId);

    /// The answer's JSON: text, ids, and for an agentflow its trace with the usage.
    QJsonObject toJson(const ModelAnswer &answer, Instant finished) const;
    /// The data of the stream's metadata event.
    QJsonObject metadata() const;
    /// agentFlowExecutedData; `steps` 1 is the start node alone.
    QJsonArray trace(const ModelAnswer &answer, Instant finished, int steps = 2) const;
    QJsonObject usage(const ModelAnswer &answer) const;
    QString nodeId() const; ///< of the node that answers
    QString nodeLabel() const;
};

} // namespace chatflow
