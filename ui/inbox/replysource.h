// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/reply.h"

#include <QFuture>

namespace chatflow
{

/// Answers that quote, and that can be taken back for a moment. Inbox stands behind it.
class ReplySource
{
public:
    virtual ~ReplySource() = default;

    virtual QFuture<Result<Message>> reply(TenantId tenant, ConversationId conversation,
                                           const Reply &reply) = 0;
    /// Conflict when it has left.
    virtual QFuture<Result<Message>> takeBack(TenantId tenant, MessageId message) = 0;
    virtual QFuture<Result<SendingTerms>> terms(TenantId tenant, ConversationId conversation) = 0;
};

} // namespace chatflow
