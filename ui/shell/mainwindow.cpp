// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "base/language.h"
#include "shell/appearance.h"
#include "shell/connectionmend.h"
#include "shell/desktopnotice.h"
#include "shell/engineconnection.h"
#include "shell/layoutmemory.h"
#include "shell/mainmenu.h"
#include "shell/notificationhost.h"
#include "shell/notifications.h"
#include "shell/pagedeck.h"
#include "shell/pagewidget.h"
#include "shell/palettehost.h"
#include "shell/sessionstatus.h"
#include "shell/shellcommands.h"
#include "shell/shellwatches.h"
#include "shell/tenantswitcher.h"
#include "shell/topbar.h"
#include "shell/windowmemory.h"
#include "shell/windowtitle.h"
#include "shell/workspacesession.h"
#include "widgets/connectionbar.h"
#include "widgets/noticebar.h"
#include "widgets/undobar.h"
#include "workspace/workspace.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr QSize firstSize{1200, 760};
constexpr QSize leastSize{800, 520};
} // namespace

MainWindow::MainWindow(WorkspaceSession &session, Appearance &appearance, Language &language,
                       LayoutMemory &layout, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_appearance(appearance)
    , m_language(language)
    , m_layout(layout)
    , m_notifications(new Notifications(m_clock, this))
    , m_commands(new ShellCommands(this))
    , m_menu(new MainMenu(*menuBar(), *m_commands, appearance, language, this))
    , m_rail(new NavigationRail(this))
    , m_top(new TopBar(this))
    , m_problem(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_deck(new PageDeck(chatflow::pages(), this))
    , m_undo(new UndoBar(this))
    , m_bar(new ConnectionBar(this))
    , m_mend(new ConnectionMend(*m_bar, *m_problem, *m_deck, session, this))
    , m_palette(new PaletteHost(*this, *m_deck, layout, [this](TenantId tenant) { showTenant(tenant); }))
    , m_notices(new NotificationHost(*this, *m_notifications, m_clock))
{
    build();
    connectCommands();
    new SessionStatus(session, *m_deck, *m_notice, this);
    new DesktopNotice(*m_notifications, *this, {}, this);
    connect(&session, &WorkspaceSession::opened, this, &MainWindow::opened);
    connect(&session, &WorkspaceSession::closing, this, &MainWindow::letGo);
    pageShown({});
    setLocale(language.locale());
    refreshTitle();
    WindowMemory::restore(*this, layout, firstSize);
}

MainWindow::~MainWindow()
{
    letGo();
}

void MainWindow::build()
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/chatflow.svg"_s));
    m_problem->setObjectName(u"connectionProblem"_s);
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    for (QWidget *strip : std::initializer_list<QWidget *>{m_top, m_notice, m_problem})
        column->addWidget(strip);
    column->addWidget(m_deck, 1);
    column->addWidget(m_undo);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(central);
    statusBar()->addWidget(m_bar, 1);
    statusBar()->setSizeGripEnabled(false);
    setMinimumSize(leastSize);
}

void MainWindow::connectCommands()
{
    const auto on = [this](ShellCommands::Command command, auto handler) {
        connect(m_commands->action(command), &QAction::triggered, this, handler);
    };
    on(ShellCommands::Quit, [this] { close(); });
    on(ShellCommands::Undo, [this] { m_undo->undo(); });
    on(ShellCommands::Search, [this] { m_palette->open(); });
    on(ShellCommands::ChangeTenant, [this] { m_palette->openTenants(); });
    on(ShellCommands::Notices, [this] { m_notices->open(); });
    for (const bool forward : {true, false}) {
        on(forward ? ShellCommands::NextPane : ShellCommands::PreviousPane, [this, forward] {
            if (PageWidget *page = m_deck->currentPage())
                page->focusNextPane(forward);
        });
    }
    connect(m_undo, &UndoBar::offeringChanged, m_commands->action(ShellCommands::Undo), &QAction::setEnabled);
    connect(m_commands, &ShellCommands::pageRequested, m_deck, &PageDeck::showPage);
    connect(m_rail, &NavigationRail::chosen, m_deck, &PageDeck::showPage);
    connect(m_rail, &NavigationRail::notificationsRequested, m_notices, &NotificationHost::open);
    connect(m_notifications, &Notifications::unreadChanged, m_rail, &NavigationRail::setUnread);
    connect(m_deck, &PageDeck::waitingChanged, m_rail, &NavigationRail::setWaiting);
    connect(m_deck, &PageDeck::pageShown, this, &MainWindow::pageShown);
    connect(m_deck, &PageDeck::tenantRequested, this, &MainWindow::showTenant);
    connect(m_top, &TopBar::searchRequested, m_palette, &PaletteHost::open);
    connect(&m_top->switcher(), &QAbstractButton::clicked, m_palette, &PaletteHost::openTenants);
}

void MainWindow::opened()
{
    m_workspace = m_session.workspace();
    watch(*m_workspace);
    m_deck->open({.workspace = *m_workspace,
                  .access = m_workspace->localAccess(),
                  .notifications = *m_notifications,
                  .undo = *m_undo,
                  .layout = m_layout});
    QList<NavigationRail::Entry> entries;
    for (const QString &id : m_deck->ids())
        entries.append({id, m_deck->iconOf(id), [this, id] { return m_deck->titleOf(id); }});
    m_rail->setEntries(entries);
    m_commands->setPages(entries);
    m_top->switcher().prefer(TenantId(m_layout.value(memoryOf(u"tenant"_s)).toLongLong()));
    if (!m_deck->showPage(m_layout.value(memoryOf(u"page"_s)).toString()) && !m_deck->ids().isEmpty())
        m_deck->showPage(m_deck->ids().constFirst());
    showEngine();
    m_watches->tenants.readAll();
}

void MainWindow::watch(Workspace &workspace)
{
    const auto toConversation = [this](TenantId tenant, ConversationId conversation) {
        comeForward();
        m_deck->openConversation(tenant, conversation);
    };
    m_watches = std::make_unique<ShellWatches>(
        workspace, *m_notifications, [this](TenantId tenant) { showTenant(tenant); }, toConversation);
    connect(&m_watches->tenants, &TenantWatch::listed, this, &MainWindow::listed);
    connect(&m_watches->tenants, &TenantWatch::shown, m_deck, &PageDeck::setTenant);
    connect(&m_watches->tenants, &TenantWatch::failed, this, [this](const Error &error) {
        m_notice->showError(tr("The businesses could not be read."), error);
    });
    connect(&m_watches->connections, &ConnectionWatch::statesChanged, m_bar, &ConnectionBar::setStates);
    connect(&m_top->switcher(), &TenantSwitcher::currentChanged, &m_watches->tenants,
            [this](TenantId tenant) {
                m_undo->withdraw();
                m_watches->show(tenant);
                m_layout.remember(memoryOf(u"tenant"_s), tenant.value());
                refreshTitle();
            });
    connect(&workspace, &Workspace::engineStateChanged, this, &MainWindow::showEngine);
}

void MainWindow::letGo()
{
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = nullptr;
    m_palette->close();
    m_notices->close();
    m_undo->withdraw();
    m_deck->letGo();
    m_watches.reset();
    m_rail->setEntries({});
    m_commands->setPages({});
    m_top->switcher().setTenants({});
    m_palette->setTenants({});
    m_notifications->clear();
    m_bar->setStates({}, {});
}

void MainWindow::listed(const QList<Tenant> &tenants)
{
    m_watches->setTenants(tenants);
    m_palette->setTenants(tenants);
    m_top->switcher().setTenants(tenants);
    if (tenants.isEmpty())
        m_watches->show({});
    refreshTitle();
}

void MainWindow::showEngine()
{
    if (m_workspace)
        m_watches->connections.setEngine(engineConnection(m_workspace->engineState()));
}

void MainWindow::pageShown(const QString &id)
{
    m_menu->setPage(m_deck->page(id));
    m_rail->setCurrent(id);
    m_top->setVisible(!id.isEmpty());
    m_rail->setVisible(m_workspace != nullptr);
    m_commands->action(ShellCommands::ChangeTenant)->setEnabled(m_workspace != nullptr);
    if (!id.isEmpty())
        m_layout.remember(memoryOf(u"page"_s), id);
    refreshTitle();
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(this);
        m_deck->addWidget(m_welcome);
        connect(m_welcome, &WelcomePage::chosen, this, &MainWindow::welcomeChosen);
    }
    m_deck->setCurrentWidget(m_welcome);
    pageShown({});
    m_welcome->setFocus();
}

void MainWindow::showNotice(const QString &text, const QString &button, QAction *mend)
{
    disconnect(m_notice, &NoticeBar::actionRequested, nullptr, nullptr);
    if (mend)
        connect(m_notice, &NoticeBar::actionRequested, mend, &QAction::trigger);
    m_notice->showText(NoticeBar::Tone::Warning, text, button);
}

void MainWindow::comeForward()
{
    WindowMemory::bringForward(*this);
}

void MainWindow::showTenant(TenantId tenant)
{
    if (tenant == m_top->switcher().current() || m_deck->letsGo([this, tenant] { showTenant(tenant); }))
        m_top->switcher().choose(tenant);
}

QString MainWindow::memoryOf(const QString &what) const
{
    return WindowMemory::keyFor(m_session.wish().sandbox ? u"sandbox"_s : m_session.wish().location, what);
}

void MainWindow::refreshTitle()
{
    QStringList parts;
    if (const PageWidget *page = m_deck->currentPage())
        parts << page->title() << m_top->switcher().currentName();
    if (m_workspace && m_session.wish().sandbox)
        parts << tr("Sandbox");
    setWindowTitle(windowTitleOf(parts));
}

bool MainWindow::isSettled() const
{
    return m_watches && m_watches->isSettled() && m_palette->isSettled() && m_deck->isSettled();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::LanguageChange) {
        setLocale(m_language.locale());
        m_commands->retranslate();
        m_menu->retranslate();
        m_notifications->retranslate();
        m_mend->refresh();
        refreshTitle();
    } else if (event->type() == QEvent::ThemeChange) {
        m_appearance.follow();
    }
    return handled;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_deck->letsGo([this] { close(); }))
        return event->ignore();
    WindowMemory::save(*this, m_layout);
    m_session.close();
}

} // namespace chatflow
