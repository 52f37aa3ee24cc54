// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "storage/keyset.h"
#include "storage/transaction.h"

#include <QString>

namespace chatflow
{

/// A saved change of a tenant's settings.
struct SettingsVersion {
    qint64 version = 0;
    Instant at;
    Actor actor;
    QString reason;

    bool operator==(const SettingsVersion &) const = default;
};

/// Table tenant_settings as a history; TenantStore writes it.
class SettingsHistoryStore
{
public:
    /// Newest first, at most `limit` below `before` (0 = from the newest).
    static Result<Page<SettingsVersion>> page(const Snapshot &snapshot, TenantId tenant, qint64 before,
                                              int limit);
    /// NotFound when there is no such version.
    static Result<SettingsVersion> find(const Snapshot &snapshot, TenantId tenant, qint64 version);
    /// The JSON as it is stored, to the byte.
    static Result<QString> text(const Snapshot &snapshot, TenantId tenant, qint64 version);
};

} // namespace chatflow
