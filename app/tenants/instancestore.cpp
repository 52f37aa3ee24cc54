// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/instancestore.h"

#include "base/enumnames.h"
#include "base/errorjson.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define INSTANCE_COLUMNS                                                                                     \
    "SELECT id, tenant_id, server_url, name, keeps_messages, read_back_to, created_at FROM instances "       \
    "WHERE removed_at IS NULL "

constexpr EnumNames<ConnectionState::Kind, 4> connectionKinds{{
    {ConnectionState::Kind::Flowise, "flowise"_L1},
    {ConnectionState::Kind::EvolutionEvents, "evolution_events"_L1},
    {ConnectionState::Kind::WhatsApp, "whatsapp"_L1},
    {ConnectionState::Kind::Engine, "engine"_L1},
}};

Instance instanceOf(const Row &row)
{
    return {
        .id = row.id<InstanceId>(0),
        .tenant = row.id<TenantId>(1),
        .serverUrl = row.text(2),
        .name = row.text(3),
        .keepsMessages = row.isNull(4) ? std::nullopt : std::optional(row.boolean(4)),
        .readBackTo = row.instant(5),
        .createdAt = row.instant(6),
    };
}

ConnectionState connectionOf(const Row &row)
{
    ConnectionState state{
        .tenant = row.id<TenantId>(0),
        .kind = ConnectionState::Kind::Engine,
        .instance = row.id<InstanceId>(2),
        .state = row.text(3),
        .error = row.isNull(4) ? std::nullopt : std::optional(errorFromJson(row.text(4))),
        .at = row.instant(5),
    };
    state.kind = valueOf(connectionKinds, row.text(1)).value_or(ConnectionState::Kind::Engine);
    return state;
}

} // namespace

QString toString(ConnectionState::Kind kind)
{
    return nameOf(connectionKinds, kind);
}

Result<QList<Instance>> InstanceStore::all(const Snapshot &snapshot, AllTenants)
{
    return snapshot.list(QStringLiteral(INSTANCE_COLUMNS "ORDER BY id"), instanceOf);
}

Result<QList<Instance>> InstanceStore::ofTenant(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.list(QStringLiteral(INSTANCE_COLUMNS "AND tenant_id = ? ORDER BY id"), instanceOf,
                         tenant);
}

Result<Instance> InstanceStore::find(const Snapshot &snapshot, TenantId tenant, InstanceId id)
{
    auto found = snapshot.first(QStringLiteral(INSTANCE_COLUMNS "AND id = ? AND tenant_id = ?"), instanceOf,
                                id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"instance"_s, id.toString()));
    return **found;
}

Result<Instance> InstanceStore::add(Transaction &tx, TenantId tenant, const QString &serverUrl,
                                    const QString &name)
{
    // One that was removed comes back with its conversations; what was another tenant's stays theirs, out of
    // the way.
    const auto revived = tx.exec(u"UPDATE instances SET removed_at = NULL, read_back_to = ? WHERE "
                                 "server_url = ? AND name = ? AND tenant_id = ? AND removed_at IS NOT NULL"_s,
                                 tx.now(), serverUrl, name, tenant);
    if (!revived)
        return fail(revived.error());
    CHATFLOW_TRY(tx.exec(u"UPDATE instances SET server_url = 'removed:' || CAST(id AS TEXT) WHERE "
                         "server_url = ? AND name = ? AND removed_at IS NOT NULL"_s,
                         serverUrl, name));
    const auto added = tx.insert<InstanceId>(u"INSERT INTO instances (tenant_id, server_url, name, "
                                             u"read_back_to, created_at) VALUES (?, ?, ?, ?, ?) "
                                             "ON CONFLICT (server_url, name) DO NOTHING RETURNING id"_s,
                                             tenant, serverUrl, name, tx.now(), tx.now());
    if (!added)
        return fail(added.error());
    if (*added)
        tx.changed(tenant, ChangeKind::Instance, *added);
    const auto found =
        tx.first(QStringLiteral(INSTANCE_COLUMNS "AND server_url = ? AND name = ? AND tenant_id = ?"),
                 instanceOf, serverUrl, name, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::Code::Conflict, {{u"what"_s, name}, {u"instance"_s, name}});
    if (*revived > 0)
        tx.changed(tenant, ChangeKind::Instance, (*found)->id);
    return **found;
}

Result<> InstanceStore::remove(Transaction &tx, TenantId tenant, InstanceId id)
{
    const auto touched = tx.exec(
        u"UPDATE instances SET removed_at = ? WHERE id = ? AND tenant_id = ? AND removed_at IS NULL"_s,
        tx.now(), id, tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return fail(Error::notFound(u"instance"_s, id.toString()));
    CHATFLOW_TRY(
        tx.exec(u"DELETE FROM connections WHERE instance_id = ? AND tenant_id = ?"_s, id.value(), tenant));
    tx.changed(tenant, ChangeKind::Instance, id);
    return {};
}

Result<> InstanceStore::setReadBackTo(Transaction &tx, TenantId tenant, InstanceId id, Instant to)
{
    CHATFLOW_TRY(tx.exec(
        u"UPDATE instances SET read_back_to = ? WHERE id = ? AND tenant_id = ? AND read_back_to < ?"_s, to,
        id, tenant, to));
    return {};
}

Result<> InstanceStore::setKeepsMessages(Transaction &tx, TenantId tenant, InstanceId id, bool keeps)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE instances SET keeps_messages = ? WHERE id = ? AND tenant_id = ?"_s, keeps,
                         id, tenant));
    return {};
}

Result<QList<ConnectionState>> InstanceStore::connections(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.list(u"SELECT tenant_id, kind, instance_id, state, error, at FROM connections "
                         "WHERE tenant_id = ? ORDER BY instance_id, kind"_s,
                         connectionOf, tenant);
}

Result<> InstanceStore::setConnection(Transaction &tx, const ConnectionState &state)
{
    const std::optional<QString> error =
        state.error ? std::optional(errorToJson(*state.error)) : std::nullopt;
    const auto touched = tx.insert<InstanceId>(
        u"INSERT INTO connections (tenant_id, kind, instance_id, state, error, at) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (tenant_id, kind, instance_id) DO UPDATE SET state = excluded.state, error = "
        "excluded.error, "
        "at = excluded.at WHERE connections.state <> excluded.state "
        "OR COALESCE(connections.error, '') <> COALESCE(excluded.error, '') RETURNING id"_s,
        state.tenant, toString(state.kind), state.instance.value(), state.state, error, state.at);
    if (!touched)
        return fail(touched.error());
    if (*touched)
        tx.changed(state.tenant, ChangeKind::Connection, *touched);
    return {};
}

} // namespace chatflow
