// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/id.h"
#include "storage/keyset.h"

#include <QFuture>

namespace chatflow
{

/// Searching inside one conversation. Inbox stands behind it.
class FindSource
{
public:
    virtual ~FindSource() = default;

    /// Where its messages fit `text`, the newest first.
    virtual QFuture<Result<QList<PageKey>>> placesOf(TenantId tenant, ConversationId conversation,
                                                     const QString &text) = 0;
};

} // namespace chatflow
