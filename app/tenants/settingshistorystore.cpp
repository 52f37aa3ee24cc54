// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingshistorystore.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define SETTINGS_VERSION_COLUMNS                                                                             \
    "SELECT s.version, s.at, s.actor_id, a.kind, a.name, s.reason FROM tenant_settings s "                   \
    "JOIN actors a ON a.id = s.actor_id WHERE s.tenant_id = ? "

SettingsVersion settingsVersionOf(const Row &row)
{
    return {
        .version = row.int64(0),
        .at = row.instant(1),
        .actor = {row.id<ActorId>(2), actorKindFromString(row.text(3)).value_or(Actor::Kind::System),
                  row.text(4)},
        .reason = row.text(5),
    };
}

Error noSuchVersion(qint64 version)
{
    return Error::notFound(u"settings_version"_s, QString::number(version));
}

} // namespace

Result<Page<SettingsVersion>> SettingsHistoryStore::page(const Snapshot &snapshot, TenantId tenant,
                                                         qint64 before, int limit)
{
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    auto rows = snapshot.list(
        QStringLiteral(SETTINGS_VERSION_COLUMNS "AND s.version < ? ORDER BY s.version DESC LIMIT ?"),
        settingsVersionOf, tenant, below, limit + 1);
    if (!rows)
        return fail(rows.error());
    return pageOf(std::move(*rows), limit);
}

Result<SettingsVersion> SettingsHistoryStore::find(const Snapshot &snapshot, TenantId tenant, qint64 version)
{
    const auto found = snapshot.first(QStringLiteral(SETTINGS_VERSION_COLUMNS "AND s.version = ?"),
                                      settingsVersionOf, tenant, version);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(noSuchVersion(version));
    return **found;
}

Result<QString> SettingsHistoryStore::text(const Snapshot &snapshot, TenantId tenant, qint64 version)
{
    const auto found = snapshot.first(
        u"SELECT settings FROM tenant_settings WHERE tenant_id = ? AND version = ?"_s,
        [](const Row &row) { return row.text(0); }, tenant, version);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(noSuchVersion(version));
    return **found;
}

} // namespace chatflow
