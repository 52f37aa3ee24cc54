// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "tenants/ownvariable.h"

#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

/// That somebody wants no automatic answers.
struct OptOut {
    Instant at;
    ActorId by; ///< who noted it
    QString reason;

    bool operator==(const OptOut &) const = default;
};

/// A person who writes to a tenant, known under any number of identifiers.
struct Contact {
    ContactId id;
    TenantId tenant;
    QString name;         ///< what is shown: the one a person gave, otherwise WhatsApp's; may be empty
    QString pushName{};   ///< as WhatsApp gave it
    bool isNamed = false; ///< a person gave the name
    QString email{};
    QString company{};
    QString language{};          ///< a code, e.g. "pt-BR"; empty = not known
    QList<OwnVariable> fields{}; ///< the tenant's own; variables of the questions asked for this contact
    std::optional<OptOut> optOut{};
    ContactId mergedInto{}; ///< the contact that stands for this one
    qint64 messageCount = 0;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Instant createdAt;
    Instant updatedAt;

    bool operator==(const Contact &) const = default;
};

/// Under what WhatsApp knows a contact.
enum class IdentifierKind {
    Phone,    ///< digits only, as in the JID
    Lid,      ///< the digits of an @lid address
    Business, ///< Meta's business-scoped id, "BR.1a2B3c"
    Other,    ///< what the generic EVOLUTION channel gives
};
QString toString(IdentifierKind kind);
std::optional<IdentifierKind> identifierKindFromString(QStringView text);

struct ContactIdentifier {
    IdentifierKind kind = IdentifierKind::Phone;
    QString value;

    bool operator==(const ContactIdentifier &) const = default;
};

/// Who answers in a conversation.
enum class Holder {
    Ai,
    Waiting, ///< nobody: a person has to take it
    Human,
};
QString toString(Holder holder);
std::optional<Holder> holderFromString(QStringView text);

/// Why the holder changed last; stored by name.
enum class HolderReason {
    None,
    Console, ///< a person took over in the console
    Phone,   ///< a person wrote on the telephone, or through another program
    HandedBack,
    AiFailed, ///< the flow failed too often
    LimitReached,
    TooOld,      ///< the messages waited longer than the limit
    SendUnknown, ///< a message may or may not have gone out, and the server cannot tell
    SendFailed,
    TenantPaused,
    OptedOut,     ///< the contact wants no automatic answers
    Assigned,     ///< a person gave it to another
    Released,     ///< a person let it go: any other may take it
    Resolved,     ///< a person has done what was to do
    Escalated,    ///< a rule called for a person
    PausedByRule, ///< a rule lets the AI be silent until a person hands the conversation back
    BotLoop,      ///< the AI answered so often that a bot must be answering it
};
QString toString(HolderReason reason);
std::optional<HolderReason> holderReasonFromString(QStringView text);
/// Whether a conversation that waits for this reason goes back to the AI when the contact writes again: the
/// reason may have passed by then, and the pipeline's gate decides anew.
bool returnsByItself(HolderReason reason);

/// What is said between a contact and one WhatsApp number of a tenant.
struct Conversation {
    ConversationId id;
    TenantId tenant;
    InstanceId instance;
    ContactId contact;
    QString address; ///< the JID answers go to
    Holder holder = Holder::Ai;
    HolderReason reason = HolderReason::None;
    Instant holderSince;
    ActorId heldBy;
    qint64 ownership = 1;    ///< grows with every change of holder
    qint64 sessionEpoch = 1; ///< part of the flow's session id; growing it starts the flow's memory anew
    std::optional<Instant> awaitingSince; ///< since when messages wait for the AI
    Instant answerNotBefore;
    int failedAttempts = 0;
    MessageId lastMessage;
    Instant lastMessageAt;
    qint64 messageCount = 0;
    qint64 unread = 0;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Instant createdAt;
    QString intent{};    ///< what the contact wants (see ConversationReading); empty = nothing was read yet
    QString sentiment{}; ///< "negative", "neutral" or "positive": how it sounds; as intent
    QString language{};  ///< the one the contact usually writes in here, "es"; as intent
    Instant intentAt;    ///< when it was told, by the time of the message
    Instant sentimentAt;

    bool operator==(const Conversation &) const = default;
};

} // namespace chatflow
