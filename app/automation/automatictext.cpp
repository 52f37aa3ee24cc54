// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/automatictext.h"

#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/outboxstore.h"
#include "evolution/evolutiontypes.h"

namespace chatflow
{

Result<MessageId> queueAutomaticText(Transaction &tx, const Conversation &conversation, const QString &text,
                                     const QJsonObject &metadata, CallId call)
{
    const Message draft{
        .tenant = conversation.tenant,
        .conversation = conversation.id,
        .instance = conversation.instance,
        .role = Role::Assistant,
        .kind = toString(MessageKind::Text),
        .body = text,
        .at = tx.now(),
        .delivery = Delivery::Queued,
        .metadata = metadata,
        .call = call,
    };
    const auto message = MessageStore::insert(tx, draft);
    if (!message)
        return fail(message.error());
    CHATFLOW_TRY(ConversationStore::noteMessage(tx, conversation, *message, draft.at, false));
    const OutboxItem item{
        .tenant = conversation.tenant,
        .conversation = conversation.id,
        .instance = conversation.instance,
        .message = *message,
        .address = conversation.address,
        .byAi = true,
        .notBefore = tx.now(),
    };
    const auto queued = OutboxStore::add(tx, item);
    if (!queued)
        return fail(queued.error());
    return *message;
}

} // namespace chatflow
