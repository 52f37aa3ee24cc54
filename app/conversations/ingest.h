// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "conversations/message.h"
#include "conversations/outboxstore.h"
#include "evolution/evolutiontypes.h"
#include "language/taughtreader.h"
#include "storage/transaction.h"

#include <QJsonObject>
#include <QTimeZone>

#include <memory>

namespace chatflow
{

/// Where events of an instance belong and how they are judged.
struct IngestRules {
    TenantId tenant;
    InstanceId instance;
    QTimeZone zone;      ///< the tenant's, for the day a message is counted on
    seconds maxAge{600}; ///< older messages are for people
    QString language{};  ///< the tenant's: what contacts are taken to write in until it is known
    std::shared_ptr<const TaughtReader> reader{}; ///< the tenant's; none: nobody taught anything

    MessageReading read(const QString &text, const QString &usual) const;
};

/// What became of an event.
struct Ingested {
    enum class What {
        Nothing,  ///< not for us: groups, broadcasts, protocol messages, unknown events
        Known,    ///< stored before
        Stored,   ///< a message of the contact
        TakeOver, ///< a person wrote elsewhere: the conversation is theirs
        Updated,  ///< delivery, edit or deletion of a stored message; or our own message recognised
    };
    What what = What::Nothing;
    ConversationId conversation;
    MessageId message;
    bool awaitsAnswer = false; ///< the AI has something to do

    bool operator==(const Ingested &) const = default;
};

/// The reactions to messages that are not stored yet: the last one of each side, by the message's provider
/// id; an empty one was taken back.
using WaitingReactions = QJsonObject;

/// Stores what WhatsApp tells: "commit 1" of the road of a message. Everything is stored once, whichever way
/// and however often it comes.
class Ingest
{
public:
    /// `reading` is what readAhead() gave for the event; without it, it is read here.
    static Result<Ingested> event(Transaction &tx, const IngestRules &rules, const EvolutionEvent &event,
                                  const std::optional<MessageReading> &reading = std::nullopt);
    /// What an event's text tells, so that the writer of the database need not wait for it; none for an event
    /// without a contact's words. Any thread.
    static std::optional<MessageReading> readAhead(const IngestRules &rules, const EvolutionEvent &event);
    /// A message of long ago, for people: no AI answers it or is told of it, no meter counts it, nobody finds
    /// it unread, and whoever holds the conversation goes on holding it. To be told the newest first:
    /// reactions come before what they are to, and wait in `reactions`.
    static Result<Ingested> past(Transaction &tx, const IngestRules &rules, const InboundMessage &message,
                                 WaitingReactions &reactions);

private:
    using Reading = std::optional<MessageReading>;
    static Result<Ingested> message(Transaction &tx, const IngestRules &rules, const InboundMessage &message,
                                    const Reading &reading);
    static Result<std::optional<Ingested>> ownSend(Transaction &tx, const IngestRules &rules,
                                                   const InboundMessage &message);
    static Result<QList<OutboxItem>> ownOpenSends(Transaction &tx, const IngestRules &rules,
                                                  const InboundMessage &message);
    static Result<Ingested> fromContact(Transaction &tx, const IngestRules &rules,
                                        const InboundMessage &message, const Conversation &conversation,
                                        const Reading &reading);
    static Result<Ingested> fromUs(Transaction &tx, const IngestRules &rules, const InboundMessage &message,
                                   const Conversation &conversation);
    static Result<Ingested> edited(Transaction &tx, const IngestRules &rules, const MessageEdited &edit,
                                   const Reading &reading);
    static Result<Ingested> deleted(Transaction &tx, const IngestRules &rules,
                                    const MessageDeleted &deletion);
    static Result<Ingested> delivery(Transaction &tx, const IngestRules &rules, const DeliveryUpdate &update);
};

/// How WhatsApp's report of a message's way is kept; nothing for one that says nothing new.
std::optional<Delivery> deliveryOf(DeliveryStatus status);
/// What a message says to a model: its text, or what it is where it has none ("[image]", "[audio, 12 s]").
QString contentForModel(const Message &message);
/// Whether the AI answers a message of this kind.
bool isAnswerable(MessageKind kind);

} // namespace chatflow
