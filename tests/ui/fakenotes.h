// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/notesource.h"
#include "ui/fakeinbox.h"

namespace chatflow
{

/// Keeps notes in the threads of a FakeInbox, which must outlive it.
class FakeNotes final : public NoteSource
{
public:
    explicit FakeNotes(FakeInbox &inbox)
        : m_inbox(inbox)
    {
    }

    std::optional<Error> failure; ///< of the next notes

    QFuture<Result<Message>> addNote(TenantId, ConversationId conversation, const QString &text) override
    {
        if (failure)
            return readyFuture(Result<Message>(fail(*failure)));
        Message note = textMessage(m_next++, conversation, Role::Agent, text,
                                   m_inbox.summary(conversation).conversation.lastMessageAt + seconds(1));
        note.kind = noteKind;
        note.author = FakeInbox::me;
        m_inbox.write(note);
        return readyFuture(Result<Message>(note));
    }

private:
    FakeInbox &m_inbox;
    qint64 m_next = 2'000'000;
};

} // namespace chatflow
