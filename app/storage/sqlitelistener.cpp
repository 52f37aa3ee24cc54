// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitelistener.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int slotCount = 16;
constexpr milliseconds sqlitePollEvery{1000};

QString slotName(const QString &path, int slot)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const auto hash =
        QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().first(24);
    return u"chatflow-%1-%2"_s.arg(QString::fromLatin1(hash)).arg(slot);
}

} // namespace

SqliteListener::SqliteListener(std::unique_ptr<SqliteConnection> connection, ChangeDelivery &delivery)
    : m_connection(std::move(connection))
    , m_delivery(delivery)
    , m_server(this)
    , m_poll(this)
{
}

Result<> SqliteListener::start()
{
    CHATFLOW_TRY(m_connection->open());
    CHATFLOW_TRY(m_connection->prepareForUse());
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *peer = m_server.nextPendingConnection())
            adopt(peer);
    });
    connect(&m_poll, &QTimer::timeout, this, &SqliteListener::poll);
    m_poll.start(sqlitePollEvery);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);

    for (int slot = 0; slot < slotCount; ++slot) {
        const QString name = slotName(m_connection->location(), slot);
        // Somebody there? Then he is a peer, and the socket serves both ways.
        auto *peer = new QLocalSocket(this);
        peer->connectToServer(name);
        if (peer->waitForConnected(200)) {
            adopt(peer);
            continue;
        }
        delete peer;
        if (m_server.isListening())
            continue;
        if (!m_server.listen(name)) {
            QLocalServer::removeServer(name); // left by a process that died
            m_server.listen(name);
        }
    }
    if (!m_server.isListening())
        logInfo(lcStorage(), "no_change_socket", {{"reason", m_server.errorString()}});
    return {};
}

void SqliteListener::adopt(QLocalSocket *peer)
{
    peer->setParent(this);
    m_peers.append(peer);
    connect(peer, &QLocalSocket::readyRead, this, [this, peer] {
        peer->readAll();
        look();
    });
    connect(peer, &QLocalSocket::disconnected, this, [this, peer] {
        m_peers.removeOne(peer);
        peer->deleteLater();
    });
}

void SqliteListener::look()
{
    if (const auto done = m_delivery.catchUp(*m_connection); !done)
        logWarning(lcStorage(), "changes_not_read", {{"error", done.error()}});
}

void SqliteListener::nudge()
{
    for (const auto &peer : std::as_const(m_peers)) {
        if (peer && peer->bytesToWrite() < 64) // one that does not read needs no more
            peer->write("!", 1);
    }
}

void SqliteListener::poll()
{
    const auto version = m_connection->dataVersion();
    if (!version || *version == m_seenVersion)
        return;
    m_seenVersion = *version;
    look();
}

} // namespace chatflow
