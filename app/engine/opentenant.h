// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

#include <QTimeZone>

#include <memory>

namespace chatflow
{

/// What a command about one tenant works with.
struct OpenTenant {
    std::shared_ptr<Workspace> workspace;
    Tenant tenant;
};

/// The same with the tenant's current settings.
struct OpenTenantSettings {
    std::shared_ptr<Workspace> workspace;
    Tenant tenant;
    TenantSettings settings;

    QTimeZone zone() const { return QTimeZone(settings.timeZone.toUtf8()); }
};

/// Opens the workspace and finds the tenant that the command's first argument names. Errors as
/// CommandContext::openWorkspace() and findTenant().
QCoro::Task<Result<OpenTenant>> openTenant(CommandContext &context);
/// Reads the tenant's settings as well.
QCoro::Task<Result<OpenTenantSettings>> openTenantSettings(CommandContext &context);

} // namespace chatflow
