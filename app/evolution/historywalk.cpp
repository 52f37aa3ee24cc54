// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/historywalk.h"

#include "base/cancelablesleep.h"
#include "base/future.h"

#include <QJsonArray>
#include <QSet>

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

int evenSize(int size)
{
    return static_cast<int>(std::bit_floor(static_cast<unsigned>(std::max(size, 1))));
}

/// The place after `page`, which was asked for from `place`.
HistoryPlace placeAfter(HistoryPlace place, const MessagePage &page, const MessageQuery &what, int wholeSize)
{
    const auto isNewer = [&](const InboundMessage &message) { return message.sentAt > *place.until; };
    if (place.until && !place.byNumber && std::ranges::any_of(page.messages, isNewer)) {
        place.byNumber = true; // this page was the first one, whatever was asked for
        place.behind = 0;
    }
    place.atEnd = page.records < place.pageSize || (what.since && page.oldest && *page.oldest < *what.since);
    if (!place.byNumber && page.oldest && (!place.until || *page.oldest < *place.until)) {
        place.until = page.oldest;
        place.behind = 0;
        place.pageSize = std::min(place.pageSize * 2, wholeSize);
    } else {
        place.behind += place.pageSize;
    }
    return place;
}

} // namespace

QJsonObject HistoryPlace::toJson() const
{
    QJsonObject json{{u"behind"_s, behind},
                     {u"page_size"_s, pageSize},
                     {u"by_number"_s, byNumber},
                     {u"seen"_s, QJsonArray::fromStringList(seen)},
                     {u"at_end"_s, atEnd}};
    if (until)
        json.insert(u"until"_s, toMs(*until));
    return json;
}

HistoryPlace HistoryPlace::fromJson(const QJsonObject &json)
{
    HistoryPlace place{.behind = json.value(u"behind"_s).toInteger(),
                       .pageSize = json.value(u"page_size"_s).toInt(),
                       .byNumber = json.value(u"by_number"_s).toBool(),
                       .atEnd = json.value(u"at_end"_s).toBool()};
    const QJsonArray seen = json.value(u"seen"_s).toArray();
    for (const QJsonValue &id : seen)
        place.seen << id.toString();
    if (json.contains(u"until"_s))
        place.until = instantFromMs(json.value(u"until"_s).toInteger());
    return place;
}

HistoryWalk::HistoryWalk(EvolutionClient &client, Clock &clock, HistoryWalkOptions options)
    : m_client(client)
    , m_clock(clock)
    , m_options(options)
{
    m_options.pageSize = evenSize(m_options.pageSize);
}

QFuture<Result<HistoryStep>> HistoryWalk::step(const EvolutionServer &server, const QString &instance,
                                               const MessageQuery &what, const HistoryPlace &from,
                                               const CancelToken &stop)
{
    return toFuture(steps(server, instance, what, from, stop));
}

QCoro::Task<Result<MessagePage>> HistoryWalk::pageWithRetries(EvolutionServer server, QString instance,
                                                              MessageQuery query, CancelToken stop)
{
    milliseconds delay = m_options.retryDelay;
    for (int attempt = 1;; ++attempt) {
        const auto asked = m_client.findMessages(server, instance, query, stop);
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

QCoro::Task<Result<HistoryStep>> HistoryWalk::steps(EvolutionServer server, QString instance,
                                                    MessageQuery what, HistoryPlace place, CancelToken stop)
{
    HistoryStep step;
    place.pageSize = place.pageSize > 0 ? evenSize(place.pageSize) : m_options.pageSize;
    for (;;) {
        MessageQuery query = what;
        if (!place.byNumber && place.until)
            query.until = place.until;
        query.pageSize = place.pageSize;
        query.page = static_cast<int>(place.behind / place.pageSize) + 1;
        auto reading = pageWithRetries(server, instance, query, stop);
        const auto page = co_await reading;
        if (!page && page.error().code == Error::Code::TooLarge && place.pageSize > 1) {
            place.pageSize /= 2;
            continue;
        }
        if (!page && page.error().code == Error::Code::TooLarge) {
            step.skipped.append(page.error());
            ++place.behind;
            continue;
        }
        if (!page)
            co_return fail(page.error());
        step.next = placeAfter(place, *page, what, m_options.pageSize);
        step.total = page->total;
        QSet<QString> known(place.seen.cbegin(), place.seen.cend());
        step.next.seen.clear();
        const auto isNew = [&](const QString &id) {
            step.next.seen << id;
            const bool isNewId = !known.contains(id);
            known.insert(id);
            return isNewId;
        };
        for (const InboundMessage &message : page->messages) {
            if (isNew(message.providerId) && (!what.since || message.sentAt >= *what.since) &&
                (!what.until || message.sentAt <= *what.until))
                step.messages.append(message);
        }
        for (const Error &skipped : page->skipped) {
            const QString id = skipped.context.value(u"id"_s);
            if (id.isEmpty() || isNew(id))
                step.skipped.append(skipped);
        }
        co_return step;
    }
}

} // namespace chatflow
