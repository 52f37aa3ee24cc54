// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QString>

namespace chatflow
{

/// One thing that was looked at, e.g. by a connection test.
struct Finding {
    enum class Verdict { Good, Warning, Bad };
    QString step; ///< for people, translated: "Flowise of TechStore: key"
    Verdict verdict = Verdict::Good;
    QString text; ///< what was seen, or what is wrong and how to mend it
    milliseconds duration{0};
};

} // namespace chatflow
