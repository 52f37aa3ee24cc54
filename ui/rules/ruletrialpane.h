// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rulessource.h"
#include "rules/ruletrialmodel.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace chatflow
{

class StatePane;

/// Tries rules on the past: over how many days, how far it is, what they would have done and at what cost.
class RuleTrialPane : public QWidget
{
    Q_OBJECT

public:
    /// `source` outlives it.
    explicit RuleTrialPane(RulesSource &source, QWidget *parent = nullptr);
    ~RuleTrialPane() override;

    /// Gets ready for `rules`; with `only` (an id) that one can be tried by itself, also when it is off.
    void open(TenantId tenant, const QList<Rule> &rules, const QString &only, const RuleWording &wording);
    /// Stops what is under way.
    void close();
    void start();
    void setTimes(const RelativeTime &times);
    bool isRunning() const { return m_running; }
    QList<QWidget *> panes() const;

Q_SIGNALS:
    void closeRequested();
    void conversationRequested(chatflow::ConversationId conversation);
    void runningChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QList<Rule> tried() const;
    void stop();
    void finished(const Result<RuleTrialReport> &report);
    QString summary() const;
    QString costs() const;
    void refresh();
    void openChosen();
    void retranslate();

    RulesSource &m_source;
    TenantId m_tenant;
    QList<Rule> m_rules;
    QString m_only;
    RuleWording m_wording;
    RuleTrialModel m_model;
    CancelToken m_cancel;
    quint64 m_question = 0;
    bool m_running = false;
    bool m_cancelled = false;
    qint64 m_conversations = 0; ///< looked at so far
    qint64 m_messages = 0;
    int m_days = 0; ///< of what is shown
    std::optional<RuleTrialReport> m_report;
    std::optional<Error> m_error;
    QToolButton *m_back;
    QLabel *m_title;
    QComboBox *m_which;
    QLabel *m_daysLabel;
    QSpinBox *m_daysBox;
    QPushButton *m_start;
    QPushButton *m_stop;
    QLabel *m_progress;
    QLabel *m_summary;
    QTableView *m_table;
    StatePane *m_state;
    QStackedWidget *m_stack;
    QPushButton *m_open;
};

} // namespace chatflow
