// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changedelivery.h"

#include "storage/changelog.h"

namespace chatflow
{

constexpr int deliveredAtOnce = 1000;

void ChangeDelivery::startAfter(qint64 seq)
{
    const QMutexLocker lock(&m_mutex);
    m_last = seq;
}

bool ChangeDelivery::committed(const QList<Change> &changes)
{
    const QMutexLocker lock(&m_mutex);
    if (changes.isEmpty() || changes.last().seq <= m_last)
        return true; // catchUp() was quicker
    if (changes.first().seq != m_last + 1 || changes.last().seq - changes.first().seq + 1 != changes.size())
        return false;
    m_last = changes.last().seq;
    Q_EMIT m_feed.changed(changes);
    return true;
}

Result<> ChangeDelivery::catchUp(Connection &connection)
{
    for (bool more = true; more;) {
        m_mutex.lock();
        const qint64 last = m_last;
        m_mutex.unlock();

        // Read without the lock, so that a slow database never holds up the writer.
        CHATFLOW_TRY(connection.begin(Connection::Access::Read));
        auto found = ChangeLog::after(connection, last, deliveredAtOnce);
        const auto newest = found && !*found ? ChangeLog::newest(connection) : Result<qint64>(0);
        connection.rollback();
        if (!found)
            return fail(found.error());
        if (!newest)
            return fail(newest.error());

        const QMutexLocker lock(&m_mutex);
        if (!*found) {
            if (*newest > m_last) {
                m_last = *newest;
                Q_EMIT m_feed.lost();
            }
            return {};
        }
        QList<Change> &changes = **found;
        more = changes.size() == deliveredAtOnce;
        changes.removeIf([this](const Change &change) { return change.seq <= m_last; });
        if (changes.isEmpty())
            continue;
        m_last = changes.last().seq;
        Q_EMIT m_feed.changed(changes);
    }
    return {};
}

} // namespace chatflow
