// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"
#include "conversations/summary.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Tables conversation_summaries and summary_claims.
class SummaryStore
{
public:
    /// The one that stands for most, of those that end before `before`; of several versions the last.
    static Result<std::optional<Summary>> latest(const Snapshot &snapshot, TenantId tenant,
                                                 ConversationId conversation, MessageId before);
    /// All there were, the newest first.
    static Result<QList<Summary>> history(const Snapshot &snapshot, TenantId tenant,
                                          ConversationId conversation, int limit);
    /// Those that stand for `message`, in all their versions: it was taken back, and its words with it. What
    /// they stood for is summarised again when it is needed.
    static Result<> dropWith(Transaction &tx, const Message &message);
    /// Keeps it beside those before it.
    static Result<Summary> add(Transaction &tx, const Summary &summary);

    static Result<std::optional<SummaryClaim>> claim(const Snapshot &snapshot, TenantId tenant,
                                                     ConversationId conversation);
    /// Replaces the one there was.
    static Result<> setClaim(Transaction &tx, const SummaryClaim &claim);
    static Result<> dropClaim(Transaction &tx, TenantId tenant, ConversationId conversation);
};

} // namespace chatflow
