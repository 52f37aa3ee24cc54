// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/sentrecord.h"

#include "base/logging.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "metering/usagestore.h"

namespace chatflow
{

Result<> SentRecord::store(Transaction &tx, const OutboxItem &item, const QString &providerId,
                           const QTimeZone &zone)
{
    const auto closed = OutboxStore::close(tx, item, OutboxState::Sent);
    if (!closed)
        return fail(closed.error());
    if (!*closed)
        return {}; // the other road was faster
    const auto message = MessageStore::find(tx, item.tenant, item.message);
    if (!message)
        return fail(message.error());
    CHATFLOW_TRY(MessageStore::setDelivery(tx, *message, Delivery::Sent));
    const auto other = MessageStore::byProviderId(tx, item.tenant, item.instance, providerId);
    if (!other)
        return fail(other.error());
    if (*other && (*other)->id != message->id)
        logWarning(lcAutomation(), "sent_message_was_stored_as_foreign",
                   {{"message", message->id}, {"other", (*other)->id}});
    else if (message->providerId.isEmpty())
        CHATFLOW_TRY(MessageStore::setProviderId(tx, *message, providerId));
    const auto conversation = ConversationStore::find(tx, item.tenant, item.conversation);
    if (!conversation)
        return fail(conversation.error());
    const UsageEvent usage{
        .tenant = item.tenant,
        .at = tx.now(),
        .kind = UsageKind::MessageOut,
        .source = item.message.value(),
        .conversation = item.conversation,
        .contact = conversation->contact,
    };
    CHATFLOW_TRY(UsageStore::record(tx, usage, zone));
    CHATFLOW_TRY(ContactStore::count(tx, item.tenant, conversation->contact, 1, 0, 0));
    tx.changed(item.tenant, ChangeKind::Conversation, item.conversation);
    return {};
}

} // namespace chatflow
