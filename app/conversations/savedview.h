// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversationfilter.h"

#include <QString>

namespace chatflow
{

/// A choice of conversations that a person gave a name; of one tenant, and that person's alone.
struct SavedView {
    SavedViewId id;
    QString name;
    ConversationFilter filter;
    qint64 count = 0; ///< how many there are now, counted up to ConversationCounts::most

    bool operator==(const SavedView &) const = default;
};

} // namespace chatflow
