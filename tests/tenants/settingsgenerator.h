// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/property.h"
#include "tenants/tenantsettings.h"

namespace chatflow::test
{

/// Settings at random, valid, of a small vocabulary, so that two of them often agree in a field and in the
/// items of a list.
rc::Gen<TenantSettings> anySettings();

} // namespace chatflow::test

namespace chatflow
{

/// How RapidCheck prints them; found by argument-dependent lookup.
void showValue(const TenantSettings &settings, std::ostream &out);

} // namespace chatflow
