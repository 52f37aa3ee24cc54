// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantform.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace chatflow
{

class FollowUpSteps;

/// How contacts who fall silent are written to again.
class FollowUpForm : public TenantForm
{
    Q_OBJECT

public:
    explicit FollowUpForm(QWidget *parent = nullptr);

    void fill(const FollowUpSettings &settings, const QList<FollowUpStep> &steps);
    void apply(TenantSettings &settings) const override;
    /// Leads to the step of so many minutes.
    void goToStep(const QString &afterMinutes);

protected:
    void retranslate() override;
    void judge() override;

private:
    QCheckBox *m_enabled;
    FollowUpSteps *m_steps;
    QTimeEdit *m_earliest;
    QTimeEdit *m_latest;
    QCheckBox *m_openOnly;
    QSpinBox *m_maximum;
    QComboBox *m_missed;
    QLineEdit *m_stopWords;
    FormField *m_enabledField;
    FormField *m_stepsField;
    FormField *m_earliestField;
    FormField *m_latestField;
    FormField *m_openOnlyField;
    FormField *m_maximumField;
    FormField *m_missedField;
    FormField *m_stopWordsField;
};

} // namespace chatflow
