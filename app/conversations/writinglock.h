// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

namespace chatflow
{

/// Who writes an answer in a conversation now. It keeps nobody from anything: it tells colleagues.
struct WritingLock {
    ActorId by; ///< none = nobody writes
    QString name;
    Instant expiresAt;

    bool operator==(const WritingLock &) const = default;
};

} // namespace chatflow
