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

/// What becomes of a memory setting that does not fit the flow.
enum class MemoryCheck {
    Judge, ///< it is told
    Fit,   ///< it is set right (fittingMemory())
};

/// Looks at a tenant's Flowise: address, name, certificate, server, version, key, flow and its kind, and
/// whether the flow takes the tenant's variables, remembers as the settings say, tells its tokens and can
/// stream. `kept`, the key, is empty when none is set, and the reason when the one that is kept may not be
/// shown to this server. Asks nothing of the flow, so it costs nothing. Answers the settings, with the memory
/// set right where that is wanted; Error::cancelled() when the examination is over before it is through. The
/// findings are in `examination`.
QCoro::Task<Result<FlowiseSettings>> checkFlowise(Examination &examination, FlowiseClient &client,
                                                  QString tenantName, FlowiseSettings settings,
                                                  Result<SecretValue> kept, MemoryCheck memory);

/// The parameter by which `flow` would take the variables better than in front of the question, and the label
/// of the node it is enabled under; nothing when it has no such node.
std::optional<std::pair<QString, QString>> betterParameter(const Chatflow &flow);

/// Whether `flow` takes the variables by `channel`: whether what it needs is enabled in its override
/// settings.
bool takesVariables(const Chatflow &flow, VariableChannel channel);

/// The label of the flow's memory node, or empty.
QString memoryNodeOf(const Chatflow &flow);

/// `set`, or the memory that neither doubles nor loses a turn with this flow where `set` would.
FlowMemory fittingMemory(const Chatflow &flow, FlowMemory set);

} // namespace chatflow
