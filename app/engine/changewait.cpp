// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/changewait.h"

#include <utility>

namespace chatflow
{

ChangeWait::ChangeWait(ChangeFeed &feed, TenantId tenant)
    : m_tenant(tenant)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const QList<Change> &changes) {
        for (const Change &change : changes) {
            if (change.tenant == m_tenant && change.kind == ChangeKind::Message)
                m_seen.messages.insert(MessageId(change.id));
        }
        deliver();
    });
    connect(&feed, &ChangeFeed::lost, this, [this] {
        m_seen.lost = true;
        deliver();
    });
}

QFuture<Result<ChangeWait::Seen>> ChangeWait::next(const CancelToken &stop)
{
    m_waiting = std::make_unique<QPromise<Result<Seen>>>();
    m_waiting->start();
    auto future = m_waiting->future();
    if (stop.isCancelled()) {
        m_waiting.reset(); // arrives as Error::cancelled()
        return future;
    }
    stop.onCancel(this, [this] { m_waiting.reset(); });
    deliver();
    return future;
}

void ChangeWait::deliver()
{
    if (!m_waiting || (m_seen.messages.isEmpty() && !m_seen.lost))
        return;
    const auto waiting = std::exchange(m_waiting, nullptr);
    waiting->addResult(std::exchange(m_seen, {}));
    waiting->finish();
}

} // namespace chatflow
