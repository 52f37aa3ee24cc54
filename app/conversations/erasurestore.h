// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/conversation.h"
#include "conversations/erasureextent.h"
#include "storage/transaction.h"

#include <QJsonObject>
#include <QSet>

namespace chatflow
{

/// What was erased: which receipt tells of it, and counts by kind.
struct ErasureRow {
    QString id;
    Instant at;
    ActorId actor;
    QJsonObject counts;

    bool operator==(const ErasureRow &) const = default;
};

/// Takes a person out of the tables of conversations, and remembers that somebody was erased (table
/// erasures).
class ErasureStore
{
public:
    /// A session in which a flow may remember the person.
    struct FlowSession {
        QString flowId; ///< empty = the tenant's current one
        QString sessionId;

        bool operator==(const FlowSession &) const = default;
    };

    static Result<QList<ConversationId>> conversationsOf(const Snapshot &snapshot, TenantId tenant,
                                                         ContactId contact);
    static Result<QList<FlowSession>> sessionsOf(const Snapshot &snapshot, TenantId tenant,
                                                 ContactId contact);
    /// What would go. A contact's private notes stand in threads too.
    static Result<ErasureExtent> extent(const Snapshot &snapshot, TenantId tenant, ContactId contact);
    /// Identifiers of every contact of the tenant that was there at `at`.
    static Result<QList<std::pair<ContactId, ContactIdentifier>>>
    identifiersUntil(const Snapshot &snapshot, TenantId tenant, Instant at);

    /// Removes at most `most` messages of a conversation; answers how many.
    static Result<qint64> removeMessages(Transaction &tx, TenantId tenant, ConversationId conversation,
                                         int most);
    /// The same for calls of its flow, with what was sent and answered.
    static Result<qint64> removeCalls(Transaction &tx, TenantId tenant, ConversationId conversation,
                                      int most);
    /// Usage stays, as that of nobody.
    static Result<> forgetInUsage(Transaction &tx, TenantId tenant, ConversationId conversation);
    /// Removes the contact with all that depends on it; answers whether it was there.
    static Result<bool> removeContact(Transaction &tx, TenantId tenant, ContactId contact);

    /// Nothing happens when the erasure is known already.
    static Result<> note(Transaction &tx, TenantId tenant, const ErasureRow &row);
    static Result<QSet<QString>> noted(const Snapshot &snapshot);
    /// Newest first.
    static Result<QList<ErasureRow>> list(const Snapshot &snapshot, TenantId tenant, int limit);
};

} // namespace chatflow
