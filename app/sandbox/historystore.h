// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/historybatch.h"
#include "sandbox/historyplan.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Where in the workspace a HistoryTenant is.
struct HistoryTarget {
    Tenant tenant;
    QList<Instance> instances;
    QTimeZone zone;
    QList<TagId> tags{}; ///< to be put on some of its conversations
};

/// Where in the workspace a HistoryConversation is.
struct HistoryPlace {
    InstanceId instance;
    ContactId contact;
    ConversationId conversation;
    MessageId lastMessage;
    MessageId middle{}; ///< up to which its summary stands; none = there is none yet
};

/// Writes sample histories: all the tables that the road of a message writes to, with times of the past and
/// many rows a statement, and the same totals. New contacts and conversations go through their own stores.
class HistoryStore
{
public:
    /// By the number of the conversation; those that have begun.
    using Places = QHash<quint32, HistoryPlace>;

    /// Answers `places` with what the batch added.
    static Result<Places> append(Transaction &tx, const QString &workspaceId, const HistoryPlan &plan,
                                 const QList<HistoryTarget> &targets, const HistoryBatch &batch,
                                 Places places);
    /// What people of a tenant that was just added made for themselves: tags, canned responses, saved views
    /// of `actor`. Answers the tags.
    static Result<QList<TagId>> furnish(Transaction &tx, const Actor &actor, TenantId tenant,
                                        const HistoryLanguage &language);
    /// A tenant that was just added has been there since `at`.
    static Result<> backdate(Transaction &tx, const HistoryTarget &target, Instant at, Instant readBackTo);

private:
    struct Writing;
    static Result<> addTag(Writing &writing, quint32 conversation);
    static Result<> addSummary(Writing &writing, quint32 conversation);
    static Result<> begin(Writing &writing, const HistoryBatch::Begin &start);
    static Result<> writeMessages(Writing &writing);
    static Result<> writeCalls(Writing &writing);
    static Result<> writeUsage(Writing &writing);
    static Result<> writeProgress(Writing &writing, const HistoryProgress &progress);
};

} // namespace chatflow
