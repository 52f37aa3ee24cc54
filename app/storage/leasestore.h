// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

namespace chatflow
{

/// The right to work something (an Evolution instance) until `until`. `epoch` grows with every change of
/// owner: a write that must not come from a former owner checks it in its transaction (a fencing token).
struct Lease {
    QString name;
    QString owner;
    qint64 epoch = 0;
    Instant until;

    bool operator==(const Lease &) const = default;
};

/// Table leases. Times are Snapshot::now().
class LeaseStore
{
public:
    /// Takes the lease when it is free, expired or ours already (then it is renewed with the same epoch);
    /// nothing when another owner has it.
    static Result<std::optional<Lease>> acquire(Transaction &tx, const QString &name, const QString &owner,
                                                milliseconds duration);
    /// Takes it from `deadOwner`, of whom the caller knows that it is gone, before it expires.
    static Result<std::optional<Lease>> takeFrom(Transaction &tx, const QString &name,
                                                 const QString &deadOwner, const QString &owner,
                                                 milliseconds duration);
    static Result<> release(Transaction &tx, const Lease &lease);
    /// LeaseLost unless `lease` is still the current one. One that has expired is, until another takes it:
    /// its owner was held up (a computer that slept, a slow disk) and renews it next. Locks its row.
    static Result<> check(Transaction &tx, const Lease &lease);
    static Result<std::optional<Lease>> find(const Snapshot &snapshot, const QString &name);
    static Result<QList<Lease>> all(const Snapshot &snapshot);
};

} // namespace chatflow
