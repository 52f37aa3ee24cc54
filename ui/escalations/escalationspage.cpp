// SPDX-License-Identifier: GPL-3.0-or-later
#include "escalations/escalationspage.h"

#include "escalations/escalationdetails.h"
#include "escalations/escalationsdelegate.h"
#include "escalations/escalationwording.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/rowtable.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"
#include "widgets/undobar.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
const auto splitterName = QStringLiteral("escalations/splitter");
constexpr int morningHour = 9;
} // namespace

EscalationsPage::EscalationsPage(std::unique_ptr<EscalationSource> source, const Parts &parts,
                                 QWidget *parent)
    : PageWidget(parent)
    , m_source(std::move(source))
    , m_clock(parts.clock)
    , m_layout(parts.layout)
    , m_undo(parts.undo)
    , m_tags(parts.tags)
    , m_model(*m_source, parts.clock)
    , m_snooze(std::make_unique<QMenu>(this))
    , m_notice(new NoticeBar(this))
    , m_table(new QTableView(this))
    , m_state(new StatePane(this))
    , m_stack(new QStackedWidget(this))
    , m_details(new EscalationDetails(this))
    , m_splitter(new QSplitter(this))
{
    setObjectName(u"escalationsPage"_s);
    buildActions(parts);
    buildTable();
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    m_splitter->setObjectName(u"escalationsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_details->setMinimumWidth(32 * fontMetrics().averageCharWidth());
    m_splitter->restoreState(m_layout.value(splitterName).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);

    connect(&m_model, &EscalationsModel::stateChanged, this, &EscalationsPage::modelChanged);
    connect(&m_model, &EscalationsModel::updateFailed, this, [this](const Error &error) {
        m_notice->showError(tr("The queue could not be brought up to date."), error, tr("Try again"));
    });
    connect(m_notice, &NoticeBar::actionRequested, this, [this] {
        m_notice->hide();
        m_model.reload();
    });
    connect(m_state, &StatePane::retryRequested, &m_model, &EscalationsModel::reload);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_layout.remember(splitterName, m_splitter->saveState()); });
    connect(&parts.feed, &ChangeFeed::changed, this, [this](const QList<Change> &changes) {
        m_model.applyChanges(changes);
        for (const Change &change : changes) {
            if (change.kind == ChangeKind::Tag && change.tenant == m_tenant)
                return readTags();
        }
    });
    connect(&parts.feed, &ChangeFeed::lost, &m_model, &EscalationsModel::reload);
    connect(m_work, &WorkDesk::partlyDone, this,
            [this](const QString &text) { m_notice->showText(NoticeBar::Tone::Warning, text); });
    connect(m_work, &WorkDesk::failed, this,
            [this](const QString &what, const Error &error) { m_notice->showError(what, error); });
    retranslate();
    modelChanged();
}

EscalationsPage::~EscalationsPage()
{
    deleteDialogs();
}

void EscalationsPage::buildActions(const Parts &parts)
{
    m_openAction = makeAction(u"openEscalationAction"_s, u"conversations"_s, Qt::CTRL | Qt::Key_Return,
                              [this] { open(); });
    m_takeOver =
        makeAction(u"claimAction"_s, u"takeover"_s, Qt::CTRL | Qt::Key_T, [this] { m_work->takeOver(); });
    m_handBack = makeAction(u"returnAction"_s, u"handback"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_T,
                            [this] { m_work->handBack(); });
    m_reload = makeAction(u"reloadEscalationsAction"_s, u"retry"_s, Qt::Key_F5, [this] { m_model.reload(); });
    m_snooze->setObjectName(u"snoozeMenu"_s);
    m_snooze->menuAction()->setObjectName(u"snoozeAction"_s);
    m_snooze->menuAction()->setIcon(themeIcon(u"pause"_s));
    m_work = new WorkDesk({.source = parts.work,
                           .undo = parts.undo,
                           .person = m_source->person(),
                           .targets = [this] { return targets(); },
                           .makeTag = parts.makeTag},
                          m_takeOver, m_handBack, *this);
    m_details->setActions({m_takeOver, m_openAction, m_work->resolveAction(), m_handBack,
                           m_work->giveAction(), m_snooze->menuAction()});
}

void EscalationsPage::buildTable()
{
    m_table->setObjectName(u"escalationsTable"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new EscalationsDelegate(this));
    styleRowTable(*m_table, {9, 18, 24, 11, 24, 12});
    m_table->horizontalHeader()->setObjectName(u"escalationsHeader"_s);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::activated, this, &EscalationsPage::open);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { m_work->menu()->popup(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EscalationsPage::currentChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        // The same conversation stays chosen while it is in the queue; otherwise the next one is.
        const int row = m_model.rowOf(m_shown);
        if (m_model.rowCount() > 0)
            m_table->selectRow(std::max(row, 0));
        else
            currentChanged();
    });
}

QString EscalationsPage::title() const
{
    return tr("Escalations");
}

void EscalationsPage::setTenant(TenantId tenant, const QTimeZone &zone)
{
    m_tenant = tenant;
    m_zone = zone;
    m_shown = {};
    m_notice->hide();
    m_model.setTimes(RelativeTime(zone, locale()));
    m_model.setTenant(tenant);
    m_work->setTenant(tenant, tenant && m_source->mayAnswer(tenant));
    readTags();
}

void EscalationsPage::readTags()
{
    if (!m_tenant)
        return;
    onDone(this, m_tags(m_tenant), [this, tenant = m_tenant](const Result<QList<Tag>> &tags) {
        if (tags && tenant == m_tenant)
            m_work->setTags(*tags);
    });
}

QList<QAction *> EscalationsPage::menuActions() const
{
    QList<QAction *> actions{m_openAction, m_takeOver, m_handBack};
    actions += m_work->actions();
    return actions + QList<QAction *>{m_snooze->menuAction(), nullptr, m_reload};
}

QList<QWidget *> EscalationsPage::panes() const
{
    QWidget *list = m_stack->currentWidget() == m_table ? static_cast<QWidget *>(m_table) : m_state;
    return {list, m_details};
}

bool EscalationsPage::isSettled() const
{
    return m_model.isSettled();
}

void EscalationsPage::modelChanged()
{
    using State = EscalationsModel::State;
    const State state = m_model.state();
    const bool shown = state == State::Ready && m_model.rowCount() > 0;
    const bool mayRead = !m_tenant || m_source->mayRead(m_tenant);
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_state);
    m_details->setVisible(shown);
    if (!m_tenant)
        m_state->showEmpty(tr("No business is chosen"), tr("Add or choose one to see who waits."),
                           u"escalation"_s);
    else if (!mayRead)
        m_state->showNoPermission(tr("This queue is not for everybody"),
                                  tr("Only those who answer for this business may see it."));
    else if (state == State::Loading)
        m_state->showLoading(tr("Reading the queue"));
    else if (state == State::Failed)
        m_state->showFailing(tr("The queue could not be read"), m_model.error());
    else if (!shown)
        m_state->showEmpty(tr("Nobody waits for a person"),
                           tr("When the AI cannot go on, or somebody asks for a person, it appears here."),
                           u"ok"_s);
    setWaiting(m_model.waiting());
    currentChanged();
}

const EscalationRow *EscalationsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model.at(rows.constFirst().row());
}

QList<ConversationSummary> EscalationsPage::targets() const
{
    const EscalationRow *row = m_table->selectionModel() ? chosen() : nullptr;
    return row ? QList{row->conversation} : QList<ConversationSummary>();
}

void EscalationsPage::currentChanged()
{
    const EscalationRow *row = chosen();
    const bool mayAnswer = m_tenant && m_source->mayAnswer(m_tenant);
    m_openAction->setEnabled(row);
    m_takeOver->setEnabled(row && mayAnswer && row->escalation.claimedBy != m_source->person());
    m_handBack->setEnabled(row && mayAnswer);
    m_snooze->menuAction()->setVisible(mayAnswer);
    m_snooze->setEnabled(row && !row->escalation.claimedAt);
    m_snooze->menuAction()->setEnabled(m_snooze->isEnabled());
    m_work->refresh();
    if (!row) {
        m_details->showNone();
        return;
    }
    m_shown = row->escalation.conversation;
    fillSnooze();
    const RelativeTime times(m_zone, locale());
    const bool isLate = m_model.isOverdue(*row);
    QString target;
    if (!row->escalation.claimedAt)
        target = m_model
                     .data(m_model.index(m_model.rowOf(m_shown),
                                         static_cast<int>(EscalationsModel::Column::Waits)),
                           Qt::ToolTipRole)
                     .toString();
    const auto since = row->waitsSince();
    const QString waits = m_model.isPutOff(*row) ? m_model.waits(*row)
                          : since ? tr("Waits since %1").arg(times.since(*since, m_clock.now()))
                                  : tr("A person has answered");
    m_details->show(*row, waits, target, isLate);
}

void EscalationsPage::open()
{
    if (const EscalationRow *row = chosen())
        Q_EMIT conversationRequested(row->escalation.conversation);
}

Instant EscalationsPage::tomorrowMorning() const
{
    const QDate tomorrow = toDateTime(m_clock.now()).toTimeZone(m_zone).date().addDays(1);
    return instantFromMs(QDateTime(tomorrow, QTime(morningHour, 0), m_zone).toMSecsSinceEpoch());
}

void EscalationsPage::fillSnooze()
{
    m_snooze->clear();
    const auto offer = [this](const QString &name, const QString &text, std::function<Instant()> until) {
        QAction *action = m_snooze->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, until] { snooze(until()); });
    };
    offer(u"snoozeQuarter"_s, tr("For 15 minutes"),
          [this] { return m_clock.now() + std::chrono::minutes(15); });
    offer(u"snoozeHour"_s, tr("For an hour"), [this] { return m_clock.now() + std::chrono::hours(1); });
    offer(u"snoozeThreeHours"_s, tr("For three hours"),
          [this] { return m_clock.now() + std::chrono::hours(3); });
    offer(u"snoozeTomorrow"_s, tr("Until tomorrow morning"), [this] { return tomorrowMorning(); });
    const EscalationRow *row = chosen();
    if (row && m_model.isPutOff(*row)) {
        m_snooze->addSeparator();
        QAction *back = m_snooze->addAction(tr("Back on the queue now"));
        back->setObjectName(u"snoozeEnd"_s);
        connect(back, &QAction::triggered, this, [this] { snooze(std::nullopt); });
    }
}

void EscalationsPage::snooze(std::optional<Instant> until)
{
    const EscalationRow *row = chosen();
    if (!row)
        return;
    const ConversationId id = row->escalation.conversation;
    const QString name = row->conversation.contactName;
    onDone(this, m_source->snooze(m_tenant, id, until),
           [this, id, name, until, tenant = m_tenant](const Result<std::optional<Instant>> &before) {
               if (!before) {
                   m_notice->showError(tr("It could not be put off."), before.error());
                   return;
               }
               if (tenant != m_tenant)
                   return;
               m_undo.offer(
                   until ? tr("%1 is put off.").arg(name) : tr("%1 is on the queue again.").arg(name),
                   [page = QPointer(this), tenant, id, before = *before] {
                       if (!page)
                           return;
                       onDone(page.data(), page->m_source->snooze(tenant, id, before),
                              [page](const Result<std::optional<Instant>> &undone) {
                                  if (!undone)
                                      page->m_notice->showError(
                                          EscalationsPage::tr("It could not be undone."), undone.error());
                              });
                   });
           });
}

void EscalationsPage::retranslate()
{
    m_openAction->setText(tr("&Open the conversation"));
    m_takeOver->setText(tr("Take o&ver"));
    m_handBack->setText(tr("&Hand back to the AI"));
    m_reload->setText(tr("&Read again"));
    m_snooze->setTitle(tr("&Put off"));
    m_table->setAccessibleName(tr("Who waits for a person"));
    m_details->setAccessibleName(tr("Details of the escalation"));
    m_model.setTimes(RelativeTime(m_zone, locale()));
    m_work->retranslate();
}

void EscalationsPage::changeEvent(QEvent *event)
{
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        modelChanged();
    }
}

} // namespace chatflow
