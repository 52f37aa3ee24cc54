// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantspage.h"

#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "tenants/tenantsdelegate.h"
#include "tenants/tenantwizard.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/searchfield.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "widgets/undobar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr seconds timesTick{20};
constexpr int searchWidth = 260;
/// Grows when the columns change, so that what was remembered of others is dropped.
constexpr int layoutVersion = 1;
const auto layoutName = QStringLiteral("tenants/columns");

using Column = TenantsModel::Column;

bool mayBePaused(TenantState state)
{
    return state == TenantState::Active || state == TenantState::Trial;
}

} // namespace

TenantsPage::TenantsPage(std::unique_ptr<TenantsSource> source, std::unique_ptr<TenantSetup> setup,
                         const Parts &parts, QWidget *parent)
    : PageWidget(parent)
    , m_source(std::move(source))
    , m_setup(std::move(setup))
    , m_undo(parts.undo)
    , m_layout(parts.layout)
    , m_mayManage(parts.mayManage)
    , m_readHistory(parts.readHistory)
    , m_model(*m_source, parts.clock)
{
    setObjectName(u"tenantsPage"_s);
    buildActions();
    m_notice = new NoticeBar(this);
    m_state = new StatePane(this);
    auto *bar = buildBar();
    buildTable();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);

    connect(&m_model, &TenantsModel::stateChanged, this, &TenantsPage::modelChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TenantsPage::refreshActions);
    connect(&m_model, &TenantsModel::updateFailed, this, [this](const Error &error) {
        m_notice->showError(tr("The businesses could not be brought up to date."), error, tr("Try again"));
    });
    connect(m_notice, &NoticeBar::actionRequested, this, [this] {
        m_notice->hide();
        m_model.reload();
    });
    connect(m_state, &StatePane::retryRequested, &m_model, &TenantsModel::reload);
    connect(m_state, &StatePane::actionRequested, this, &TenantsPage::add);
    connect(&parts.feed, &ChangeFeed::changed, &m_model, &TenantsModel::applyChanges);
    connect(&parts.feed, &ChangeFeed::lost, &m_model, &TenantsModel::reload);
    m_minute.setInterval(timesTick);
    connect(&m_minute, &QTimer::timeout, &m_model, &TenantsModel::refreshTimes);
    m_minute.start();
    m_model.setTimes(RelativeTime(m_zone, locale()));
    retranslate();
    modelChanged();
    m_model.reload();
}

TenantsPage::~TenantsPage()
{
    deleteDialogs();
}

void TenantsPage::buildActions()
{
    m_addAction = makeAction(u"addTenantAction"_s, u"add"_s, Qt::Key_Insert, [this] { add(); });
    m_editAction = makeAction(u"editTenantAction"_s, u"edit"_s, Qt::Key_F2, [this] { editCurrent(); });
    m_pauseAction = makeAction(u"pauseTenantAction"_s, u"pause"_s, {}, [this] { pauseOrResume(); });
    m_suspendAction = makeAction(u"suspendTenantAction"_s, u"off"_s, {}, [this] { suspend(); });
    m_inboxAction =
        makeAction(u"openInboxAction"_s, u"conversations"_s, Qt::CTRL | Qt::Key_I, [this] { openInbox(); });
    m_historyAction = makeAction(u"readHistoryAction"_s, {}, {}, [this] { readHistory(); });
    m_historyAction->setVisible(m_readHistory != nullptr);
    m_searchAction = makeAction(u"searchTenantsAction"_s, {}, QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    for (QAction *action : {m_addAction, m_editAction, m_pauseAction, m_suspendAction})
        action->setVisible(m_mayManage);
}

QWidget *TenantsPage::buildBar()
{
    auto *bar = new QWidget(this);
    m_search = new SearchField(SearchField::Clearing::Button, bar);
    m_search->setObjectName(u"tenantsSearch"_s);
    m_search->setMaximumWidth(searchWidth);
    m_search->installEventFilter(this);
    m_count = new QLabel(bar);
    m_count->setObjectName(u"tenantsCount"_s);
    m_columns = new QToolButton(bar);
    m_columns->setObjectName(u"tenantsColumns"_s);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setFocusPolicy(Qt::TabFocus);
    m_columnMenu = new QMenu(m_columns);
    m_columns->setMenu(m_columnMenu);
    m_add = new QPushButton(bar);
    m_add->setObjectName(u"tenantsAdd"_s);
    m_add->setProperty("primary", true);
    m_add->setVisible(m_mayManage);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::m);
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_columns);
    row->addWidget(m_add);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        modelChanged();
    });
    connect(m_add, &QPushButton::clicked, this, &TenantsPage::add);
    connect(m_columnMenu, &QMenu::aboutToShow, this, &TenantsPage::fillColumnMenu);
    return bar;
}

void TenantsPage::buildTable()
{
    m_filter.setSourceModel(&m_model);
    m_table = new QTableView(this);
    m_table->setObjectName(u"tenantsTable"_s);
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new TenantsDelegate(this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->setWordWrap(false);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setObjectName(u"tenantsHeader"_s);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    restoreLayout();
    connect(header, &QHeaderView::sectionResized, this, &TenantsPage::rememberLayout);
    connect(header, &QHeaderView::sectionMoved, this, &TenantsPage::rememberLayout);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TenantsPage::rememberLayout);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        fillColumnMenu();
        m_columnMenu->popup(header->mapToGlobal(at));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &TenantsPage::showContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_mayManage ? editCurrent() : openInbox(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TenantsPage::refreshActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TenantsPage::refreshActions);
}

void TenantsPage::restoreLayout()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int rowHeight = m_table->itemDelegate()->sizeHint({}, {}).height();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(rowHeight, fontMetrics().height() + 2 * space::s + 2));
    const QByteArray state = m_layout.value(layoutName).toByteArray();
    const bool known = m_layout.value(layoutName + u"Version"_s).toInt() == layoutVersion;
    if (known && header->restoreState(state) && header->count() == TenantsModel::columns)
        return;
    // As wide as their usual contents, in characters.
    const int letter = fontMetrics().averageCharWidth();
    const QList<int> widths{22, 12, 19, 16, 9, 7, 13, 18, 12};
    for (int column = 0; column < TenantsModel::columns; ++column)
        header->resizeSection(column, widths.at(column) * letter + 2 * space::m);
    header->setSectionHidden(static_cast<int>(Column::ClientId), true);
    header->setSectionHidden(static_cast<int>(Column::Created), true);
    m_table->sortByColumn(static_cast<int>(Column::Name), Qt::AscendingOrder);
}

void TenantsPage::rememberLayout()
{
    m_layout.remember(layoutName, m_table->horizontalHeader()->saveState());
    m_layout.remember(layoutName + u"Version"_s, layoutVersion);
}

QString TenantsPage::title() const
{
    return tr("Businesses");
}

void TenantsPage::setTenant(TenantId, const QTimeZone &zone)
{
    m_zone = zone;
    m_model.setTimes(RelativeTime(m_zone, locale()));
}

QList<QAction *> TenantsPage::menuActions() const
{
    return {m_addAction, m_editAction,  nullptr,         m_pauseAction, m_suspendAction,
            nullptr,     m_inboxAction, m_historyAction, m_searchAction};
}

QList<QWidget *> TenantsPage::panes() const
{
    if (m_stack->currentWidget() == m_table)
        return {m_table, m_search};
    return {m_state, m_search};
}

bool TenantsPage::isSettled() const
{
    return m_model.isSettled() && m_storing == 0;
}

QList<TenantId> TenantsPage::selection() const
{
    QList<TenantId> chosen;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        chosen.append(TenantId(row.data(TenantsModel::IdRole).toLongLong()));
    return chosen;
}

void TenantsPage::modelChanged()
{
    using State = TenantsModel::State;
    const int rows = m_filter.rowCount();
    const bool shown = m_model.state() == State::Ready && rows > 0;
    const bool none = m_model.state() == State::Ready && m_model.rowCount() == 0;
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_state);
    m_add->setVisible(!none && m_mayManage);
    m_search->setVisible(!none);
    m_columns->setVisible(!none);
    if (m_model.state() == State::Loading)
        m_state->showLoading(tr("Reading the businesses"));
    else if (m_model.state() == State::Failed)
        m_state->showFailing(tr("The businesses could not be read"), m_model.error());
    else if (none && m_mayManage)
        m_state->showEmpty(
            tr("No business yet"),
            tr("Add the first one: its name, its Flowise and its WhatsApp number. A test tells you "
               "whether everything works."),
            u"tenant"_s);
    else if (none)
        m_state->showEmpty(tr("No business yet"), tr("They appear here as soon as somebody adds one."),
                           u"tenant"_s);
    else
        m_state->showEmpty(tr("No business fits"), tr("Type less, or clear the search."), u"tenant"_s);

    if (none && m_mayManage)
        m_state->offer(tr("Add a business…"));
    if (m_model.state() != State::Ready || none)
        m_count->clear();
    else if (m_model.isCut())
        m_count->setText(
            tr("The first %n business(es); the others are not listed", nullptr, m_model.rowCount()));
    else if (m_filter.isFiltering())
        m_count->setText(tr("%1 of %n business(es)", nullptr, m_model.rowCount()).arg(rows));
    else
        m_count->setText(tr("%n business(es)", nullptr, rows));
    if (shown && !m_table->currentIndex().isValid())
        m_table->selectionModel()->setCurrentIndex(m_filter.index(0, 0), QItemSelectionModel::NoUpdate);
    refreshActions();
}

void TenantsPage::refreshActions()
{
    const QList<TenantId> chosen = selection();
    bool pausable = false;
    bool resumable = false;
    bool suspendable = false;
    for (const TenantId tenant : chosen) {
        const TenantOverview *overview = m_model.at(m_model.rowOf(tenant));
        if (!overview)
            continue;
        pausable = pausable || mayBePaused(overview->tenant.state);
        resumable = resumable || !mayBePaused(overview->tenant.state);
        suspendable = suspendable || overview->tenant.state != TenantState::Suspended;
    }
    m_editAction->setEnabled(m_mayManage && chosen.size() == 1);
    m_inboxAction->setEnabled(chosen.size() == 1);
    m_historyAction->setEnabled(chosen.size() == 1);
    m_pauseAction->setEnabled(m_mayManage && (pausable || resumable));
    m_suspendAction->setEnabled(m_mayManage && suspendable);
    // With both among those chosen, the first press pauses.
    m_pauseAction->setText(pausable || !resumable ? tr("Pause the AI") : tr("Resume the AI"));
    m_pauseAction->setIcon(themeIcon(pausable || !resumable ? u"pause"_s : u"play"_s));
}

void TenantsPage::add()
{
    if (!m_mayManage)
        return;
    auto *wizard = new TenantWizard(*m_setup, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &TenantWizard::added, this, [this](const Tenant &tenant) {
        m_search->clear();
        m_model.applyChanges({{.tenant = tenant.id, .kind = ChangeKind::Tenant, .id = tenant.id.value()}});
    });
    wizard->open();
}

void TenantsPage::editCurrent()
{
    const QList<TenantId> chosen = selection();
    if (chosen.size() == 1)
        edit(chosen.constFirst());
}

void TenantsPage::edit(TenantId tenant)
{
    if (!m_mayManage)
        return;
    Q_EMIT settingsRequested(tenant, 0);
}

void TenantsPage::openInbox()
{
    const QList<TenantId> chosen = selection();
    if (chosen.size() == 1)
        Q_EMIT tenantRequested(chosen.constFirst());
}

QString TenantsPage::named(const QList<TenantId> &tenants) const
{
    const TenantOverview *only =
        tenants.size() == 1 ? m_model.at(m_model.rowOf(tenants.constFirst())) : nullptr;
    return only ? only->tenant.name : tr("%n business(es)", nullptr, static_cast<int>(tenants.size()));
}

void TenantsPage::readHistory()
{
    const QList<TenantId> chosen = selection();
    if (chosen.size() == 1)
        m_readHistory(chosen.constFirst(), m_zone, *this);
}

void TenantsPage::pauseOrResume()
{
    QHash<TenantId, TenantState> pause;
    QHash<TenantId, TenantState> resume;
    for (const TenantId tenant : selection()) {
        if (const TenantOverview *overview = m_model.at(m_model.rowOf(tenant))) {
            if (mayBePaused(overview->tenant.state))
                pause.insert(tenant, TenantState::Paused);
            else
                resume.insert(tenant, TenantState::Active);
        }
    }
    const bool pausing = !pause.isEmpty();
    const QHash<TenantId, TenantState> &states = pausing ? pause : resume;
    if (states.isEmpty())
        return;
    const int count = static_cast<int>(states.size());
    const QString name = named(states.keys());
    QString done;
    if (count == 1)
        done =
            pausing ? tr("The AI is paused for %1.").arg(name) : tr("The AI answers for %1 again.").arg(name);
    else
        done = pausing ? tr("The AI is paused for %n business(es).", nullptr, count)
                       : tr("The AI answers for %n business(es) again.", nullptr, count);
    setStates(states, done, true);
}

void TenantsPage::setStates(const QHash<TenantId, TenantState> &states, const QString &done, bool undoable)
{
    QHash<TenantId, TenantState> before;
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        if (const TenantOverview *overview = m_model.at(m_model.rowOf(it.key())))
            before.insert(it.key(), overview->tenant.state);
    }
    m_notice->hide();
    ++m_storing;
    onDone(this, m_source->setStates(states), [this, states, before, done, undoable](const Result<> &stored) {
        --m_storing;
        if (!stored) {
            m_notice->showError(tr("The state was not changed."), stored.error());
            return;
        }
        for (auto it = states.cbegin(); it != states.cend(); ++it)
            m_model.showState(it.key(), it.value());
        if (!undoable)
            return;
        const QPointer<TenantsPage> self(this);
        m_undo.offer(done, [self, before] {
            if (self)
                self->setStates(before, {}, false);
        });
    });
}

void TenantsPage::suspend()
{
    QHash<TenantId, TenantState> states;
    for (const TenantId tenant : selection()) {
        const TenantOverview *overview = m_model.at(m_model.rowOf(tenant));
        if (overview && overview->tenant.state != TenantState::Suspended)
            states.insert(tenant, TenantState::Suspended);
    }
    if (states.isEmpty())
        return;
    const QString name = named(states.keys());
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Suspend"), tr("Suspend %1?").arg(name),
                                     QMessageBox::NoButton, this);
    question->setObjectName(u"suspendQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("The AI stops answering until somebody resumes it. Messages still come in, and "
           "people can answer them. Nothing is deleted."));
    QPushButton *yes = question->addButton(tr("&Suspend"), QMessageBox::AcceptRole);
    QPushButton *no = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    yes->setObjectName(u"suspendYes"_s);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    const QString done = tr("%1: suspended.").arg(name);
    connect(yes, &QPushButton::clicked, this, [this, states, done] { setStates(states, done, true); });
    question->open();
}

void TenantsPage::setColumnShown(int column, bool shown)
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionHidden(column, !shown);
    // One that was narrowed away comes back wide enough to be read.
    if (shown && header->sectionSize(column) < header->minimumSectionSize() * 2)
        m_table->resizeColumnToContents(column);
    rememberLayout();
}

void TenantsPage::fillColumnMenu()
{
    m_columnMenu->clear();
    for (int column = 0; column < TenantsModel::columns; ++column) {
        QAction *action =
            m_columnMenu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setObjectName(u"column%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(column != static_cast<int>(Column::Name)); // without it, rows are nobody's
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnShown(column, shown); });
    }
}

void TenantsPage::showContextMenu(const QPoint &at)
{
    if (selection().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"tenantsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_inboxAction, m_historyAction});
    if (m_mayManage) {
        menu->addAction(m_editAction);
        menu->addSeparator();
        menu->addAction(m_pauseAction);
        menu->addAction(m_suspendAction);
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

bool TenantsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return PageWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_table && key->modifiers() == Qt::NoModifier) {
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_mayManage ? editCurrent() : openInbox();
            return true;
        case Qt::Key_Space:
            if (m_mayManage && !selection().isEmpty()) {
                pauseOrResume();
                return true;
            }
            break; // selects the row
        default:
            break;
        }
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
        m_table->setFocus(Qt::TabFocusReason);
        if (m_table->selectionModel()->selectedRows().isEmpty() && m_filter.rowCount() > 0)
            m_table->selectRow(0);
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return PageWidget::eventFilter(watched, event);
}

void TenantsPage::showEvent(QShowEvent *event)
{
    PageWidget::showEvent(event);
    m_model.refreshTimes();
}

void TenantsPage::retranslate()
{
    m_addAction->setText(tr("Add a business…"));
    m_editAction->setText(tr("Edit…"));
    m_suspendAction->setText(tr("Suspend…"));
    m_inboxAction->setText(tr("Open its inbox"));
    m_historyAction->setText(tr("Read messages back from WhatsApp…"));
    m_searchAction->setText(tr("Search the businesses"));
    m_pauseAction->setToolTip(tr("Space"));
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add a business"));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose the columns"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the businesses"));
    m_table->setAccessibleName(tr("Businesses"));
    setTextColor(*m_count, colorsFor(palette()).subtle);
    setAccessibleName(title());
}

void TenantsPage::changeEvent(QEvent *event)
{
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model.retranslate();
        modelChanged();
    } else if (event->type() == QEvent::LocaleChange && m_table) {
        m_model.setTimes(RelativeTime(m_zone, locale()));
    } else if (event->type() == QEvent::PaletteChange && m_count) {
        setTextColor(*m_count, colorsFor(palette()).subtle);
    }
}

} // namespace chatflow
