// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/formsection.h"

namespace chatflow
{

class GuardsForm;

/// The bounds of the AI, and the question how it was.
class GuardsSection : public FormSection
{
    Q_OBJECT

public:
    explicit GuardsSection(SettingsDraft &draft, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString icon() const override;

protected:
    void fillForm() override;

private:
    GuardsSection(SettingsDraft &draft, GuardsForm *form, QWidget *parent);

    GuardsForm *m_form;
};

} // namespace chatflow
