// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/threadmark.h"
#include "inbox/composer.h"
#include "inbox/composerdesk.h"
#include "inbox/composerfield.h"
#include "inbox/composerspelling.h"
#include "inbox/contactpane.h"
#include "inbox/conversationheader.h"
#include "inbox/conversationpane.h"
#include "inbox/filedrop.h"
#include "inbox/followupbar.h"
#include "inbox/inboxpage.h"
#include "inbox/recordsdesk.h"
#include "inbox/tagwatch.h"
#include "inbox/threaddesk.h"
#include "inbox/threadfinder.h"
#include "inbox/threadview.h"
#include "inbox/viewmenu.h"
#include "shell/layoutmemory.h"
#include "widgets/noticebar.h"

#include <QMenu>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace chatflow
{

namespace
{

/// WhatsApp's address is a number for most, and a hidden id for some.
QString phoneOf(const QString &address)
{
    const QString name = address.section(u'@', 0, 0);
    return address.endsWith("@lid"_L1) ? QString() : name;
}

} // namespace

/// The panel of the contact, folded until somebody opens it; how it was left is remembered.
void InboxPage::buildContact()
{
    m_contactAction = makeAction(u"contactAction"_s, u"contact"_s, Qt::ALT | Qt::Key_4, [this] {
        m_layout.remember(u"inbox/contact"_s, m_contactAction->isChecked());
        m_contact->setVisible(m_contactAction->isChecked());
        (m_contactAction->isChecked() ? static_cast<QWidget *>(m_contact) : m_threadView)
            ->setFocus(Qt::ShortcutFocusReason);
    });
    m_contactAction->setCheckable(true);
    m_contactAction->setVisible(m_tools.contacts != nullptr);
    if (!m_tools.contacts)
        return;
    m_contact = new ContactPane(*m_tools.contacts, m_clock, m_undo, this);
    m_splitter->addWidget(m_contact);
    m_tags = new TagWatch(*m_tools.contacts, this);
    connect(m_tags, &TagWatch::tagsRead, m_list, &ConversationPane::setTags);
    m_contactAction->setChecked(m_layout.value(u"inbox/contact"_s).toBool());
    m_contact->setVisible(m_contactAction->isChecked());
    m_header->addTool(m_contactAction);
}

/// When the contact is written to again; false where nothing tells.
bool InboxPage::buildFollowUps(QWidget *parent)
{
    if (!m_tools.followUps)
        return false;
    m_followUps = new FollowUpBar(*m_tools.followUps, m_clock, parent);
    connect(m_followUps, &FollowUpBar::failed, this,
            [this](const QString &what, const Error &error) { m_notice->showError(what, error); });
    return true;
}

void InboxPage::buildRecords()
{
    m_records = new RecordsDesk(
        m_tools.records,
        [this] {
            return ExportOffer{.tenant = m_tenant,
                               .zone = m_zone,
                               .conversation = m_open,
                               .contact = m_summary ? m_summary->conversation.contact : ContactId(),
                               .contactName = m_summary ? m_summary->contactName : QString(),
                               .phone = m_summary ? phoneOf(m_summary->conversation.address) : QString(),
                               .filter = m_list->filter()};
        },
        *this);
    addActions(m_records->actions());
    if (m_contact)
        m_contact->setRecordActions(m_records->contactActions());
    m_list->filterMenu()->addSeparator();
    m_list->filterMenu()->addActions(m_records->listActions());
}

/// What a search found in the thread, hit by hit.
ThreadFinder *InboxPage::buildFinder(QWidget *parent)
{
    m_olderHitAction =
        makeAction(u"olderHitAction"_s, u"up"_s, Qt::Key_F3, [this] { m_finder->goToOlder(); });
    m_newerHitAction =
        makeAction(u"newerHitAction"_s, u"down"_s, Qt::SHIFT | Qt::Key_F3, [this] { m_finder->goToNewer(); });
    auto *finder = new ThreadFinder(m_tools.finds.get(), *m_threadView, *m_messageDelegate, m_olderHitAction,
                                    m_newerHitAction, parent);
    connect(m_list, &ConversationPane::messageChosen, this, [this](ConversationId id, const PageKey &key) {
        openMessage(id, key);
        m_finder->show(m_tenant, id, m_list->searchText(), key);
    });
    connect(finder, &ThreadFinder::failed, this, [this](const Error &error) {
        m_notice->showError(tr("What was found in this conversation could not be read."), error);
    });
    return finder;
}

void InboxPage::buildViews()
{
    if (!m_tools.views)
        return;
    m_views = new ViewMenu(*m_tools.views, *m_list->filterMenu(), m_undo, this);
    connect(m_list, &ConversationPane::filterChanged, m_views, &ViewMenu::setFilter);
    connect(m_views, &ViewMenu::failed, m_list, &ConversationPane::tell);
    connect(m_views, &ViewMenu::chosen, this, [this](const ConversationFilter &filter) {
        Q_EMIT showRequested();
        m_list->choose(filter);
    });
}

/// Files: by the menu and its key, or dropped on the conversation.
void InboxPage::buildAttachments()
{
    m_attachAction = makeAction(u"attachAction"_s, u"attach"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_A,
                                [this] { m_desk->attach(); });
    m_spelling = new ComposerSpelling(m_composer->field(), m_tools.contacts.get(), m_layout);
    new FileDrop(*m_composer->parentWidget(), m_composer->field());
    const auto tell = [this](const QString &what) { m_notice->showText(NoticeBar::Tone::Warning, what); };
    connect(m_desk, &ComposerDesk::refused, this, tell);
    connect(m_threadDesk, &ThreadDesk::told, this, tell);
}

void InboxPage::showSettingsOf(MessageId answer)
{
    const Message *shown = m_thread.at(m_thread.indexOf(answer).row());
    if (const auto mark = shown ? markOf(*shown) : std::nullopt) {
        Q_EMIT settingsRequested(m_tenant, mark->settingsVersion);
        return;
    }
    onDone(this, m_source->settingsVersionOf(m_tenant, answer),
           [this, tenant = m_tenant](const Result<qint64> &version) {
               if (!version)
                   m_notice->showError(tr("The settings of this answer could not be found."),
                                       version.error());
               else if (*version == 0)
                   m_notice->showText(NoticeBar::Tone::Warning,
                                      tr("It is not known with which settings this answer was given."));
               else
                   Q_EMIT settingsRequested(tenant, *version);
           });
}

} // namespace chatflow
