// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/tenantcontext.h"
#include "conversations/callstore.h"
#include "conversations/context.h"
#include "conversations/conversation.h"
#include "conversations/message.h"
#include "storage/leasestore.h"
#include "storage/transaction.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace chatflow
{

/// Counts the tokens of a text. Thread-safe.
using TokenCount = std::function<int(const QString &text, const QString &model)>;

/// What is to be asked: the messages that wait in a conversation, and all that goes with them.
struct Question {
    std::shared_ptr<const TenantContext> tenant;
    Conversation conversation; ///< as it was when the question was put together
    QList<Message> messages;   ///< what waits for an answer, oldest first
    ConversationContext context;
    PredictionRequest request; ///< without its session
    int tokensIn = 0;          ///< counted by us: prompt, context and question
    /// An earlier call for the same messages whose outcome was never seen, when the flow keeps the
    /// conversation: what it stored is looked up before it is asked again.
    QString answeredBefore; ///< the server's id of the last answer that was seen; with unknownCall only
    std::optional<Call> unknownCall;

    MessageId upTo() const { return messages.isEmpty() ? MessageId() : messages.last().id; }
};

/// What the gate decided.
struct NothingToDo {
};
struct AskLater {
    Instant at;
};
using GateDecision = std::variant<NothingToDo, AskLater, Question, HolderReason>;

/// The gate of the road, and the context: pure reading. A HolderReason means that a person must take the
/// conversation.
class QuestionGate
{
public:
    static Result<GateDecision> gather(const Snapshot &snapshot,
                                       const std::shared_ptr<const TenantContext> &tenant,
                                       ConversationId conversation, const TokenCount &countTokens);
    /// What would be asked if it were asked now, whatever the gate says; `messages` may be none.
    static Result<Question> assemble(const Snapshot &snapshot,
                                     const std::shared_ptr<const TenantContext> &tenant,
                                     const Conversation &conversation, const QList<Message> &messages,
                                     const TokenCount &countTokens);
    /// Stores the call, if nothing has changed since the question was put together: it still is the AI's,
    /// under `lease`, and nothing more was written. None (0) when something has.
    static Result<CallId> begin(Transaction &tx, const Question &question, const Lease &lease,
                                const Call &call);
};

/// What is known of the contact of a conversation, as variables.
Result<ContactVariables> contactVariables(const Snapshot &snapshot, const Conversation &conversation,
                                          const Contact &contact);

/// The name under which the flow keeps this conversation: unique to workspace, tenant, instance, contact and
/// epoch, so that tenants sharing a flow never meet. `attempt` makes it one of its own.
QString sessionIdOf(const QString &workspaceId, const Conversation &conversation, const QString &attempt);

} // namespace chatflow
