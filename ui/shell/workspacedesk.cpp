// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacedesk.h"

#include "automation/attachments.h"
#include "automation/previewparts.h"
#include "conversations/agentdesk.h"
#include "conversations/inbox.h"
#include "conversations/requestlog.h"
#include "inbox/workspacecontacts.h"
#include "inbox/workspacecontexts.h"
#include "inbox/workspacefollowups.h"
#include "inbox/workspacereadings.h"
#include "inbox/workspacetags.h"
#include "inbox/workspacetimeline.h"
#include "inbox/workspaceviews.h"
#include "requests/requestdetailspane.h"
#include "shell/workspacemedia.h"
#include "shell/workspacerecords.h"
#include "work/workspacework.h"
#include "workspace/workspace.h"

#include <utility>

namespace chatflow
{

WorkspaceDesk::WorkspaceDesk(Workspace &workspace, Access access)
    : m_inbox(workspace.inbox())
    , m_desk(workspace.desk())
    , m_log(workspace.requests())
    , m_drafts(workspace.previewParts())
    , m_attachments(workspace.attachments())
    , m_actor(workspace.localActor())
    , m_access(std::move(access))
{
}

InboxTools WorkspaceDesk::tools(Workspace &workspace, const Access &access)
{
    const auto desk = std::make_shared<WorkspaceDesk>(workspace, access);
    return {
        .notes = desk,
        .drafts = desk,
        .canned = desk,
        .writing = desk,
        .replies = desk,
        .answers = desk,
        .answerDrafts = desk,
        .media = std::make_shared<WorkspaceMedia>(workspace.mediaParts()),
        .attachments = desk,
        .context = std::make_shared<WorkspaceContexts>(workspace.contexts(), workspace.localActor(), access),
        .contacts = std::make_shared<WorkspaceContacts>(workspace.contacts(), workspace.tags(),
                                                        workspace.localActor()),
        .views = std::make_shared<WorkspaceViews>(workspace.savedViews(), workspace.localActor()),
        .finds = desk,
        .records = std::make_shared<WorkspaceRecords>(workspace, access),
        .tags = std::make_shared<WorkspaceTags>(workspace.tags(), workspace.localActor(), access),
        .timeline = std::make_shared<WorkspaceTimeline>(workspace.contacts()),
        .followUps =
            std::make_shared<WorkspaceFollowUps>(workspace.followUps(), workspace.localActor(), access),
        .readings = std::make_shared<WorkspaceReadings>(workspace.teaching(), workspace.localActor(), access),
        .work = std::make_shared<WorkspaceWork>(workspace.work(), workspace.localActor(), access)};
}

template<typename T> QFuture<Result<T>> WorkspaceDesk::refused() const
{
    return failedFuture<T>({Error::Code::PermissionDenied, {}, {}});
}

bool WorkspaceDesk::mayAnswer(TenantId tenant) const
{
    return m_access.may(Permission::AnswerConversations, tenant);
}

QFuture<Result<Message>> WorkspaceDesk::addNote(TenantId tenant, ConversationId conversation,
                                                const QString &text)
{
    return mayAnswer(tenant) ? m_inbox.addNote(m_actor, tenant, conversation, text) : refused<Message>();
}

QFuture<Result<QString>> WorkspaceDesk::draft(TenantId tenant, ConversationId conversation)
{
    return m_desk.draft(m_actor, tenant, conversation);
}

QFuture<Result<>> WorkspaceDesk::keepDraft(TenantId tenant, ConversationId conversation, const QString &text)
{
    return m_desk.keepDraft(m_actor, tenant, conversation, text);
}

QFuture<Result<QList<CannedResponse>>> WorkspaceDesk::cannedResponses(TenantId tenant)
{
    return m_desk.cannedResponses(tenant);
}

QFuture<Result<QList<CannedResponse>>> WorkspaceDesk::saveCanned(TenantId tenant,
                                                                 const CannedResponse &response)
{
    return mayAnswer(tenant) ? m_desk.saveCanned(m_actor, tenant, response)
                             : refused<QList<CannedResponse>>();
}

QFuture<Result<QList<CannedResponse>>> WorkspaceDesk::removeCanned(TenantId tenant, const QString &shortcut,
                                                                   const QString &language)
{
    return mayAnswer(tenant) ? m_desk.removeCanned(m_actor, tenant, shortcut, language)
                             : refused<QList<CannedResponse>>();
}

QFuture<Result<QHash<QString, QString>>> WorkspaceDesk::fillings(TenantId tenant)
{
    return m_desk.fillings(tenant);
}

QFuture<Result<WritingLock>> WorkspaceDesk::beginWriting(TenantId tenant, ConversationId conversation)
{
    return mayAnswer(tenant) ? m_desk.beginWriting(m_actor, tenant, conversation) : refused<WritingLock>();
}

QFuture<Result<>> WorkspaceDesk::endWriting(TenantId tenant, ConversationId conversation)
{
    return m_desk.endWriting(m_actor, tenant, conversation);
}

QFuture<Result<WritingLock>> WorkspaceDesk::whoWrites(TenantId tenant, ConversationId conversation)
{
    return m_desk.whoWrites(tenant, conversation);
}

QFuture<Result<Message>> WorkspaceDesk::reply(TenantId tenant, ConversationId conversation,
                                              const Reply &reply)
{
    return mayAnswer(tenant) ? m_inbox.reply(m_actor, tenant, conversation, reply) : refused<Message>();
}

QFuture<Result<Message>> WorkspaceDesk::takeBack(TenantId tenant, MessageId message)
{
    return mayAnswer(tenant) ? m_inbox.takeBack(m_actor, tenant, message) : refused<Message>();
}

QFuture<Result<SendingTerms>> WorkspaceDesk::terms(TenantId tenant, ConversationId conversation)
{
    return m_inbox.terms(tenant, conversation);
}

QFuture<Result<RequestDetails>> WorkspaceDesk::details(TenantId tenant, CallId call)
{
    return mayReadRequests(tenant) ? m_log.details(tenant, call) : refused<RequestDetails>();
}

bool WorkspaceDesk::mayReadRequests(TenantId tenant) const
{
    return m_access.may(Permission::ReadRequestLog, tenant);
}

QWidget *WorkspaceDesk::view(const RequestDetails &details, const RelativeTime &times, QWidget *parent)
{
    auto *pane = new RequestDetailsPane(parent);
    pane->setOffersActions(false);
    pane->showDetails(details, times);
    return pane;
}

QFuture<Result<QList<MessageVersion>>> WorkspaceDesk::versions(TenantId tenant, MessageId message)
{
    return m_desk.versions(tenant, message);
}

bool WorkspaceDesk::mayReadDeleted(TenantId tenant) const
{
    return m_access.may(Permission::ReadRequestLog, tenant);
}

QFuture<Result<QList<PageKey>>> WorkspaceDesk::placesOf(TenantId tenant, ConversationId conversation,
                                                        const QString &text)
{
    return m_inbox.placesOf(tenant, conversation, text);
}

QFuture<Result<AnswerDraft>> WorkspaceDesk::draftAnswer(TenantId tenant, ConversationId conversation,
                                                        const CancelToken &cancel)
{
    return mayAnswer(tenant) ? m_drafts.draft(tenant, conversation, cancel) : refused<AnswerDraft>();
}

QFuture<Result<QList<Message>>> WorkspaceDesk::sendFiles(TenantId tenant, ConversationId conversation,
                                                         const Reply &reply, const QList<Attachment> &files)
{
    return mayAnswer(tenant) ? m_attachments.send(m_actor, tenant, conversation, reply, files)
                             : refused<QList<Message>>();
}

} // namespace chatflow
