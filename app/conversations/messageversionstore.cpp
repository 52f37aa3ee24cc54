// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/messageversionstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<> MessageVersionStore::keep(Transaction &tx, const Message &message, Instant until)
{
    CHATFLOW_TRY(tx.exec(u"INSERT INTO message_versions (tenant_id, message_id, kind, body, until) "
                         "VALUES (?, ?, ?, ?, ?)"_s,
                         message.tenant, message.id, message.kind, message.body, until));
    return {};
}

Result<QList<MessageVersion>> MessageVersionStore::of(const Snapshot &snapshot, TenantId tenant,
                                                      MessageId message)
{
    return snapshot.list(
        u"SELECT body, kind, until FROM message_versions WHERE message_id = ? AND tenant_id = ? ORDER BY id"_s,
        [](const Row &row) {
            return MessageVersion{.body = row.text(0), .kind = row.text(1), .until = row.instant(2)};
        },
        message, tenant);
}

} // namespace chatflow
