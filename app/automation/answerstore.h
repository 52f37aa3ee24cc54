// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/question.h"
#include "conversations/outboxstore.h"

namespace chatflow
{

/// An answer that came.
struct AnswerRecord {
    Question question;
    CallId call;
    Prediction prediction;
    int tokensOut = 0;      ///< counted by us, for servers that do not report usage
    bool recovered = false; ///< found at the server; its call is counted as unknown already
    Lease lease;
};

/// A call that failed.
struct FailureRecord {
    Question question;
    CallId call;
    Error error;
    CallTimes times{};
    bool mayHaveRun = false;
    bool cancelled = false; ///< stopped by us: not the flow's fault
    Instant retryAt;
    Lease lease;
};

/// An answer that was stored, on its way.
struct StoredAnswer {
    OutboxItem item;
    QString text; ///< as the contact gets it
};

/// "Commit 2" of the road: what became of a question, in one transaction with its usage.
class AnswerStore
{
public:
    /// Stores the answer, counts its usage and queues it, if the conversation still is the AI's as it was
    /// when the question began; sending is claimed at once when nothing is ahead of it. Otherwise the answer
    /// is dropped (its usage is counted all the same) and nothing is answered.
    static Result<std::optional<StoredAnswer>> store(Transaction &tx, const AnswerRecord &record);
    /// Counts a call that may have run as unknown, and decides whether the AI tries again (true) or a person
    /// takes over.
    static Result<bool> fail(Transaction &tx, const FailureRecord &record);
    /// Books calls that a dead engine left behind.
    static Result<int> bookAbandoned(Transaction &tx, const TenantContext &tenant, InstanceId instance,
                                     const Lease &lease);
};

/// The answer to `question` among the stored turns of a session, asked at or after `since`; nothing when it
/// is not there. Turns up to the answer with the id `seen` are those of earlier questions.
std::optional<Prediction> answerIn(const QList<StoredChatMessage> &turns, const QString &question,
                                   Instant since, const QString &seen);

} // namespace chatflow
