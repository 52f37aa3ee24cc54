// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "storage/transaction.h"

#include <QJsonObject>

namespace chatflow
{

/// What was done, by whom, to what.
struct AuditRow {
    qint64 id = 0;
    Instant at;
    ActorId actor;
    TenantId tenant; ///< none for the workspace's own
    QString action;  ///< a fixed name in snake_case, e.g. "conversation_taken_over"
    QString subjectKind;
    qint64 subjectId = 0;
    QJsonObject detail;

    bool operator==(const AuditRow &) const = default;
};

/// Where the chain is broken: the first row that does not follow from the one before it, or that was altered.
struct AuditBreak {
    qint64 id = 0;
    QString reason; ///< "altered" or "row missing before it", English, for the log

    bool operator==(const AuditBreak &) const = default;
};

/// Table audit: each row's hash (SHA-256) covers its fields and the hash of the row before it, so that a row
/// altered or taken out later is found. It never holds message texts, names or numbers of contacts: details
/// are ids, states and names of settings, so that erasing a person and keeping the audit can both be true.
class AuditStore
{
public:
    /// In the same transaction as the change it records. Times are Snapshot::now().
    static Result<> append(Transaction &tx, const Actor &actor, TenantId tenant, const QString &action,
                           const QString &subjectKind, qint64 subjectId, const QJsonObject &detail = {});
    /// The rows of a tenant (none = all of the workspace's own), newest first, below `before` (0 = from the
    /// newest).
    static Result<QList<AuditRow>> list(const Snapshot &snapshot, TenantId tenant, qint64 before, int limit);
    /// The first broken row, or nothing when the whole chain holds. Rows cut off at the very end cannot be
    /// seen by a chain alone: compare with head() that was noted elsewhere.
    static Result<std::optional<AuditBreak>> verify(const Snapshot &snapshot);
    /// The hash of the newest row; empty when there is none.
    static Result<QByteArray> head(const Snapshot &snapshot);
};

} // namespace chatflow
