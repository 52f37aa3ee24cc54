// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/formsection.h"

namespace chatflow
{

class LimitsForm;

/// How much goes with a question, and how much the AI may use.
class LimitsSection : public FormSection
{
    Q_OBJECT

public:
    explicit LimitsSection(SettingsDraft &draft, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString icon() const override;

protected:
    void fillForm() override;

private:
    LimitsSection(SettingsDraft &draft, LimitsForm *form, QWidget *parent);

    LimitsForm *m_form;
};

} // namespace chatflow
