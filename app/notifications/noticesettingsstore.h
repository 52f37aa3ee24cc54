// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifications/mailserver.h"
#include "notifications/webhookendpoint.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Tables mail_server and webhook_endpoints.
class NoticeSettingsStore
{
public:
    static Result<std::optional<MailServer>> mailServer(const Snapshot &snapshot);
    static Result<> setMailServer(Transaction &tx, const MailServer &server);
    static Result<> removeMailServer(Transaction &tx);

    static Result<QList<WebhookEndpoint>> endpoints(const Snapshot &snapshot, TenantId tenant);
    static Result<std::optional<WebhookEndpoint>> endpoint(const Snapshot &snapshot, TenantId tenant,
                                                           WebhookEndpointId id);
    /// AlreadyExists when the tenant has one with that address.
    static Result<WebhookEndpointId> addEndpoint(Transaction &tx, TenantId tenant, const QUrl &url,
                                                 const QStringList &events);
    /// False when there is none.
    static Result<bool> setEndpointState(Transaction &tx, TenantId tenant, WebhookEndpointId id,
                                         WebhookEndpoint::State state);
    static Result<bool> removeEndpoint(Transaction &tx, TenantId tenant, WebhookEndpointId id);
};

} // namespace chatflow
