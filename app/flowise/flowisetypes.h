// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/instant.h"
#include "base/secretvalue.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>
#include <utility>

namespace chatflow
{

/// How a tenant's variables reach its flow: a property of the flow, found by the connection test. In
/// Flowise 3.1.4 every channel but Vars and Preamble has to be enabled in the flow's override settings, and
/// is silently ignored otherwise.
enum class VariableChannel {
    PromptValues,  ///< overrideConfig.promptValues: a Chat Prompt Template's {name}s, {system_prompt} and
                   ///< {history}
    SystemMessage, ///< overrideConfig.systemMessagePrompt: a Conversation Chain's; braces are escaped
    StartState,    ///< overrideConfig.startState: an agentflow's $flow.state, `system_prompt` among it
    Form,     ///< form: an agentflow that starts with a form, `question` and `system_prompt` among its fields
    Vars,     ///< overrideConfig.vars: JavaScript nodes only, `system_prompt` among them
    Preamble, ///< in front of the question; works with every flow
    None,     ///< the flow gets the question alone
};
QString toString(VariableChannel channel); ///< "prompt_values", …: the form in the database and in JSON
std::optional<VariableChannel> variableChannelFromString(QStringView text);

/// A Flowise server and the key that reaches it. Tenants differ, so it goes with every call.
struct FlowiseServer {
    QUrl baseUrl; ///< as serverUrlFrom() gives it
    SecretValue key;
    QByteArray pinnedKey{}; ///< HttpRequest::pinnedPublicKey; empty = the usual authorities vouch for it
};

/// One earlier turn of the conversation.
struct HistoryTurn {
    enum class Role { User, Assistant };
    Role role = Role::User;
    QString text;

    bool operator==(const HistoryTurn &) const = default;
};

/// A variable and its text, in the order the tenant wrote them.
struct FlowVariable {
    QString name;
    QString text;

    bool operator==(const FlowVariable &) const = default;
};

/// One question to a flow.
struct PredictionRequest {
    QString flowId;
    QString question;
    /// Two calls of one session are never under way at once (Flowise 3.1.4 mixes their answers).
    /// [A-Za-z0-9:_+.-] only.
    QString sessionId;
    QString chatId; ///< empty: the session's
    QList<HistoryTurn> history;
    /// The history stands in the question: a chatflow without a memory node drops the other (Flowise 3.1.4).
    /// Preamble only.
    bool historyInQuestion = false;
    QList<FlowVariable> variables; ///< each by itself, for flows that place them themselves
    QString systemPrompt; ///< the template with the variables filled in, for flows that take one text
    VariableChannel channel = VariableChannel::None;
    bool streaming = true;
    /// From the moment the call leaves until its answer is whole. Flowise itself has none.
    milliseconds timeout{120'000};
    /// How long it may wait for its session, its flow and its server to be free.
    milliseconds queueTimeout{120'000};
    CancelToken cancel;
    /// Runs in the client's thread for each piece of a streamed answer. Must not delete the client.
    std::function<void(const QString &text)> onToken;
    /// Runs in the client's thread each time it leaves for the server, the first time after `queued`.
    std::function<void(int attempt, std::chrono::milliseconds queued)> onLeaving;
};

/// Tokens a call used, as the server reported them, summed over the flow's nodes.
struct TokenUsage {
    qint64 input = 0;
    qint64 output = 0;
    bool exact = true;      ///< false when a model node told nothing: it was at least this much
    qint64 cachedInput = 0; ///< of the input, what the model's provider had kept from before

    bool operator==(const TokenUsage &) const = default;
};

struct PredictionTimings {
    milliseconds queued{0};  ///< until it left
    milliseconds connect{0}; ///< of the last attempt: until the request began to go out
    milliseconds firstToken{
        0};                ///< from then to the first piece of text; the whole answer when it is not streamed
    milliseconds total{0}; ///< from then to the end

    bool operator==(const PredictionTimings &) const = default;
};

/// A flow's answer.
struct Prediction {
    QString text; ///< never empty
    QString chatId;
    QString sessionId;
    QString chatMessageId;
    QString executionId; ///< agentflows only
    /// Set when the flow remembers the session by itself: the memory node of a chatflow ("Buffer Memory"), or
    /// what the model nodes of an agentflow keep ("allMessages").
    std::optional<QString> memoryType;
    std::optional<TokenUsage> usage; ///< agentflows only: a chatflow tells nothing (Flowise 3.1.4)
    bool streamed = false;           ///< false too when a streamed answer was asked for and the flow cannot
    bool questionCut = false;        ///< see fitQuestion()
    int attempts = 1;
    PredictionTimings timings;
};

/// A row of the list of chatflows.
struct ChatflowSummary {
    QString id;
    QString name;
    QString type; ///< CHATFLOW | AGENTFLOW | MULTIAGENT | ASSISTANT, as the server writes it
    bool deployed = false;
    bool keyProtected = false; ///< the flow asks for a certain key

    bool operator==(const ChatflowSummary &) const = default;
};

/// What `apiConfig` of a flow lets a caller override.
struct OverrideSettings {
    bool enabled = false;
    /// (node label, parameter name) of what may be overridden, e.g. ("Chat Prompt Template", "promptValues").
    QList<std::pair<QString, QString>> parameters;
    QStringList variables; ///< names that overrideConfig.vars may set

    bool operator==(const OverrideSettings &) const = default;
};

struct Chatflow {
    ChatflowSummary summary;
    OverrideSettings overrides;
    /// Labels and kinds of its nodes, e.g. ("Buffer Memory", "bufferMemory"). Empty when the definition is
    /// unreadable.
    QList<std::pair<QString, QString>> nodes;
    bool startsWithForm = false; ///< an agentflow whose start node asks for a form
};

/// A variable that is stored at the server.
struct ServerVariable {
    QString id;
    QString name;
    QString value;
    bool isStatic = true; ///< otherwise it is read from the server's environment

    bool operator==(const ServerVariable &) const = default;
};

/// A message that the server has stored.
struct StoredChatMessage {
    QString id;
    HistoryTurn::Role role = HistoryTurn::Role::User;
    QString text;
    QString sessionId;
    QString chatId;
    Instant createdAt; ///< of a question: when the request arrived

    bool operator==(const StoredChatMessage &) const = default;
};

} // namespace chatflow
