// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantform.h"

class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace chatflow
{

/// When the AI answers, how long it tries, and how soon a person should.
class AnsweringForm : public TenantForm
{
    Q_OBJECT

public:
    explicit AnsweringForm(QWidget *parent = nullptr);

    void fill(const AnswerSettings &settings);
    void apply(TenantSettings &settings) const override;

protected:
    void retranslate() override;
    void judge() override;

private:
    AnswerSettings m_shown; ///< what the fields cannot show to the last digit stays while nobody changes it
    QDoubleSpinBox *m_quiet;
    QDoubleSpinBox *m_maxQuiet;
    QSpinBox *m_maxAge;
    QSpinBox *m_attempts;
    QSpinBox *m_sendTimeout;
    QSpinBox *m_personTarget;
    QLineEdit *m_importantTag;
    FormField *m_quietField;
    FormField *m_maxQuietField;
    FormField *m_maxAgeField;
    FormField *m_attemptsField;
    FormField *m_sendTimeoutField;
    FormField *m_personTargetField;
    FormField *m_importantTagField;
};

} // namespace chatflow
