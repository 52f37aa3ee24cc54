// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "inbox/inboxtools.h"

namespace chatflow
{

class AgentDesk;
class Attachments;
class Inbox;
class RequestLog;
class Workspace;

/// The tools of the inbox over a workspace, in the name of the person at this console.
class WorkspaceDesk final : public NoteSource,
                            public DraftSource,
                            public CannedSource,
                            public WritingSource,
                            public ReplySource,
                            public AnswerSource,
                            public AnswerDraftSource,
                            public AttachmentSource,
                            public FindSource
{
public:
    /// `workspace` outlives it.
    WorkspaceDesk(Workspace &workspace, Access access);
    /// All tools, on one desk.
    static InboxTools tools(Workspace &workspace, const Access &access);

    QFuture<Result<Message>> addNote(TenantId tenant, ConversationId conversation,
                                     const QString &text) override;

    QFuture<Result<QString>> draft(TenantId tenant, ConversationId conversation) override;
    QFuture<Result<>> keepDraft(TenantId tenant, ConversationId conversation, const QString &text) override;

    QFuture<Result<QList<CannedResponse>>> cannedResponses(TenantId tenant) override;
    QFuture<Result<QList<CannedResponse>>> saveCanned(TenantId tenant,
                                                      const CannedResponse &response) override;
    QFuture<Result<QList<CannedResponse>>> removeCanned(TenantId tenant, const QString &shortcut,
                                                        const QString &language) override;
    QFuture<Result<QHash<QString, QString>>> fillings(TenantId tenant) override;

    QFuture<Result<WritingLock>> beginWriting(TenantId tenant, ConversationId conversation) override;
    QFuture<Result<>> endWriting(TenantId tenant, ConversationId conversation) override;
    QFuture<Result<WritingLock>> whoWrites(TenantId tenant, ConversationId conversation) override;

    QFuture<Result<Message>> reply(TenantId tenant, ConversationId conversation, const Reply &reply) override;
    QFuture<Result<Message>> takeBack(TenantId tenant, MessageId message) override;
    QFuture<Result<SendingTerms>> terms(TenantId tenant, ConversationId conversation) override;

    QFuture<Result<RequestDetails>> details(TenantId tenant, CallId call) override;
    bool mayReadRequests(TenantId tenant) const override;
    QWidget *view(const RequestDetails &details, const RelativeTime &times, QWidget *parent) override;
    QFuture<Result<QList<MessageVersion>>> versions(TenantId tenant, MessageId message) override;
    bool mayReadDeleted(TenantId tenant) const override;

    QFuture<Result<QList<PageKey>>> placesOf(TenantId tenant, ConversationId conversation,
                                             const QString &text) override;

    QFuture<Result<AnswerDraft>> draftAnswer(TenantId tenant, ConversationId conversation,
                                             const CancelToken &cancel) override;

    QFuture<Result<QList<Message>>> sendFiles(TenantId tenant, ConversationId conversation,
                                              const Reply &reply, const QList<Attachment> &files) override;

private:
    template<typename T> QFuture<Result<T>> refused() const;
    bool mayAnswer(TenantId tenant) const;

    Inbox &m_inbox;
    AgentDesk &m_desk;
    RequestLog &m_log;
    AnswerDrafts m_drafts;
    Attachments &m_attachments;
    Actor m_actor;
    Access m_access;
};

} // namespace chatflow
