// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/readback.h"

#include "base/future.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

ReadBack::ReadBack(EvolutionClient &client, Clock &clock, ReadBackOptions options)
    : m_walk(client, clock, options.walk)
    , m_clock(clock)
    , m_mostPages(options.mostPages)
{
}

QFuture<Result<ReadBackResult>> ReadBack::run(const EvolutionServer &server, const QString &instance,
                                              Instant since, const CancelToken &stop)
{
    return toFuture(steps(server, instance, since, stop));
}

QCoro::Task<Result<ReadBackResult>> ReadBack::steps(EvolutionServer server, QString instance, Instant since,
                                                    CancelToken stop)
{
    ReadBackResult result;
    result.startedAt = m_clock.now();
    QList<InboundMessage> newestFirst;
    QHash<QString, qsizetype> places; // the server may hold one twice

    MessageQuery query;
    query.since = std::chrono::floor<seconds>(since);
    HistoryPlace place;
    for (int pages = 0; pages < m_mostPages && !place.atEnd; ++pages) {
        const auto walking = m_walk.step(server, instance, query, place, stop);
        const auto step = co_await settled(walking);
        if (!step)
            co_return fail(step.error());
        place = step->next;
        result.skipped.append(step->skipped);
        for (const InboundMessage &message : step->messages) {
            const auto known = places.constFind(message.providerId);
            if (known != places.constEnd()) {
                newestFirst[*known] = message;
                continue;
            }
            places.insert(message.providerId, newestFirst.size());
            newestFirst.append(message);
        }
    }
    result.complete = place.atEnd;
    std::ranges::reverse(newestFirst);
    std::ranges::stable_sort(newestFirst, {}, &InboundMessage::sentAt);
    result.messages = newestFirst;
    co_return result;
}

} // namespace chatflow
