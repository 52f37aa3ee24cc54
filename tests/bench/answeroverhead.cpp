// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"
#include "bench/benchroad.h"
#include "bench/messages.h"
#include "bench/rawhttp.h"
#include "bench/samples.h"
#include "bench/storepair.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

// From the moment WhatsApp's message is in Evolution to the moment Evolution has accepted the answer, less
// what nobody can do without: the two servers' own time and two durable commits. After each answer these are
// measured by straight calls of such servers with the same bodies and by SQLite's C API on the same disk.
// What Evolution takes to tell of a message counts as ours. The p99 is that of all answers less that of the
// floor: both wait for the same disk.
QList<Figure> benchAnswerOverhead(const Effort &effort)
{
    constexpr int contacts = 20;
    constexpr int warmUp = contacts + 5;
    const int count = warmUp + effort.of(400, 5);
    BenchRoad road;
    const BenchServers servers;
    RawHttp flowise(servers.endpoints().flowiseUrl, servers.predictionHeaders());
    RawHttp evolution(servers.endpoints().evolutionUrl, servers.sendHeaders());
    StorePair stores;
    Samples total;
    Samples floor;
    Samples commits;
    for (int i = 0; i < count; ++i) {
        const double answered = road.answerOne(i % contacts, i);
        road.settle();
        const BenchRoad::Asked asked = road.lastAsked(1);
        const double predicted =
            msOf([&] { flowise.post(servers.predictionPath(), asked.predictions.constFirst()); });
        const double sent = msOf([&] { evolution.post(servers.sendPath(), asked.sends.constFirst()); });
        const RawMessage message = RawMessage::from(benchMessage(i, contacts));
        RawStore &raw = stores.raw();
        RawStore::Stored stored;
        const double committed = msOf([&] {
            raw.begin();
            stored = raw.ingest(message);
            raw.commit();
            raw.begin();
            raw.answer(raw.ask(stored, message.id), message.body, message.folded, message.address);
            raw.commit();
        });
        if (i < warmUp)
            continue;
        total.add(answered);
        floor.add(predicted + sent + committed);
        commits.add(committed);
    }
    const auto overhead = [&](double part) { return total.quantile(part) - floor.quantile(part); };
    return {
        {u"answer_overhead_median"_s, overhead(0.5), u"ms"_s, std::nullopt, 3},
        {u"answer_overhead_p99"_s, overhead(0.99), u"ms"_s, std::nullopt, 30},
        {u"answer_time_median"_s, total.median(), u"ms"_s, floor.median(), std::nullopt},
        {u"answer_two_commits"_s, commits.median(), u"ms"_s, std::nullopt, std::nullopt},
    };
}

} // namespace chatflow
