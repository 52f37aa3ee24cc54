// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/inbox.h"
#include "inbox/notesource.h"

namespace chatflow
{

/// The workspace's Inbox, given notes in the name of `actor`. `inbox` must outlive it.
class WorkspaceNotes final : public NoteSource
{
public:
    WorkspaceNotes(Inbox &inbox, Actor actor)
        : m_inbox(inbox)
        , m_actor(std::move(actor))
    {
    }

    QFuture<Result<Message>> addNote(TenantId tenant, ConversationId conversation,
                                     const QString &text) override
    {
        return m_inbox.addNote(m_actor, tenant, conversation, text);
    }

private:
    Inbox &m_inbox;
    Actor m_actor;
};

} // namespace chatflow
