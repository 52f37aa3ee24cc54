// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/handbacknotestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<QString> HandBackNoteStore::of(const Snapshot &snapshot, TenantId tenant, ConversationId conversation)
{
    return snapshot
        .first(
            u"SELECT note FROM hand_back_notes WHERE conversation_id = ? AND tenant_id = ?"_s,
            [](const Row &row) { return row.text(0); }, conversation, tenant)
        .map([](const std::optional<QString> &note) { return note.value_or(QString()); });
}

Result<> HandBackNoteStore::set(Transaction &tx, TenantId tenant, ConversationId conversation,
                                const QString &note, ActorId by)
{
    CHATFLOW_TRY(tx.exec(u"DELETE FROM hand_back_notes WHERE conversation_id = ? AND tenant_id = ?"_s,
                         conversation, tenant));
    if (note.trimmed().isEmpty())
        return {};
    CHATFLOW_TRY(tx.exec(u"INSERT INTO hand_back_notes (conversation_id, tenant_id, note, actor_id, at) "
                         "VALUES (?, ?, ?, ?, ?)"_s,
                         conversation, tenant, note.trimmed(), by, tx.now()));
    return {};
}

} // namespace chatflow
