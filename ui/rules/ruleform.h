// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"
#include "flowise/flowisetypes.h"
#include "rules/rulessource.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace chatflow
{

class DurationEdit;
class FormField;
class HoursGrid;
class RuleActionRow;
class RuleConditionRow;
class RuleEventEdit;
class RulePartRow;

/// All of one rule, as a form: its name, when it looks, what must be so besides, what is done, and its
/// limits. What cannot be is said at the field.
class RuleForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit RuleForm(QWidget *parent = nullptr);

    /// Dates that are to be set begin at `today`.
    void setRule(const Rule &rule, QDate today);
    Rule rule() const;
    void setChoices(const RuleChoices &choices);
    void setFlows(const QList<ChatflowSummary> &flows);
    /// Shows all that is wrong and goes to the first of it; false when something is.
    bool check();
    bool wantsFlows() const;
    QList<QWidget *> chain() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLimits(QVBoxLayout *column);
    RuleConditionRow *addCondition(const RuleCondition &condition);
    RuleActionRow *addAction(const RuleAction &action);
    void removePart(RulePartRow *row);
    void moveAction(RuleActionRow *row, int by);
    void partsChanged();
    void changed();
    void judge();
    void showLimits();
    void retranslate();
    QLabel *heading(const QString &name);

    Rule m_rule; ///< what the form does not show of it
    RuleChoices m_choices;
    QList<ChatflowSummary> m_flows;
    bool m_filling = false;
    QWidget *m_content;
    QLineEdit *m_name;
    FormField *m_nameField;
    QLabel *m_when;
    RuleEventEdit *m_event;
    QLabel *m_if;
    QComboBox *m_any;
    QVBoxLayout *m_conditionColumn;
    QList<RuleConditionRow *> m_conditions;
    QPushButton *m_addCondition;
    QLabel *m_then;
    QVBoxLayout *m_actionColumn;
    QList<RuleActionRow *> m_actions;
    QPushButton *m_addAction;
    QLabel *m_actionsNote;
    QLabel *m_limits;
    QCheckBox *m_rests;
    DurationEdit *m_rest;
    QCheckBox *m_begins;
    QDateEdit *m_from;
    QCheckBox *m_ends;
    QDateEdit *m_until;
    QLabel *m_datesNote;
    QCheckBox *m_onlyHours;
    HoursGrid *m_hours;
    QLabel *m_hoursNote;
    QCheckBox *m_stop;
    bool m_checked = false; ///< all that is wrong is shown
};

} // namespace chatflow
