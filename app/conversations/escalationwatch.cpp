// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/escalationwatch.h"

#include "base/logging.h"
#include "conversations/escalations.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int atOnce = 200; ///< of a tenant; the next round takes more
}

EscalationWatch::EscalationWatch(AllTenants all, Database &database)
    : m_all(all)
    , m_database(database)
{
}

QString EscalationWatch::name() const
{
    return u"escalations"_s;
}

milliseconds EscalationWatch::period() const
{
    return std::chrono::minutes(1);
}

QFuture<Result<>> EscalationWatch::runOnce()
{
    return m_database.write([all = m_all](Transaction &tx) -> Result<> {
        const auto tenants = TenantStore::all(tx, all);
        if (!tenants)
            return fail(tenants.error());
        for (const Tenant &tenant : *tenants) {
            const auto opened = Escalations::openMissing(tx, tenant.id, atOnce);
            if (!opened)
                return fail(opened.error());
            if (*opened > 0)
                logWarning(lcWorkspace(), "escalations_were_missing",
                           {{"tenant", tenant.id}, {"count", *opened}});
        }
        return {};
    });
}

} // namespace chatflow
