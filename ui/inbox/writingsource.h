// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/writinglock.h"

#include <QFuture>

namespace chatflow
{

/// Who writes an answer where, so that two people do not answer at once. AgentDesk stands behind it.
class WritingSource
{
public:
    virtual ~WritingSource() = default;

    /// Whose it is now: the person's own, or a colleague's.
    virtual QFuture<Result<WritingLock>> beginWriting(TenantId tenant, ConversationId conversation) = 0;
    virtual QFuture<Result<>> endWriting(TenantId tenant, ConversationId conversation) = 0;
    virtual QFuture<Result<WritingLock>> whoWrites(TenantId tenant, ConversationId conversation) = 0;
};

} // namespace chatflow
