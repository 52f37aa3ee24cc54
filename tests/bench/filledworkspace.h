// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchmark.h"

namespace chatflow
{

/// The path of a workspace of 20 tenants, 20,000 conversations and 1,000,000 messages (quickly: 2,000
/// messages), beside the programs. It is made when it is not there yet, and kept: another schema or other
/// texts make another one.
QString filledWorkspace(const Effort &effort);
/// A copy of it that a benchmark may change; of its own folder.
QString copyOfFilledWorkspace(const Effort &effort, const QString &folder);

} // namespace chatflow
