// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/aipauses.h"

#include "accounts/auditstore.h"
#include "storage/database.h"
#include "tenants/instancestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<bool> storePause(Transaction &tx, const Actor &actor, const AiPause &pause, bool paused)
{
    const auto changed =
        paused ? PauseStore::set(tx, pause) : PauseStore::clear(tx, pause.tenant, pause.instance);
    if (changed && *changed)
        CHATFLOW_TRY(AuditStore::append(tx, actor, pause.tenant, paused ? u"pause_ai"_s : u"resume_ai"_s,
                                        pause.instance ? u"instance"_s : u"workspace"_s,
                                        pause.instance.value(), {}));
    return changed;
}

} // namespace

AiPauses::AiPauses(Database &database)
    : m_database(database)
{
}

QFuture<Result<QList<AiPause>>> AiPauses::all(AllTenants everyone)
{
    return m_database.read(
        [everyone](const Snapshot &snapshot) { return PauseStore::all(snapshot, everyone); });
}

QFuture<Result<bool>> AiPauses::setNumber(const Actor &actor, TenantId tenant, InstanceId instance,
                                          bool paused)
{
    return m_database.write([=](Transaction &tx) -> Result<bool> {
        const auto known = InstanceStore::find(tx, tenant, instance);
        if (!known)
            return fail(known.error());
        return storePause(tx, actor, {.tenant = tenant, .instance = instance, .by = actor.id}, paused);
    });
}

QFuture<Result<bool>> AiPauses::setEverywhere(AllTenants, const Actor &actor, bool paused)
{
    return m_database.write([=](Transaction &tx) {
        return storePause(tx, actor, {.tenant = {}, .instance = {}, .by = actor.id}, paused);
    });
}

} // namespace chatflow
