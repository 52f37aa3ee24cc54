// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arguments.h"
#include "tenants/tenant.h"

namespace chatflow
{

/// The option that instanceFrom() reads.
OptionSpec instanceOption();
/// The number that --instance names, or the only one; InvalidArgument, with all names, when it stays open.
Result<InstanceId> instanceFrom(const Arguments &arguments, const QList<Instance> &instances);

} // namespace chatflow
