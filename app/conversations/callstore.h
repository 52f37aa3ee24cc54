// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "base/error.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"
#include "conversations/calltexts.h"
#include "metering/usage.h"
#include "storage/transaction.h"

#include <QString>

#include <optional>

namespace chatflow
{

/// What a call was made for. The road's and its summaries are charged.
enum class CallKind {
    Road,    ///< answers a contact
    Preview, ///< somebody tries settings out
    Golden,  ///< a golden question
    Test,    ///< of the connection
    Summary, ///< of what has fallen out of a conversation's context; charged as the road's
};
QString toString(CallKind kind); ///< "road", …: the form in the database and in JSON
std::optional<CallKind> callKindFromString(QStringView text);

/// A request to a flow. Stored before it is made, so that a crash leaves a trace of it.
struct Call {
    CallId id;
    TenantId tenant;
    ConversationId conversation; ///< none, as the instance and the message, but for the road
    InstanceId instance;
    qint64 settingsVersion = 0;
    QString flowId{}; ///< as read; stored from the texts
    QString sessionId;
    MessageId upToMessage; ///< the last message it answers
    qint64 leaseEpoch = 0;
    Instant startedAt;
    Instant expiresAt;                   ///< it cannot be running any more after this
    std::optional<Instant> finishedAt{}; ///< when nobody of ours waited for it any more
    qint64 questionCharacters = 0;
    int contextMessages = 0;
    int contextTokens = 0;
    CallKind kind = CallKind::Road;
    ActorId actor{}; ///< who asked; none for the road
};

/// How long the parts of a call took; none where it did not get so far.
struct CallTimes {
    std::optional<milliseconds> queued{};     ///< until it left
    std::optional<milliseconds> connect{};    ///< from then until the request went out
    std::optional<milliseconds> firstToken{}; ///< from when it left
    std::optional<milliseconds> total{};      ///< from when it left
    int attempts = 0;

    bool operator==(const CallTimes &) const = default;
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
    CallTimes times;
    QString serverMessageId;
    qint64 tokensIn = 0;
    qint64 tokensCached = 0; ///< of these
    qint64 tokensOut = 0;
    Exactness exactness = Exactness::Unknown;
    QString answer;            ///< empty when none was seen
    QString priceModel;        ///< what it is priced by
    std::optional<Money> cost; ///< none = no price is known
};
QString toString(CallOutcome::State state);
std::optional<CallOutcome::State> callStateFromString(QStringView text);

/// Tables calls and call_texts.
class CallStore
{
public:
    /// With what is about to be sent: it is known before it is.
    static Result<CallId> start(Transaction &tx, const Call &call, const CallTexts &texts);
    /// False when it was finished already.
    static Result<bool> finish(Transaction &tx, TenantId tenant, CallId id, const CallOutcome &outcome);
    /// The last call that was to answer up to `message` and whose outcome was never seen.
    static Result<std::optional<Call>> unknownFor(const Snapshot &snapshot, TenantId tenant,
                                                  ConversationId conversation, MessageId message);
    /// The server's id of the last answer of the conversation; empty when it gave none.
    static Result<QString> lastServerMessage(const Snapshot &snapshot, TenantId tenant,
                                             ConversationId conversation);
    /// The version of the settings that made the answer before `call` in its conversation; 0 when there is
    /// none.
    static Result<qint64> settingsVersionBefore(const Snapshot &snapshot, TenantId tenant,
                                                ConversationId conversation, CallId call);
    /// The version of the settings that made an answer of the AI; 0 for any other message.
    static Result<qint64> settingsVersionOf(const Snapshot &snapshot, TenantId tenant, MessageId message);
    /// The answer of an unknown call was found at the server after all.
    static Result<> recovered(Transaction &tx, TenantId tenant, CallId id, const QString &serverMessageId,
                              const QString &answer);
    /// Calls of an instance that were started under a lease before `epoch` and never finished.
    static Result<QList<Call>> abandoned(const Snapshot &snapshot, TenantId tenant, InstanceId instance,
                                         qint64 epoch);
    /// Calls without an instance, which the road did not make, that were never finished and cannot be running
    /// any more; the oldest first.
    static Result<QList<Call>> overduePreviews(AllTenants, const Snapshot &snapshot, int limit);
};

} // namespace chatflow
