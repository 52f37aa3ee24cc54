// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/instant.h"
#include "metering/usage.h"
#include "storage/transaction.h"

#include <QString>

#include <optional>

namespace chatflow
{

/// A request to a flow. Stored before it is made, so that a crash leaves a trace of it.
struct Call {
    CallId id;
    TenantId tenant;
    ConversationId conversation;
    InstanceId instance;
    qint64 settingsVersion = 0;
    QString sessionId;
    MessageId upToMessage; ///< the last message it answers
    qint64 leaseEpoch = 0;
    Instant startedAt;
    Instant expiresAt;                   ///< it cannot be running any more after this
    std::optional<Instant> finishedAt{}; ///< when nobody of ours waited for it any more
    qint64 questionCharacters = 0;
    int contextMessages = 0;
    int contextTokens = 0;
};

/// How a call ended.
struct CallOutcome {
    enum class State {
        Answered,
        Discarded, ///< an answer came, but the conversation was a person's by then
        Failed,
        Unknown, ///< no answer was seen; it may have run
    };
    State state = State::Answered;
    std::optional<Error> error;
    milliseconds queued{0};
    milliseconds firstToken{0};
    milliseconds total{0};
    QString serverMessageId;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Exactness exactness = Exactness::Unknown;
};

/// Table calls.
class CallStore
{
public:
    static Result<CallId> start(Transaction &tx, const Call &call);
    /// False when it was finished already.
    static Result<bool> finish(Transaction &tx, TenantId tenant, CallId id, const CallOutcome &outcome);
    /// The last call that was to answer up to `message` and whose outcome was never seen.
    static Result<std::optional<Call>> unknownFor(const Snapshot &snapshot, TenantId tenant,
                                                  ConversationId conversation, MessageId message);
    /// The server's id of the last answer of the conversation; empty when it gave none.
    static Result<QString> lastServerMessage(const Snapshot &snapshot, TenantId tenant,
                                             ConversationId conversation);
    /// The version of the settings that made an answer of the AI; 0 for any other message.
    static Result<qint64> settingsVersionOf(const Snapshot &snapshot, TenantId tenant, MessageId message);
    /// The answer of an unknown call was found at the server after all.
    static Result<> recovered(Transaction &tx, TenantId tenant, CallId id, const QString &serverMessageId);
    /// Calls of an instance that were started under a lease before `epoch` and never finished.
    static Result<QList<Call>> abandoned(const Snapshot &snapshot, TenantId tenant, InstanceId instance,
                                         qint64 epoch);
};

} // namespace chatflow
