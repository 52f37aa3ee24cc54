// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/templatesyntax.h"
#include "tenants/variables.h"

namespace chatflow
{

/// What an editor marks in a prompt template.
struct TemplateAnalysis {
    QList<TemplatePiece> tags; ///< every tag with its place, for colours
    QList<TemplateProblem> problems;
    QList<TemplatePiece> unknown; ///< tags that name no variable
    QStringList unused;           ///< variables that somebody has set and the template never names
};

/// Looks at `text` with the variables it will be filled with. An item's fields are known only in a section
/// over its list.
TemplateAnalysis analyseTemplate(const QString &text, const QList<EffectiveVariable> &variables);

} // namespace chatflow
