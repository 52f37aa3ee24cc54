// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changelistener.h"
#include "storage/postgresconnection.h"

#include <QTimer>

#include <memory>

namespace chatflow
{

/// Hears NOTIFY on a connection of its own. A slow poll underneath notices a dead connection, which is opened
/// and subscribed again.
class PostgresListener final : public ChangeListener
{
    Q_OBJECT

public:
    PostgresListener(std::unique_ptr<PostgresConnection> connection, const QString &sender,
                     ChangeDelivery &delivery);
    Result<> start() override;
    void look() override;
    void nudge() override {} // NOTIFY is part of the COMMIT

private:
    Result<> connectAndSubscribe();
    void heard(const QString &payload);
    void poll();

    std::unique_ptr<PostgresConnection> m_connection;
    QString m_sender;
    ChangeDelivery &m_delivery;
    QTimer m_poll;
    bool m_lost = false;
};

} // namespace chatflow
