// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

#include <QString>

namespace chatflow
{

/// Rows for the storage tests to write: the smallest table that everything else refers to.
inline Result<TenantId> addTenant(Transaction &tx, const QString &clientId)
{
    const auto id = tx.insert<TenantId>(
        QStringLiteral(
            "INSERT INTO tenants (client_id, name, state, settings_version, created_at, updated_at)"
            " VALUES (?, ?, 'active', 1, ?, ?) RETURNING id"),
        clientId, clientId, tx.now(), tx.now());
    if (id)
        tx.changed(*id, ChangeKind::Tenant, *id);
    return id;
}

inline Result<qint64> tenantCount(const Snapshot &snapshot)
{
    return snapshot.number(QStringLiteral("SELECT count(*) FROM tenants"));
}

inline Result<QStringList> tenantNames(const Snapshot &snapshot)
{
    return snapshot.list(QStringLiteral("SELECT client_id FROM tenants ORDER BY id"),
                         [](const Row &row) { return row.text(0); });
}

} // namespace chatflow
