// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/conversationheader.h"
#include "inbox/conversationpane.h"
#include "inbox/inboxpage.h"
#include "widgets/noticebar.h"
#include "widgets/undobar.h"
#include "work/workdesk.h"

#include <QPointer>

namespace chatflow
{

void InboxPage::takeOver()
{
    if (m_work && !m_list->chosen().isEmpty())
        return m_work->takeOver();
    changeHolder(m_source->takeOver(m_tenant, m_open), tr("The conversation could not be taken over."), true);
}

void InboxPage::handBack()
{
    if (m_work && !m_list->chosen().isEmpty())
        return m_work->handBack();
    changeHolder(m_source->handBack(m_tenant, m_open), tr("The conversation could not be handed back."),
                 true);
}

void InboxPage::changeHolder(const QFuture<Result<Conversation>> &answer, const QString &failure,
                             bool offersUndo)
{
    m_changingHolder = true;
    m_notice->hide();
    refreshOpen();
    onDone(this, answer,
           [this, failure, offersUndo, before = m_summary](const Result<Conversation> &conversation) {
               m_changingHolder = false;
               if (!conversation) {
                   m_notice->showError(failure, conversation.error());
               } else {
                   if (m_summary && conversation->id == m_open)
                       m_summary->conversation = *conversation;
                   if (offersUndo && before && conversation->tenant == m_tenant)
                       offerUndo(*before, *conversation);
               }
               refreshOpen();
           });
}

/// What waited for a person cannot be put back to waiting, and what a colleague held is not for us to take:
/// only what has a way back is offered.
void InboxPage::offerUndo(const ConversationSummary &before, const Conversation &now)
{
    const Conversation &was = before.conversation;
    const bool tookOver = was.holder == Holder::Ai && now.holder == Holder::Human;
    const bool handedBack =
        was.holder == Holder::Human && was.heldBy == m_source->person() && now.holder == Holder::Ai;
    if (!tookOver && !handedBack)
        return;
    //: %1 is a contact
    m_undo.offer(tookOver ? tr("You took over the conversation with %1.").arg(before.contactName)
                          : tr("The AI answers %1 again.").arg(before.contactName),
                 [page = QPointer(this), tenant = m_tenant, id = was.id, tookOver] {
                     if (!page || page->m_tenant != tenant)
                         return;
                     page->changeHolder(tookOver ? page->m_source->handBack(tenant, id)
                                                 : page->m_source->takeOver(tenant, id),
                                        tr("It could not be undone."), false);
                 });
}

} // namespace chatflow
