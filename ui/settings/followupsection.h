// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/formsection.h"

namespace chatflow
{

class FollowUpForm;

/// How contacts who do not answer are written to again.
class FollowUpSection : public FormSection
{
    Q_OBJECT

public:
    explicit FollowUpSection(SettingsDraft &draft, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    void showSetting(const QString &field, const QString &item) override;

protected:
    void fillForm() override;

private:
    FollowUpSection(SettingsDraft &draft, FollowUpForm *form, QWidget *parent);

    FollowUpForm *m_form;
};

} // namespace chatflow
