// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "base/language.h"
#include "shell/appearance.h"
#include "shell/mainmenu.h"
#include "shell/notifications.h"
#include "shell/pagewidget.h"
#include "shell/tenantswitcher.h"
#include "shell/workspacesession.h"
#include "storage/changefeed.h"
#include "widgets/connectionbar.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"
#include "workspace/workspace.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr QSize firstSize{1200, 760};
constexpr QSize leastSize{760, 480};
constexpr milliseconds gatherFor{100};

/// The engine of this console as one more connection.
ConnectionState stateOf(const EngineState &engine)
{
    ConnectionState state;
    state.kind = ConnectionState::Kind::Engine;
    state.error = engine.error;
    switch (engine.phase) {
    case EngineState::Phase::Running:
        state.state = u"ok"_s;
        break;
    case EngineState::Phase::Starting:
    case EngineState::Phase::Stopping:
        state.state = u"connecting"_s;
        break;
    case EngineState::Phase::Failed:
        state.state = u"failed"_s;
        break;
    case EngineState::Phase::Stopped:
        state.state = u"off"_s;
        break;
    }
    return state;
}
} // namespace

MainWindow::MainWindow(WorkspaceSession &session, Appearance &appearance, Language &language,
                       LayoutMemory &layout, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_appearance(appearance)
    , m_language(language)
    , m_layout(layout)
    , m_notifications(new Notifications(m_clock, this))
    , m_entries(pages())
    , m_menu(new MainMenu(*menuBar(), appearance, language, this))
    , m_switcher(new TenantSwitcher(this))
    , m_problem(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(this))
    , m_undo(new UndoBar(this))
    , m_bar(new ConnectionBar(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/chatflow.svg"_s));
    m_problem->setObjectName(u"connectionProblem"_s);
    m_problem->setDismissible(false);
    m_state->setObjectName(u"workspaceState"_s);
    m_stack->addWidget(m_state);
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_problem);
    column->addWidget(m_switcher);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
    setCentralWidget(central);
    statusBar()->addWidget(m_bar, 1);
    statusBar()->setSizeGripEnabled(false);
    resize(firstSize);
    setMinimumSize(leastSize);

    m_connectionsSoon.setSingleShot(true);
    m_connectionsSoon.setInterval(gatherFor);
    connect(&m_connectionsSoon, &QTimer::timeout, this, &MainWindow::readConnections);
    connect(m_switcher, &TenantSwitcher::currentChanged, this, &MainWindow::readTenant);
    connect(m_bar, &ConnectionBar::problemChanged, this, [this](const QString &problem) {
        m_problem->setVisible(!problem.isEmpty());
        if (!problem.isEmpty())
            m_problem->showText(NoticeBar::Tone::Warning, problem);
    });
    connect(m_state, &StatePane::retryRequested, &session, &WorkspaceSession::open);
    connect(&session, &WorkspaceSession::opening, this, [this] {
        m_state->showLoading(m_session.wish().sandbox ? tr("Starting the sandbox")
                                                      : tr("Opening the workspace"));
        m_stack->setCurrentWidget(m_state);
    });
    connect(&session, &WorkspaceSession::opened, this, &MainWindow::opened);
    connect(&session, &WorkspaceSession::failed, this, [this](const Error &error) {
        m_state->showFailing(tr("The workspace could not be opened"), error);
        m_stack->setCurrentWidget(m_state);
    });
    connect(&session, &WorkspaceSession::engineFailed, this, [this](const Error &error) {
        m_notice->showError(tr("The engine did not start: nothing is received or answered."), error);
    });
    connect(&session, &WorkspaceSession::closing, this, &MainWindow::letGo);
    connect(m_menu, &MainMenu::quitRequested, this, &QWidget::close);
    connect(m_menu, &MainMenu::paneRequested, this, [this](bool forward) {
        if (auto *page = qobject_cast<PageWidget *>(m_stack->currentWidget()))
            page->focusNextPane(forward);
    });
    m_menu->setPage(nullptr);
    setLocale(language.locale());
    refreshTitle();
}

MainWindow::~MainWindow()
{
    letGo();
}

void MainWindow::refreshTitle()
{
    const auto *page = qobject_cast<PageWidget *>(m_stack->currentWidget());
    QStringList title{tr("ChatFlow Pro")};
    if (page)
        title.prepend(page->title());
    if (const QString tenant = m_switcher->currentName(); page && !tenant.isEmpty())
        title.prepend(tenant);
    setWindowTitle(title.join(u" – "_s));
}

void MainWindow::opened()
{
    m_workspace = m_session.workspace();
    const PageContext context{.workspace = *m_workspace,
                              .access = m_workspace->localAccess(),
                              .notifications = *m_notifications,
                              .undo = *m_undo,
                              .layout = m_layout};
    for (const PageEntry &entry : m_entries) {
        if (!context.access.may(entry.needs))
            continue;
        PageWidget *page = entry.make(context, m_stack);
        connect(page, &PageWidget::showRequested, this, [this, page] { showPage(page); });
        connect(page, &PageWidget::tenantRequested, this, [this](TenantId tenant) {
            showTenant(tenant);
            showPage(m_pages.constFirst());
        });
        m_pages.append(page);
        m_stack->addWidget(page);
    }
    connect(&m_workspace->changes(), &ChangeFeed::changed, this, [this](const QList<Change> &changes) {
        bool tenants = false;
        for (const Change &change : changes) {
            tenants = tenants || change.kind == ChangeKind::Tenant;
            const bool ours = change.tenant == m_switcher->current();
            if (ours && (change.kind == ChangeKind::Connection || change.kind == ChangeKind::Instance))
                m_connectionsSoon.start();
        }
        if (tenants)
            readTenants();
    });
    connect(&m_workspace->changes(), &ChangeFeed::lost, this, &MainWindow::readTenants);
    connect(m_workspace, &Workspace::engineStateChanged, this, &MainWindow::showConnections);
    readTenants();
    showPage(m_pages.constFirst());
}

void MainWindow::letGo()
{
    m_connectionsSoon.stop();
    if (m_workspace) {
        disconnect(&m_workspace->changes(), nullptr, this, nullptr);
        disconnect(m_workspace, nullptr, this, nullptr);
    }
    m_workspace = nullptr;
    m_menu->setPage(nullptr);
    m_stack->setCurrentWidget(m_state);
    qDeleteAll(m_pages);
    m_pages.clear();
}

void MainWindow::showPage(PageWidget *page)
{
    m_stack->setCurrentWidget(page);
    m_menu->setPage(page);
    refreshTitle();
    page->panes().constFirst()->setFocus();
}

void MainWindow::showTenant(TenantId tenant)
{
    m_switcher->choose(tenant);
}

void MainWindow::readTenants()
{
    if (!m_workspace)
        return;
    ++m_reading;
    onDone(this, m_workspace->tenants().tenants(SystemPrincipal::allTenants()),
           [this](const Result<QList<Tenant>> &tenants) {
               --m_reading;
               if (tenants)
                   m_switcher->setTenants(*tenants);
               else
                   m_notice->showError(tr("The businesses could not be read."), tenants.error());
               refreshTitle();
           });
}

void MainWindow::readTenant()
{
    const TenantId tenant = m_switcher->current();
    if (!m_workspace || !tenant) {
        for (PageWidget *page : std::as_const(m_pages))
            page->setTenant({}, QTimeZone::utc());
        return;
    }
    ++m_reading;
    onDone(this, m_workspace->tenants().settings(tenant),
           [this, tenant](const Result<TenantSettings> &settings) {
               --m_reading;
               if (tenant != m_switcher->current())
                   return;
               const QTimeZone zone(settings ? settings->timeZone.toLatin1() : QByteArray());
               for (PageWidget *page : std::as_const(m_pages))
                   page->setTenant(tenant, zone.isValid() ? zone : QTimeZone::utc());
           });
    readConnections();
    refreshTitle();
}

void MainWindow::readConnections()
{
    const TenantId tenant = m_switcher->current();
    if (!m_workspace || !tenant)
        return;
    m_reading += 2;
    onDone(this, m_workspace->tenants().instances(tenant),
           [this, tenant](const Result<QList<Instance>> &instances) {
               --m_reading;
               if (!instances || tenant != m_switcher->current())
                   return;
               m_instanceNames.clear();
               for (const Instance &instance : *instances)
                   m_instanceNames.insert(instance.id, instance.name);
               showConnections();
           });
    onDone(this, m_workspace->tenants().connections(tenant),
           [this, tenant](const Result<QList<ConnectionState>> &states) {
               --m_reading;
               if (!states || tenant != m_switcher->current())
                   return;
               m_connections = *states;
               showConnections();
           });
}

void MainWindow::showConnections()
{
    if (m_workspace)
        m_bar->setStates(QList<ConnectionState>{stateOf(m_workspace->engineState())} + m_connections,
                         m_instanceNames);
}

bool MainWindow::isSettled() const
{
    return m_workspace && m_reading == 0 &&
           std::ranges::all_of(m_pages, [](const PageWidget *page) { return page->isSettled(); });
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::LanguageChange) {
        setLocale(m_language.locale());
        m_menu->retranslate();
        refreshTitle();
    } else if (event->type() == QEvent::ThemeChange) {
        m_appearance.follow();
    }
    return handled;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    m_session.close();
}

} // namespace chatflow
