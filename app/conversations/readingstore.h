// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/keptreading.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// Table message_readings: what contacts' messages tell. A row goes with its message.
class ReadingStore
{
public:
    /// Keeps the reading of a message, in the place of an earlier one.
    static Result<> keep(Transaction &tx, TenantId tenant, MessageId message, const MessageReading &reading);
    /// Changes what a message tells, not its language.
    static Result<> change(Transaction &tx, TenantId tenant, const KeptReading &reading);
    /// Forgets that of a message that was taken back.
    static Result<> forget(Transaction &tx, TenantId tenant, MessageId message);
    /// None for a message that was not read: ours, one without words, an imported one.
    static Result<std::optional<KeptReading>> of(const Snapshot &snapshot, TenantId tenant,
                                                 MessageId message);
    /// The same of several messages; those that were not read are left out.
    static Result<QList<KeptReading>> of(const Snapshot &snapshot, TenantId tenant,
                                         const QList<MessageId> &messages);
    /// Of the last `limit` messages the contact wrote that were read, the newest first.
    static Result<QList<KeptReading>> last(const Snapshot &snapshot, TenantId tenant,
                                           ConversationId conversation, int limit);
};

} // namespace chatflow
