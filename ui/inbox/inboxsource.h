// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/inbox.h"

namespace chatflow
{

/// What the inbox page asks of the workspace, in the name of the person at the console. Inbox stands behind
/// it (see WorkspaceInbox); tests put answers behind it that they hold back.
class InboxSource
{
public:
    virtual ~InboxSource() = default;

    virtual QFuture<Result<Page<ConversationSummary>>>
    conversations(TenantId tenant, const ConversationFilter &filter, const PageRequest &page) = 0;
    virtual QFuture<Result<ConversationCounts>> counts(TenantId tenant) = 0;
    virtual QFuture<Result<ConversationSummary>> conversation(TenantId tenant, ConversationId id) = 0;
    virtual QFuture<Result<Page<Message>>> messages(TenantId tenant, ConversationId conversation,
                                                    const PageRequest &page) = 0;
    virtual QFuture<Result<Message>> message(TenantId tenant, MessageId id) = 0;
    virtual QFuture<Result<ThreadPlace>> place(TenantId tenant, ConversationId conversation,
                                               const PageKey &key) = 0;
    virtual QFuture<Result<PageKey>> keyAt(TenantId tenant, ConversationId conversation, qint64 number) = 0;
    virtual QFuture<Result<Page<ConversationSummary>>>
    findContacts(TenantId tenant, const QString &text, int limit, const ConversationFilter &filter) = 0;
    virtual QFuture<Result<Page<MessageHit>>> findMessages(TenantId tenant, const QString &text,
                                                           MessageId before, int limit,
                                                           const ConversationFilter &filter) = 0;

    virtual QFuture<Result<Message>> reply(TenantId tenant, ConversationId conversation,
                                           const QString &text) = 0;
    virtual QFuture<Result<Conversation>> takeOver(TenantId tenant, ConversationId conversation) = 0;
    virtual QFuture<Result<Conversation>> handBack(TenantId tenant, ConversationId conversation) = 0;
    virtual QFuture<Result<Message>> sendAgain(TenantId tenant, MessageId message) = 0;
    /// The version of the settings with which the AI gave an answer; 0 for any other message.
    virtual QFuture<Result<qint64>> settingsVersionOf(TenantId tenant, MessageId answer) = 0;
    virtual QFuture<Result<>> markRead(TenantId tenant, ConversationId conversation) = 0;

    /// Who answers and takes over: the person at this console.
    virtual ActorId person() const = 0;
    /// Whether that person may answer, take over and hand back, or only read.
    virtual bool mayAnswer(TenantId tenant) const = 0;
    virtual bool maySeeSettings(TenantId tenant) const = 0;
};

} // namespace chatflow
