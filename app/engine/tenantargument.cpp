// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tenantargument.h"

#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QCoro::Task<Result<Tenant>> findTenant(Workspace &workspace, QString text)
{
    const auto search = workspace.tenants().byClientId(SystemPrincipal::allTenants(), text);
    auto found = co_await settled(search);
    if (found || found.error().code != Error::Code::NotFound)
        co_return found;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number > 0) {
        const auto byNumber = workspace.tenants().tenant(TenantId(number));
        auto tenant = co_await settled(byNumber);
        if (tenant || tenant.error().code != Error::Code::NotFound)
            co_return tenant;
    }
    co_return fail(Error::notFound(u"tenant"_s, text));
}

} // namespace chatflow
