// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/goldensource.h"
#include "settings/templatesource.h"
#include "settings/trialsource.h"

#include <memory>

namespace chatflow
{

/// What the sections about the prompt ask of the workspace.
struct PromptSources {
    std::unique_ptr<TrialSource> trials;
    std::unique_ptr<TemplateSource> templates;
    std::unique_ptr<GoldenSource> golden;
};

} // namespace chatflow
