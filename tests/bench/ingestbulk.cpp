// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"
#include "bench/messages.h"
#include "bench/samples.h"
#include "bench/storepair.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QList<Figure> benchIngestBulk(const Effort &effort)
{
    const int rounds = effort.of(15, 1);
    const int perRound = effort.of(1000, 100);
    const int contacts = perRound / 5;
    StorePair stores;
    Samples ours;
    Samples raw;
    for (int round = 0; round <= rounds; ++round) {
        QList<EvolutionEvent> events;
        QList<RawMessage> messages;
        for (int i = 0; i < perRound; ++i) {
            const InboundMessage message = benchMessage(round * perRound + i, contacts);
            events << message;
            messages << RawMessage::from(
                message); // folded and read beforehand: that is not the database's work
        }
        const QList<ReadEvent> read = stores.read(events);
        const auto measureOurs = [&] {
            return msOf([&] {
                stores.ingest(read);
                stores.settle(); // the raw store's COMMIT moves the log into the file as well
            });
        };
        const auto measureRaw = [&] { return msOf([&] { stores.ingestRaw(messages); }); };
        // Who goes first alternates, so that neither always finds the disk as the other left it.
        double ourTime = 0;
        double rawTime = 0;
        if (round % 2 == 0) {
            ourTime = measureOurs();
            rawTime = measureRaw();
        } else {
            rawTime = measureRaw();
            ourTime = measureOurs();
        }
        if (round == 0)
            continue; // makes the contacts and prepares the statements
        ours.add(ourTime * 1000 / perRound);
        raw.add(rawTime * 1000 / perRound);
    }
    stores.compare();
    return {{u"ingest_bulk"_s, ours.median(), u"ms/1000"_s, raw.median(), 1.6}};
}

} // namespace chatflow
