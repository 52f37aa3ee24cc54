// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "tenants/tenant.h"

#include <QString>

namespace chatflow
{

class Workspace;

/// The tenant that a command names by its client id ("techstore") or its number. NotFound otherwise.
QCoro::Task<Result<Tenant>> findTenant(Workspace &workspace, QString text);

} // namespace chatflow
