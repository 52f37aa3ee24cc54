// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/draftstore.h"

#include "conversations/conversationstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<QString> DraftStore::find(const Snapshot &snapshot, ActorId actor, TenantId tenant,
                                 ConversationId conversation)
{
    const auto text = snapshot.first(
        u"SELECT text FROM reply_drafts WHERE conversation_id = ? AND actor_id = ? AND tenant_id = ?"_s,
        [](const Row &row) { return row.text(0); }, conversation, actor, tenant);
    if (!text)
        return fail(text.error());
    return text->value_or(QString());
}

Result<> DraftStore::keep(Transaction &tx, ActorId actor, TenantId tenant, ConversationId conversation,
                          const QString &text)
{
    if (text.isEmpty()) {
        CHATFLOW_TRY(tx.exec(
            u"DELETE FROM reply_drafts WHERE conversation_id = ? AND actor_id = ? AND tenant_id = ?"_s,
            conversation, actor, tenant));
        return {};
    }
    const auto known = ConversationStore::find(tx, tenant, conversation);
    if (!known)
        return fail(known.error());
    CHATFLOW_TRY(tx.exec(u"INSERT INTO reply_drafts (tenant_id, conversation_id, actor_id, text, updated_at) "
                         "VALUES (?, ?, ?, ?, ?) ON CONFLICT (conversation_id, actor_id) "
                         "DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at"_s,
                         tenant, conversation, actor, text, tx.now()));
    return {};
}

} // namespace chatflow
