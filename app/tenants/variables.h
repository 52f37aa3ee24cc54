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

/// "Lun–Vie 09:00–18:00; Sáb 10:00–14:00" in the tenant's language; days in the order of the week.
QString openingHoursText(const QList<OpeningHours> &hours, const QString &language);

} // namespace chatflow
