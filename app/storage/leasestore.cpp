// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/leasestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Lease leaseOf(const Row &row)
{
    return {.name = row.text(0), .owner = row.text(1), .epoch = row.int64(2), .until = row.instant(3)};
}

Result<std::optional<Lease>> current(const Snapshot &snapshot, const QString &name, const QString &suffix)
{
    return snapshot.first(u"SELECT name, owner, epoch, until FROM leases WHERE name = ? AND owner <> ''"_s +
                              suffix,
                          leaseOf, name);
}

void told(Transaction &tx)
{
    tx.changed(TenantId(), ChangeKind::Lease, 0); // leases are few and have names: listeners read them all
}

} // namespace

Result<std::optional<Lease>> LeaseStore::acquire(Transaction &tx, const QString &name, const QString &owner,
                                                 milliseconds duration)
{
    const Instant until = tx.now() + duration;
    const auto before = current(tx, name, tx.dialect().forUpdate());
    if (!before)
        return fail(before.error());
    auto taken = tx.first(u"INSERT INTO leases (name, owner, epoch, until) VALUES (?, ?, 1, ?)"
                          " ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until,"
                          " epoch = leases.epoch + CASE WHEN leases.owner = excluded.owner THEN 0 ELSE 1 END"
                          " WHERE leases.owner = excluded.owner OR leases.owner = '' OR leases.until <= ?"
                          " RETURNING name, owner, epoch, until"_s,
                          leaseOf, name, owner, until, tx.now());
    if (taken && *taken && (!*before || (*before)->epoch != (*taken)->epoch))
        told(tx);
    return taken;
}

Result<std::optional<Lease>> LeaseStore::takeFrom(Transaction &tx, const QString &name,
                                                  const QString &deadOwner, const QString &owner,
                                                  milliseconds duration)
{
    auto taken =
        tx.first(u"UPDATE leases SET owner = ?, epoch = epoch + 1, until = ? WHERE name = ? AND owner = ?"
                 " RETURNING name, owner, epoch, until"_s,
                 leaseOf, owner, tx.now() + duration, name, deadOwner);
    if (taken && *taken)
        told(tx);
    return taken;
}

Result<> LeaseStore::release(Transaction &tx, const Lease &lease)
{
    // The row stays, without an owner, so that the epoch goes on growing.
    const auto given =
        tx.exec(u"UPDATE leases SET owner = '', until = 0 WHERE name = ? AND owner = ? AND epoch = ?"_s,
                lease.name, lease.owner, lease.epoch);
    if (!given)
        return fail(given.error());
    if (*given > 0)
        told(tx);
    return {};
}

Result<> LeaseStore::check(Transaction &tx, const Lease &lease)
{
    const auto found = current(tx, lease.name, tx.dialect().forUpdate());
    if (!found)
        return fail(found.error());
    const bool ours = *found && (*found)->owner == lease.owner && (*found)->epoch == lease.epoch;
    if (!ours)
        return fail(Error::Code::LeaseLost, {{u"lease"_s, lease.name}});
    return {};
}

Result<std::optional<Lease>> LeaseStore::find(const Snapshot &snapshot, const QString &name)
{
    return current(snapshot, name, QString());
}

Result<QList<Lease>> LeaseStore::all(const Snapshot &snapshot)
{
    return snapshot.list(u"SELECT name, owner, epoch, until FROM leases WHERE owner <> '' ORDER BY name"_s,
                         leaseOf);
}

} // namespace chatflow
