// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/requestsmodel.h"
#include "shell/pagewidget.h"

#include <memory>

class QSplitter;
class QStackedWidget;
class QTableView;

namespace chatflow
{

class ChangeFeed;
class LayoutMemory;
class NoticeBar;
class RequestDetailsPane;
class RequestFilterBar;
class StatePane;

/// The log of requests to a business's chatflow: each with what was sent, what came back, how long it took
/// and what it cost.
class RequestsPage : public PageWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts {
        ChangeFeed &feed;
        const Clock &clock;
        LayoutMemory &layout;
    };

    RequestsPage(std::unique_ptr<RequestsSource> source, const Parts &parts, QWidget *parent = nullptr);

    QString title() const override;
    void setTenant(TenantId tenant, const QTimeZone &zone) override;
    QList<QAction *> menuActions() const override;
    QList<QWidget *> panes() const override;
    bool isSettled() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildTable();
    void modelChanged();
    void currentChanged();
    void readDetails();
    void copyCurl();
    void retranslate();
    void rememberLayout();

    std::unique_ptr<RequestsSource> m_source;
    LayoutMemory &m_layout;
    RequestsModel m_model;
    TenantId m_tenant;
    QTimeZone m_zone = QTimeZone::utc();
    CallId m_shown;
    quint64 m_question = 0; ///< for details
    int m_reading = 0;

    QAction *m_copyAction;
    QAction *m_searchAction;
    QAction *m_reloadAction;
    RequestFilterBar *m_filter;
    NoticeBar *m_notice;
    QTableView *m_table;
    StatePane *m_state;
    QStackedWidget *m_stack;
    RequestDetailsPane *m_details;
    QSplitter *m_splitter;
};

} // namespace chatflow
