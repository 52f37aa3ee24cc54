// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/threadmark.h"
#include "storage/keyset.h"

#include <QStringList>

namespace chatflow
{

/// Something that happened with a contact, or in one of its conversations.
struct TimelineEvent {
    enum class What {
        Began, ///< the conversation
        Mark,  ///< `mark`, in the thread
        ThreadNote,
        NoteAdded, ///< of the contact
        NoteEdited,
        NoteRemoved,
        TagPut, ///< on the contact, or on `conversation` when there is one
        TagTaken,
        Merged,
        Parted,
        Changed, ///< `words` are the names of what was changed: "name", "email", "fields"
    };

    PageKey key; ///< of the list of events
    What what = What::Began;
    ActorId by;
    QString byName;                 ///< may be empty
    QStringList words{};            ///< the tag's name, the note's text, what was changed
    ThreadMark mark{};              ///< of What::Mark
    ConversationId conversation;    ///< none for what concerns the contact alone
    std::optional<PageKey> message; ///< where it stands in that thread

    Instant at() const { return key.at; }
};

} // namespace chatflow
