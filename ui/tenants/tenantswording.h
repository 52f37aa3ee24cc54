// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/tenantoverview.h"
#include "evolution/evolutiontypes.h"

#include <QCoreApplication>
#include <QString>

namespace chatflow
{

/// How the pages of tenants say things: the one place for the words of its enumerations.
class TenantsWording
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantsWording)

public:
    /// "Active"
    static QString stateName(TenantState state);
    /// "connected", "in trouble"; for a connection of `known` set-up.
    static QString connectionName(const ConnectionGlance &glance, bool setUp);
    /// "ok", "failed": the name of its icon.
    static QString connectionIcon(const ConnectionGlance &glance, bool setUp);
    /// All numbers in one: "connected", "1 of 3 connected".
    static QString numbersName(const TenantOverview &tenant);
    static QString numbersIcon(const TenantOverview &tenant);
    /// What is wrong with a tenant's connections and how to mend it, a line each; empty when nothing is.
    static QString troubles(const TenantOverview &tenant);
    /// How an instance stands in the list to choose from: "Shop (+54 9 …): connected".
    static QString numberChoice(const QString &name, const QString &phone, InstanceState state);
    static QString instanceStateName(InstanceState state);
};

} // namespace chatflow
