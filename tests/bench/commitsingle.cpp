// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"
#include "bench/messages.h"
#include "bench/samples.h"
#include "bench/storepair.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QList<Figure> benchCommitSingle(const Effort &effort)
{
    constexpr int contacts = 20;
    constexpr int warmUp = contacts + 5;
    const int count = warmUp + effort.of(400, 10);
    StorePair stores;
    Samples ours;
    Samples raw;
    for (int i = 0; i < count; ++i) {
        const InboundMessage message = benchMessage(i, contacts);
        const QList<ReadEvent> events = stores.read({message});
        const QList<RawMessage> messages{RawMessage::from(message)};
        const double ourTime = msOf([&] { stores.ingest(events); });
        stores.settle();
        const double rawTime = msOf([&] { stores.ingestRaw(messages); });
        if (i < warmUp)
            continue;
        ours.add(ourTime);
        raw.add(rawTime);
    }
    stores.compare();
    return {{u"commit_single"_s, ours.median(), u"ms"_s, raw.median(), 1.6}};
}

} // namespace chatflow
