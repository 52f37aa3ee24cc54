// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/guardssection.h"

#include "settings/guardsform.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

GuardsSection::GuardsSection(SettingsDraft &draft, QWidget *parent)
    : GuardsSection(draft, new GuardsForm, parent)
{
}

GuardsSection::GuardsSection(SettingsDraft &draft, GuardsForm *form, QWidget *parent)
    : FormSection(draft, form,
                  {{u"guards.scope"_s, u"guardScope"_s},
                   {u"guards.disclosure"_s, u"guardDisclosure"_s},
                   {u"guards.second_flow_id"_s, u"guardSecondFlow"_s},
                   {u"guards.fallback_text"_s, u"guardFallback"_s},
                   {u"guards.answers_in_ten_minutes"_s, u"guardAnswers"_s},
                   {u"guards.messages_a_minute"_s, u"guardPace"_s},
                   {u"survey.enabled"_s, u"surveyEnabled"_s},
                   {u"survey.question"_s, u"surveyQuestion"_s},
                   {u"survey.hours"_s, u"surveyHours"_s}},
                  parent)
    , m_form(form)
{
}

QString GuardsSection::id() const
{
    return u"guards"_s;
}

QString GuardsSection::title() const
{
    return tr("Bounds and survey");
}

QString GuardsSection::icon() const
{
    return u"warning"_s;
}

void GuardsSection::fillForm()
{
    m_form->fill(draft().settings().guards, draft().settings().survey);
}

} // namespace chatflow
