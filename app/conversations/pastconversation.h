// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "storage/transaction.h"

namespace chatflow
{

/// The contact's conversation on an instance, for what was said long ago: made if there is none; the address
/// of one that exists stays as it is.
Result<Conversation> ensurePastConversation(Transaction &tx, TenantId tenant, InstanceId instance,
                                            ContactId contact, const QString &address);

} // namespace chatflow
