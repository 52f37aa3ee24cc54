// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxpage.h"

#include "base/clock.h"
#include "base/errorjson.h"
#include "inbox/composer.h"
#include "inbox/composerdesk.h"
#include "inbox/composerspelling.h"
#include "inbox/contactpalette.h"
#include "inbox/contactpane.h"
#include "inbox/contextdialog.h"
#include "inbox/conversationheader.h"
#include "inbox/conversationpane.h"
#include "inbox/followupbar.h"
#include "inbox/messagedelegate.h"
#include "inbox/messagepalette.h"
#include "inbox/recordsdesk.h"
#include "inbox/tagwatch.h"
#include "inbox/threaddesk.h"
#include "inbox/threadfinder.h"
#include "inbox/threadscrollbar.h"
#include "inbox/threadview.h"
#include "inbox/viewmenu.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "widgets/undobar.h"
#include "work/inboxwording.h"
#include "work/workdesk.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int listWidth = 340;
constexpr int leastThreadWidth = 420;
constexpr seconds clockTick{20};

} // namespace

InboxPage::InboxPage(std::unique_ptr<InboxSource> source, ChangeFeed &feed, const Clock &clock,
                     LayoutMemory &layout, UndoBar &undo, QWidget *parent, InboxTools tools)
    : PageWidget(parent)
    , m_source(std::move(source))
    , m_tools(std::move(tools))
    , m_clock(clock)
    , m_layout(layout)
    , m_undo(undo)
    , m_contactPalette(std::make_unique<ContactPalette>(*this, *m_source))
    , m_messagePalette(std::make_unique<MessagePalette>(*this, *m_source))
    , m_thread(*m_source)
{
    setObjectName(u"inboxPage"_s);
    buildActions();
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"inboxSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_list = new ConversationPane(*m_source, clock, this);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(buildThread());
    buildContact();
    buildViews();
    buildAttachments();
    buildRecords();
    buildWork();
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({listWidth, 3 * listWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    connectList();
    connectThread();
    connectComposer();
    recallLayout();
    connect(&feed, &ChangeFeed::changed, this, &InboxPage::applyChanges);
    connect(&feed, &ChangeFeed::lost, this, &InboxPage::reload);
    m_minute.setInterval(clockTick);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_header->refresh();
        m_list->refreshTimes();
        m_threadView->layOutAnew(); // "Today" may have become "Yesterday"
    });
    m_minute.start();
    retranslate();
    setTimes();
    threadStateChanged();
    refreshOpen();
}

InboxPage::~InboxPage()
{
    m_desk->flush();
    m_desk->open(m_tenant, {}); // nobody writes here any more
    deleteDialogs();
}

void InboxPage::buildActions()
{
    m_takeOverAction =
        makeAction(u"takeOverAction"_s, u"takeover"_s, Qt::CTRL | Qt::Key_T, [this] { takeOver(); });
    m_handBackAction = makeAction(u"handBackAction"_s, u"handback"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_T,
                                  [this] { handBack(); });
    m_sendAgainAction = makeAction(u"sendAgainAction"_s, u"retry"_s, Qt::CTRL | Qt::Key_R, [this] {
        if (const Message *own = m_thread.lastOwn(); own && own->delivery == Delivery::Failed)
            sendAgain(own->id);
    });
    m_copyAction = makeAction(u"copyAction"_s, {}, QKeySequence(), [this] { m_threadView->copyCurrent(); });
    m_noteAction = makeAction(u"noteAction"_s, u"note"_s, Qt::CTRL | Qt::Key_M, [this] {
        m_composer->setNoteMode(!m_composer->isNoteMode());
        m_composer->focusField();
    });
    m_quoteAction = makeAction(u"quoteAction"_s, u"undo"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                               [this] { m_threadView->quoteCurrent(); });
    m_explainAction = makeAction(u"explainAction"_s, u"log"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Y,
                                 [this] { m_threadView->explainCurrent(); });
    m_contextAction = makeAction(u"contextAction"_s, u"ai"_s, {}, [this] {
        ContextDialog::show(*m_tools.context, m_clock, m_tenant, m_open, m_zone, this);
    });
    const auto focus = Qt::ShortcutFocusReason;
    m_findAction =
        makeAction(u"findAction"_s, u"search"_s, QKeySequence::Find, [this] { m_list->focusSearch(); });
    m_nextWaitingAction =
        makeAction(u"nextWaitingAction"_s, u"next"_s, Qt::CTRL | Qt::Key_J, [this] { openNextWaiting(); });
    m_toListAction =
        makeAction(u"toListAction"_s, {}, Qt::ALT | Qt::Key_1, [this, focus] { m_list->setFocus(focus); });
    m_toThreadAction = makeAction(u"toThreadAction"_s, {}, Qt::ALT | Qt::Key_2,
                                  [this, focus] { m_threadView->setFocus(focus); });
    m_toComposerAction =
        makeAction(u"toComposerAction"_s, {}, Qt::ALT | Qt::Key_3, [this] { m_composer->focusField(); });
}

QWidget *InboxPage::buildThread()
{
    auto *side = new QWidget(this);
    side->setMinimumWidth(leastThreadWidth);
    m_header = new ConversationHeader(m_clock, m_source->person(), m_takeOverAction, m_handBackAction, side);
    m_notice = new NoticeBar(side);
    m_failedNotice = new NoticeBar(side);
    m_failedNotice->setObjectName(u"failedNotice"_s);
    m_failedNotice->setDismissible(false);
    m_threadState = new StatePane(side);
    m_threadState->setObjectName(u"threadState"_s);
    m_messageDelegate = new MessageDelegate(m_clock, m_source->person(), this);
    m_threadView = new ThreadView(m_thread, *m_messageDelegate, side);
    m_threadDesk = new ThreadDesk(*m_threadView, *m_messageDelegate, m_tools, *this);
    m_composer = new Composer(side);
    m_desk = new ComposerDesk(*m_composer, *m_source, m_tools, m_undo, m_clock, this);
    m_readOnly = new QLabel(side);
    m_readOnly->setObjectName(u"readOnly"_s);
    m_readOnly->setTextFormat(Qt::PlainText);
    m_readOnly->setWordWrap(true);
    m_readOnly->setMargin(space::l);
    auto *scrolled = new QWidget(side);
    auto *scrolledRow = new QHBoxLayout(scrolled);
    scrolledRow->setContentsMargins(0, 0, 0, 0);
    scrolledRow->setSpacing(0);
    scrolledRow->addWidget(m_threadView, 1);
    scrolledRow->addWidget(new ThreadScrollBar(*m_source, m_thread, *m_threadView, scrolled));
    m_threadStack = new QStackedWidget(side);
    m_threadStack->addWidget(m_threadState);
    m_threadStack->addWidget(scrolled);

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    if (buildFollowUps(side))
        column->addWidget(m_followUps);
    column->addWidget(m_notice);
    column->addWidget(m_finder = buildFinder(side));
    column->addWidget(m_threadStack, 1);
    column->addWidget(m_failedNotice);
    if (QWidget *bar = m_threadDesk->soundBar())
        column->addWidget(bar);
    column->addWidget(m_composer);
    column->addWidget(m_readOnly);
    return side;
}

void InboxPage::connectList()
{
    ConversationListModel &list = m_list->list();
    connect(&list, &ConversationListModel::conversationRead, this, &InboxPage::conversationRead);
    connect(&list, &ConversationListModel::conversationGone, this, [this](ConversationId id) {
        if (id == m_open)
            openConversation({});
    });
    connect(m_list, &ConversationPane::listChanged, this, &InboxPage::listChanged);
    connect(m_list, &ConversationPane::countsChanged, this,
            [this](const ConversationCounts &counts) { setWaiting(static_cast<int>(counts.waiting)); });
    connect(m_list, &ConversationPane::conversationChosen, this, &InboxPage::openConversation);
    connect(m_list, &ConversationPane::left, this, [this] {
        if (mayAnswer())
            m_composer->focusField();
        else
            m_threadView->setFocus(Qt::ShortcutFocusReason);
    });
}

/// As the person left it; what does not fit any more is as it was first.
void InboxPage::recallLayout()
{
    m_splitter->restoreState(m_layout.value(u"inbox/splitter"_s).toByteArray());
    m_splitter->setChildrenCollapsible(false);
    const QByteArray kept = m_layout.value(u"inbox/filter"_s).toByteArray();
    const JsonReader json(QJsonDocument::fromJson(kept).object());
    ConversationFilter filter = ConversationFilter::fromJson(json);
    filter.tag = {}; // of whichever business was shown then
    filter.heldBy = filter.heldBy == m_source->person() ? filter.heldBy : ActorId(); // as the tag
    m_list->setFilter(filter);
    if (m_views)
        m_views->setFilter(filter);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_layout.remember(u"inbox/splitter"_s, m_splitter->saveState()); });
    connect(m_list, &ConversationPane::filterChanged, this, [this](const ConversationFilter &chosen) {
        m_layout.remember(u"inbox/filter"_s, QJsonDocument(chosen.toJson()).toJson(QJsonDocument::Compact));
    });
}

void InboxPage::connectThread()
{
    connect(&m_thread, &ThreadModel::stateChanged, this, &InboxPage::threadStateChanged);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_thread, signal, this, &InboxPage::threadStateChanged);
    connect(&m_thread, &QAbstractItemModel::dataChanged, this, &InboxPage::refreshFailedNotice);
    connect(&m_thread, &ThreadModel::moreFailed, this, [this](const Error &error) {
        m_notice->showError(tr("More of the conversation could not be read."), error);
    });
    connect(m_threadState, &StatePane::retryRequested, &m_thread, &ThreadModel::showNewest);
    connect(m_threadView, &ThreadView::sendAgainRequested, this, &InboxPage::sendAgain);
    connect(m_threadView, &ThreadView::settingsRequested, this, &InboxPage::showSettingsOf);
    connect(m_threadView, &ThreadView::followingChanged, this, &InboxPage::markReadIfSeen);
    connect(m_failedNotice, &NoticeBar::actionRequested, m_sendAgainAction, &QAction::trigger);
    connect(m_threadView, &ThreadView::quoteRequested, m_desk, &ComposerDesk::quote);
    connect(m_threadDesk, &ThreadDesk::settingsRequested, this, &InboxPage::settingsRequested);
    connect(m_threadDesk, &ThreadDesk::failed, this,
            [this](const QString &what, const Error &error) { m_notice->showError(what, error); });
}

void InboxPage::connectComposer()
{
    connect(m_composer, &Composer::leaveRequested, this,
            [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    connect(m_desk, &ComposerDesk::began, this, [this] {
        m_notice->hide();
        m_threadView->goToNewest();
    });
    connect(m_desk, &ComposerDesk::stored, &m_thread, &ThreadModel::upsert);
    connect(m_desk, &ComposerDesk::sendingChanged, this, &InboxPage::refreshHint);
    connect(m_desk, &ComposerDesk::failed, this,
            [this](ConversationId conversation, const QString &what, const Error &error) {
                if (conversation == m_open)
                    m_notice->showError(what, error);
            });
}

QString InboxPage::title() const
{
    return tr("Inbox");
}

void InboxPage::setTenant(TenantId tenant, const QTimeZone &zone)
{
    m_zone = zone;
    m_threadDesk->setZone(zone);
    setTimes();
    if (tenant == m_tenant)
        return;
    m_tenant = tenant;
    m_messageDelegate->setMayAnswer(mayAnswer());
    m_threadDesk->setTenant(tenant);
    m_notice->hide();
    m_undo.withdraw(); // it would speak of another business
    openConversation({});
    m_list->setTenant(tenant);
    if (m_tags)
        m_tags->setTenant(tenant);
    if (m_views)
        m_views->setTenant(tenant);
    if (m_work)
        m_work->setTenant(tenant, mayAnswer());
}

void InboxPage::setTimes()
{
    const RelativeTime times(m_zone, locale());
    m_list->setTimes(times, m_zone);
    m_messageDelegate->setTimes(times);
    m_header->setTimes(times);
    if (m_followUps)
        m_followUps->setTimes(times);
    if (m_contact)
        m_contact->setTimes(times);
    m_thread.setTimes(times);
}

void InboxPage::applyChanges(const QList<Change> &changes)
{
    m_list->applyChanges(changes);
    m_thread.applyChanges(changes);
    if (m_contact) {
        m_contact->applyChanges(changes);
        m_tags->applyChanges(changes);
    }
    if (m_views)
        m_views->applyChanges(changes);
    if (m_followUps)
        m_followUps->applyChanges(changes);
}

void InboxPage::reload()
{
    m_list->reload();
    if (m_open)
        m_thread.showNewest();
}

void InboxPage::listChanged()
{
    const ConversationListModel &list = m_list->list();
    if (list.state() != ConversationListModel::State::Ready)
        return;
    if (!m_open && list.rowCount() > 0)
        openConversation(list.at(0)->conversation.id);
    threadStateChanged();
}

void InboxPage::openConversation(ConversationId conversation)
{
    if (conversation != m_open)
        open(conversation, std::nullopt);
}

void InboxPage::openMessage(ConversationId conversation, const PageKey &key)
{
    if (conversation != m_open)
        open(conversation, key);
    else
        m_threadView->goTo(key, ThreadView::Aim::Middle);
}

void InboxPage::open(ConversationId conversation, const std::optional<PageKey> &key)
{
    m_open = conversation;
    m_threadDesk->leave();
    m_finder->finish();
    m_leftUnread = {};
    const ConversationSummary *known = m_list->list().find(conversation);
    m_summary = known ? std::optional(*known) : std::nullopt;
    m_notice->hide();
    m_desk->flush(); // while its text still stands there
    m_composer->setConversation(conversation);
    m_desk->open(m_tenant, conversation);
    if (key)
        m_threadView->openAt(m_tenant, conversation, *key);
    else
        m_thread.open(m_tenant, conversation);
    m_list->setOpen(conversation);
    refreshOpen();
    if (conversation && !m_summary) {
        onDone(this, m_source->conversation(m_tenant, conversation),
               [this, conversation](const Result<ConversationSummary> &summary) {
                   if (summary && conversation == m_open)
                       conversationRead(*summary);
               });
    }
}

QList<PaletteSource *> InboxPage::paletteSources()
{
    QList<PaletteSource *> sources{m_contactPalette.get(), m_messagePalette.get()};
    if (m_views)
        sources.append(m_views);
    return sources;
}

void InboxPage::threadStateChanged()
{
    using State = ThreadModel::State;
    const bool shown = m_thread.state() == State::Ready && m_thread.rowCount() > 0;
    m_threadStack->setCurrentIndex(shown ? 1 : 0);
    if (!shown)
        showThreadState();
    refreshFailedNotice();
    markReadIfSeen();
}

void InboxPage::showThreadState()
{
    using State = ThreadModel::State;
    if (m_thread.state() == State::Loading)
        m_threadState->showLoading({});
    else if (m_thread.state() == State::Failed)
        m_threadState->showFailing(tr("The conversation could not be read"), m_thread.error());
    else if (m_thread.state() == State::Ready)
        m_threadState->showEmpty(tr("Nothing has been written yet"),
                                 tr("What you send starts the conversation."));
    else if (m_list->list().rowCount() > 0)
        m_threadState->showEmpty(tr("No conversation is open"), tr("Choose one from the list."));
    else
        m_threadState->showEmpty({}, {});
}

void InboxPage::conversationRead(const ConversationSummary &summary)
{
    if (summary.conversation.id != m_open || summary.conversation.tenant != m_tenant)
        return;
    if (m_summary && summary.conversation.ownership < m_summary->conversation.ownership)
        return; // read before the person's own command, arrived after it
    m_summary = summary;
    m_desk->refresh(summary);
    refreshOpen();
    markReadIfSeen();
}

void InboxPage::refreshOpen()
{
    const bool known = m_summary.has_value();
    const Holder holder = known ? m_summary->conversation.holder : Holder::Ai;
    const bool may = mayAnswer();
    for (QAction *action : {m_takeOverAction, m_handBackAction, m_sendAgainAction, m_toComposerAction})
        action->setVisible(may);
    const bool several = m_work && !m_list->chosen().isEmpty();
    m_takeOverAction->setEnabled(may && !m_changingHolder && (several || (known && holder != Holder::Human)));
    m_handBackAction->setEnabled(may && !m_changingHolder && (several || (known && holder != Holder::Ai)));
    m_contextAction->setVisible(m_tools.context && m_open);
    m_timelineAction->setVisible(m_tools.timeline && known);
    m_tagsAction->setVisible(may && m_tools.tags);
    m_noteAction->setVisible(may && m_tools.notes);
    m_noteAction->setEnabled(may && m_tools.notes && m_open);
    m_composer->setTakesNotes(may && m_tools.notes);
    m_attachAction->setVisible(may && m_tools.attachments);
    m_quoteAction->setVisible(may && m_tools.replies);
    m_explainAction->setVisible(m_threadDesk->explains());
    m_threadDesk->offer(may);
    m_threadView->setOffersSettings(m_source->maySeeSettings(m_tenant));
    m_header->setConversation(m_summary);
    if (m_followUps)
        m_followUps->setConversation(m_tenant, m_open, may);
    m_spelling->setContact(m_tenant, known ? m_summary->conversation.contact : ContactId());
    m_records->refresh();
    if (m_contact)
        m_contact->setContact(m_tenant, known ? m_summary->conversation.contact : ContactId(), may);
    m_composer->setVisible(m_open && may);
    m_readOnly->setVisible(m_open && !may);
    if (m_work)
        m_work->refresh();
    refreshHint();
}

void InboxPage::refreshHint()
{
    if (m_desk->isSlow())
        m_composer->setHint(tr("Storing the message …"));
    else if (m_summary && m_summary->conversation.holder != Holder::Human)
        m_composer->setHint(
            tr("When you send, you take the conversation over: the AI stops answering here."));
    else
        m_composer->setHint(tr("Enter sends, Shift+Enter starts a new line."));
}

void InboxPage::refreshFailedNotice()
{
    const Message *own = m_thread.lastOwn();
    const bool failed = own && own->delivery == Delivery::Failed;
    m_sendAgainAction->setEnabled(failed && mayAnswer());
    if (failed) {
        const QString what = tr("The last message was not sent.");
        const QString action = mayAnswer() ? tr("Send again") : QString();
        if (own->error.isEmpty())
            m_failedNotice->showText(NoticeBar::Tone::Danger, what, action);
        else
            m_failedNotice->showError(what, errorFromJson(own->error), action);
    } else if (own && own->delivery == Delivery::Unknown) {
        m_failedNotice->showText(
            NoticeBar::Tone::Warning,
            tr("It is not known whether the last message was sent. Look at the telephone before you "
               "write it again."));
    } else {
        m_failedNotice->hide();
    }
}

void InboxPage::markReadIfSeen()
{
    const bool seen = m_summary && m_summary->conversation.unread > 0 && !m_markingRead && mayAnswer() &&
                      m_open != m_leftUnread && isVisible() && window()->isActiveWindow() &&
                      m_thread.state() == ThreadModel::State::Ready && m_threadView->isFollowing();
    if (!seen)
        return;
    m_markingRead = true;
    onDone(this, m_source->markRead(m_tenant, m_open), [this](const Result<> &) {
        m_markingRead = false; // the change feed brings the row; a failure shows as the counter that stays
    });
}

void InboxPage::sendAgain(MessageId message)
{
    if (!mayAnswer())
        return;
    m_notice->hide();
    onDone(this, m_source->sendAgain(m_tenant, message), [this](const Result<Message> &answer) {
        if (answer)
            m_thread.upsert(*answer);
        else
            m_notice->showError(tr("The message could not be sent again."), answer.error());
    });
}

void InboxPage::retranslate()
{
    m_takeOverAction->setText(tr("Take over"));
    m_takeOverAction->setToolTip(tr("Answer yourself; the AI stops in this conversation (%1)")
                                     .arg(m_takeOverAction->shortcut().toString(QKeySequence::NativeText)));
    m_handBackAction->setText(tr("Hand back to the AI"));
    m_handBackAction->setToolTip(tr("Let the AI answer again (%1)")
                                     .arg(m_handBackAction->shortcut().toString(QKeySequence::NativeText)));
    m_sendAgainAction->setText(tr("Send the failed message again"));
    m_contextAction->setText(tr("What the AI is told…"));
    m_timelineAction->setText(tr("What happened with the contact…"));
    m_timelineAction->setToolTip(tr("What happened with the contact (%1)")
                                     .arg(m_timelineAction->shortcut().toString(QKeySequence::NativeText)));
    m_tagsAction->setText(tr("Keep the tags in order…"));
    m_noteAction->setText(tr("Write a private note"));
    m_attachAction->setText(tr("Attach files…"));
    m_quoteAction->setText(tr("Quote the message"));
    m_explainAction->setText(tr("Why this answer"));
    m_copyAction->setText(tr("Copy the message"));
    m_contactAction->setText(tr("Show the contact"));
    m_contactAction->setToolTip(tr("What is known of the contact (%1)")
                                    .arg(m_contactAction->shortcut().toString(QKeySequence::NativeText)));
    m_nextWaitingAction->setText(tr("Next conversation that waits for a person"));
    m_toListAction->setText(tr("Go to the conversations"));
    m_toThreadAction->setText(tr("Go to the messages"));
    m_toComposerAction->setText(tr("Go to your answer"));
    m_findAction->setText(tr("Search contacts and messages"));
    m_olderHitAction->setText(tr("Go to the hit before"));
    m_newerHitAction->setText(tr("Go to the hit after"));
    m_finder->retranslate();
    m_records->retranslate();
    m_readOnly->setText(tr("You may read the conversations of this business but not answer in them. An "
                           "administrator can allow it."));
    m_splitter->setAccessibleName(tr("Conversations and messages"));
    setAccessibleName(title());
}

void InboxPage::changeEvent(QEvent *event)
{
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_views)
            m_views->retranslate();
        if (m_work)
            m_work->retranslate();
        threadStateChanged();
        refreshOpen();
    } else if (event->type() == QEvent::LocaleChange && m_header) {
        setTimes();
    } else if (event->type() == QEvent::ActivationChange && m_threadView) {
        markReadIfSeen();
    }
}

} // namespace chatflow
