// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/pausestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<bool> PauseStore::isPaused(const Snapshot &snapshot, TenantId tenant, InstanceId instance)
{
    return snapshot
        .number(u"SELECT COUNT(*) FROM ai_pauses WHERE (tenant_id = ? AND instance_id = ?) OR "
                "(tenant_id = 0 AND instance_id = 0)"_s,
                tenant, instance)
        .map([](qint64 count) { return count > 0; });
}

Result<QList<AiPause>> PauseStore::all(const Snapshot &snapshot, AllTenants)
{
    return snapshot.list(
        u"SELECT tenant_id, instance_id, actor_id, since FROM ai_pauses ORDER BY tenant_id, instance_id"_s,
        [](const Row &row) {
            return AiPause{.tenant = row.id<TenantId>(0),
                           .instance = row.id<InstanceId>(1),
                           .by = row.id<ActorId>(2),
                           .since = row.instant(3)};
        });
}

Result<bool> PauseStore::set(Transaction &tx, const AiPause &pause)
{
    const auto added = tx.exec(u"INSERT INTO ai_pauses (tenant_id, instance_id, actor_id, since) "
                               "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                               pause.tenant.value(), pause.instance.value(), pause.by, tx.now());
    if (!added)
        return fail(added.error());
    tx.changed(pause.tenant, ChangeKind::Pause, pause.instance);
    return *added == 1;
}

Result<bool> PauseStore::clear(Transaction &tx, TenantId tenant, InstanceId instance)
{
    const auto removed = tx.exec(u"DELETE FROM ai_pauses WHERE tenant_id = ? AND instance_id = ?"_s,
                                 tenant.value(), instance.value());
    if (!removed)
        return fail(removed.error());
    tx.changed(tenant, ChangeKind::Pause, instance);
    return *removed == 1;
}

} // namespace chatflow
