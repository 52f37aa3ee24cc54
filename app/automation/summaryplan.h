// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/question.h"
#include "conversations/summarystore.h"

namespace chatflow
{

/// A stretch of a conversation that has fallen out of its context and is to be summarised.
struct SummaryPlan {
    std::shared_ptr<const TenantContext> tenant;
    Conversation conversation;
    std::optional<Summary> base; ///< the summary it goes on from
    QList<Message> stretch;      ///< what was said after that, oldest first; never empty
    bool byFlow = false;         ///< otherwise an extract is made of it here
    PredictionRequest request;   ///< without its session; with byFlow only
    int tokensIn = 0;            ///< counted by us

    MessageId after() const { return base ? base->upTo : MessageId(); }
    MessageId upTo() const { return stretch.constLast().id; }
    qint64 messages() const { return (base ? base->messages : 0) + stretch.size(); }
};

/// What came of the call of a plan.
struct SummaryOutcome {
    CallId call;
    std::optional<Prediction> prediction; ///< none: it failed
    std::optional<Error> error;
    bool mayHaveRun = false;
    int tokensOut = 0; ///< counted by us
};

/// Summaries in the database: what is due, and each stretch once. A flow is asked for a stretch only after
/// that was written down (begin()); whoever finds that written and no summary, after a kill -9 say, makes an
/// extract of it and asks no flow again.
class SummaryWork
{
public:
    /// None when nothing has to be summarised yet.
    static Result<std::optional<SummaryPlan>> plan(const Snapshot &snapshot,
                                                   const std::shared_ptr<const TenantContext> &tenant,
                                                   ConversationId conversation,
                                                   const TokenCount &countTokens);
    /// Claims the stretch and stores the call. None when somebody else has it, or the summary is another by
    /// now.
    static Result<std::optional<CallId>> begin(Transaction &tx, const SummaryPlan &plan, const Lease &lease,
                                               const Call &call);
    /// Books the call and keeps what it answered, or an extract when that is nothing; the latter also when
    /// the plan is not by a flow (`outcome` none). False when the summary is another by now, because somebody
    /// corrected it: that one stays.
    static Result<bool> finish(Transaction &tx, const SummaryPlan &plan, const Lease &lease,
                               const std::optional<SummaryOutcome> &outcome, const TokenCount &countTokens);
};

} // namespace chatflow
