// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/followupsection.h"

#include "settings/followupform.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

FollowUpSection::FollowUpSection(SettingsDraft &draft, QWidget *parent)
    : FollowUpSection(draft, new FollowUpForm, parent)
{
}

FollowUpSection::FollowUpSection(SettingsDraft &draft, FollowUpForm *form, QWidget *parent)
    : FormSection(draft, form,
                  {{u"follow_ups.enabled"_s, u"followUpsEnabled"_s},
                   {u"follow_up_steps"_s, u"addFollowUp"_s},
                   {u"follow_ups.earliest"_s, u"followUpsEarliest"_s},
                   {u"follow_ups.latest"_s, u"followUpsLatest"_s},
                   {u"follow_ups.open_only"_s, u"followUpsOpenOnly"_s},
                   {u"follow_ups.maximum"_s, u"followUpsMaximum"_s},
                   {u"follow_ups.missed"_s, u"followUpsMissed"_s},
                   {u"follow_ups.stop_words"_s, u"followUpsStopWords"_s}},
                  parent)
    , m_form(form)
{
}

QString FollowUpSection::id() const
{
    return u"follow_ups"_s;
}

QString FollowUpSection::title() const
{
    return tr("Follow-ups");
}

QString FollowUpSection::icon() const
{
    return u"send"_s;
}

void FollowUpSection::showSetting(const QString &field, const QString &item)
{
    if (field == u"follow_up_steps"_s)
        m_form->goToStep(item);
    else
        FormSection::showSetting(field, item);
}

void FollowUpSection::fillForm()
{
    m_form->fill(draft().settings().followUps, draft().settings().followUpSteps);
}

} // namespace chatflow
