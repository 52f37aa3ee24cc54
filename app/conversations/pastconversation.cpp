// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/pastconversation.h"

#include "conversations/conversationstore.h"

namespace chatflow
{

Result<Conversation> ensurePastConversation(Transaction &tx, TenantId tenant, InstanceId instance,
                                            ContactId contact, const QString &address)
{
    const auto known = ConversationStore::ofContact(tx, tenant, instance, contact, address);
    if (!known)
        return fail(known.error());
    if (*known)
        return **known;
    return ConversationStore::ensure(tx, tenant, instance, contact, address);
}

} // namespace chatflow
