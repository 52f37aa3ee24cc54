// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace chatflow
{

class DurationEdit;
class FormField;
struct RuleChoices;

/// "When …": what makes a rule look, with the fields of that event.
class RuleEventEdit : public QWidget
{
    Q_OBJECT

public:
    explicit RuleEventEdit(QWidget *parent = nullptr);

    void setChoices(const RuleChoices &choices);
    void setRuleEvent(const RuleEvent &event);
    RuleEvent ruleEvent() const;
    /// Empty: nothing is wrong.
    void setProblem(const QString &problem);
    void touch();
    /// Where what is wrong is mended.
    QWidget *problemField() const;
    QList<QWidget *> chain() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    RuleEvent::Kind kind() const;
    void fillIntents(const QStringList &chosen);
    QStringList chosenIntents() const;
    void showFields();
    void retranslate();

    QStringList m_intents;
    QComboBox *m_kind;
    QLineEdit *m_words;
    QListWidget *m_intentList;
    QComboBox *m_feeling;
    QSpinBox *m_certainty;
    QSpinBox *m_count;
    QSpinBox *m_days;
    DurationEdit *m_silence;
    FormField *m_kindField;
    FormField *m_wordsField;
    FormField *m_intentField;
    FormField *m_feelingField;
    FormField *m_certaintyField;
    FormField *m_countField;
    FormField *m_daysField;
    FormField *m_silenceField;
};

} // namespace chatflow
