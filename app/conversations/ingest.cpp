// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/ingest.h"

#include "conversations/contactstore.h"
#include "conversations/conversationreading.h"
#include "conversations/conversationstore.h"
#include "conversations/identifiers.h"
#include "conversations/messagestore.h"
#include "conversations/outboxstore.h"
#include "conversations/ownership.h"
#include "conversations/pastconversation.h"
#include "conversations/readingstore.h"
#include "conversations/replystore.h"
#include "conversations/sentrecord.h"
#include "conversations/surveys.h"
#include "conversations/taughtstore.h"
#include "metering/usagestore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool isForPeople(const InboundMessage &message)
{
    return message.chatType == ChatType::Person && !message.providerId.isEmpty() &&
           message.kind != MessageKind::Protocol && message.kind != MessageKind::Unsupported;
}

/// How far a message that was sent elsewhere has come.
Delivery deliveryThen(const InboundMessage &ours)
{
    return ours.delivery ? deliveryOf(*ours.delivery).value_or(Delivery::Sent) : Delivery::Sent;
}

QJsonObject metadataOf(const InboundMessage &message)
{
    QJsonObject metadata;
    if (message.media) {
        QJsonObject media{{u"mime"_s, message.media->mime}};
        if (!message.media->fileName.isEmpty())
            media.insert(u"file_name"_s, message.media->fileName);
        if (message.media->bytes)
            media.insert(u"bytes"_s, *message.media->bytes);
        if (message.media->seconds)
            media.insert(u"seconds"_s, *message.media->seconds);
        if (message.media->voice)
            media.insert(u"voice"_s, true);
        if (!message.media->url.isEmpty())
            media.insert(u"url"_s, message.media->url);
        metadata.insert(u"media"_s, media);
    }
    if (message.quoted)
        metadata.insert(u"quoted"_s, QJsonObject{{u"id"_s, message.quoted->providerId},
                                                 {u"text"_s, message.quoted->text}});
    if (message.reaction)
        metadata.insert(u"reaction"_s, QJsonObject{{u"to"_s, message.reaction->targetId},
                                                   {u"emoji"_s, message.reaction->emoji}});
    if (message.location)
        metadata.insert(u"location"_s, QJsonObject{{u"latitude"_s, message.location->latitude},
                                                   {u"longitude"_s, message.location->longitude},
                                                   {u"name"_s, message.location->name},
                                                   {u"address"_s, message.location->address}});
    if (!message.choiceId.isEmpty())
        metadata.insert(u"choice"_s, message.choiceId);
    if (message.history)
        metadata.insert(u"read_back"_s, true);
    return metadata;
}

Message storedForm(const IngestRules &rules, const InboundMessage &inbound, const Conversation &conversation)
{
    return {
        .tenant = rules.tenant,
        .conversation = conversation.id,
        .instance = rules.instance,
        .providerId = inbound.providerId,
        .kind = toString(inbound.kind),
        .body = inbound.text,
        .at = inbound.sentAt,
        .metadata = metadataOf(inbound),
    };
}

/// What is quoted, where the conversation has it.
Result<> resolveQuote(const Snapshot &snapshot, const InboundMessage &inbound, Message &message)
{
    if (!inbound.quoted)
        return {};
    const auto quoted =
        MessageStore::byProviderId(snapshot, message.tenant, message.instance, inbound.quoted->providerId);
    if (!quoted)
        return fail(quoted.error());
    if (*quoted && (*quoted)->conversation == message.conversation && !(*quoted)->deletedAt)
        message.metadata.insert(u"quoted"_s, ReplyStore::quoteOf(**quoted));
    return {};
}

QString sideOf(const InboundMessage &reaction)
{
    return reaction.fromMe ? u"ours"_s : u"theirs"_s;
}

/// Notes a reaction with the message it is to: one of each side, the last; an empty one takes it back.
Result<> react(Transaction &tx, const IngestRules &rules, const InboundMessage &inbound)
{
    if (!inbound.reaction)
        return {};
    const auto target =
        MessageStore::byProviderId(tx, rules.tenant, rules.instance, inbound.reaction->targetId);
    if (!target)
        return fail(target.error());
    if (!*target || (*target)->deletedAt)
        return {};
    QJsonObject metadata = (*target)->metadata;
    QJsonObject reactions = metadata.value(u"reactions"_s).toObject();
    if (inbound.reaction->emoji.isEmpty())
        reactions.remove(sideOf(inbound));
    else
        reactions.insert(sideOf(inbound), inbound.reaction->emoji);
    if (reactions.isEmpty())
        metadata.remove(u"reactions"_s);
    else
        metadata.insert(u"reactions"_s, reactions);
    return MessageStore::setMetadata(tx, **target, metadata);
}

/// The same of long ago: a later one counts more.
Result<> reactPast(Transaction &tx, const IngestRules &rules, const InboundMessage &inbound,
                   WaitingReactions &waiting)
{
    if (!inbound.reaction)
        return {};
    const auto target =
        MessageStore::byProviderId(tx, rules.tenant, rules.instance, inbound.reaction->targetId);
    if (!target)
        return fail(target.error());
    if (*target) {
        if ((*target)->metadata.value(u"reactions"_s)[sideOf(inbound)].isString())
            return {};
        return react(tx, rules, inbound);
    }
    QJsonObject sides = waiting.value(inbound.reaction->targetId).toObject();
    if (!sides.contains(sideOf(inbound)))
        sides.insert(sideOf(inbound), inbound.reaction->emoji);
    waiting.insert(inbound.reaction->targetId, sides);
    return {};
}

void takeReactions(Message &message, WaitingReactions &waiting)
{
    QJsonObject reactions = waiting.take(message.providerId).toObject();
    for (const QString &side : reactions.keys()) {
        if (reactions.value(side).toString().isEmpty())
            reactions.remove(side);
    }
    if (!reactions.isEmpty())
        message.metadata.insert(u"reactions"_s, reactions);
}

/// The contact of a message of long ago: what WhatsApp calls them now is not what it called them then.
Result<ContactId> contactThen(Transaction &tx, const IngestRules &rules, const InboundMessage &inbound)
{
    const QList<ContactIdentifier> identifiers = identifiersOf(inbound);
    const auto known = ContactStore::known(tx, rules.tenant, identifiers);
    if (!known)
        return known;
    QString name = inbound.fromMe ? QString() : inbound.pushName;
    if (*known && !name.isEmpty()) {
        const auto contact = ContactStore::find(tx, rules.tenant, *known);
        if (!contact)
            return fail(contact.error());
        if (!contact->name.isEmpty())
            name.clear();
    }
    return ContactStore::resolve(tx, rules.tenant, identifiers, name);
}

Result<> countMessage(Transaction &tx, const IngestRules &rules, const Conversation &conversation,
                      MessageId message, UsageKind kind)
{
    const UsageEvent usage{
        .tenant = rules.tenant,
        .at = tx.now(),
        .kind = kind,
        .source = message.value(),
        .conversation = conversation.id,
        .contact = conversation.contact,
    };
    CHATFLOW_TRY(UsageStore::record(tx, usage, rules.zone));
    return ContactStore::count(tx, rules.tenant, conversation.contact, 1, 0, 0);
}

bool hasWords(const QString &kind, const QString &text)
{
    static const QStringList kinds{toString(MessageKind::Text),        toString(MessageKind::Image),
                                   toString(MessageKind::Video),       toString(MessageKind::Document),
                                   toString(MessageKind::ButtonReply), toString(MessageKind::ListReply)};
    return kinds.contains(kind) && !text.trimmed().isEmpty();
}

/// Keeps what a contact's message tells, of itself and of the conversation.
Result<> keepReading(Transaction &tx, const IngestRules &rules, const Conversation &conversation,
                     const Message &message, const std::optional<MessageReading> &ahead)
{
    if (message.role != Role::User || !hasWords(message.kind, message.body))
        return {};
    const QString &usual = conversation.language.isEmpty() ? rules.language : conversation.language;
    // Read ahead, the contact's language was not known: it matters only where the text leaves it open.
    const bool holds = ahead && (ahead->language == usual ||
                                 ahead->languageCertainty >= ConversationReading::sureOfLanguage);
    const MessageReading reading = holds ? *ahead : rules.read(message.body, usual);
    CHATFLOW_TRY(ReadingStore::keep(tx, rules.tenant, message.id, reading));
    Conversation after = conversation;
    if (ConversationReading::note(after, reading, message.at))
        return ConversationStore::setReading(tx, after);
    return {};
}

} // namespace

std::optional<Delivery> deliveryOf(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Failed:
        return Delivery::Failed;
    case DeliveryStatus::Pending:
        return std::nullopt;
    case DeliveryStatus::Sent:
        return Delivery::Sent;
    case DeliveryStatus::Delivered:
        return Delivery::Delivered;
    case DeliveryStatus::Read:
    case DeliveryStatus::Played:
        return Delivery::Read;
    }
    return std::nullopt;
}

bool isAnswerable(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Reaction:
    case MessageKind::Protocol:
    case MessageKind::Unsupported:
    case MessageKind::Poll:
        return false;
    case MessageKind::Text:
    case MessageKind::Image:
    case MessageKind::Video:
    case MessageKind::Audio:
    case MessageKind::Document:
    case MessageKind::Sticker:
    case MessageKind::Location:
    case MessageKind::Contact:
    case MessageKind::ButtonReply:
    case MessageKind::ListReply:
        return true;
    }
    return false;
}

QString contentForModel(const Message &message)
{
    if (message.kind == toString(MessageKind::Text) || message.kind == toString(MessageKind::ButtonReply) ||
        message.kind == toString(MessageKind::ListReply))
        return message.body;
    QString label = message.kind;
    const QJsonObject media = message.metadata.value(u"media"_s).toObject();
    if (media.contains(u"seconds"_s))
        label += u", %1 s"_s.arg(media.value(u"seconds"_s).toInteger());
    if (media.contains(u"file_name"_s))
        label += u", "_s + media.value(u"file_name"_s).toString();
    const QString content = u'[' + label + u']';
    return message.body.isEmpty() ? content : content + u' ' + message.body;
}

MessageReading IngestRules::read(const QString &text, const QString &usual) const
{
    return reader ? reader->read(text, usual) : MessageReader::builtIn().read(text, usual);
}

std::optional<MessageReading> Ingest::readAhead(const IngestRules &rules, const EvolutionEvent &event)
{
    QString text;
    if (const auto *inbound = std::get_if<InboundMessage>(&event)) {
        if (inbound->chatType == ChatType::Person && !inbound->fromMe &&
            hasWords(toString(inbound->kind), inbound->text))
            text = inbound->text;
    } else if (const auto *edit = std::get_if<MessageEdited>(&event)) {
        text = edit->text;
    }
    if (text.isEmpty())
        return std::nullopt;
    return rules.read(text, rules.language);
}

Result<Ingested> Ingest::event(Transaction &tx, const IngestRules &rules, const EvolutionEvent &event,
                               const Reading &reading)
{
    if (const auto *inbound = std::get_if<InboundMessage>(&event))
        return message(tx, rules, *inbound, reading);
    if (const auto *edit = std::get_if<MessageEdited>(&event))
        return edited(tx, rules, *edit, reading);
    if (const auto *deletion = std::get_if<MessageDeleted>(&event))
        return deleted(tx, rules, *deletion);
    if (const auto *update = std::get_if<DeliveryUpdate>(&event))
        return delivery(tx, rules, *update);
    return Ingested{};
}

Result<Ingested> Ingest::message(Transaction &tx, const IngestRules &rules, const InboundMessage &inbound,
                                 const Reading &reading)
{
    if (!isForPeople(inbound))
        return Ingested{};
    const auto known = MessageStore::byProviderId(tx, rules.tenant, rules.instance, inbound.providerId);
    if (!known)
        return fail(known.error());
    if (*known)
        return Ingested{
            .what = Ingested::What::Known, .conversation = (*known)->conversation, .message = (*known)->id};

    if (inbound.fromMe) {
        // Our own send, seen as an event before its request was answered, or after the answer was lost.
        const auto own = ownSend(tx, rules, inbound);
        if (!own)
            return fail(own.error());
        if (*own)
            return **own;
    }
    // The name in a message of ours is our own.
    const auto contact = ContactStore::resolve(tx, rules.tenant, identifiersOf(inbound),
                                               inbound.fromMe ? QString() : inbound.pushName);
    if (!contact)
        return fail(contact.error());
    const auto conversation =
        ConversationStore::ensure(tx, rules.tenant, rules.instance, *contact, identityOf(inbound).preferred);
    if (!conversation)
        return fail(conversation.error());
    return inbound.fromMe ? fromUs(tx, rules, inbound, *conversation)
                          : fromContact(tx, rules, inbound, *conversation, reading);
}

Result<Ingested> Ingest::past(Transaction &tx, const IngestRules &rules, const InboundMessage &inbound,
                              WaitingReactions &reactions)
{
    if (!isForPeople(inbound))
        return Ingested{};
    const auto known = MessageStore::byProviderId(tx, rules.tenant, rules.instance, inbound.providerId);
    if (!known)
        return fail(known.error());
    if (*known) {
        reactions.remove(inbound.providerId); // the road has seen them
        return Ingested{
            .what = Ingested::What::Known, .conversation = (*known)->conversation, .message = (*known)->id};
    }
    if (inbound.fromMe) {
        // Whoever sends it recognises it.
        const auto open = ownOpenSends(tx, rules, inbound);
        if (!open)
            return fail(open.error());
        if (!open->isEmpty())
            return Ingested{.what = Ingested::What::Known};
    }
    const auto contact = contactThen(tx, rules, inbound);
    if (!contact)
        return fail(contact.error());
    const auto conversation =
        ensurePastConversation(tx, rules.tenant, rules.instance, *contact, identityOf(inbound).preferred);
    if (!conversation)
        return fail(conversation.error());
    Message message = storedForm(rules, inbound, *conversation);
    message.metadata.insert(u"imported"_s, u"server"_s);
    message.role = inbound.fromMe ? Role::Agent : Role::User;
    message.delivery = inbound.fromMe ? deliveryThen(inbound) : Delivery::Received;
    CHATFLOW_TRY(resolveQuote(tx, inbound, message));
    takeReactions(message, reactions);
    const auto id = MessageStore::insert(tx, message);
    if (!id)
        return fail(id.error());
    if (!*id)
        return Ingested{.what = Ingested::What::Known, .conversation = conversation->id};
    CHATFLOW_TRY(ConversationStore::noteMessage(tx, *conversation, *id, message.at, false));
    CHATFLOW_TRY(reactPast(tx, rules, inbound, reactions));
    CHATFLOW_TRY(ContactStore::count(tx, rules.tenant, *contact, 1, 0, 0));
    if (inbound.deleted) {
        const auto stored = MessageStore::find(tx, rules.tenant, *id);
        if (!stored)
            return fail(stored.error());
        CHATFLOW_TRY(MessageStore::markDeleted(tx, *stored, message.at));
    }
    return Ingested{Ingested::What::Stored, conversation->id, *id, false};
}

Result<Ingested> Ingest::fromContact(Transaction &tx, const IngestRules &rules, const InboundMessage &inbound,
                                     const Conversation &conversation, const Reading &reading)
{
    const bool answerable = isAnswerable(inbound.kind);
    const bool tooOld = inbound.sentAt + rules.maxAge < tx.now();
    const bool aiHolds =
        conversation.holder == Holder::Ai ||
        (conversation.holder == Holder::Waiting && returnsByItself(conversation.reason) && !tooOld);

    Message message = storedForm(rules, inbound, conversation);
    message.role = Role::User;
    message.delivery = Delivery::Received;
    message.awaitsAnswer = answerable && aiHolds && !tooOld && !inbound.deleted;
    CHATFLOW_TRY(resolveQuote(tx, inbound, message));
    const auto id = MessageStore::insert(tx, message);
    if (!id)
        return fail(id.error());
    if (!*id)
        return Ingested{.what = Ingested::What::Known, .conversation = conversation.id};
    message.id = *id;
    CHATFLOW_TRY(ConversationStore::noteMessage(tx, conversation, *id, message.at, true));
    if (!inbound.deleted)
        CHATFLOW_TRY(keepReading(tx, rules, conversation, message, reading));
    CHATFLOW_TRY(react(tx, rules, inbound));
    CHATFLOW_TRY(countMessage(tx, rules, conversation, *id, UsageKind::MessageIn));
    if (answerable) {
        const auto isAnswer = Surveys::hear(tx, conversation, message, rules.language);
        if (!isAnswer)
            return fail(isAnswer.error());
        if (*isAnswer) {
            CHATFLOW_TRY(MessageStore::setAwaitsAnswer(tx, message, false));
            return Ingested{Ingested::What::Updated, conversation.id, *id, false};
        }
    }
    if (message.awaitsAnswer) {
        if (conversation.holder != Holder::Ai) {
            CHATFLOW_TRY(Ownership::goesBack(tx, conversation));
        }
        CHATFLOW_TRY(ConversationStore::setAwaiting(tx, conversation, tx.now()));
    } else if (answerable && tooOld && conversation.holder == Holder::Ai) {
        CHATFLOW_TRY(
            Ownership::toPeople(tx, rules.tenant, conversation.id, Holder::Waiting, HolderReason::TooOld));
    }
    return Ingested{Ingested::What::Stored, conversation.id, *id, message.awaitsAnswer};
}

// What we may have sent as this message: nearly always it is in the conversation with this person; only a
// number that Evolution has rewritten makes it look like somebody else's.
Result<QList<OutboxItem>> Ingest::ownOpenSends(Transaction &tx, const IngestRules &rules,
                                               const InboundMessage &inbound)
{
    const auto contact = ContactStore::known(tx, rules.tenant, identifiersOf(inbound));
    if (!contact)
        return fail(contact.error());
    if (*contact) {
        const auto conversation = ConversationStore::ofContact(tx, rules.tenant, rules.instance, *contact,
                                                               identityOf(inbound).preferred);
        if (!conversation)
            return fail(conversation.error());
        if (*conversation) {
            const auto open = OutboxStore::onTheWay(tx, rules.tenant, (*conversation)->id,
                                                    toString(inbound.kind), inbound.text);
            if (!open || !open->isEmpty())
                return open;
        }
    }
    return OutboxStore::onTheWay(tx, rules.tenant, rules.instance, toString(inbound.kind), inbound.text);
}

Result<std::optional<Ingested>> Ingest::ownSend(Transaction &tx, const IngestRules &rules,
                                                const InboundMessage &inbound)
{
    const auto open = ownOpenSends(tx, rules, inbound);
    if (!open)
        return fail(open.error());
    const Identity identity = identityOf(inbound);
    for (const OutboxItem &item : *open) {
        const bool same = identity.aliases.contains(item.address);
        // Evolution rewrites some numbers (the ninth digit in Brazil, Mexico, Argentina): the subscriber's
        // part stays.
        const QString digits = item.address.section(u'@', 0, 0);
        const bool rewritten = !same && digits.size() >= 10 && !identity.phone.isEmpty() &&
                               digits.right(8) == identity.phone.right(8);
        if (!same && !rewritten)
            continue;
        CHATFLOW_TRY(SentRecord::store(tx, item, inbound.providerId, rules.zone));
        if (rewritten) {
            const auto conversation = ConversationStore::find(tx, rules.tenant, item.conversation);
            if (!conversation)
                return fail(conversation.error());
            CHATFLOW_TRY(ContactStore::addIdentifier(tx, rules.tenant, conversation->contact,
                                                     {IdentifierKind::Phone, identity.phone}));
        }
        return std::optional(Ingested{Ingested::What::Updated, item.conversation, item.message, false});
    }
    return std::optional<Ingested>();
}

Result<Ingested> Ingest::fromUs(Transaction &tx, const IngestRules &rules, const InboundMessage &inbound,
                                const Conversation &conversation)
{
    Message message = storedForm(rules, inbound, conversation);
    message.role = Role::Agent;
    message.delivery = deliveryThen(inbound);
    CHATFLOW_TRY(resolveQuote(tx, inbound, message));
    const auto id = MessageStore::insert(tx, message);
    if (!id)
        return fail(id.error());
    if (!*id)
        return Ingested{.what = Ingested::What::Known, .conversation = conversation.id};
    CHATFLOW_TRY(ConversationStore::noteMessage(tx, conversation, *id, message.at, false));
    CHATFLOW_TRY(react(tx, rules, inbound));
    CHATFLOW_TRY(countMessage(tx, rules, conversation, *id, UsageKind::MessageOut));
    if (inbound.kind == MessageKind::Reaction)
        return Ingested{Ingested::What::Updated, conversation.id, *id, false};
    CHATFLOW_TRY(Ownership::toPeople(tx, rules.tenant, conversation.id, Holder::Human, HolderReason::Phone));
    return Ingested{Ingested::What::TakeOver, conversation.id, *id, false};
}

Result<Ingested> Ingest::edited(Transaction &tx, const IngestRules &rules, const MessageEdited &edit,
                                const Reading &reading)
{
    const auto message = MessageStore::byProviderId(tx, rules.tenant, rules.instance, edit.providerId);
    if (!message)
        return fail(message.error());
    if (!*message || (*message)->deletedAt || (*message)->body == edit.text)
        return Ingested{};
    CHATFLOW_TRY(MessageStore::edit(tx, **message, edit.text, edit.editedAt.value_or(tx.now())));
    if ((*message)->role == Role::User) {
        const auto conversation = ConversationStore::lock(tx, rules.tenant, (*message)->conversation);
        if (!conversation)
            return fail(conversation.error());
        // What a person said of the old words is not said of these.
        CHATFLOW_TRY(TaughtStore::takeBack(tx, rules.tenant, (*message)->id));
        Message now = **message;
        now.body = edit.text;
        CHATFLOW_TRY(keepReading(tx, rules, *conversation, now, reading));
    }
    tx.changed(rules.tenant, ChangeKind::Conversation, (*message)->conversation);
    return Ingested{Ingested::What::Updated, (*message)->conversation, (*message)->id,
                    (*message)->awaitsAnswer};
}

Result<Ingested> Ingest::deleted(Transaction &tx, const IngestRules &rules, const MessageDeleted &deletion)
{
    const auto message = MessageStore::byProviderId(tx, rules.tenant, rules.instance, deletion.providerId);
    if (!message)
        return fail(message.error());
    if (!*message || (*message)->deletedAt)
        return Ingested{};
    CHATFLOW_TRY(MessageStore::markDeleted(tx, **message, tx.now()));
    CHATFLOW_TRY(ReadingStore::forget(tx, rules.tenant, (*message)->id));
    tx.changed(rules.tenant, ChangeKind::Conversation, (*message)->conversation);
    return Ingested{Ingested::What::Updated, (*message)->conversation, (*message)->id, false};
}

Result<Ingested> Ingest::delivery(Transaction &tx, const IngestRules &rules, const DeliveryUpdate &update)
{
    const auto delivery = deliveryOf(update.status);
    if (!delivery)
        return Ingested{};
    CHATFLOW_TRY(
        MessageStore::reportDelivery(tx, rules.tenant, rules.instance, update.providerId, *delivery));
    return Ingested{.what = Ingested::What::Updated};
}

} // namespace chatflow
