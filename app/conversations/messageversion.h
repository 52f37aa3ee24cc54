// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QString>

namespace chatflow
{

/// What a message said until it was edited, or deleted, by its writer.
struct MessageVersion {
    QString body;
    QString kind; ///< the message's
    Instant until;

    bool operator==(const MessageVersion &) const = default;
};

} // namespace chatflow
