// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowise/flowisetypes.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

#include <QList>
#include <QString>

namespace chatflow
{

/// What is known of the contact of a conversation, as variables.
struct ContactVariables {
    QString name;  ///< contact_name
    QString phone; ///< contact_phone: digits only, empty when unknown
};

/// All variables of one question: the plan's seven, client_id, the contact's, then the tenant's own, which
/// may replace any but client_id. In a fixed order, each name once.
QList<FlowVariable> effectiveVariables(const Tenant &tenant, const TenantSettings &settings,
                                       const ContactVariables &contact);

} // namespace chatflow
