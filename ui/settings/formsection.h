// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"

#include <QList>

#include <utility>

namespace chatflow
{

class TenantForm;

/// A section made of one of the forms that the wizard of new tenants is made of as well.
class FormSection : public SettingsSection
{
    Q_OBJECT

public:
    QStringList settings() const override;
    void showSetting(const QString &field, const QString &item) override;
    bool isValid() const override;
    bool confirm() override;

protected:
    /// A setting and the object name of the field that shows it.
    using Fields = QList<std::pair<QString, QString>>;

    /// Takes `form` in, in a scroll area.
    FormSection(SettingsDraft &draft, TenantForm *form, Fields fields, QWidget *parent);

    void fill() final;
    /// Fills the form from the draft.
    virtual void fillForm() = 0;
    /// Writes what the form holds into the draft; more than settings is for those that have more.
    virtual void write();
    void retranslate() override {}

private:
    TenantForm *m_form;
    Fields m_fields;
};

} // namespace chatflow
