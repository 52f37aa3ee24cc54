// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/textmarker.h"
#include "tenants/templateanalysis.h"
#include "widgets/theme.h"

namespace chatflow
{

/// How the tags of a prompt template look, and what is wrong with them.
class TemplateColours
{
public:
    explicit TemplateColours(const Colors &colors);

    /// The marks of a template that was analysed by the code that fills templates.
    QList<TextMark> marks(const TemplateAnalysis &analysis) const;

private:
    QTextCharFormat m_value;
    QTextCharFormat m_section;
    QTextCharFormat m_comment;
    QTextCharFormat m_broken;
    QTextCharFormat m_unknown;
};

} // namespace chatflow
