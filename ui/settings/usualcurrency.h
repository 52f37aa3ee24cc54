// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantsettings.h"

namespace chatflow
{

/// The currency that a price without one is in: that of most of the products, else of the country of the
/// time zone, else US dollars.
Currency usualCurrency(const TenantSettings &settings);

} // namespace chatflow
