// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/limitssection.h"

#include "tenants/limitsform.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

LimitsSection::LimitsSection(SettingsDraft &draft, QWidget *parent)
    : LimitsSection(draft, new LimitsForm, parent)
{
}

LimitsSection::LimitsSection(SettingsDraft &draft, LimitsForm *form, QWidget *parent)
    : FormSection(draft, form,
                  {{u"context.messages"_s, u"limitMessages"_s},
                   {u"context.tokens"_s, u"limitTokens"_s},
                   {u"context.summary"_s, u"limitSummary"_s},
                   {u"context.summary_flow_id"_s, u"limitSummaryFlow"_s},
                   {u"context.tokens_per_conversation_per_day"_s, u"limitDaily"_s}},
                  parent)
    , m_form(form)
{
}

QString LimitsSection::id() const
{
    return u"limits"_s;
}

QString LimitsSection::title() const
{
    return tr("Limits");
}

QString LimitsSection::icon() const
{
    return u"filter"_s;
}

void LimitsSection::fillForm()
{
    m_form->fill(draft().settings().context);
}

} // namespace chatflow
