// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "language/messagereader.h"

namespace chatflow
{

/// What is kept of the reading of a contact's message.
struct KeptReading {
    MessageId message;
    QString language; ///< "es"
    Feeling feeling = Feeling::Neutral;
    double negative = 0; ///< how probable it is that the message is negative
    QString intent;
    double intentCertainty = 0; ///< probability

    bool operator==(const KeptReading &) const = default;
};

} // namespace chatflow
