// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifications/deliveryroad.h"
#include "notifications/mailsender.h"

#include <QObject>

namespace chatflow
{

class Database;
class SecretStore;

/// Deliveries by mail, through the workspace's mail server. Payload: subject, text, html.
class MailRoad final : public DeliveryRoad
{
public:
    MailRoad(Database &database, SecretStore &secrets, MailTerms terms = {});
    QFuture<Result<>> send(const NoticeDelivery &delivery, const QString &reference) override;

private:
    Database &m_database;
    SecretStore &m_secrets;
    MailSender m_sender;
    QObject m_context;
};

} // namespace chatflow
