// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/businesssection.h"

#include "tenants/businessform.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

BusinessSection::BusinessSection(SettingsDraft &draft, QWidget *parent)
    : BusinessSection(draft, new BusinessForm(BusinessForm::Depth::Full), parent)
{
}

BusinessSection::BusinessSection(SettingsDraft &draft, BusinessForm *form, QWidget *parent)
    : FormSection(draft, form,
                  {{u"name"_s, u"businessName"_s},
                   {u"business_name"_s, u"businessOwnName"_s},
                   {u"business_description"_s, u"businessDescription"_s},
                   {u"tone"_s, u"businessTone"_s},
                   {u"language"_s, u"businessLanguage"_s},
                   {u"custom_instructions"_s, u"businessInstructions"_s}},
                  parent)
    , m_form(form)
{
}

QString BusinessSection::id() const
{
    return u"business"_s;
}

QString BusinessSection::title() const
{
    return tr("Business");
}

QString BusinessSection::icon() const
{
    return u"tenant"_s;
}

void BusinessSection::fillForm()
{
    m_form->setNameEditable(draft().rights().manage);
    m_form->fill(draft().name(), draft().stored().tenant.clientId, draft().settings());
}

void BusinessSection::write()
{
    draft().setName(m_form->name());
    FormSection::write();
}

} // namespace chatflow
