// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/formsection.h"

namespace chatflow
{

class AnsweringForm;

/// When the AI answers, and how long it tries.
class AnsweringSection : public FormSection
{
    Q_OBJECT

public:
    explicit AnsweringSection(SettingsDraft &draft, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString icon() const override;

protected:
    void fillForm() override;

private:
    AnsweringSection(SettingsDraft &draft, AnsweringForm *form, QWidget *parent);

    AnsweringForm *m_form;
};

} // namespace chatflow
