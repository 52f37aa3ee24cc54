// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/formsection.h"

namespace chatflow
{

class BusinessForm;

/// What a business is, and what the AI knows of it.
class BusinessSection : public FormSection
{
    Q_OBJECT

public:
    explicit BusinessSection(SettingsDraft &draft, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString icon() const override;

protected:
    void fillForm() override;
    void write() override;

private:
    BusinessSection(SettingsDraft &draft, BusinessForm *form, QWidget *parent);

    BusinessForm *m_form;
};

} // namespace chatflow
