// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// What somebody types to search for, understood: words that all must be there, "words in quotation marks"
/// that must stand next to each other, and -words that must not be there. The last word may be the beginning
/// of one while it is being typed. Any text has a meaning; none is an error.
struct SearchTerms {
    struct Term {
        QStringList words;   ///< folded; more than one stand next to each other
        bool prefix = false; ///< the last one may go on

        bool operator==(const Term &) const = default;
    };
    static constexpr qsizetype mostWords = 32; ///< what comes after them is passed over

    QList<Term> wanted;
    QList<Term> unwanted;

    static SearchTerms of(const QString &text);

    /// Nothing is wanted, so there is nothing to search for.
    bool isEmpty() const { return wanted.isEmpty(); }
    /// Whether a text whose searchText() this is would be found.
    bool match(const QString &searchText) const;
    bool operator==(const SearchTerms &) const = default;
};

} // namespace chatflow
