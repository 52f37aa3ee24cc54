// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/conversationpane.h"

#include "inbox/filterbar.h"
#include "inbox/searchdelegate.h"
#include "inbox/selectionbar.h"
#include "widgets/noticebar.h"
#include "widgets/searchfield.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QListView *makeList(const QString &name, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setObjectName(name);
    view->setFrameShape(QFrame::NoFrame);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setResizeMode(QListView::Adjust);
    view->setMouseTracking(true);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return view;
}

} // namespace

ConversationPane::ConversationPane(InboxSource &source, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_list(source)
    , m_search(source)
    , m_field(new SearchField(SearchField::Clearing::Button, this))
    , m_filterBar(new FilterBar(clock, source.person(), this))
    , m_selectionBar(new SelectionBar(this))
    , m_notice(new NoticeBar(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(m_stack))
    , m_listView(makeList(u"conversations"_s, m_stack))
    , m_hits(makeList(u"hits"_s, m_stack))
    , m_listDelegate(new ConversationDelegate(clock, source.person(), this))
    , m_hitDelegate(new SearchDelegate(clock, source.person(), this))
{
    setObjectName(u"conversationPane"_s);
    m_field->setObjectName(u"searchField"_s);
    m_field->installEventFilter(this);
    m_state->setObjectName(u"listState"_s);
    m_listView->setUniformItemSizes(true);
    m_listView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_listView->installEventFilter(this);
    m_listView->setItemDelegate(m_listDelegate);
    m_hits->setItemDelegate(m_hitDelegate);
    m_hits->installEventFilter(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_state, m_listView, m_hits})
        m_stack->addWidget(widget);

    auto *fieldRow = new QVBoxLayout;
    fieldRow->setContentsMargins(space::m, space::s, space::m, space::s);
    fieldRow->addWidget(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(fieldRow);
    column->addWidget(m_filterBar);
    column->addWidget(m_selectionBar);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    connectList();
    connectSearch();
    retranslate();
    showState();
}

void ConversationPane::connectList()
{
    // Before the view hears of it: what it selects in place of a row that goes is not what a person chose.
    connect(&m_list, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_listChanging = true; });
    connect(&m_list, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_listChanging = true; });
    m_listView->setModel(&m_list);
    connect(&m_list, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::selectOpenRow);
    connect(&m_list, &QAbstractItemModel::modelReset, this, [this] {
        m_listChanging = false;
        m_selectionBar->setCount(0); // the selection says nothing of it
        Q_EMIT chosenChanged();
    });

    connect(&m_list, &ConversationListModel::stateChanged, this, &ConversationPane::showState);
    connect(&m_list, &QAbstractItemModel::rowsInserted, this, &ConversationPane::showState);
    connect(&m_list, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::showState);
    connect(&m_list, &ConversationListModel::moreFailed, this, [this](const Error &error) {
        m_notice->showError(tr("Older conversations could not be read."), error, tr("Try again"));
    });
    connect(m_notice, &NoticeBar::actionRequested, this, [this] {
        m_notice->hide();
        m_list.fetchMore({});
    });
    connect(m_state, &StatePane::retryRequested, this, [this] {
        if (m_search.state() == SearchModel::State::Failed)
            m_search.ask();
        else
            m_list.reload();
    });
    connect(m_listView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConversationPane::selectionChanged);
    connect(m_selectionBar, &SelectionBar::cleared, this, [this] {
        chooseOpenOnly();
        m_listView->setFocus(Qt::OtherFocusReason);
    });
    connect(m_listView, &QListView::activated, this, &ConversationPane::left);
    connect(m_filterBar, &FilterBar::filterChanged, this, [this](const ConversationFilter &filter) {
        applyFilter(filter);
        Q_EMIT filterChanged(filter);
    });
}

void ConversationPane::connectSearch()
{
    m_hits->setModel(&m_search);
    connect(m_field, &QLineEdit::textChanged, &m_search, &SearchModel::setText);
    connect(&m_search, &SearchModel::stateChanged, this, &ConversationPane::showState);
    connect(&m_search, &SearchModel::moreFailed, this, [this](const Error &error) {
        m_notice->showError(tr("More of what was found could not be read."), error);
    });
    connect(m_hits->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (m_search.kindAt(current.row()) != SearchModel::Kind::MoreContacts)
                    chooseHit(current);
            });
    connect(m_hits, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_search.kindAt(index.row()) == SearchModel::Kind::MoreContacts)
            m_search.showMoreContacts();
        else
            chooseHit(index); // also again, when one has scrolled away from it
    });
    connect(m_hits, &QListView::activated, this, [this](const QModelIndex &index) {
        if (m_search.kindAt(index.row()) == SearchModel::Kind::MoreContacts)
            m_search.showMoreContacts();
        else
            Q_EMIT left();
    });
}

void ConversationPane::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    m_notice->hide();
    m_open = {};
    m_list.keep({});
    if (ConversationFilter filter = m_list.filter(); filter.tag) {
        filter.tag = {}; // it was another business's
        m_filterBar->setFilter(filter);
        applyFilter(filter);
        Q_EMIT filterChanged(filter);
    }
    m_list.setTenant(tenant); // first: nobody shall see the rows of the business before
    m_search.setTenant(tenant);
    m_field->clear();
    showCounts({});
    askCounts();
}

void ConversationPane::setTimes(const RelativeTime &times, const QTimeZone &zone)
{
    m_filterBar->setZone(zone);
    m_listDelegate->setTimes(times);
    m_hitDelegate->setTimes(times);
    refreshTimes();
}

void ConversationPane::refreshTimes()
{
    m_listView->viewport()->update();
    m_hits->viewport()->update();
}

void ConversationPane::setOpen(ConversationId conversation)
{
    m_open = conversation;
    m_list.keep(conversation);
    m_listChanging = true; // several that were chosen are not any more
    m_listView->selectionModel()->clearSelection();
    selectOpenRow();
}

void ConversationPane::setFilter(const ConversationFilter &filter)
{
    m_filterBar->setFilter(filter);
    applyFilter(filter);
}

/// Of the list and of the search.
void ConversationPane::applyFilter(const ConversationFilter &filter)
{
    m_list.setFilter(filter);
    m_search.setFilter(filter);
}

QString ConversationPane::searchText() const
{
    return m_search.text();
}

void ConversationPane::setTags(const QList<Tag> &tags)
{
    QHash<TagId, QString> colours;
    const bool gone = std::ranges::any_of(m_filterBar->tags(), [&](const Tag &known) {
        return std::ranges::none_of(tags, [&](const Tag &tag) { return tag.id == known.id; });
    });
    for (const Tag &tag : tags)
        colours.insert(tag.id, tag.colour);
    m_listDelegate->setTagColours(colours);
    m_hitDelegate->setTagColours(colours);
    m_filterBar->setTags(tags);
    refreshTimes();
    if (gone && !tags.isEmpty())
        m_list.reload(); // deleted, or merged into another one, which the rows do not know
}

void ConversationPane::setColleagues(const QList<Actor> &colleagues)
{
    m_filterBar->setColleagues(colleagues);
}

QMenu *ConversationPane::filterMenu() const
{
    return m_filterBar->menu();
}

void ConversationPane::choose(const ConversationFilter &filter)
{
    m_field->clear();
    setFilter(filter);
    Q_EMIT filterChanged(filter);
}

QList<ConversationSummary> ConversationPane::chosen() const
{
    QList<ConversationSummary> chosen;
    if (!hasSeveral())
        return chosen;
    QModelIndexList rows = m_listView->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows))
        chosen.append(*m_list.at(row.row()));
    return chosen;
}

bool ConversationPane::hasSeveral() const
{
    const QItemSelection selection = m_listView->selectionModel()->selection();
    return selection.size() > 1 || (selection.size() == 1 && selection.constFirst().height() > 1);
}

/// One that a person chooses is opened; choosing several opens, and reads, none of them.
void ConversationPane::selectionChanged()
{
    const QModelIndexList rows = m_listView->selectionModel()->selectedRows();
    m_selectionBar->setCount(static_cast<int>(rows.size()));
    if (!m_listChanging && rows.size() == 1)
        Q_EMIT conversationChosen(
            ConversationId(rows.constFirst().data(ConversationListModel::IdRole).toLongLong()));
    Q_EMIT chosenChanged();
}

void ConversationPane::chooseOpenOnly()
{
    m_listView->selectionModel()->clearSelection();
    selectOpenRow();
}

void ConversationPane::setWorkMenu(QMenu *menu)
{
    m_selectionBar->setMenu(menu);
    m_listView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_listView, &QListView::customContextMenuRequested, menu, [this, menu](const QPoint &at) {
        if (m_list.rowCount() > 0)
            menu->popup(m_listView->viewport()->mapToGlobal(at));
    });
}

void ConversationPane::warn(const QString &text)
{
    m_notice->showText(NoticeBar::Tone::Warning, text);
}

void ConversationPane::tell(const QString &what, const Error &error)
{
    m_notice->showError(what, error);
}

void ConversationPane::applyChanges(const QList<Change> &changes)
{
    m_list.applyChanges(changes);
    for (const Change &change : changes) {
        if (change.tenant == m_tenant && change.kind == ChangeKind::Conversation) {
            askCounts();
            return;
        }
    }
}

void ConversationPane::reload()
{
    m_list.reload();
    askCounts();
}

/// One question at a time; what changes while it is on its way is counted by the next.
void ConversationPane::askCounts()
{
    if (!m_tenant)
        return;
    if (m_countsAsked) {
        m_countsChanged = true;
        return;
    }
    m_countsAsked = true;
    m_countsChanged = false;
    onDone(this, m_source.counts(m_tenant),
           [this, tenant = m_tenant](const Result<ConversationCounts> &counts) {
               m_countsAsked = false;
               if (counts && tenant == m_tenant)
                   showCounts(*counts);
               if (m_countsChanged || tenant != m_tenant)
                   askCounts();
           });
}

void ConversationPane::showCounts(const ConversationCounts &counts)
{
    m_filterBar->setCounts(counts);
    Q_EMIT countsChanged(counts);
}

bool ConversationPane::isSettled() const
{
    return m_list.state() != ConversationListModel::State::Loading && !m_search.isSearching() &&
           !m_countsAsked;
}

void ConversationPane::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void ConversationPane::showState()
{
    const bool searching = !m_search.text().isEmpty();
    if (searching)
        showSearchState();
    else
        showListState();
    if (m_list.state() == ConversationListModel::State::Ready)
        selectOpenRow();
    Q_EMIT listChanged();
}

void ConversationPane::showListState()
{
    using State = ConversationListModel::State;
    if (m_list.state() == State::Ready && m_list.rowCount() > 0) {
        m_stack->setCurrentWidget(m_listView);
        return;
    }
    if (m_list.state() == State::Loading)
        m_state->showLoading(tr("Reading the conversations"));
    else if (m_list.state() == State::Failed)
        m_state->showFailing(tr("The conversations could not be read"), m_list.error());
    else if (!m_tenant)
        m_state->showEmpty(tr("No business yet"), tr("Add one, and its conversations appear here."),
                           u"tenant"_s);
    else if (m_list.filter().isSet())
        m_state->showEmpty(tr("No such conversations"),
                           tr("None fits what is chosen above. New ones appear here by themselves."));
    else
        m_state->showEmpty(
            tr("No conversations yet"),
            tr("They appear here by themselves when somebody writes to this business on WhatsApp."));
    m_stack->setCurrentWidget(m_state);
}

void ConversationPane::showSearchState()
{
    using State = SearchModel::State;
    if (m_search.rowCount() > 0) {
        m_stack->setCurrentWidget(m_hits);
        return;
    }
    if (m_search.state() == State::Failed)
        m_state->showFailing(tr("The search failed"), m_search.error());
    else if (m_search.isSearching())
        m_state->showLoading(tr("Searching"));
    else
        m_state->showEmpty(tr("Nothing found"),
                           m_list.filter().isSet() ? tr("Only what is chosen above was searched.")
                                                   : tr("Names, numbers and words of messages are searched. "
                                                        "Accents and capitals do not matter."),
                           u"search"_s);
    m_stack->setCurrentWidget(m_state);
}

void ConversationPane::selectOpenRow()
{
    if (hasSeveral()) { // what a person chose is not lost because something is written meanwhile
        m_listChanging = false;
        return;
    }
    m_listChanging = true;
    const QModelIndex row = m_list.indexOf(m_open);
    QItemSelectionModel *selection = m_listView->selectionModel();
    // Coming into focus, a view makes a row the current one without selecting it.
    if (m_listView->currentIndex() != row || (row.isValid() && !selection->isSelected(row)))
        selection->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect);
    m_listChanging = false;
}

void ConversationPane::chooseHit(const QModelIndex &index)
{
    if (const ConversationSummary *contact = m_search.contactAt(index.row()))
        Q_EMIT conversationChosen(contact->conversation.id);
    else if (const MessageHit *hit = m_search.hitAt(index.row()))
        Q_EMIT messageChosen(hit->message.conversation, hit->message.key());
}

/// What the keys do in the field.
bool ConversationPane::searchKey(int key)
{
    const bool searching = !m_search.text().isEmpty();
    switch (key) {
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            setFocus(Qt::ShortcutFocusReason);
        else
            m_field->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!searching) {
            m_listView->setFocus(Qt::ShortcutFocusReason);
        } else if (const int first = m_search.firstHit(); first >= 0) {
            m_hits->setFocus(Qt::ShortcutFocusReason);
            const QModelIndex hit = m_search.index(first);
            if (m_hits->currentIndex() == hit)
                chooseHit(hit); // also again, when one has left it
            m_hits->setCurrentIndex(hit);
            if (key != Qt::Key_Down)
                Q_EMIT left();
        }
        return true;
    default:
        return false;
    }
}

bool ConversationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_field && searchKey(key))
            return true;
        if (watched == m_listView && key == Qt::Key_Escape && hasSeveral()) {
            chooseOpenOnly();
            return true;
        }
        if (watched == m_hits &&
            (key == Qt::Key_Escape ||
             (key == Qt::Key_Up && m_hits->currentIndex().row() <= m_search.firstHit()))) {
            m_field->setFocus(Qt::ShortcutFocusReason);
            if (key == Qt::Key_Escape)
                m_field->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationPane::retranslate()
{
    m_field->setPlaceholderText(
        tr("Search (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_field->setAccessibleName(tr("Search contacts and messages"));
    m_field->setToolTip(tr("All words must be there; the last one may be unfinished.\n"
                           "\"words in quotation marks\" stand next to each other.\n"
                           "-word is not there."));
    m_listView->setAccessibleName(tr("Conversations"));
    m_hits->setAccessibleName(tr("Found contacts and messages"));
    m_search.retranslate();
}

/// Hands the focus on. A focus proxy would do that too, and make Tab skip what stands before it in the pane.
void ConversationPane::focusInEvent(QFocusEvent *event)
{
    QWidget *shown = m_stack->currentWidget();
    (shown == m_state ? static_cast<QWidget *>(m_field) : shown)->setFocus(event->reason());
}

void ConversationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
}

} // namespace chatflow
