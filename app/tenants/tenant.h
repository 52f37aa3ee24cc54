// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QString>

#include <optional>

namespace chatflow
{

/// Whether the AI may work for a tenant.
enum class TenantState { Active, Trial, Paused, Suspended };

QString toString(TenantState state); ///< "active", …: the form in the database and in JSON
std::optional<TenantState> tenantStateFromString(QStringView text);

/// A client of the administrator: a business with its own settings, contacts and bill.
struct Tenant {
    TenantId id;
    QString clientId; ///< unique, stable, [a-z0-9-]: the variable `client_id`
    QString name;
    TenantState state = TenantState::Active;
    qint64 settingsVersion = 0;
    Instant createdAt;
    Instant updatedAt;

    bool aiMayAnswer() const { return state == TenantState::Active || state == TenantState::Trial; }
    bool operator==(const Tenant &) const = default;
};

/// One WhatsApp number of a tenant: an instance at an Evolution server.
struct Instance {
    InstanceId id;
    TenantId tenant;
    QString serverUrl; ///< normalised, see ServerUrl
    QString name;
    /// Whether the server keeps messages, so that an unknown send can be looked up; unknown until tested.
    std::optional<bool> keepsMessages;
    /// Everything the server received before this moment has been read.
    Instant readBackTo;
    Instant createdAt;

    bool operator==(const Instance &) const = default;
};

} // namespace chatflow
