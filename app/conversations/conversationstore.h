// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/conversation.h"
#include "conversations/conversationfilter.h"
#include "conversations/conversationsummary.h"
#include "storage/keyset.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table conversations.
class ConversationStore
{
public:
    /// NotFound when the tenant has no such conversation.
    static Result<Conversation> find(const Snapshot &snapshot, TenantId tenant, ConversationId id);
    /// The same, held against other writers until the end of the transaction: for all that depends on the
    /// holder.
    static Result<Conversation> lock(Transaction &tx, TenantId tenant, ConversationId id);
    /// The contact's conversation on an instance, made if there is none. Its address becomes `address`.
    static Result<Conversation> ensure(Transaction &tx, TenantId tenant, InstanceId instance,
                                       ContactId contact, const QString &address);
    /// Of several, since contacts were merged, the one with `address`, otherwise the contact's own.
    static Result<std::optional<Conversation>> ofContact(const Snapshot &snapshot, TenantId tenant,
                                                         InstanceId instance, ContactId contact,
                                                         const QString &address);

    /// Of contacts that are one person, on all of the tenant's numbers.
    static Result<QList<Conversation>> ofPerson(const Snapshot &snapshot, TenantId tenant,
                                                const QList<ContactId> &members);

    /// Every filter is served by an index of its own, so that a page costs the same in any workspace.
    static Result<Page<ConversationSummary>> page(const Snapshot &snapshot, TenantId tenant,
                                                  const ConversationFilter &filter,
                                                  const PageRequest &request);
    static Result<ConversationCounts> counts(const Snapshot &snapshot, TenantId tenant);
    /// The conversations of the contacts that `text` finds (see ContactWordStore), the newest first. Of very
    /// many contacts, the first `ContactWordStore::mostFound` are looked at.
    static Result<Page<ConversationSummary>> ofContacts(const Snapshot &snapshot, TenantId tenant,
                                                        const QString &text, const ConversationFilter &filter,
                                                        int limit);
    /// How many there are, counted up to ConversationCounts::most.
    static Result<qint64> count(const Snapshot &snapshot, TenantId tenant, const ConversationFilter &filter);
    static Result<ConversationSummary> summary(const Snapshot &snapshot, TenantId tenant, ConversationId id);

    /// Gives the conversation to `holder`; what waited for the AI waits no more unless it is the AI.
    static Result<> setHolder(Transaction &tx, const Conversation &conversation, Holder holder,
                              HolderReason reason, ActorId by);
    /// A message was stored in it.
    static Result<> noteMessage(Transaction &tx, const Conversation &conversation, MessageId message,
                                Instant at, bool unread);
    /// Stores the language, the intent and the sentiment of `conversation`.
    static Result<> setReading(Transaction &tx, const Conversation &conversation);
    /// Messages wait for the AI since `since` (unless some do already).
    static Result<> setAwaiting(Transaction &tx, const Conversation &conversation, Instant since);
    /// Nothing waits for the AI any more; its failures are forgotten.
    static Result<> clearAwaiting(Transaction &tx, const Conversation &conversation);
    /// The AI failed: it may try again after `notBefore`.
    static Result<> setRetry(Transaction &tx, const Conversation &conversation, int failedAttempts,
                             Instant notBefore);
    static Result<> countTokens(Transaction &tx, const Conversation &conversation, qint64 tokensIn,
                                qint64 tokensOut);
    static Result<> markRead(Transaction &tx, TenantId tenant, ConversationId id);
    static Result<> markUnread(Transaction &tx, TenantId tenant, ConversationId id);
    /// Conversations of an instance in which messages wait for the AI, the longest wait first.
    static Result<QList<ConversationId>> awaiting(const Snapshot &snapshot, TenantId tenant,
                                                  InstanceId instance);
};

} // namespace chatflow
