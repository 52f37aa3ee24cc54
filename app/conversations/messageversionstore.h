// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"
#include "conversations/messageversion.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table message_versions. It goes with its message. It has no words of the search: what was taken back is
/// not found.
class MessageVersionStore
{
public:
    /// Keeps what `message` says, before it is changed.
    static Result<> keep(Transaction &tx, const Message &message, Instant until);
    /// The oldest first.
    static Result<QList<MessageVersion>> of(const Snapshot &snapshot, TenantId tenant, MessageId message);
};

} // namespace chatflow
