// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/composer.h"
#include "inbox/composerdesk.h"
#include "inbox/composerfield.h"
#include "inbox/composerspelling.h"
#include "inbox/contactpane.h"
#include "inbox/conversationheader.h"
#include "inbox/conversationpane.h"
#include "inbox/filedrop.h"
#include "inbox/inboxpage.h"
#include "inbox/tagwatch.h"
#include "inbox/threaddesk.h"
#include "inbox/threadview.h"
#include "inbox/viewmenu.h"
#include "shell/layoutmemory.h"
#include "widgets/noticebar.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace chatflow
{

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

} // namespace chatflow
