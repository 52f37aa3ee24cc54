// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenantdirectory.h"

namespace chatflow
{

struct EngineState;

/// The engine of this console as one more connection.
ConnectionState engineConnection(const EngineState &engine);

} // namespace chatflow
