// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pagewidget.h"
#include "tenants/tenantsetup.h"
#include "tenants/tenantsfilter.h"
#include "tenants/tenantsmodel.h"

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace chatflow
{

class ChangeFeed;
class LayoutMemory;
class NoticeBar;
class StatePane;
class UndoBar;

/// All businesses in a table: who they are, whether they work, what waits; add, edit, pause and suspend them.
class TenantsPage : public PageWidget
{
    Q_OBJECT

public:
    /// What the page needs beside its two sources; all outlive it.
    struct Parts {
        ChangeFeed &feed;
        const Clock &clock;
        UndoBar &undo;
        LayoutMemory &layout;
        bool mayManage = true; ///< otherwise it only shows
        /// Asks what of a business is to be read back from its server, over a page; none = nobody may.
        std::function<void(TenantId, const QTimeZone &, QWidget &)> readHistory{};
    };

    TenantsPage(std::unique_ptr<TenantsSource> source, std::unique_ptr<TenantSetup> setup, const Parts &parts,
                QWidget *parent = nullptr);
    ~TenantsPage() override;

    QString title() const override;
    /// The tenant of the other pages does not matter here; times are shown in `zone`.
    void setTenant(TenantId tenant, const QTimeZone &zone) override;
    QList<QAction *> menuActions() const override;
    QList<QWidget *> panes() const override;
    bool isSettled() const override;

    /// The tenants that are chosen in the table.
    QList<TenantId> selection() const;
    void add();
    void edit(TenantId tenant);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    QWidget *buildBar();
    void buildTable();
    void restoreLayout();
    void rememberLayout();
    void modelChanged();
    void refreshActions();
    void setColumnShown(int column, bool shown);
    void fillColumnMenu();
    void showContextMenu(const QPoint &at);
    void editCurrent();
    void openInbox();
    void readHistory();
    void pauseOrResume();
    void suspend();
    /// Stores the states, and offers to take that back.
    void setStates(const QHash<TenantId, TenantState> &states, const QString &done, bool undoable);
    QString named(const QList<TenantId> &tenants) const;
    void retranslate();

    std::unique_ptr<TenantsSource> m_source;
    std::unique_ptr<TenantSetup> m_setup;
    UndoBar &m_undo;
    LayoutMemory &m_layout;
    bool m_mayManage;
    std::function<void(TenantId, const QTimeZone &, QWidget &)> m_readHistory;
    TenantsModel m_model;
    TenantsFilter m_filter;
    QTimeZone m_zone = QTimeZone::utc();
    QTimer m_minute;
    int m_storing = 0;

    QAction *m_addAction;
    QAction *m_editAction;
    QAction *m_pauseAction;
    QAction *m_suspendAction;
    QAction *m_inboxAction;
    QAction *m_historyAction;
    QAction *m_searchAction;
    QLineEdit *m_search = nullptr;
    QPushButton *m_add = nullptr;
    QToolButton *m_columns = nullptr;
    QMenu *m_columnMenu = nullptr;
    NoticeBar *m_notice = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
    StatePane *m_state = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace chatflow
