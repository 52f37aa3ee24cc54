// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changelistener.h"
#include "storage/sqliteconnection.h"

#include <QList>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

namespace chatflow
{

/// The processes that have one SQLite workspace open find each other by local sockets named after the file,
/// one of a few slots each, and send a byte after each commit. A byte only says "look"; a slow poll of PRAGMA
/// data_version stands underneath, so a lost byte, or a process in another sandbox, costs a second.
class SqliteListener final : public ChangeListener
{
    Q_OBJECT

public:
    SqliteListener(std::unique_ptr<SqliteConnection> connection, ChangeDelivery &delivery);
    Result<> start() override;
    void look() override;
    void nudge() override;

private:
    void adopt(QLocalSocket *peer);
    void poll();

    std::unique_ptr<SqliteConnection> m_connection;
    ChangeDelivery &m_delivery;
    QLocalServer m_server;
    QList<QPointer<QLocalSocket>> m_peers;
    QTimer m_poll;
    qint64 m_seenVersion = 0;
};

} // namespace chatflow
