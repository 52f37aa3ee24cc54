// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/id.h"

#include <QFuture>
#include <QString>

namespace chatflow
{

/// What the person at the console has begun to write, kept for each conversation. AgentDesk stands behind it.
class DraftSource
{
public:
    virtual ~DraftSource() = default;

    virtual QFuture<Result<QString>> draft(TenantId tenant, ConversationId conversation) = 0;
    /// An empty text forgets it.
    virtual QFuture<Result<>> keepDraft(TenantId tenant, ConversationId conversation,
                                        const QString &text) = 0;
};

} // namespace chatflow
