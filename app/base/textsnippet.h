// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/searchterms.h"

#include <QList>
#include <QString>

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

/// Where what was wanted stands in `text`, in their order, each once.
QList<TextSnippet::Mark> marksIn(const QString &text, const SearchTerms &terms);

/// About `length` characters of `text` around the first mark, with the marks that are in it.
TextSnippet snippetOf(const QString &text, const SearchTerms &terms, qsizetype length);

} // namespace chatflow
