// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rulesaving.h"
#include "rules/rulesmodel.h"
#include "shell/pagewidget.h"

#include <memory>

class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace chatflow
{

class ChangeFeed;
class NoticeBar;
class RuleEditor;
class RuleTrialPane;
class StatePane;
class UndoBar;

/// The rules of a business in their order; one of them being edited; or what they would have done.
class AutomationPage : public PageWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts {
        ChangeFeed &feed;
        const Clock &clock;
        UndoBar &undo;
    };

    AutomationPage(std::unique_ptr<RulesSource> source, const Parts &parts, QWidget *parent = nullptr);
    ~AutomationPage() override;

    QString title() const override;
    void setTenant(TenantId tenant, const QTimeZone &zone) override;
    QList<QAction *> menuActions() const override;
    QList<QWidget *> panes() const override;
    QList<KeyHint> keyHints() const override;
    bool isSettled() const override;
    bool hasUnsaved() const override;
    void askToLeave(std::function<void()> go) override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    QWidget *buildList();
    void buildTable();
    QToolButton *barButton(QAction *action, QWidget *bar);

    // the list
    void modelChanged();
    void refreshActions();
    void fillAddMenu();
    void addReadyMade(const QList<Rule> &rules);
    void switchRule(const QString &id, bool on);
    void moveRule(int from, int to);
    /// With a name and an id of its own, and off.
    static Rule copyOf(const Rule &rule);
    void duplicateRule();
    void deleteRule();
    void pauseOrResume();
    void setPaused(bool paused, qint64 basedOn, bool again);
    void showHistory();
    void change(const QList<Rule> &rules, const QString &chosen);
    void choose(const QString &id);
    const Rule *chosen() const;

    // the editor and the trial
    void edit(const Rule &rule);
    void saveEdited();
    void leaveEditor();
    void askFlows();
    void tryRules();
    void leaveTrial();
    void showList();

    void saved(const RuleBook &book, bool together);
    void failed(const Error &error);
    void askWhose(const QStringList &rules, const RuleBook &theirs);
    void goOn();
    void retranslate();

    std::unique_ptr<RulesSource> m_source;
    UndoBar &m_undo;
    RulesModel m_model;
    RuleSaving m_saving;
    TenantId m_tenant;
    QTimeZone m_zone = QTimeZone::utc();
    QString m_chosen;  ///< the id of the rule that is to stay chosen
    QString m_offered; ///< what can be taken back of this tenant
    bool m_savingEdited = false;
    QList<Rule> m_copies; ///< to be added to what is being saved: what somebody else's stands for
    int m_busy = 0;
    std::function<void()> m_go; ///< once what is edited is saved

    std::unique_ptr<QMenu> m_addMenu;
    QAction *m_edit;
    QAction *m_switch;
    QAction *m_duplicate;
    QAction *m_delete;
    QAction *m_up;
    QAction *m_down;
    QAction *m_try;
    QAction *m_pause;
    QAction *m_history;
    QAction *m_save;
    QAction *m_reload;
    NoticeBar *m_notice;
    NoticeBar *m_pausedNotice;
    QTableView *m_table;
    StatePane *m_state;
    QStackedWidget *m_rows;
    QWidget *m_list;
    RuleEditor *m_editor;
    RuleTrialPane *m_trial;
    QStackedWidget *m_stack;
    QPushButton *m_addButton;
};

} // namespace chatflow
