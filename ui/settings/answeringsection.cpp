// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/answeringsection.h"

#include "tenants/answeringform.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

AnsweringSection::AnsweringSection(SettingsDraft &draft, QWidget *parent)
    : AnsweringSection(draft, new AnsweringForm, parent)
{
}

AnsweringSection::AnsweringSection(SettingsDraft &draft, AnsweringForm *form, QWidget *parent)
    : FormSection(draft, form,
                  {{u"answering.quiet_ms"_s, u"answeringQuiet"_s},
                   {u"answering.max_quiet_ms"_s, u"answeringMaxQuiet"_s},
                   {u"answering.max_age_s"_s, u"answeringMaxAge"_s},
                   {u"answering.attempts"_s, u"answeringAttempts"_s},
                   {u"answering.send_timeout_s"_s, u"answeringSendTimeout"_s},
                   {u"answering.person_target_min"_s, u"answeringPersonTarget"_s},
                   {u"answering.important_tag"_s, u"answeringImportantTag"_s}},
                  parent)
    , m_form(form)
{
}

QString AnsweringSection::id() const
{
    return u"answering"_s;
}

QString AnsweringSection::title() const
{
    return tr("Answering");
}

QString AnsweringSection::icon() const
{
    return u"ai"_s;
}

void AnsweringSection::fillForm()
{
    m_form->fill(draft().settings().answering);
}

} // namespace chatflow
