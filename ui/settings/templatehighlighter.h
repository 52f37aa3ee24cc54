// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/templateanalysis.h"
#include "widgets/theme.h"

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace chatflow
{

/// Colours the tags of a prompt template and underlines what is wrong with them. What is coloured comes from
/// the analysis that the program itself fills templates by.
class TemplateHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit TemplateHighlighter(QTextDocument *document);

    /// Of the text as it stands in the document.
    void setAnalysis(const TemplateAnalysis &analysis, const Colors &colors);

protected:
    void highlightBlock(const QString &text) override;

private:
    /// A piece of the text that looks other than the rest.
    struct Mark {
        qsizetype position = 0;
        qsizetype length = 0;
        QTextCharFormat format;
    };
    QList<Mark> m_marks; ///< by position; they do not overlap
};

} // namespace chatflow
