// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/writinglockstore.h"

#include "conversations/conversationstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<WritingLock> WritingLockStore::current(const Snapshot &snapshot, TenantId tenant,
                                              ConversationId conversation)
{
    const auto lock = snapshot.first(
        u"SELECT l.actor_id, a.name, l.expires_at FROM writing_locks l JOIN actors a ON a.id = l.actor_id "
        "WHERE l.conversation_id = ? AND l.tenant_id = ? AND l.expires_at > ?"_s,
        [](const Row &row) {
            return WritingLock{.by = row.id<ActorId>(0), .name = row.text(1), .expiresAt = row.instant(2)};
        },
        conversation, tenant, snapshot.now());
    if (!lock)
        return fail(lock.error());
    return lock->value_or(WritingLock());
}

Result<WritingLock> WritingLockStore::take(Transaction &tx, ActorId actor, TenantId tenant,
                                           ConversationId conversation)
{
    const auto locked = ConversationStore::lock(tx, tenant, conversation);
    if (!locked)
        return fail(locked.error());
    const auto held = current(tx, tenant, conversation);
    if (!held || (held->by && held->by != actor))
        return held;
    CHATFLOW_TRY(tx.exec(
        u"INSERT INTO writing_locks (tenant_id, conversation_id, actor_id, expires_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (conversation_id) DO UPDATE SET actor_id = excluded.actor_id, "
        "expires_at = excluded.expires_at"_s,
        tenant, conversation, actor, tx.now() + holdsFor));
    if (!held->by) // a renewal is no news
        tx.changed(tenant, ChangeKind::Conversation, conversation);
    return current(tx, tenant, conversation);
}

Result<> WritingLockStore::release(Transaction &tx, ActorId actor, TenantId tenant,
                                   ConversationId conversation)
{
    const auto gone =
        tx.exec(u"DELETE FROM writing_locks WHERE conversation_id = ? AND tenant_id = ? AND actor_id = ?"_s,
                conversation, tenant, actor);
    if (!gone)
        return fail(gone.error());
    if (*gone > 0)
        tx.changed(tenant, ChangeKind::Conversation, conversation);
    return {};
}

} // namespace chatflow
