// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// A piece of a text and what in it was searched for. Values: whoever shows it decides how marks look.
struct TextSnippet {
    struct Mark {
        qsizetype start = 0; ///< in `text`
        qsizetype length = 0;

        bool operator==(const Mark &) const = default;
    };

    QString text; ///< one line; "…" where something was left out
    QList<Mark> marks;

    bool operator==(const TextSnippet &) const = default;
};

/// About `length` characters of `text` around the first word that is one of `words` (of foldedWords(); the
/// last one as a prefix when `prefix`). Marks every such word, as it is written in the text.
TextSnippet snippetOf(const QString &text, const QStringList &words, bool prefix, qsizetype length);

} // namespace chatflow
