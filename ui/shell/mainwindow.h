// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "shell/pages.h"
#include "tenants/tenantdirectory.h"

#include <QHash>
#include <QList>
#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace chatflow
{

class Appearance;
class ConnectionBar;
class Language;
class LayoutMemory;
class MainMenu;
class NoticeBar;
class Notifications;
class PageWidget;
class StatePane;
class TenantSwitcher;
class UndoBar;
class Workspace;
class WorkspaceSession;

/// The window: pages of the chosen tenant, the state of its connections, menus. It knows no feature: pages
/// register themselves in shell/pages.cpp.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(WorkspaceSession &session, Appearance &appearance, Language &language, LayoutMemory &layout,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The pages, once a workspace is open.
    QList<PageWidget *> shownPages() const { return m_pages; }
    const std::vector<PageEntry> &pageEntries() const { return m_entries; }
    void showPage(PageWidget *page);
    void showTenant(TenantId tenant);
    /// Everything that was asked for has been answered.
    bool isSettled() const;

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void opened();
    void letGo();
    void readTenants();
    void readTenant();
    void readConnections();
    void showConnections();
    void refreshTitle();

    WorkspaceSession &m_session;
    Appearance &m_appearance;
    Language &m_language;
    LayoutMemory &m_layout;
    SystemClock m_clock;
    Notifications *m_notifications;
    const std::vector<PageEntry> m_entries;
    Workspace *m_workspace = nullptr;
    QList<PageWidget *> m_pages;
    QList<ConnectionState> m_connections;
    QHash<InstanceId, QString> m_instanceNames;
    QTimer m_connectionsSoon; ///< gathers what the change feed tells of connections
    int m_reading = 0;

    MainMenu *m_menu;
    TenantSwitcher *m_switcher;
    NoticeBar *m_problem;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    StatePane *m_state;
    UndoBar *m_undo;
    ConnectionBar *m_bar;
};

} // namespace chatflow
