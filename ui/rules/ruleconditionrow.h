// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"
#include "rules/rulepartrow.h"

class QLineEdit;
class QSpinBox;

namespace chatflow
{

class HoursGrid;
struct RuleChoices;

/// One condition: what, whether it is to be so or not, and its values.
class RuleConditionRow : public RulePartRow
{
    Q_OBJECT

public:
    RuleConditionRow(const RuleCondition &condition, const RuleChoices &choices, QWidget *parent = nullptr);

    RuleCondition condition() const;
    void setChoices(const RuleChoices &choices);
    QWidget *problemField() const override;
    QList<QWidget *> chain() const override;

protected:
    void retranslate() override;

private:
    RuleCondition::Kind kind() const;
    void fillChoice(const QString &chosen);
    void kindChanged();
    void showFields();

    QStringList m_tags;
    QStringList m_numbers;
    QComboBox *m_negated;
    QComboBox *m_choice; ///< one of those there are
    QComboBox *m_tag;    ///< one of those there are, or another one
    QLineEdit *m_name;
    QLineEdit *m_text;
    QSpinBox *m_count;
    QSpinBox *m_days;
    HoursGrid *m_hours;
};

} // namespace chatflow
