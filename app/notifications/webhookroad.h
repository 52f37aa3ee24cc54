// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifications/deliveryroad.h"
#include "notifications/webhooksender.h"

#include <QObject>

namespace chatflow
{

class Database;
class HttpClient;
class SecretStore;

/// Deliveries to webhooks. A receiver that wants no more is turned off.
class WebhookRoad final : public DeliveryRoad
{
public:
    WebhookRoad(Database &database, SecretStore &secrets, HttpClient &http, const Clock &clock);
    QFuture<Result<>> send(const NoticeDelivery &delivery, const QString &reference) override;

private:
    Database &m_database;
    SecretStore &m_secrets;
    WebhookSender m_sender;
    QObject m_context;
};

} // namespace chatflow
