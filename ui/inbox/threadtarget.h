// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keyset.h"

namespace chatflow
{

/// A place of a thread to read from.
struct ThreadTarget {
    enum class Where { Newest, Oldest, Around };

    Where where = Where::Newest;
    PageKey key; ///< of Around; need not be a message's
};

} // namespace chatflow
