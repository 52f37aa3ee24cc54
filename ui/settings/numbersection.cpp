// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/numbersection.h"

#include "tenants/numberform.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

NumberSection::NumberSection(SettingsDraft &draft, ConnectionProbe &probe, QWidget *parent)
    : NumberSection(draft, new NumberForm(probe), parent)
{
}

NumberSection::NumberSection(SettingsDraft &draft, NumberForm *form, QWidget *parent)
    : FormSection(draft, form,
                  {{u"number"_s, u"evolutionInstance"_s}, {u"evolution_key"_s, u"evolutionKeyEdit"_s}},
                  parent)
    , m_form(form)
{
    connect(form, &ServerForm::busyChanged, this, &SettingsSection::settledChanged);
}

QString NumberSection::id() const
{
    return u"number"_s;
}

QString NumberSection::title() const
{
    return tr("WhatsApp");
}

QString NumberSection::icon() const
{
    return u"conversations"_s;
}

bool NumberSection::isSettled() const
{
    return !m_form->isBusy();
}

void NumberSection::stop()
{
    m_form->cancel();
}

void NumberSection::shown()
{
    if (draft().rights().edit)
        m_form->fetchIfKept();
}

void NumberSection::fillForm()
{
    m_form->setKeyEditable(draft().rights().keys);
    m_form->setMayAdd(draft().rights().manage);
    m_form->fill(draft().stored().tenant.id, draft().stored().numbers, draft().stored().evolutionKeyFor);
}

void NumberSection::write()
{
    draft().setEvolutionKey(m_form->keyChange());
    draft().setNewNumber(m_form->number());
}

} // namespace chatflow
