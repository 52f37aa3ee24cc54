// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"
#include "flowise/flowisetypes.h"
#include "rules/rulepartrow.h"

class QLineEdit;
class QPlainTextEdit;

namespace chatflow
{

struct RuleChoices;

/// One thing that is done: what, its values, and buttons that move it.
class RuleActionRow : public RulePartRow
{
    Q_OBJECT

public:
    RuleActionRow(const RuleAction &action, const RuleChoices &choices, QWidget *parent = nullptr);

    RuleAction action() const;
    void setChoices(const RuleChoices &choices);
    void setFlows(const QList<ChatflowSummary> &flows);
    /// Whether it can go up or down.
    void setMovable(bool up, bool down);
    /// It shows the choice of a flow.
    bool wantsFlows() const { return kind() == RuleAction::Kind::AnswerByFlow; }
    QWidget *problemField() const override;
    QList<QWidget *> chain() const override;

Q_SIGNALS:
    void moveRequested(int by);

protected:
    void retranslate() override;

private:
    RuleAction::Kind kind() const;
    void fillTexts();
    void kindChanged();
    void showFields();

    QStringList m_tags;
    QStringList m_shortcuts;
    QComboBox *m_choice; ///< of a flow, a saved text or a tag; another one may be typed
    QComboBox *m_person;
    QLineEdit *m_name;
    QLineEdit *m_line;
    QPlainTextEdit *m_text;
    QToolButton *m_up;
    QToolButton *m_down;
    QList<ChatflowSummary> m_flows;
};

} // namespace chatflow
