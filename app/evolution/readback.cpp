// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/readback.h"

#include "base/cancelablesleep.h"
#include "base/future.h"

#include <QHash>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Reading twice does no harm, so whatever may pass is tried again.
bool mayPass(const Error &error)
{
    switch (error.code) {
    case Error::Code::ConnectionLost:
    case Error::Code::ConnectionRefused:
    case Error::Code::OutcomeUnknown:
    case Error::Code::TimedOut:
    case Error::Code::RateLimited:
        return true;
    case Error::Code::HttpStatus:
        return error.context.value(u"status"_s).toInt() >= 500;
    default:
        return false;
    }
}

} // namespace

ReadBack::ReadBack(EvolutionClient &client, Clock &clock, ReadBackOptions options)
    : m_client(client)
    , m_clock(clock)
    , m_options(options)
{
}

QFuture<Result<ReadBackResult>> ReadBack::run(const EvolutionServer &server, const QString &instance,
                                              Instant since, const CancelToken &stop)
{
    return toFuture(steps(server, instance, since, stop));
}

QCoro::Task<Result<MessagePage>> ReadBack::pageWithRetries(EvolutionServer server, QString instance,
                                                           MessageQuery query, CancelToken stop)
{
    milliseconds delay = m_options.retryDelay;
    for (int attempt = 1;; ++attempt) {
        const auto asked = m_client.findMessages(server, instance, query);
        auto page = co_await settled(asked);
        if (page || attempt >= m_options.attempts || !mayPass(page.error()))
            co_return page;
        const auto pause = sleepUnlessCancelled(m_clock, delay, stop);
        const auto slept = co_await settled(pause);
        if (!slept)
            co_return fail(slept.error());
        delay *= 2;
    }
}

QCoro::Task<Result<ReadBackResult>> ReadBack::steps(EvolutionServer server, QString instance, Instant since,
                                                    CancelToken stop)
{
    ReadBackResult result;
    result.startedAt = m_clock.now();
    const Instant from = std::chrono::floor<seconds>(since);
    QList<InboundMessage> newestFirst;
    QHash<QString, qsizetype> places;

    MessageQuery query;
    query.since = from;
    int pageSize = static_cast<int>(std::bit_floor(static_cast<unsigned>(std::max(m_options.pageSize, 1))));
    qint64 consumed = 0; // records behind us: always a multiple of pageSize, which only ever halves
    for (int pages = 0; pages < m_options.mostPages;) {
        query.pageSize = pageSize;
        query.page = static_cast<int>(consumed / pageSize) + 1;
        auto reading = pageWithRetries(server, instance, query, stop);
        const auto page = co_await reading;
        if (!page && page.error().code == Error::Code::TooLarge) {
            if (pageSize > 1) {
                pageSize /= 2;
            } else {
                result.skipped.append(page.error());
                ++consumed;
                ++pages;
            }
            continue;
        }
        if (!page)
            co_return fail(page.error());
        ++pages;
        consumed += pageSize;
        result.skipped.append(page->skipped);
        for (const InboundMessage &message : page->messages) {
            if (message.sentAt < from)
                continue;
            // What arrives meanwhile moves records on to the next page; and the server may hold one twice.
            const auto known = places.constFind(message.providerId);
            if (known != places.constEnd()) {
                newestFirst[*known] = message;
                continue;
            }
            places.insert(message.providerId, newestFirst.size());
            newestFirst.append(message);
        }
        if (page->records < pageSize || (page->oldest && *page->oldest < from)) {
            result.complete = true;
            break;
        }
    }
    std::ranges::reverse(newestFirst);
    std::ranges::stable_sort(newestFirst, {}, &InboundMessage::sentAt);
    result.messages = newestFirst;
    co_return result;
}

} // namespace chatflow
