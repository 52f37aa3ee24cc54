// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/instant.h"
#include "storage/transaction.h"

#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

enum class OutboxState {
    Queued,
    Sending, ///< claimed: the request may be on its way until sendExpiresAt
    Unknown, ///< the request's outcome is not known; looked up after sendExpiresAt
    Sent,
    Failed,
    Cancelled,
};
QString toString(OutboxState state);
std::optional<OutboxState> outboxStateFromString(QStringView text);

/// A message on its way to WhatsApp. At most one of a conversation is Sending or Unknown at a time.
struct OutboxItem {
    OutboxId id;
    TenantId tenant;
    ConversationId conversation;
    InstanceId instance;
    MessageId message;
    QString address;
    bool byAi = false;
    OutboxState state = OutboxState::Queued;
    Instant notBefore;
    int attempts = 0;
    std::optional<Instant> sendStartedAt;
    std::optional<Instant> sendExpiresAt;
    qint64 leaseEpoch = 0;
    Instant createdAt;

    bool operator==(const OutboxItem &) const = default;
};

/// Table outbox. What changes an item that was claimed does so only under the claim's lease epoch, so that a
/// former owner of the lease changes nothing.
class OutboxStore
{
public:
    /// Adds an item. When `claimed` and nothing of the conversation is open, it is Sending at once, so that
    /// the transaction that stores an answer also starts its sending; the answer says which.
    struct Claim {
        Instant expiresAt;
        qint64 leaseEpoch = 0;
    };
    static Result<OutboxItem> add(Transaction &tx, const OutboxItem &draft,
                                  const std::optional<Claim> &claim = {});
    static Result<OutboxItem> find(const Snapshot &snapshot, TenantId tenant, OutboxId id);
    /// Queued items of an instance that are due and first in their conversation, oldest first.
    static Result<QList<OutboxItem>> sendable(const Snapshot &snapshot, TenantId tenant, InstanceId instance,
                                              Instant now, int limit);
    /// Items whose request must have ended by `now` and whose outcome nobody has stored.
    static Result<QList<OutboxItem>> expired(const Snapshot &snapshot, TenantId tenant, InstanceId instance,
                                             Instant now, int limit);
    /// When the next queued item becomes due or the next open request expires.
    static Result<std::optional<Instant>> nextEvent(const Snapshot &snapshot, TenantId tenant,
                                                    InstanceId instance, Instant now);
    /// Queued → Sending, if it still is first in its conversation; false otherwise.
    /// `item` then carries the claim.
    static Result<bool> claim(Transaction &tx, OutboxItem &item, const Claim &claim);
    /// The items of an instance on their way (Sending or Unknown) whose message is of this kind and has this
    /// text, oldest first; a file also when `body` is empty, since not every channel tells its caption.
    static Result<QList<OutboxItem>> onTheWay(const Snapshot &snapshot, TenantId tenant, InstanceId instance,
                                              const QString &kind, const QString &body);
    /// The same of one conversation.
    static Result<QList<OutboxItem>> onTheWay(const Snapshot &snapshot, TenantId tenant,
                                              ConversationId conversation, const QString &kind,
                                              const QString &body);
    /// To a state in which nothing is left to do. False when it was there already.
    static Result<bool> close(Transaction &tx, const OutboxItem &item, OutboxState state,
                              const std::optional<Error> &error = {});
    /// False when it is not being sent any more.
    static Result<bool> setUnknown(Transaction &tx, const OutboxItem &item, const Error &error);
    /// Back to Queued, with one more attempt counted. False when it is settled.
    static Result<bool> requeue(Transaction &tx, const OutboxItem &item, Instant notBefore,
                                const Error &error);
    /// A person sends a failed or cancelled message again: Queued, as the person's. Conflict when it is in
    /// another state.
    static Result<> reopen(Transaction &tx, TenantId tenant, MessageId message, const QString &address);
    /// What of the AI is queued in a conversation and has not left.
    static Result<QList<OutboxItem>> queuedByAi(const Snapshot &snapshot, TenantId tenant,
                                                ConversationId conversation);

private:
    static Result<bool> isFirst(const Snapshot &snapshot, const OutboxItem &item);
};

} // namespace chatflow
