// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/formsection.h"

#include "tenants/tenantform.h"
#include "widgets/formfield.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace chatflow
{
namespace
{
constexpr int widestForm = 760; ///< longer lines are hard to read
} // namespace

FormSection::FormSection(SettingsDraft &draft, TenantForm *form, Fields fields, QWidget *parent)
    : SettingsSection(draft, parent)
    , m_form(form)
    , m_fields(std::move(fields))
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(form);
    form->setMaximumWidth(widestForm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
    connect(form, &TenantForm::edited, this, [this] {
        write();
        Q_EMIT judged();
    });
}

QStringList FormSection::settings() const
{
    QStringList names;
    for (const auto &[field, widget] : m_fields)
        names.append(field);
    return names;
}

void FormSection::showSetting(const QString &field, const QString &)
{
    for (const auto &[name, widget] : m_fields) {
        if (name != field)
            continue;
        if (auto *shown = m_form->findChild<QWidget *>(widget))
            m_form->goTo(shown);
    }
}

bool FormSection::isValid() const
{
    return m_form->isValid();
}

bool FormSection::confirm()
{
    return m_form->confirm();
}

void FormSection::fill()
{
    fillForm();
    m_form->setEnabled(draft().rights().edit);
    Q_EMIT judged();
}

void FormSection::write()
{
    draft().edit([this](TenantSettings &settings) { m_form->apply(settings); });
}

} // namespace chatflow
