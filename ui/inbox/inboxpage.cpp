// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxpage.h"

#include "base/clock.h"
#include "base/errorjson.h"
#include "inbox/composer.h"
#include "inbox/conversationdelegate.h"
#include "inbox/conversationheader.h"
#include "inbox/inboxwording.h"
#include "inbox/messagedelegate.h"
#include "inbox/threadview.h"
#include "storage/changefeed.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int listWidth = 340;
constexpr int leastListWidth = 240;
constexpr int leastThreadWidth = 420;
constexpr milliseconds slowSend{400};
constexpr seconds clockTick{20};

} // namespace

InboxPage::InboxPage(std::unique_ptr<InboxSource> source, ChangeFeed &feed, const Clock &clock,
                     QWidget *parent)
    : PageWidget(parent)
    , m_source(std::move(source))
    , m_clock(clock)
    , m_list(*m_source)
    , m_thread(*m_source)
{
    setObjectName(u"inboxPage"_s);
    buildActions();
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"inboxSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(buildThread());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({listWidth, 3 * listWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    connectModels();
    connect(&feed, &ChangeFeed::changed, this, &InboxPage::applyChanges);
    connect(&feed, &ChangeFeed::lost, this, &InboxPage::reload);
    m_slowSend.setSingleShot(true);
    m_slowSend.setInterval(slowSend);
    connect(&m_slowSend, &QTimer::timeout, this, &InboxPage::refreshHint);
    m_minute.setInterval(clockTick);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_header->refresh();
        m_listView->viewport()->update();
        m_threadView->layOutAnew(); // "Today" may have become "Yesterday"
    });
    m_minute.start();
    retranslate();
    setTimes();
    listStateChanged();
    threadStateChanged();
    refreshOpen();
}

InboxPage::~InboxPage() = default;

void InboxPage::buildActions()
{
    const auto make = [this](const QString &name, const QKeySequence &keys, auto handler) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, handler);
        addAction(action);
        return action;
    };
    m_takeOverAction = make(u"takeOverAction"_s, Qt::CTRL | Qt::Key_T, [this] { takeOver(); });
    m_handBackAction = make(u"handBackAction"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_T, [this] { handBack(); });
    m_sendAgainAction = make(u"sendAgainAction"_s, Qt::CTRL | Qt::Key_R, [this] {
        if (const Message *own = m_thread.lastOwn(); own && own->delivery == Delivery::Failed)
            sendAgain(own->id);
    });
    m_copyAction = make(u"copyAction"_s, QKeySequence(), [this] { m_threadView->copyCurrent(); });
    const auto focus = Qt::ShortcutFocusReason;
    m_toListAction =
        make(u"toListAction"_s, Qt::ALT | Qt::Key_1, [this, focus] { m_listView->setFocus(focus); });
    m_toThreadAction =
        make(u"toThreadAction"_s, Qt::ALT | Qt::Key_2, [this, focus] { m_threadView->setFocus(focus); });
    m_toComposerAction =
        make(u"toComposerAction"_s, Qt::ALT | Qt::Key_3, [this] { m_composer->focusField(); });
    m_takeOverAction->setIcon(themeIcon(u"takeover"_s));
    m_handBackAction->setIcon(themeIcon(u"handback"_s));
    m_sendAgainAction->setIcon(themeIcon(u"retry"_s));
}

QWidget *InboxPage::buildList()
{
    auto *side = new QWidget(this);
    side->setMinimumWidth(leastListWidth);
    m_listNotice = new NoticeBar(side);
    m_listState = new StatePane(side);
    m_listState->setObjectName(u"listState"_s);
    m_listView = new QListView(side);
    m_listView->setObjectName(u"conversations"_s);
    m_listView->setFrameShape(QFrame::NoFrame);
    m_listView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_listView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_listView->setUniformItemSizes(true);
    m_listView->setResizeMode(QListView::Adjust);
    m_listView->setMouseTracking(true);
    m_listView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_listView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_listDelegate = new ConversationDelegate(m_clock, m_source->person(), this);
    m_listView->setItemDelegate(m_listDelegate);

    // Before the view hears of it: what it selects in place of a row that goes is not what a person chose.
    connect(&m_list, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_listChanging = true; });
    connect(&m_list, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_listChanging = true; });
    m_listView->setModel(&m_list);
    connect(&m_list, &QAbstractItemModel::rowsRemoved, this, &InboxPage::selectOpenRow);
    connect(&m_list, &QAbstractItemModel::modelReset, this, [this] { m_listChanging = false; });

    m_listStack = new QStackedWidget(side);
    m_listStack->addWidget(m_listState);
    m_listStack->addWidget(m_listView);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_listNotice);
    column->addWidget(m_listStack, 1);
    return side;
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
    m_composer = new Composer(side);
    m_threadStack = new QStackedWidget(side);
    m_threadStack->addWidget(m_threadState);
    m_threadStack->addWidget(m_threadView);

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_threadStack, 1);
    column->addWidget(m_failedNotice);
    column->addWidget(m_composer);
    return side;
}

void InboxPage::connectModels()
{
    connect(&m_list, &ConversationListModel::stateChanged, this, &InboxPage::listStateChanged);
    connect(&m_list, &QAbstractItemModel::rowsInserted, this, &InboxPage::listStateChanged);
    connect(&m_list, &QAbstractItemModel::rowsRemoved, this, &InboxPage::listStateChanged);
    connect(&m_list, &ConversationListModel::conversationRead, this, &InboxPage::conversationRead);
    connect(&m_list, &ConversationListModel::conversationGone, this, [this](ConversationId id) {
        if (id == m_open)
            openConversation({});
    });
    connect(&m_list, &ConversationListModel::moreFailed, this, [this](const Error &error) {
        m_listNotice->showError(tr("Older conversations could not be read."), error, tr("Try again"));
    });
    connect(m_listNotice, &NoticeBar::actionRequested, this, [this] {
        m_listNotice->hide();
        m_list.fetchMore({});
    });
    connect(m_listState, &StatePane::retryRequested, &m_list, &ConversationListModel::reload);
    connect(m_listView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_listChanging && current.isValid())
                    openConversation(
                        ConversationId(current.data(ConversationListModel::IdRole).toLongLong()));
            });
    connect(m_listView, &QListView::activated, this, [this] { m_composer->focusField(); });

    connect(&m_thread, &ThreadModel::stateChanged, this, &InboxPage::threadStateChanged);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_thread, signal, this, &InboxPage::threadStateChanged);
    connect(&m_thread, &QAbstractItemModel::dataChanged, this, &InboxPage::refreshFailedNotice);
    connect(&m_thread, &ThreadModel::moreFailed, this, [this](const Error &error) {
        m_notice->showError(tr("More of the conversation could not be read."), error);
    });
    connect(m_threadState, &StatePane::retryRequested, &m_thread, &ThreadModel::showNewest);
    connect(m_threadView, &ThreadView::sendAgainRequested, this, &InboxPage::sendAgain);
    connect(m_threadView, &ThreadView::followingChanged, this, &InboxPage::markReadIfSeen);
    connect(m_failedNotice, &NoticeBar::actionRequested, m_sendAgainAction, &QAction::trigger);
    connect(m_composer, &Composer::sendRequested, this, &InboxPage::reply);
    connect(m_composer, &Composer::leaveRequested, this,
            [this] { m_listView->setFocus(Qt::ShortcutFocusReason); });
}

QString InboxPage::title() const
{
    return tr("Inbox");
}

QList<QAction *> InboxPage::menuActions() const
{
    return {m_takeOverAction, m_handBackAction, m_sendAgainAction, nullptr,           m_copyAction,
            nullptr,          m_toListAction,   m_toThreadAction,  m_toComposerAction};
}

QList<QWidget *> InboxPage::panes() const
{
    return {m_listView, m_threadView, m_composer};
}

bool InboxPage::isSettled() const
{
    return m_list.state() != ConversationListModel::State::Loading &&
           m_thread.state() != ThreadModel::State::Loading && m_sending == 0;
}

void InboxPage::setTenant(TenantId tenant, const QTimeZone &zone)
{
    m_zone = zone;
    setTimes();
    if (tenant == m_tenant)
        return;
    m_tenant = tenant;
    m_notice->hide();
    m_listNotice->hide();
    openConversation({});
    m_list.setTenant(tenant);
}

void InboxPage::setTimes()
{
    const RelativeTime times(m_zone, locale());
    m_listDelegate->setTimes(times);
    m_messageDelegate->setTimes(times);
    m_header->setTimes(times);
    m_thread.setTimes(times);
    m_listView->viewport()->update();
}

void InboxPage::applyChanges(const QList<Change> &changes)
{
    m_list.applyChanges(changes);
    m_thread.applyChanges(changes);
}

void InboxPage::reload()
{
    m_list.reload();
    if (m_open)
        m_thread.showNewest();
}

void InboxPage::listStateChanged()
{
    using State = ConversationListModel::State;
    const bool shown = m_list.state() == State::Ready && m_list.rowCount() > 0;
    m_listStack->setCurrentWidget(shown ? static_cast<QWidget *>(m_listView) : m_listState);
    if (m_list.state() == State::Loading)
        m_listState->showLoading(tr("Reading the conversations"));
    else if (m_list.state() == State::Failed)
        m_listState->showFailing(tr("The conversations could not be read"), m_list.error());
    else if (!m_tenant)
        m_listState->showEmpty(tr("No business yet"), tr("Add one, and its conversations appear here."),
                               u"tenant"_s);
    else
        m_listState->showEmpty(
            tr("No conversations yet"),
            tr("They appear here by themselves when somebody writes to this business on WhatsApp."));
    if (m_list.state() != State::Ready)
        return;
    if (!m_open && m_list.rowCount() > 0 && m_list.at(0))
        m_listView->setCurrentIndex(m_list.index(0));
    else
        selectOpenRow();
    threadStateChanged();
}

void InboxPage::selectOpenRow()
{
    m_listChanging = true;
    const QModelIndex row = m_list.indexOf(m_open);
    QItemSelectionModel *selection = m_listView->selectionModel();
    // Coming into focus, a view makes a row the current one without selecting it.
    if (m_listView->currentIndex() != row || (row.isValid() && !selection->isSelected(row)))
        selection->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect);
    m_listChanging = false;
}

void InboxPage::openConversation(ConversationId conversation)
{
    if (conversation == m_open)
        return;
    m_open = conversation;
    const ConversationSummary *known = m_list.find(conversation);
    m_summary = known ? std::optional(*known) : std::nullopt;
    m_notice->hide();
    m_composer->setConversation(conversation);
    m_thread.open(m_tenant, conversation);
    selectOpenRow();
    refreshOpen();
    if (conversation && !known) {
        onDone(this, m_source->conversation(m_tenant, conversation),
               [this, conversation](const Result<ConversationSummary> &summary) {
                   if (summary && conversation == m_open)
                       conversationRead(*summary);
               });
    }
}

void InboxPage::threadStateChanged()
{
    using State = ThreadModel::State;
    const bool shown = m_thread.state() == State::Ready && m_thread.rowCount() > 0;
    m_threadStack->setCurrentWidget(shown ? static_cast<QWidget *>(m_threadView) : m_threadState);
    if (m_thread.state() == State::Loading)
        m_threadState->showLoading({});
    else if (m_thread.state() == State::Failed)
        m_threadState->showFailing(tr("The conversation could not be read"), m_thread.error());
    else if (m_thread.state() == State::Ready)
        m_threadState->showEmpty(tr("Nothing has been written yet"),
                                 tr("What you send starts the conversation."));
    else if (m_list.rowCount() > 0)
        m_threadState->showEmpty(tr("No conversation is open"), tr("Choose one from the list."));
    else
        m_threadState->showEmpty({}, {});
    refreshFailedNotice();
    markReadIfSeen();
}

void InboxPage::conversationRead(const ConversationSummary &summary)
{
    if (summary.conversation.id != m_open || summary.conversation.tenant != m_tenant)
        return;
    if (m_summary && summary.conversation.ownership < m_summary->conversation.ownership)
        return; // read before the person's own command, arrived after it
    m_summary = summary;
    refreshOpen();
    markReadIfSeen();
}

void InboxPage::refreshOpen()
{
    m_header->setConversation(m_summary);
    const std::optional<Holder> holder =
        m_summary ? std::optional(m_summary->conversation.holder) : std::nullopt;
    m_takeOverAction->setEnabled(holder && *holder != Holder::Human && !m_changingHolder);
    m_handBackAction->setEnabled(holder && *holder != Holder::Ai && !m_changingHolder);
    m_composer->setVisible(static_cast<bool>(m_open));
    refreshHint();
}

void InboxPage::refreshHint()
{
    if (m_sending > 0 && !m_slowSend.isActive())
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
    m_sendAgainAction->setEnabled(failed);
    if (failed) {
        const QString what = tr("The last message was not sent.");
        if (own->error.isEmpty())
            m_failedNotice->showText(NoticeBar::Tone::Danger, what, tr("Send again"));
        else
            m_failedNotice->showError(what, errorFromJson(own->error), tr("Send again"));
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
    const bool seen = m_summary && m_summary->conversation.unread > 0 && !m_markingRead && isVisible() &&
                      window()->isActiveWindow() && m_thread.state() == ThreadModel::State::Ready &&
                      m_threadView->isFollowing();
    if (!seen)
        return;
    m_markingRead = true;
    onDone(this, m_source->markRead(m_tenant, m_open), [this](const Result<> &) {
        m_markingRead = false; // the change feed brings the row; a failure shows as the counter that stays
    });
}

void InboxPage::takeOver()
{
    changeHolder(m_source->takeOver(m_tenant, m_open), tr("The conversation could not be taken over."));
}

void InboxPage::handBack()
{
    changeHolder(m_source->handBack(m_tenant, m_open), tr("The conversation could not be handed back."));
}

void InboxPage::changeHolder(const QFuture<Result<Conversation>> &answer, const QString &failure)
{
    m_changingHolder = true;
    m_notice->hide();
    refreshOpen();
    onDone(this, answer, [this, failure](const Result<Conversation> &conversation) {
        m_changingHolder = false;
        if (!conversation)
            m_notice->showError(failure, conversation.error());
        else if (m_summary && conversation->id == m_open)
            m_summary->conversation = *conversation;
        refreshOpen();
    });
}

void InboxPage::reply(ConversationId conversation, const QString &text)
{
    ++m_sending;
    m_slowSend.start();
    m_notice->hide();
    m_threadView->goToNewest();
    onDone(this, m_source->reply(m_tenant, conversation, text),
           [this, conversation, text, tenant = m_tenant](const Result<Message> &message) {
               --m_sending;
               if (message) {
                   m_thread.upsert(*message);
               } else {
                   m_composer->giveBack(conversation, text);
                   if (tenant == m_tenant && conversation == m_open)
                       m_notice->showError(tr("Your message was not sent."), message.error());
               }
               refreshHint();
           });
}

void InboxPage::sendAgain(MessageId message)
{
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
    m_copyAction->setText(tr("Copy the message"));
    m_toListAction->setText(tr("Go to the conversations"));
    m_toThreadAction->setText(tr("Go to the messages"));
    m_toComposerAction->setText(tr("Go to your answer"));
    m_listView->setAccessibleName(tr("Conversations"));
    m_splitter->setAccessibleName(tr("Conversations and messages"));
    setAccessibleName(title());
}

void InboxPage::changeEvent(QEvent *event)
{
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        listStateChanged();
        refreshOpen();
    } else if (event->type() == QEvent::LocaleChange && m_header) {
        setTimes();
    } else if (event->type() == QEvent::ActivationChange && m_threadView) {
        markReadIfSeen();
    }
}

} // namespace chatflow
