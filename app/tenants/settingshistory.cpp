// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingshistory.h"

#include "accounts/auditstore.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<TenantSettings> storedSettings(const Snapshot &snapshot, TenantId tenant, qint64 version)
{
    CHATFLOW_TRY(SettingsHistoryStore::find(snapshot, tenant, version)); // NotFound tells of the version
    return TenantStore::settings(snapshot, tenant, version);
}

} // namespace

SettingsHistory::SettingsHistory(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<Page<SettingsVersion>>> SettingsHistory::versions(TenantId tenant, qint64 before, int limit)
{
    return m_database.read([=](const Snapshot &snapshot) {
        return SettingsHistoryStore::page(snapshot, tenant, before, limit);
    });
}

QFuture<Result<SettingsVersion>> SettingsHistory::version(TenantId tenant, qint64 version)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return SettingsHistoryStore::find(snapshot, tenant, version); });
}

QFuture<Result<TenantSettings>> SettingsHistory::settings(TenantId tenant, qint64 version)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return storedSettings(snapshot, tenant, version); });
}

QFuture<Result<QList<SettingDifference>>> SettingsHistory::compare(TenantId tenant, qint64 from, qint64 to)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<QList<SettingDifference>> {
        const auto before = storedSettings(snapshot, tenant, from);
        if (!before)
            return fail(before.error());
        const auto after = storedSettings(snapshot, tenant, to);
        if (!after)
            return fail(after.error());
        return settingDifferences(*before, *after);
    });
}

QFuture<Result<Tenant>> SettingsHistory::restore(const Actor &actor, TenantId tenant, qint64 version,
                                                 qint64 basedOn, const QString &reason)
{
    return m_database.write([=](Transaction &tx) -> Result<Tenant> {
        const auto text = SettingsHistoryStore::text(tx, tenant, version);
        if (!text)
            return fail(text.error());
        auto restored = TenantStore::saveSettingsText(tx, actor, tenant, *text, basedOn, reason);
        if (restored)
            CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"restore_settings"_s, u"tenant"_s,
                                            tenant.value(),
                                            {{u"version"_s, restored->settingsVersion}, {u"of"_s, version}}));
        return restored;
    });
}

QFuture<Result<SettingsRebase>> SettingsHistory::rebase(TenantId tenant, qint64 basedOn,
                                                        const TenantSettings &mine,
                                                        const QSet<QString> &takeTheirs)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<SettingsRebase> {
        const auto current = TenantStore::find(snapshot, tenant);
        if (!current)
            return fail(current.error());
        const auto base = storedSettings(snapshot, tenant, basedOn);
        if (!base)
            return fail(base.error());
        const auto theirs = storedSettings(snapshot, tenant, current->settingsVersion);
        if (!theirs)
            return fail(theirs.error());
        const auto last = SettingsHistoryStore::find(snapshot, tenant, current->settingsVersion);
        if (!last)
            return fail(last.error());
        const auto merged = mergeSettings(*base, mine, *theirs, takeTheirs);
        if (!merged)
            return fail(merged.error());
        return SettingsRebase{*merged, current->settingsVersion, *last};
    });
}

} // namespace chatflow
