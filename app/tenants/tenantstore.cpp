// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define TENANT_COLUMNS                                                                                       \
    "SELECT id, client_id, name, state, settings_version, created_at, updated_at FROM tenants "

Tenant tenantOf(const Row &row)
{
    return {
        .id = row.id<TenantId>(0),
        .clientId = row.text(1),
        .name = row.text(2),
        // A state this version does not know is treated as the safest one.
        .state = tenantStateFromString(row.text(3)).value_or(TenantState::Suspended),
        .settingsVersion = row.int64(4),
        .createdAt = row.instant(5),
        .updatedAt = row.instant(6),
    };
}

QString toText(const TenantSettings &settings)
{
    return QString::fromUtf8(QJsonDocument(settings.toJson()).toJson(QJsonDocument::Compact));
}

Result<> insertSettings(Transaction &tx, const Actor &actor, TenantId tenant, qint64 version,
                        const QString &settings, const QString &reason)
{
    CHATFLOW_TRY(tx.exec(u"INSERT INTO tenant_settings (tenant_id, version, settings, at, actor_id, reason) "
                         "VALUES (?, ?, ?, ?, ?, ?)"_s,
                         tenant, version, settings, tx.now(), actor.id, reason));
    tx.changed(tenant, ChangeKind::Settings, version);
    return {};
}

} // namespace

Result<QList<Tenant>> TenantStore::all(const Snapshot &snapshot, AllTenants)
{
    return snapshot.list(QStringLiteral(TENANT_COLUMNS "ORDER BY name, id"), tenantOf);
}

Result<Tenant> TenantStore::find(const Snapshot &snapshot, TenantId id)
{
    auto found = snapshot.first(QStringLiteral(TENANT_COLUMNS "WHERE id = ?"), tenantOf, id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"tenant"_s, id.toString()));
    return **found;
}

Result<std::optional<Tenant>> TenantStore::byClientId(const Snapshot &snapshot, AllTenants,
                                                      const QString &clientId)
{
    return snapshot.first(QStringLiteral(TENANT_COLUMNS "WHERE client_id = ?"), tenantOf, clientId);
}

Result<Tenant> TenantStore::add(Transaction &tx, AllTenants, const Actor &actor, const QString &clientId,
                                const QString &name, const TenantSettings &settings)
{
    const auto id = tx.insert<TenantId>(
        u"INSERT INTO tenants (client_id, name, state, settings_version, created_at, updated_at) "
        "VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT (client_id) DO NOTHING RETURNING id"_s,
        clientId, name, toString(TenantState::Active), tx.now(), tx.now());
    if (!id)
        return fail(id.error());
    if (!*id)
        return fail(Error::Code::Conflict, {{u"what"_s, clientId}});
    CHATFLOW_TRY(insertSettings(tx, actor, *id, 1, toText(settings), {}));
    tx.changed(*id, ChangeKind::Tenant, *id);
    return find(tx, *id);
}

Result<> TenantStore::removeUnused(Transaction &tx, AllTenants, TenantId id)
{
    const auto touched =
        tx.exec(u"DELETE FROM tenants WHERE id = ? AND settings_version = 1 "
                "AND NOT EXISTS (SELECT 1 FROM instances i WHERE i.tenant_id = tenants.id)"_s,
                id);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return fail(Error::Code::Conflict, {{u"what"_s, u"tenant"_s}});
    tx.changed(id, ChangeKind::Tenant, id);
    return {};
}

Result<Tenant> TenantStore::setState(Transaction &tx, AllTenants, TenantId id, TenantState state)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE tenants SET state = ?, updated_at = ? WHERE id = ?"_s, toString(state),
                         tx.now(), id));
    tx.changed(id, ChangeKind::Tenant, id);
    return find(tx, id);
}

Result<Tenant> TenantStore::rename(Transaction &tx, AllTenants, TenantId id, const QString &name)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE tenants SET name = ?, updated_at = ? WHERE id = ?"_s, name, tx.now(), id));
    tx.changed(id, ChangeKind::Tenant, id);
    return find(tx, id);
}

Result<TenantSettings> TenantStore::settings(const Snapshot &snapshot, TenantId tenant, qint64 version)
{
    const auto map = [](const Row &row) { return row.text(0); };
    const auto text =
        version == 0
            ? snapshot.first(u"SELECT s.settings FROM tenants t JOIN tenant_settings s "
                             "ON s.tenant_id = t.id AND s.version = t.settings_version WHERE t.id = ?"_s,
                             map, tenant)
            : snapshot.first(u"SELECT settings FROM tenant_settings WHERE tenant_id = ? AND version = ?"_s,
                             map, tenant, version);
    if (!text)
        return fail(text.error());
    if (!*text)
        return fail(Error::notFound(u"tenant"_s, tenant.toString()));
    const QJsonDocument document = QJsonDocument::fromJson((*text)->toUtf8());
    return TenantSettings::fromJson(document.object());
}

Result<Tenant> TenantStore::saveSettings(Transaction &tx, const Actor &actor, TenantId tenant,
                                         const TenantSettings &settings, qint64 basedOn,
                                         const QString &reason)
{
    CHATFLOW_TRY(settings.validate());
    return saveSettingsText(tx, actor, tenant, toText(settings), basedOn, reason);
}

Result<Tenant> TenantStore::saveSettingsText(Transaction &tx, const Actor &actor, TenantId tenant,
                                             const QString &text, qint64 basedOn, const QString &reason)
{
    const auto touched =
        tx.exec(u"UPDATE tenants SET settings_version = settings_version + 1, updated_at = ? "
                "WHERE id = ? AND settings_version = ?"_s,
                tx.now(), tenant, basedOn);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0) {
        const auto current = find(tx, tenant);
        if (!current)
            return fail(current.error());
        return fail(Error::Code::Conflict, {{u"what"_s, current->name}});
    }
    CHATFLOW_TRY(insertSettings(tx, actor, tenant, basedOn + 1, text, reason));
    tx.changed(tenant, ChangeKind::Tenant, tenant);
    return find(tx, tenant);
}

} // namespace chatflow
