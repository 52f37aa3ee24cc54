// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "inbox/inboxsource.h"

namespace chatflow
{

/// The workspace's Inbox, asked in the name of `actor`. `inbox` must outlive it.
class WorkspaceInbox final : public InboxSource
{
public:
    WorkspaceInbox(Inbox &inbox, Actor actor, Access access);

    QFuture<Result<Page<ConversationSummary>>>
    conversations(TenantId tenant, const ConversationFilter &filter, const PageRequest &page) override;
    QFuture<Result<ConversationCounts>> counts(TenantId tenant) override;
    QFuture<Result<ConversationSummary>> conversation(TenantId tenant, ConversationId id) override;
    QFuture<Result<Page<Message>>> messages(TenantId tenant, ConversationId conversation,
                                            const PageRequest &page) override;
    QFuture<Result<Message>> message(TenantId tenant, MessageId id) override;
    QFuture<Result<ThreadPlace>> place(TenantId tenant, ConversationId conversation,
                                       const PageKey &key) override;
    QFuture<Result<PageKey>> keyAt(TenantId tenant, ConversationId conversation, qint64 number) override;
    QFuture<Result<Page<ConversationSummary>>> findContacts(TenantId tenant, const QString &text, int limit,
                                                            const ConversationFilter &filter) override;
    QFuture<Result<Page<MessageHit>>> findMessages(TenantId tenant, const QString &text, MessageId before,
                                                   int limit, const ConversationFilter &filter) override;
    QFuture<Result<Message>> reply(TenantId tenant, ConversationId conversation,
                                   const QString &text) override;
    QFuture<Result<Conversation>> takeOver(TenantId tenant, ConversationId conversation) override;
    QFuture<Result<Conversation>> handBack(TenantId tenant, ConversationId conversation) override;
    QFuture<Result<Message>> sendAgain(TenantId tenant, MessageId message) override;
    QFuture<Result<qint64>> settingsVersionOf(TenantId tenant, MessageId answer) override;
    QFuture<Result<>> markRead(TenantId tenant, ConversationId conversation) override;
    ActorId person() const override { return m_actor.id; }
    bool mayAnswer(TenantId tenant) const override
    {
        return m_access.may(Permission::AnswerConversations, tenant);
    }
    bool maySeeSettings(TenantId tenant) const override
    {
        return m_access.may(Permission::ReadSettings, tenant);
    }

private:
    Inbox &m_inbox;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
