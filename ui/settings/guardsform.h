// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantform.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace chatflow
{

/// What keeps the AI within its bounds, what happens when it cannot answer, and the question how it was.
class GuardsForm : public TenantForm
{
    Q_OBJECT

public:
    explicit GuardsForm(QWidget *parent = nullptr);

    void fill(const GuardSettings &guards, const SurveySettings &survey);
    void apply(TenantSettings &settings) const override;

protected:
    void retranslate() override;
    void judge() override;

private:
    QPlainTextEdit *m_scope;
    QPlainTextEdit *m_disclosure;
    QLineEdit *m_secondFlow;
    QPlainTextEdit *m_fallback;
    QSpinBox *m_answers;
    QSpinBox *m_pace;
    QCheckBox *m_survey;
    QPlainTextEdit *m_question;
    QSpinBox *m_hours;
    FormField *m_scopeField;
    FormField *m_disclosureField;
    FormField *m_secondFlowField;
    FormField *m_fallbackField;
    FormField *m_answersField;
    FormField *m_paceField;
    FormField *m_surveyField;
    FormField *m_questionField;
    FormField *m_hoursField;
};

} // namespace chatflow
