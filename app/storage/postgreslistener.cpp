// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgreslistener.h"

#include "base/logging.h"

#include <QSqlDriver>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace chatflow
{

constexpr milliseconds pollEvery{2000};

PostgresListener::PostgresListener(std::unique_ptr<PostgresConnection> connection, const QString &sender,
                                   ChangeDelivery &delivery)
    : m_connection(std::move(connection))
    , m_sender(sender)
    , m_delivery(delivery)
    , m_poll(this)
{
}

Result<> PostgresListener::start()
{
    connect(&m_poll, &QTimer::timeout, this, &PostgresListener::poll);
    m_poll.start(pollEvery);
    return connectAndSubscribe();
}

Result<> PostgresListener::connectAndSubscribe()
{
    CHATFLOW_TRY(m_connection->open());
    QSqlDriver *driver = m_connection->driver();
    connect(driver, &QSqlDriver::notification, this,
            [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                heard(payload.toString());
            });
    if (!driver->subscribeToNotification(PostgresConnection::changesChannel()))
        return fail(Error::Code::StorageQuery, {{u"path"_s, m_connection->location()}}, u"LISTEN"_s);
    return {};
}

void PostgresListener::heard(const QString &payload)
{
    if (payload.section(u':', 0, 0) != m_sender) // our own are delivered already
        look();
}

void PostgresListener::look()
{
    const auto done = m_delivery.catchUp(*m_connection);
    if (done)
        return;
    if (m_connection->trouble() == Connection::Trouble::Lost)
        m_lost = true; // poll() opens it again
    else
        logWarning(lcStorage(), "changes_not_read", {{"error", done.error()}});
}

void PostgresListener::poll()
{
    if (m_lost) {
        if (const auto back = connectAndSubscribe(); !back) {
            logInfo(lcStorage(), "changes_not_heard", {{"error", back.error()}});
            return;
        }
        m_lost = false;
        logInfo(lcStorage(), "changes_heard_again");
    }
    look();
}

} // namespace chatflow
