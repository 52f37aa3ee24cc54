// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/searchterms.h"
#include "conversations/conversationfilter.h"
#include "conversations/message.h"
#include "conversations/threadplace.h"
#include "storage/keyset.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table messages, with its search index, and early_deliveries.
class MessageStore
{
public:
    /// What the ids of imported messages begin with, which WhatsApp's never do. They are for people:
    /// lastSaid() and saidBetween() pass over them.
    static constexpr QLatin1StringView importedPrefix{"import:"};

    /// Stores a message once: none (0) when the instance has one with the same provider id already. A
    /// delivery report that came before it is applied.
    static Result<MessageId> insert(Transaction &tx, const Message &message);
    static Result<Message> find(const Snapshot &snapshot, TenantId tenant, MessageId id);
    static Result<std::optional<Message>> byProviderId(const Snapshot &snapshot, TenantId tenant,
                                                       InstanceId instance, const QString &providerId);
    /// WhatsApp's id of the newest message of a conversation that has one; empty when none has.
    static Result<QString> lastProviderId(const Snapshot &snapshot, TenantId tenant,
                                          ConversationId conversation);
    /// Oldest first.
    static Result<Page<Message>> page(const Snapshot &snapshot, TenantId tenant, ConversationId conversation,
                                      const PageRequest &request);
    /// What waits for the AI, oldest first.
    static Result<QList<Message>> awaiting(const Snapshot &snapshot, TenantId tenant,
                                           ConversationId conversation);
    /// The last `limit` messages that were said (no notes, marks, deleted, failed or cancelled ones), oldest
    /// first, before `before`.
    static Result<QList<Message>> lastSaid(const Snapshot &snapshot, TenantId tenant,
                                           ConversationId conversation, MessageId before, int limit);
    /// Which ones, where there are more than are wanted.
    enum class End { Newest, Oldest };
    /// The same of those stored after `after` (none: from the beginning) and before `before`; oldest first.
    static Result<QList<Message>> saidBetween(const Snapshot &snapshot, TenantId tenant,
                                              ConversationId conversation, MessageId after, MessageId before,
                                              End end, int limit);
    static Result<qint64> countSaidBetween(const Snapshot &snapshot, TenantId tenant,
                                           ConversationId conversation, MessageId after, MessageId before);
    /// Messages that fit `terms` in conversations that `filter` accepts, those stored last first; at most
    /// `limit` below `before` (none: from the newest). The filter's times are those of the message.
    static Result<QList<Message>> search(const Snapshot &snapshot, TenantId tenant, const SearchTerms &terms,
                                         const ConversationFilter &filter, MessageId before, int limit);
    /// The places of the messages of one conversation that fit `terms`, the newest first; at most `limit`.
    static Result<QList<PageKey>> placesOf(const Snapshot &snapshot, TenantId tenant,
                                           ConversationId conversation, const SearchTerms &terms, int limit);
    /// How many messages of a conversation, not imported, say the same from the same side in a stretch of
    /// time.
    static Result<qint64> countSame(const Snapshot &snapshot, const Conversation &conversation, Instant from,
                                    Instant until, bool ours, const QString &body);
    /// How many messages of the AI's the conversation has since `since`, and how many of them a flow wrote.
    struct AiMessages {
        qint64 all = 0;
        qint64 byFlow = 0;
    };
    static Result<AiMessages> ofAiSince(const Snapshot &snapshot, TenantId tenant,
                                        ConversationId conversation, Instant since);
    /// Where `from` stands among the messages of a conversation.
    static Result<ThreadPlace> place(const Snapshot &snapshot, TenantId tenant, ConversationId conversation,
                                     const PageKey &from);
    /// The key of a conversation's message number `number`, counted from the oldest, which is 0; NotFound
    /// when it has none.
    static Result<PageKey> keyAt(const Snapshot &snapshot, TenantId tenant, ConversationId conversation,
                                 qint64 number);

    static Result<> setProviderId(Transaction &tx, const Message &message, const QString &providerId);
    static Result<> setDelivery(Transaction &tx, const Message &message, Delivery delivery,
                                const std::optional<Error> &error = {});
    static Result<> setAwaitsAnswer(Transaction &tx, const Message &message, bool awaits);
    /// A report of WhatsApp: moves the message on, or is kept for a message that is not stored yet.
    static Result<> reportDelivery(Transaction &tx, TenantId tenant, InstanceId instance,
                                   const QString &providerId, Delivery delivery);
    static Result<> setMetadata(Transaction &tx, const Message &message, const QJsonObject &metadata);
    /// What it said before is kept (MessageVersionStore).
    static Result<> edit(Transaction &tx, const Message &message, const QString &body, Instant at);
    /// Marks it deleted by its writer; what it said is kept apart (MessageVersionStore).
    static Result<> markDeleted(Transaction &tx, const Message &message, Instant at);
    /// Reports for messages that never came, older than `before`.
    static Result<qint64> trimEarlyDeliveries(Transaction &tx, Instant before);
};

} // namespace chatflow
