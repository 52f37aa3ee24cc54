// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/composer.h"
#include "inbox/composerdesk.h"
#include "inbox/contactpane.h"
#include "inbox/conversationheader.h"
#include "inbox/conversationpane.h"
#include "inbox/inboxpage.h"
#include "inbox/recordsdesk.h"
#include "inbox/tagsdialog.h"
#include "inbox/tagwatch.h"
#include "inbox/threadview.h"
#include "inbox/timelinedialog.h"
#include "work/workdesk.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

void InboxPage::buildWork()
{
    m_timelineAction = makeAction(u"timelineAction"_s, u"recent"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H,
                                  [this] { showTimeline(); });
    m_tagsAction = makeAction(u"tagsAction"_s, u"choice"_s, {},
                              [this] { (new TagsDialog(*m_tools.tags, m_tenant, this))->open(); });
    m_timelineAction->setVisible(false);
    m_header->addTool(m_timelineAction);
    if (!m_tools.work)
        return;
    const auto makeTag = [this](TenantId tenant, const QString &name) {
        return m_tools.contacts->addTag(tenant, name, tagColours().constLast());
    };
    m_work = new WorkDesk({.source = m_tools.work,
                           .undo = m_undo,
                           .person = m_source->person(),
                           .targets = [this] { return workTargets(); },
                           .makeTag = makeTag},
                          m_takeOverAction, m_handBackAction, *this);
    m_list->setWorkMenu(m_work->menu());
    m_header->addTool(m_work->giveAction());
    connect(m_list, &ConversationPane::chosenChanged, this, &InboxPage::refreshOpen);
    connect(m_work, &WorkDesk::colleaguesRead, m_list, &ConversationPane::setColleagues);
    connect(m_work, &WorkDesk::partlyDone, m_list, &ConversationPane::warn);
    connect(m_work, &WorkDesk::failed, m_list, &ConversationPane::tell);
    connect(m_work, &WorkDesk::leftUnread, this, [this](const QList<ConversationId> &ids) {
        if (ids.contains(m_open))
            m_leftUnread = m_open;
    });
    if (m_tags)
        connect(m_tags, &TagWatch::tagsRead, m_work, &WorkDesk::setTags);
}

QList<ConversationSummary> InboxPage::workTargets() const
{
    const QList<ConversationSummary> chosen = m_list->chosen();
    if (chosen.isEmpty() && m_summary)
        return {*m_summary};
    return chosen;
}

QList<QAction *> InboxPage::menuActions() const
{
    QList<QAction *> actions{m_contactAction, m_timelineAction, nullptr, m_takeOverAction, m_handBackAction};
    if (m_work)
        actions += m_work->actions();
    actions += {nullptr, m_sendAgainAction, m_noteAction, m_attachAction, m_quoteAction, m_explainAction};
    actions += {m_contextAction, nullptr, m_copyAction, nullptr, m_findAction, m_olderHitAction};
    actions += {m_newerHitAction, m_nextWaitingAction, m_toListAction, m_toThreadAction, m_toComposerAction};
    actions += {nullptr, m_tagsAction, nullptr};
    return actions + m_records->actions();
}

QList<QWidget *> InboxPage::panes() const
{
    QList<QWidget *> panes{m_list, m_threadView, m_composer};
    if (m_contact)
        panes.append(m_contact);
    return panes;
}

bool InboxPage::isSettled() const
{
    return m_list->isSettled() && m_thread.state() != ThreadModel::State::Loading && m_desk->sending() == 0 &&
           (!m_contact || m_contact->isSettled());
}

QList<KeyHint> InboxPage::keyHints() const
{
    const auto keys = [](QKeyCombination key) {
        return QKeySequence(key).toString(QKeySequence::NativeText);
    };
    QList<KeyHint> hints{
        {tr("From the list to your answer"), keys(Qt::Key_Return)},
        {tr("From your answer to the list"), keys(Qt::Key_Escape)},
        {tr("Send"), keys(Qt::Key_Return)},
        {tr("New line"), keys(Qt::SHIFT | Qt::Key_Return)},
    };
    if (m_tools.canned)
        hints.append({tr("Canned response, at the beginning of an answer"), u"/"_s});
    if (m_work)
        hints += {{tr("Choose several conversations"),
                   keys(Qt::SHIFT | Qt::Key_Down) + u", "_s + keys(Qt::CTRL | Qt::Key_Space)},
                  {tr("Choose all that are listed"), keys(Qt::CTRL | Qt::Key_A)},
                  {tr("What can be done with what is chosen"), keys(Qt::SHIFT | Qt::Key_F10)}};
    return hints;
}

void InboxPage::showTimeline()
{
    if (!m_tools.timeline || !m_summary)
        return;
    auto *dialog =
        new TimelineDialog({.source = *m_tools.timeline,
                            .clock = m_clock,
                            .times = RelativeTime(m_zone, locale()),
                            .person = m_source->person()},
                           m_tenant, m_summary->conversation.contact, m_summary->contactName, this);
    connect(dialog, &TimelineDialog::messageChosen, this, &InboxPage::openMessage);
    connect(dialog, &TimelineDialog::conversationChosen, this, &InboxPage::openConversation);
    dialog->open();
}

void InboxPage::openNextWaiting()
{
    PageRequest next{.from = {}, .direction = PageRequest::Direction::Newer, .limit = 1};
    const bool waits = m_summary && m_summary->conversation.holder == Holder::Waiting;
    if (waits)
        next.from = m_summary->key();
    onDone(this, m_source->conversations(m_tenant, {.holder = Holder::Waiting}, next),
           [this, waits](const Result<Page<ConversationSummary>> &page) { nextWaitingRead(page, !waits); });
}

void InboxPage::nextWaitingRead(const Result<Page<ConversationSummary>> &page, bool fromStart)
{
    if (!page) {
        m_list->tell(tr("The conversations that wait could not be read."), page.error());
    } else if (page->rows.isEmpty() && !fromStart) { // it was the last: from the start again
        onDone(this,
               m_source->conversations(m_tenant, {.holder = Holder::Waiting},
                                       {.from = {}, .direction = PageRequest::Direction::Newer, .limit = 1}),
               [this](const Result<Page<ConversationSummary>> &first) { nextWaitingRead(first, true); });
    } else if (page->rows.isEmpty() || page->rows.constFirst().conversation.id == m_open) {
        m_list->warn(tr("No other conversation waits for a person."));
    } else if (page->rows.constFirst().conversation.tenant == m_tenant) {
        openConversation(page->rows.constFirst().conversation.id);
    }
}

} // namespace chatflow
