// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantform.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace chatflow
{

/// How much of a conversation goes with a question, and how much the AI may use in a day.
class LimitsForm : public TenantForm
{
    Q_OBJECT

public:
    explicit LimitsForm(QWidget *parent = nullptr);

    void fill(const ContextLimits &limits);
    void apply(TenantSettings &settings) const override;

protected:
    void retranslate() override;
    void judge() override;

private:
    ContextLimits m_shown;
    QSpinBox *m_messages;
    QSpinBox *m_tokens;
    QSpinBox *m_daily;
    QComboBox *m_summary;
    QLineEdit *m_summaryFlow;
    FormField *m_messagesField;
    FormField *m_tokensField;
    FormField *m_dailyField;
    FormField *m_summaryField;
    FormField *m_summaryFlowField;
};

} // namespace chatflow
