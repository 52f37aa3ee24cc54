// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/workspaceinbox.h"

#include <utility>

namespace chatflow
{

WorkspaceInbox::WorkspaceInbox(Inbox &inbox, Actor actor, Access access)
    : m_inbox(inbox)
    , m_actor(std::move(actor))
    , m_access(std::move(access))
{
}

QFuture<Result<Page<ConversationSummary>>>
WorkspaceInbox::conversations(TenantId tenant, const ConversationFilter &filter, const PageRequest &page)
{
    return m_inbox.conversations(tenant, filter, page);
}

QFuture<Result<ConversationCounts>> WorkspaceInbox::counts(TenantId tenant)
{
    return m_inbox.counts(tenant);
}

QFuture<Result<ConversationSummary>> WorkspaceInbox::conversation(TenantId tenant, ConversationId id)
{
    return m_inbox.conversation(tenant, id);
}

QFuture<Result<Page<Message>>> WorkspaceInbox::messages(TenantId tenant, ConversationId conversation,
                                                        const PageRequest &page)
{
    return m_inbox.messages(tenant, conversation, page);
}

QFuture<Result<Message>> WorkspaceInbox::message(TenantId tenant, MessageId id)
{
    return m_inbox.message(tenant, id);
}

QFuture<Result<ThreadPlace>> WorkspaceInbox::place(TenantId tenant, ConversationId conversation,
                                                   const PageKey &key)
{
    return m_inbox.place(tenant, conversation, key);
}

QFuture<Result<PageKey>> WorkspaceInbox::keyAt(TenantId tenant, ConversationId conversation, qint64 number)
{
    return m_inbox.keyAt(tenant, conversation, number);
}

QFuture<Result<Page<ConversationSummary>>> WorkspaceInbox::findContacts(TenantId tenant, const QString &text,
                                                                        int limit,
                                                                        const ConversationFilter &filter)
{
    return m_inbox.findContacts(tenant, text, limit, filter);
}

QFuture<Result<Page<MessageHit>>> WorkspaceInbox::findMessages(TenantId tenant, const QString &text,
                                                               MessageId before, int limit,
                                                               const ConversationFilter &filter)
{
    return m_inbox.findMessages(tenant, text, before, limit, filter);
}

QFuture<Result<Message>> WorkspaceInbox::reply(TenantId tenant, ConversationId conversation,
                                               const QString &text)
{
    return m_inbox.reply(m_actor, tenant, conversation, text);
}

QFuture<Result<Conversation>> WorkspaceInbox::takeOver(TenantId tenant, ConversationId conversation)
{
    return m_inbox.takeOver(m_actor, tenant, conversation);
}

QFuture<Result<Conversation>> WorkspaceInbox::handBack(TenantId tenant, ConversationId conversation)
{
    return m_inbox.handBack(m_actor, tenant, conversation);
}

QFuture<Result<Message>> WorkspaceInbox::sendAgain(TenantId tenant, MessageId message)
{
    return m_inbox.sendAgain(m_actor, tenant, message);
}

QFuture<Result<qint64>> WorkspaceInbox::settingsVersionOf(TenantId tenant, MessageId answer)
{
    return m_inbox.settingsVersionOf(tenant, answer);
}

QFuture<Result<>> WorkspaceInbox::markRead(TenantId tenant, ConversationId conversation)
{
    return m_inbox.markRead(tenant, conversation);
}

} // namespace chatflow
