// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/chattokens.h"

#include <QHash>
#include <QSet>

namespace chatflow
{

/// What is known of the words of a language: their feeling, and what turns or strengthens it. From
/// resources/language.
struct WordLists {
    QHash<QString, int> feelings; ///< -3 to 3, of words and of idioms of up to three words
    QHash<QString, int> emoji;    ///< the same in all languages
    QSet<QString> idiomStarts;    ///< first words of the idioms among the feelings
    QSet<QString> negations;
    QHash<QString, double> factors; ///< of intensifiers (over 1) and diminishers (under 1)
    QSet<QString> contrasts;
    QHash<QString, QString> slang; ///< to the usual form

    /// Reads tables of tab-separated columns with a heading each: lexicon.tsv, rules.tsv, emoji.tsv.
    static WordLists fromTables(const QString &lexicon, const QString &rules, const QString &emoji);
    /// The built-in ones of "es", "pt" or "en"; empty for another language. Made once; any thread.
    static const WordLists &of(const QString &language);

    /// The tokens in usual spelling.
    void normalise(QList<ChatToken> &tokens) const;
};

} // namespace chatflow
