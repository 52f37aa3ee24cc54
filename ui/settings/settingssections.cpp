// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingssections.h"

#include "settings/answeringsection.h"
#include "settings/businesssection.h"
#include "settings/connectionsection.h"
#include "settings/limitssection.h"
#include "settings/numbersection.h"

namespace chatflow
{

QList<SettingsSection *> settingsSections(const SettingsContext &context, QWidget *parent)
{
    return {
        new BusinessSection(context.draft, parent),
        new ConnectionSection(context.draft, context.probe, parent),
        new NumberSection(context.draft, context.probe, parent),
        new AnsweringSection(context.draft, parent),
        new LimitsSection(context.draft, parent),
    };
}

} // namespace chatflow
