// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "shell/pages.h"
#include "shell/welcomepage.h"
#include "tenants/tenantdirectory.h"

#include <QMainWindow>

#include <memory>

namespace chatflow
{

class Appearance;
class ConnectionBar;
class ConnectionMend;
class Language;
class LayoutMemory;
class MainMenu;
class NavigationRail;
class NoticeBar;
class NotificationHost;
class Notifications;
class PageDeck;
class PaletteHost;
class ShellCommands;
class ShellWatches;
class TopBar;
class UndoBar;
class Workspace;
class WorkspaceSession;

/// The window: puts the parts of the shell together and hands them what a workspace has. It knows no feature:
/// pages register themselves in shell/pages.cpp.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(WorkspaceSession &session, Appearance &appearance, Language &language, LayoutMemory &layout,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    PageDeck &pages() const { return *m_deck; }
    ShellCommands &commands() const { return *m_commands; }
    void showTenant(TenantId tenant);
    /// Shows the choice of a workspace.
    void showWelcome();
    /// `mend`, named by `button`, is what can be done about it.
    void showNotice(const QString &text, const QString &button = {}, QAction *mend = nullptr);
    /// To the front, also when it was minimised.
    void comeForward();
    /// Everything that was asked for has been answered.
    bool isSettled() const;

Q_SIGNALS:
    /// In the choice of a workspace.
    void welcomeChosen(chatflow::WelcomePage::Choice choice);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectCommands();
    void opened();
    void watch(Workspace &workspace);
    void letGo();
    void listed(const QList<Tenant> &tenants);
    void showEngine();
    void pageShown(const QString &id);
    QString memoryOf(const QString &what) const;
    void refreshTitle();

    WorkspaceSession &m_session;
    Appearance &m_appearance;
    Language &m_language;
    LayoutMemory &m_layout;
    SystemClock m_clock;
    Notifications *m_notifications;
    ShellCommands *m_commands;
    MainMenu *m_menu;
    NavigationRail *m_rail;
    TopBar *m_top;
    NoticeBar *m_problem;
    NoticeBar *m_notice;
    PageDeck *m_deck;
    WelcomePage *m_welcome = nullptr; ///< made when it is shown first
    UndoBar *m_undo;
    ConnectionBar *m_bar;
    ConnectionMend *m_mend;
    PaletteHost *m_palette;
    NotificationHost *m_notices;
    Workspace *m_workspace = nullptr;
    std::unique_ptr<ShellWatches> m_watches; ///< of the open workspace
};

} // namespace chatflow
