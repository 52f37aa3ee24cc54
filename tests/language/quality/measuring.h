// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/messagereader.h"
#include "language/quality/confusion.h"
#include "language/quality/phrases.h"

namespace chatflow::test
{

/// How well a reader judges phrases of a language.
struct Measured {
    QString language;
    Confusion language3{
        {QStringLiteral("es"), QStringLiteral("pt"), QStringLiteral("en")}}; ///< told from the text alone
    Confusion feelings{{QStringLiteral("negative"), QStringLiteral("neutral"), QStringLiteral("positive")}};
    Confusion byWords{feelings.classes()}; ///< the same by word lists alone, the baseline
    Confusion intents{builtInIntents()};
    int sureNegative = 0; ///< taken for negative as surely as escalation alone on it asks (sureOfNegative)
    int sureNegativeRight = 0;
    int negative = 0;
    /// Of feelings by certainty: 0.3 to 0.4, 0.4 to 0.5 … 0.9 to 1: how many, and how many of them right.
    std::vector<std::pair<int, int>> calibration = std::vector<std::pair<int, int>>(7);
};

Measured measure(const MessageReader &reader, const QString &language, const QList<Phrase> &phrases);
/// Markdown, for docs/language.md.
QString reportOf(const QList<Measured> &all);

} // namespace chatflow::test
