// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "tenants/tenant.h"

#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

/// A connection as last seen by the engine: "ok", "connecting", "failed", "closed", "off"; empty when no
/// engine has looked yet.
struct ConnectionGlance {
    QString state;
    std::optional<Error> error;

    bool operator==(const ConnectionGlance &) const = default;
};

/// One WhatsApp number of a tenant.
struct NumberOverview {
    InstanceId id;
    QString name;
    ConnectionGlance whatsApp;
    ConnectionGlance events; ///< the stream of what comes in

    bool operator==(const NumberOverview &) const = default;
};

/// A row of the list of tenants.
struct TenantOverview {
    Tenant tenant;
    QString timeZone;   ///< IANA
    QString flowiseUrl; ///< empty: not set up
    ConnectionGlance flowise;
    QList<NumberOverview> numbers; ///< in the order they were added
    qint64 waiting = 0;            ///< conversations that wait for a person
    qint64 messagesToday = 0;      ///< in and out, since midnight in the tenant's zone
    std::optional<Instant> lastMessageAt;

    bool operator==(const TenantOverview &) const = default;
};

} // namespace chatflow
