// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/secretvalue.h"
#include "flowise/flowisetypes.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

#include <functional>
#include <optional>

namespace chatflow
{

struct DoctorParts;
struct FlowProbe;
struct FlowTraits;
struct TestedFlow;
class TestCalls;
class Examination;
class FlowiseClient;
class Random;

/// Asks a flow (probeFlow(), reading its definition first where the key may) and tells what was found;
/// nothing when it does not answer, which is told as well. Error::cancelled() when the examination is over
/// before it is through.
QCoro::Task<Result<std::optional<FlowTraits>>> askFlow(Examination &examination, FlowiseClient &client,
                                                       Random &random, QString tenantName, FlowProbe probe);

/// FlowProbe::ask by way of `calls`; both they and `client` stay as long as the probe.
std::function<QFuture<Result<Prediction>>(const PredictionRequest &)>
bookedAsking(TestCalls &calls, FlowiseClient &client, const TestedFlow &flow, const FlowiseServer &server);

/// Asks the tenant's flow (probeFlow()), tells what was found, and keeps it as a new version of the tenant's
/// settings where they say otherwise. Answers the settings as they are then. Error::cancelled() when the
/// examination is over before it is through.
QCoro::Task<Result<TenantSettings>> questionFlow(Examination &examination, FlowiseClient &client,
                                                 TestCalls &calls, const DoctorParts &parts, Tenant tenant,
                                                 TenantSettings settings, SecretValue key);

} // namespace chatflow
