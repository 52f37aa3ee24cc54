// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "flowise/flowisetypes.h"
#include "tenants/tenantsettings.h"

#include <QString>

namespace chatflow
{

class Examination;
class FlowiseClient;

/// Looks at a tenant's Flowise: address, server, version, key, flow, and whether the flow takes the tenant's
/// variables and remembers as the settings say. `key` is empty when none is set. Asks nothing of the flow, so
/// it costs nothing. Error::cancelled() when the examination is over before it is through; else the findings
/// are in `examination`.
QCoro::Task<Result<>> checkFlowise(Examination &examination, FlowiseClient &client, QString tenantName,
                                   FlowiseSettings settings, SecretValue key);

/// The vulnerabilities that are known of a version of Flowise ("3.0.5"), as their CVE numbers; empty when
/// none is, or the version cannot be read. Known on 2026-11-24: all are mended in 3.1.2.
QStringList knownVulnerabilities(const QString &flowiseVersion);

/// Whether `flow` takes the variables by `channel`: whether what it needs is enabled in its override
/// settings.
bool takesVariables(const Chatflow &flow, VariableChannel channel);

/// The label of the flow's memory node, or empty.
QString memoryNodeOf(const Chatflow &flow);

/// `set`, or the memory that neither doubles nor loses a turn with this flow where `set` would.
FlowMemory fittingMemory(const Chatflow &flow, FlowMemory set);

} // namespace chatflow
