// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metering/usage.h"
#include "storage/transaction.h"

#include <QTimeZone>

namespace chatflow
{

/// Tables usage_events (append-only) and usage_daily (their sums, kept in the same transaction).
class UsageStore
{
public:
    /// Counts `event` once: a second one with the same kind and source changes nothing and answers false. The
    /// day is the one of `zone`, the tenant's.
    static Result<bool> record(Transaction &tx, const UsageEvent &event, const QTimeZone &zone);
    static Result<QList<UsageDay>> days(const Snapshot &snapshot, TenantId tenant, QDate first, QDate last);
    /// Tokens, in and out, of a conversation since `since`.
    static Result<qint64> tokensSince(const Snapshot &snapshot, TenantId tenant, ConversationId conversation,
                                      Instant since);
    /// How many events of a kind were counted in all.
    static Result<qint64> eventCount(const Snapshot &snapshot, TenantId tenant, UsageKind kind);
};

} // namespace chatflow
