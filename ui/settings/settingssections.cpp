// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingssections.h"

#include "settings/answeringsection.h"
#include "settings/businesssection.h"
#include "settings/connectionsection.h"
#include "settings/followupsection.h"
#include "settings/goldensection.h"
#include "settings/guardssection.h"
#include "settings/historysection.h"
#include "settings/hourssection.h"
#include "settings/intentssection.h"
#include "settings/keepingsection.h"
#include "settings/limitssection.h"
#include "settings/numbersection.h"
#include "settings/productsection.h"
#include "settings/promptsection.h"
#include "settings/promptsources.h"
#include "settings/sharedsection.h"
#include "settings/variablesection.h"

namespace chatflow
{

QList<SettingsSection *> settingsSections(const SettingsContext &context, QWidget *parent)
{
    QList<SettingsSection *> sections{
        new BusinessSection(context.draft, parent),
        new ProductSection(context.draft, parent),
        new HoursSection(context.draft, context.clock, parent),
        new VariableSection(context.draft, context.source, context.clock, parent),
    };
    if (context.prompt) {
        sections.append(
            new PromptSection(context.draft, *context.prompt->trials, *context.prompt->templates, parent));
        sections.append(new GoldenSection(context.draft, *context.prompt->golden, parent));
    }
    sections += QList<SettingsSection *>{
        new ConnectionSection(context.draft, context.probe, parent),
        new NumberSection(context.draft, context.probe, parent),
        new AnsweringSection(context.draft, parent),
        new FollowUpSection(context.draft, parent),
        new LimitsSection(context.draft, parent),
        new GuardsSection(context.draft, parent),
    };
    if (context.intents)
        sections.append(new IntentsSection(context.draft, *context.intents, parent));
    if (context.keeping)
        sections.append(new KeepingSection(context.draft, *context.keeping, parent));
    return sections + QList<SettingsSection *>{
                          new HistorySection(context.draft, context.source, parent),
                          new SharedSection(context.draft, context.source, parent),
                      };
}

} // namespace chatflow
