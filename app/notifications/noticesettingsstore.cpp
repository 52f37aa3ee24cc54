// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/noticesettingsstore.h"

#include "base/enumnames.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<WebhookEndpoint::State, 3> endpointStates{{
    {WebhookEndpoint::State::On, "on"_L1},
    {WebhookEndpoint::State::Off, "off"_L1},
    {WebhookEndpoint::State::Gone, "gone"_L1},
}};

WebhookEndpoint endpointOf(const Row &row)
{
    WebhookEndpoint endpoint{row.id<WebhookEndpointId>(0), row.id<TenantId>(1), QUrl(row.text(2)), {}, {}};
    const QJsonArray events = QJsonDocument::fromJson(row.text(3).toUtf8()).array();
    for (const QJsonValue &event : events)
        endpoint.events.append(event.toString());
    endpoint.state = valueOf(endpointStates, row.text(4)).value_or(WebhookEndpoint::State::Off);
    return endpoint;
}

} // namespace

QString toString(WebhookEndpoint::State state)
{
    return nameOf(endpointStates, state);
}

Result<std::optional<MailServer>> NoticeSettingsStore::mailServer(const Snapshot &snapshot)
{
    const auto row = snapshot.first(u"SELECT settings FROM mail_server WHERE id = 1"_s, [](const Row &found) {
        return QJsonDocument::fromJson(found.text(0).toUtf8());
    });
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<MailServer>();
    const auto server = MailServer::fromJson((*row)->object());
    if (!server)
        return fail(server.error());
    return std::optional(*server);
}

Result<> NoticeSettingsStore::setMailServer(Transaction &tx, const MailServer &server)
{
    const QString json = QString::fromUtf8(QJsonDocument(server.toJson()).toJson(QJsonDocument::Compact));
    CHATFLOW_TRY(tx.exec(u"INSERT INTO mail_server (id, settings, changed_at) VALUES (1, ?, ?) "
                         "ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, "
                         "changed_at = excluded.changed_at"_s,
                         json, tx.now()));
    tx.changed(TenantId(), ChangeKind::Delivery, 0);
    return {};
}

Result<> NoticeSettingsStore::removeMailServer(Transaction &tx)
{
    CHATFLOW_TRY(tx.exec(u"DELETE FROM mail_server"_s));
    tx.changed(TenantId(), ChangeKind::Delivery, 0);
    return {};
}

Result<QList<WebhookEndpoint>> NoticeSettingsStore::endpoints(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.list(u"SELECT id, tenant_id, url, events, state FROM webhook_endpoints "
                         "WHERE tenant_id = ? ORDER BY id"_s,
                         endpointOf, tenant);
}

Result<std::optional<WebhookEndpoint>> NoticeSettingsStore::endpoint(const Snapshot &snapshot,
                                                                     TenantId tenant, WebhookEndpointId id)
{
    return snapshot.first(u"SELECT id, tenant_id, url, events, state FROM webhook_endpoints "
                          "WHERE tenant_id = ? AND id = ?"_s,
                          endpointOf, tenant, id);
}

Result<WebhookEndpointId> NoticeSettingsStore::addEndpoint(Transaction &tx, TenantId tenant, const QUrl &url,
                                                           const QStringList &events)
{
    const QString kinds =
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(events)).toJson(QJsonDocument::Compact));
    const auto id = tx.insert<WebhookEndpointId>(
        u"INSERT INTO webhook_endpoints (tenant_id, url, events, state, created_at) "
        "VALUES (?, ?, ?, 'on', ?) ON CONFLICT (tenant_id, url) DO NOTHING RETURNING id"_s,
        tenant, url.toString(QUrl::FullyEncoded), kinds, tx.now());
    if (!id)
        return fail(id.error());
    if (!*id)
        return fail(Error::Code::AlreadyExists,
                    {{u"what"_s, u"webhook"_s}, {u"id"_s, url.toDisplayString(QUrl::RemoveQuery)}});
    tx.changed(tenant, ChangeKind::Delivery, 0);
    return *id;
}

Result<bool> NoticeSettingsStore::setEndpointState(Transaction &tx, TenantId tenant, WebhookEndpointId id,
                                                   WebhookEndpoint::State state)
{
    const auto touched = tx.exec(u"UPDATE webhook_endpoints SET state = ? WHERE tenant_id = ? AND id = ?"_s,
                                 toString(state), tenant, id);
    if (!touched)
        return fail(touched.error());
    tx.changed(tenant, ChangeKind::Delivery, 0);
    return *touched > 0;
}

Result<bool> NoticeSettingsStore::removeEndpoint(Transaction &tx, TenantId tenant, WebhookEndpointId id)
{
    const auto touched =
        tx.exec(u"DELETE FROM webhook_endpoints WHERE tenant_id = ? AND id = ?"_s, tenant, id);
    if (!touched)
        return fail(touched.error());
    tx.changed(tenant, ChangeKind::Delivery, 0);
    return *touched > 0;
}

} // namespace chatflow
