// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/privatenote.h"

#include "conversations/message.h"
#include "conversations/messagestore.h"

namespace chatflow
{

Result<MessageId> addPrivateNote(Transaction &tx, const Conversation &conversation, const Actor &author,
                                 const QString &text)
{
    const Message draft{
        .tenant = conversation.tenant,
        .conversation = conversation.id,
        .instance = conversation.instance,
        .role = Role::Agent,
        .kind = noteKind,
        .body = text,
        .at = tx.now(),
        .delivery = Delivery::Received,
        .author = author.id,
    };
    const auto note = MessageStore::insert(tx, draft);
    if (note)
        tx.changed(conversation.tenant, ChangeKind::Conversation,
                   conversation.id); // its thread has one more row
    return note;
}

} // namespace chatflow
