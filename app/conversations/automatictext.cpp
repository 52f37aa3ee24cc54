// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/automatictext.h"

#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/outboxstore.h"
#include "evolution/evolutiontypes.h"

namespace chatflow
{

Result<MessageId> queueAutomaticText(Transaction &tx, const Conversation &conversation, const QString &text,
                                     const QJsonObject &origin, std::optional<Instant> notBefore)
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
        .metadata = origin,
    };
    const auto message = MessageStore::insert(tx, draft);
    if (!message)
        return message;
    CHATFLOW_TRY(ConversationStore::noteMessage(tx, conversation, *message, draft.at, false));
    const OutboxItem item{
        .tenant = conversation.tenant,
        .conversation = conversation.id,
        .instance = conversation.instance,
        .message = *message,
        .address = conversation.address,
        .byAi = true,
        .notBefore = notBefore.value_or(tx.now()),
    };
    CHATFLOW_TRY(OutboxStore::add(tx, item));
    return message;
}

} // namespace chatflow
