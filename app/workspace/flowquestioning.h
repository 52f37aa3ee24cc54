// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/secretvalue.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

#include <optional>

namespace chatflow
{

struct DoctorParts;
struct FlowProbe;
struct FlowTraits;
class Examination;
class FlowiseClient;
class Random;

/// Asks a flow (probeFlow(), reading its definition first where the key may) and tells what was found;
/// nothing when it does not answer, which is told as well. Error::cancelled() when the examination is over
/// before it is through.
QCoro::Task<Result<std::optional<FlowTraits>>> askFlow(Examination &examination, FlowiseClient &client,
                                                       Random &random, QString tenantName, FlowProbe probe);

/// Asks the tenant's flow (probeFlow()), tells what was found, and keeps it as a new version of the tenant's
/// settings where they say otherwise. Answers the settings as they are then. Error::cancelled() when the
/// examination is over before it is through.
QCoro::Task<Result<TenantSettings>> questionFlow(Examination &examination, FlowiseClient &client,
                                                 DoctorParts &parts, Tenant tenant, TenantSettings settings,
                                                 SecretValue key);

} // namespace chatflow
