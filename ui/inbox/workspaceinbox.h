// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxsource.h"

namespace chatflow
{

/// The workspace's Inbox, asked in the name of `actor`. `inbox` must outlive it.
class WorkspaceInbox final : public InboxSource
{
public:
    WorkspaceInbox(Inbox &inbox, Actor actor);

    QFuture<Result<Page<ConversationSummary>>> conversations(TenantId tenant,
                                                             const PageRequest &page) override;
    QFuture<Result<ConversationSummary>> conversation(TenantId tenant, ConversationId id) override;
    QFuture<Result<Page<Message>>> messages(TenantId tenant, ConversationId conversation,
                                            const PageRequest &page) override;
    QFuture<Result<Message>> message(TenantId tenant, MessageId id) override;
    QFuture<Result<Message>> reply(TenantId tenant, ConversationId conversation,
                                   const QString &text) override;
    QFuture<Result<Conversation>> takeOver(TenantId tenant, ConversationId conversation) override;
    QFuture<Result<Conversation>> handBack(TenantId tenant, ConversationId conversation) override;
    QFuture<Result<Message>> sendAgain(TenantId tenant, MessageId message) override;
    QFuture<Result<>> markRead(TenantId tenant, ConversationId conversation) override;
    ActorId person() const override { return m_actor.id; }

private:
    Inbox &m_inbox;
    Actor m_actor;
};

} // namespace chatflow
