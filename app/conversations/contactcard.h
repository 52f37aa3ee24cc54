// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "conversations/tag.h"

#include <QList>

namespace chatflow
{

/// What a person wrote about a contact; the contact never sees it.
struct ContactNote {
    ContactNoteId id;
    ContactId contact;
    QString text;
    Instant at;
    ActorId author;
    QString authorName{};
    std::optional<Instant> editedAt;

    bool operator==(const ContactNote &) const = default;
};

/// Why two contacts seem to be one person; stored by name.
enum class MergeEvidence {
    Person,       ///< somebody said so
    PhoneVariant, ///< their numbers are two forms of one
    SameMessage,  ///< a message named them both, e.g. a number and its @lid
};
QString toString(MergeEvidence evidence);
std::optional<MergeEvidence> mergeEvidenceFromString(QStringView text);

/// Another contact that seems to be the same person.
struct MergeSuggestion {
    ContactId contact;
    QString name; ///< or a number
    MergeEvidence evidence = MergeEvidence::Person;

    bool operator==(const MergeSuggestion &) const = default;
};

/// That two contacts are one person by now.
struct ContactMerge {
    ContactMergeId id;
    ContactId kept;
    ContactId merged;
    QString mergedName; ///< or a number
    Instant at;
    ActorId by;
    MergeEvidence evidence = MergeEvidence::Person;

    bool operator==(const ContactMerge &) const = default;
};

/// All that is known of a contact, and of those that are one person with it.
struct ContactCard {
    Contact contact;
    QList<ContactIdentifier> identifiers;
    QList<TagId> tags;          ///< the contact's; conversations have their own besides
    QList<ContactNote> notes;   ///< the newest first
    QList<ContactMerge> merges; ///< those that can be taken back
    QList<MergeSuggestion> suggestions;

    bool operator==(const ContactCard &) const = default;
};

/// What a person may change of a contact.
struct ContactProfile {
    QString name; ///< empty: as WhatsApp gives it
    QString email{};
    QString company{};
    QString language{};

    bool operator==(const ContactProfile &) const = default;
};

} // namespace chatflow
