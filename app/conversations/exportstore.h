// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/exportedrows.h"
#include "conversations/exportrequest.h"
#include "storage/transaction.h"

namespace chatflow
{

/// What an export reads, a little at a time.
class ExportStore
{
public:
    /// Which conversations an export goes through, and how many messages they have.
    struct Selection {
        bool all = true;              ///< all of the tenant, in the order of their ids
        QList<ConversationId> chosen; ///< otherwise these
        qint64 messages = 0;
    };

    /// NotFound when the scope names a contact or a conversation that the tenant does not have.
    static Result<Selection> select(const Snapshot &snapshot, TenantId tenant, const ExportScope &scope);
    /// About `limit` messages from `place` on, oldest first in each conversation. A conversation without a
    /// message in the range of the scope is left out.
    static Result<ExportBatch> read(const Snapshot &snapshot, TenantId tenant, const ExportScope &scope,
                                    const Selection &selection, const ExportPlace &place, int limit);
};

} // namespace chatflow
