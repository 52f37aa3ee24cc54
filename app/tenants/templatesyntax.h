// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chatflow
{

/// A piece of a prompt template.
struct TemplatePiece {
    enum class Kind {
        Text,
        Value,    ///< {name}
        Section,  ///< {#name}: up to its End
        Inverted, ///< {^name}
        End,      ///< {/name}
        Comment,  ///< {! … }
    };
    Kind kind = Kind::Text;
    QString text;           ///< the name of a tag, or the text as it is put out
    qsizetype position = 0; ///< in the template, with `length`
    qsizetype length = 0;
    qsizetype end = -1; ///< of a section: the index of its End

    bool isSection() const { return kind == Kind::Section || kind == Kind::Inverted; }
};

/// Where a template's syntax is broken.
struct TemplateProblem {
    enum class Kind { NeverClosed, NeverOpened };
    Kind kind = Kind::NeverClosed;
    QString name;
    qsizetype position = 0;
    qsizetype length = 0;

    bool operator==(const TemplateProblem &) const = default;
};

/// A template taken apart. Mustache with single braces: anything else in braces, JSON for example, is text. A
/// section's tag, or a comment, alone on its line takes the line with it.
struct ParsedTemplate {
    QList<TemplatePiece> pieces;
    QList<TemplateProblem> problems;
};

ParsedTemplate parseTemplate(const QString &text);

/// The problem in words, translated, with its line: "Line 3: {#products} is never closed."
QString problemText(const TemplateProblem &problem, const QString &templateText);

} // namespace chatflow
