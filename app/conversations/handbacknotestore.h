// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "storage/transaction.h"

#include <QString>

namespace chatflow
{

/// What the person who handed a conversation back wants the AI to know. Table hand_back_notes.
class HandBackNoteStore
{
public:
    /// Empty = there is none.
    static Result<QString> of(const Snapshot &snapshot, TenantId tenant, ConversationId conversation);
    /// In place of the one before; an empty one takes it away.
    static Result<> set(Transaction &tx, TenantId tenant, ConversationId conversation, const QString &note,
                        ActorId by);
};

} // namespace chatflow
