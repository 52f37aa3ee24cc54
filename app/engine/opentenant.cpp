// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/opentenant.h"

#include "engine/tenantargument.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

namespace chatflow
{

QCoro::Task<Result<OpenTenant>> openTenant(CommandContext &context)
{
    const auto workspace = co_await context.openWorkspace();
    if (!workspace)
        co_return fail(workspace.error());
    const auto tenant = co_await findTenant(**workspace, context.arguments.at(0));
    if (!tenant)
        co_return fail(tenant.error());
    co_return OpenTenant{*workspace, *tenant};
}

QCoro::Task<Result<OpenTenantSettings>> openTenantSettings(CommandContext &context)
{
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto reading = opened->workspace->tenants().settings(opened->tenant.id);
    const auto settings = co_await settled(reading);
    if (!settings)
        co_return fail(settings.error());
    co_return OpenTenantSettings{opened->workspace, opened->tenant, *settings};
}

} // namespace chatflow
