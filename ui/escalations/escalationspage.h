// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "escalations/escalationsmodel.h"
#include "shell/pagewidget.h"
#include "work/workdesk.h"

#include <memory>

class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace chatflow
{

class ChangeFeed;
class EscalationDetails;
class LayoutMemory;
class NoticeBar;
class StatePane;
class UndoBar;

/// The queue of conversations that wait for a person: the most urgent first, each with why, since when and
/// what makes it urgent, and with all that can be done.
class EscalationsPage : public PageWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts {
        ChangeFeed &feed;
        const Clock &clock;
        LayoutMemory &layout;
        UndoBar &undo;
        std::shared_ptr<WorkSource> work;
        std::function<QFuture<Result<Tag>>(TenantId tenant, const QString &name)> makeTag;
        std::function<QFuture<Result<QList<Tag>>>(TenantId tenant)> tags;
    };

    EscalationsPage(std::unique_ptr<EscalationSource> source, const Parts &parts, QWidget *parent = nullptr);
    ~EscalationsPage() override;

    QString title() const override;
    void setTenant(TenantId tenant, const QTimeZone &zone) override;
    QList<QAction *> menuActions() const override;
    QList<QWidget *> panes() const override;
    bool isSettled() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions(const Parts &parts);
    void buildTable();
    void fillSnooze();
    void readTags();
    void modelChanged();
    void currentChanged();
    void open();
    void snooze(std::optional<Instant> until);
    void retranslate();
    const EscalationRow *chosen() const;
    QList<ConversationSummary> targets() const;
    Instant tomorrowMorning() const;

    std::unique_ptr<EscalationSource> m_source;
    const Clock &m_clock;
    LayoutMemory &m_layout;
    UndoBar &m_undo;
    std::function<QFuture<Result<QList<Tag>>>(TenantId tenant)> m_tags;
    EscalationsModel m_model;
    TenantId m_tenant;
    QTimeZone m_zone = QTimeZone::utc();
    ConversationId m_shown;

    QAction *m_takeOver;
    QAction *m_handBack;
    QAction *m_openAction;
    QAction *m_reload;
    std::unique_ptr<QMenu> m_snooze;
    WorkDesk *m_work;
    NoticeBar *m_notice;
    QTableView *m_table;
    StatePane *m_state;
    QStackedWidget *m_stack;
    EscalationDetails *m_details;
    QSplitter *m_splitter;
};

} // namespace chatflow
