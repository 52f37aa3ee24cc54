// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/goldenquestion.h"

#include <QString>

namespace chatflow
{

/// What an answer was held against and how it came out, as a sentence's end for people: "says “open”",
/// "does not say “open”", "is in Portuguese, not in Spanish". The one place that words verdicts.
QString goldenVerdictText(const GoldenVerdict &verdict);

} // namespace chatflow
