// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestspage.h"

#include "requests/requestdetailspane.h"
#include "requests/requestfilterbar.h"
#include "requests/requestsdelegate.h"
#include "shell/layoutmemory.h"
#include "storage/changefeed.h"
#include "widgets/icon.h"
#include "widgets/noticebar.h"
#include "widgets/rowtable.h"
#include "widgets/statepane.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
const auto splitterName = QStringLiteral("requests/splitter");
} // namespace

RequestsPage::RequestsPage(std::unique_ptr<RequestsSource> source, const Parts &parts, QWidget *parent)
    : PageWidget(parent)
    , m_source(std::move(source))
    , m_layout(parts.layout)
    , m_model(*m_source, parts.clock)
    , m_filter(new RequestFilterBar(parts.clock, this))
    , m_notice(new NoticeBar(this))
    , m_table(new QTableView(this))
    , m_state(new StatePane(this))
    , m_stack(new QStackedWidget(this))
    , m_details(new RequestDetailsPane(this))
    , m_splitter(new QSplitter(this))
{
    setObjectName(u"requestsPage"_s);
    buildActions();
    buildTable();
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    m_splitter->setObjectName(u"requestsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_details->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    m_splitter->restoreState(m_layout.value(splitterName).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);

    connect(&m_model, &RequestsModel::stateChanged, this, &RequestsPage::modelChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RequestsPage::currentChanged);
    connect(&m_model, &RequestsModel::updateFailed, this, [this](const Error &error) {
        m_notice->showError(tr("The requests could not be brought up to date."), error, tr("Try again"));
    });
    connect(m_notice, &NoticeBar::actionRequested, this, [this] {
        m_notice->hide();
        m_model.reload();
    });
    connect(m_state, &StatePane::retryRequested, &m_model, &RequestsModel::reload);
    connect(m_state, &StatePane::actionRequested, m_filter, &RequestFilterBar::clear);
    connect(m_filter, &RequestFilterBar::filterChanged, this,
            [this] { m_model.setFilter(m_filter->filter()); });
    connect(m_details, &RequestDetailsPane::retryRequested, this, &RequestsPage::readDetails);
    connect(m_details, &RequestDetailsPane::copyRequested, this, &RequestsPage::copyCurl);
    connect(m_details, &RequestDetailsPane::tryRequested, this, [this] {
        if (const auto sample = m_details->sample())
            Q_EMIT promptRequested(*sample);
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, &RequestsPage::rememberLayout);
    connect(&parts.feed, &ChangeFeed::changed, &m_model, &RequestsModel::applyChanges);
    connect(&parts.feed, &ChangeFeed::lost, &m_model, &RequestsModel::reload);
    retranslate();
    modelChanged();
}

void RequestsPage::buildActions()
{
    m_copyAction =
        makeAction(u"copyCurlAction"_s, u"copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyCurl(); });
    m_searchAction = makeAction(u"searchRequestsAction"_s, {}, QKeySequence::Find, [this] {
        m_filter->search()->setFocus(Qt::ShortcutFocusReason);
        m_filter->search()->selectAll();
    });
    m_reloadAction =
        makeAction(u"reloadRequestsAction"_s, u"retry"_s, Qt::Key_F5, [this] { m_model.reload(); });
}

void RequestsPage::buildTable()
{
    m_table->setObjectName(u"requestsTable"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RequestsDelegate(this));
    styleRowTable(*m_table, {12, 16, 14, 26, 9, 15, 15});
    m_table->horizontalHeader()->setObjectName(u"requestsHeader"_s);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addAction(m_copyAction);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestsPage::currentChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        // The same request stays chosen when it is still among them.
        const int row = m_model.rowOf(m_shown);
        if (row >= 0)
            m_table->selectRow(row);
        else
            currentChanged();
    });
}

QString RequestsPage::title() const
{
    return tr("Logs");
}

void RequestsPage::setTenant(TenantId tenant, const QTimeZone &zone)
{
    m_tenant = tenant;
    m_zone = zone;
    m_filter->setZone(zone);
    m_model.setTimes(RelativeTime(zone, locale()));
    m_model.setTenant(tenant);
}

QList<QAction *> RequestsPage::menuActions() const
{
    return {m_copyAction, nullptr, m_searchAction, m_reloadAction};
}

QList<QWidget *> RequestsPage::panes() const
{
    QWidget *list = m_stack->currentWidget() == m_table ? static_cast<QWidget *>(m_table) : m_state;
    return {m_filter->search(), list, m_details->pane()};
}

bool RequestsPage::isSettled() const
{
    return m_model.isSettled() && m_reading == 0;
}

void RequestsPage::modelChanged()
{
    using State = RequestsModel::State;
    const State state = m_model.state();
    const bool shown = state == State::Ready && m_model.rowCount() > 0;
    const bool mayRead = !m_tenant || m_source->mayRead(m_tenant);
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_state);
    m_filter->setVisible(m_tenant && mayRead);
    m_details->setVisible(m_tenant && mayRead);
    if (!m_tenant)
        m_state->showEmpty(tr("No business is chosen"), tr("Add or choose one to see its requests."),
                           u"log"_s);
    else if (!mayRead)
        m_state->showNoPermission(tr("These requests are not for everybody"),
                                  tr("Only the owner of the business and an administrator may read them."));
    else if (state == State::Loading)
        m_state->showLoading(tr("Reading the requests"));
    else if (state == State::Failed)
        m_state->showFailing(tr("The requests could not be read"), m_model.error());
    else if (!shown && m_filter->isFiltering()) {
        m_state->showEmpty(tr("No request fits"), tr("Choose less, or show all."), u"log"_s);
        m_state->offer(tr("Show all"));
    } else if (!shown)
        m_state->showEmpty(tr("No request yet"),
                           tr("Each question to the chatflow appears here, with its answer, its time and its "
                              "cost."),
                           u"log"_s);
    if (shown && !m_table->currentIndex().isValid())
        m_table->selectionModel()->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::NoUpdate);
    currentChanged();
}

void RequestsPage::currentChanged()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    const RequestRow *row = chosen.isEmpty() ? nullptr : m_model.at(chosen.constFirst().row());
    m_copyAction->setEnabled(row && row->hasTexts);
    if (!row) {
        m_shown = m_model.state() == RequestsModel::State::Loading ? m_shown : CallId();
        ++m_question;
        m_details->showNone();
        return;
    }
    if (row->id != m_shown)
        m_details->showLoading();
    m_shown = row->id;
    readDetails();
}

void RequestsPage::readDetails()
{
    if (!m_shown)
        return;
    ++m_reading;
    onDone(this, m_source->details(m_tenant, m_shown),
           [this, question = ++m_question](const Result<RequestDetails> &details) {
               --m_reading;
               if (question != m_question)
                   return;
               if (details)
                   m_details->showDetails(*details, RelativeTime(m_zone, locale()));
               else
                   m_details->showFailing(details.error());
           });
}

void RequestsPage::copyCurl()
{
    const QString command = m_details->curl();
    if (command.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(command);
    m_notice->showText(NoticeBar::Tone::Warning,
                       tr("The request is copied, without the key: put that into FLOWISE_API_KEY first."));
}

void RequestsPage::rememberLayout()
{
    m_layout.remember(splitterName, m_splitter->saveState());
}

void RequestsPage::retranslate()
{
    m_copyAction->setText(tr("Copy as c&URL"));
    m_searchAction->setText(tr("&Search the requests"));
    m_reloadAction->setText(tr("&Read again"));
    m_table->setAccessibleName(tr("Requests"));
    m_model.setTimes(RelativeTime(m_zone, locale()));
}

void RequestsPage::changeEvent(QEvent *event)
{
    PageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        modelChanged();
    }
}

} // namespace chatflow
