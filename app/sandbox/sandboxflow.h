// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace chatflow
{

/// A flow of the sandbox's Flowise, one of the kinds whose behaviour was measured on 3.1.4.
struct SandboxFlow {
    enum class Kind {
        LlmChain,          ///< LLM Chain over a Prompt Template with {question}; no memory
        PromptChain,       ///< Conversation Chain over a Chat Prompt Template: variables come in promptValues
        ConversationChain, ///< Conversation Chain with its own system message: systemMessagePrompt
        Agentflow,         ///< Agentflow V2, Start (chat input) and LLM: startState; tells its usage
        AgentflowForm,     ///< the same, started by a form
        AgentflowFunction, ///< Agentflow V2, Start and Custom Function: $vars
    };

    QString id; ///< a UUID; made when empty
    QString name;
    Kind kind = Kind::ConversationChain;
    /// The system message; of LlmChain the prompt's template. {{$vars.x}} and, in a chain, {x} are filled in.
    QString prompt;
    QString userMessage;                 ///< of AgentflowForm, e.g. "form: {{ $form.topic }}"
    QMap<QString, QString> promptValues; ///< what the flow's author typed for {x}
    QMap<QString, QString> startState;
    QJsonArray formInputs; ///< [{type, label, name}]
    bool memory = true;    ///< a Buffer Memory node (chains); llmEnableMemory (agentflows)
    bool streaming = true; ///< off: a streaming request is answered with plain JSON
    QString modelName = QStringLiteral("fake-model");
    double temperature = 0.5;
    QString apiKeyId; ///< the key the flow asks for; empty: none
    bool isPublic = false;
    QJsonObject apiConfig; ///< {overrideConfig:{status,nodes,variables}, rateLimit:{…}}; empty: null
    QString createdDate;
    QString updatedDate;

    bool isAgentflow() const { return kind >= Kind::Agentflow; }
    /// The parameter by which this kind of flow takes a tenant's variables, with the label and id of its
    /// node.
    struct Channel {
        QString label;
        QString nodeId;
        QString parameter;
    };
    Channel channel() const;

    /// Switches overriding on for this kind's channel (and for `variables` in overrideConfig.vars).
    void allowOverrides(const QStringList &variables = {});
    /// Flowise 3.1.4: a parameter not enabled under its node's label is silently ignored.
    bool allowsOverride(const QString &nodeLabel, const QString &parameter) const;
    std::optional<bool>
    variableEnabled(const QString &name) const; ///< nullopt: not listed, or overriding is off

    /// The row as GET /chatflows shows it, flowData with real nodes included.
    QJsonObject toRow() const;

    static std::optional<Kind> kindFromName(const QString &name);
    /// Reads `{"name":…,"kind":"promptChain",…}` of a scenario.
    static SandboxFlow fromJson(const JsonReader &json);
};

} // namespace chatflow
