// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/wordlists.h"

namespace chatflow
{

/// The feeling of a message by word lists alone: a baseline, and one of the features of the model.
struct FeelingScore {
    double positive = 0; ///< the sum over words, at least 0
    double negative = 0; ///< at most 0
    double emoji = 0;
    double lastClause = 0; ///< what is said last, which decides in "nice, but …"
    int negations = 0;
    bool hasContrast = false;
    QList<bool> negated; ///< of each token: within the reach of a negation

    /// -1 to 1, squashed as VADER does it (Hutto and Gilbert 2014): s / sqrt(s² + 15).
    double compound() const;

    /// Of normalised tokens. A negation turns the three words after it, with -0.74 as in VADER; a contrast
    /// weakens what stands before it by half and strengthens what follows by half.
    static FeelingScore of(const QList<ChatToken> &tokens, const WordLists &lists);
};

} // namespace chatflow
