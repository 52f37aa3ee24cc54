// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QList<Benchmark> allBenchmarks()
{
    return {
        {u"ingest_bulk"_s,
         u"1,000 messages stored as a read-back stores them, against the raw SQLite C API"_s,
         benchIngestBulk},
        {u"commit_single"_s, u"one message stored durably, against the raw SQLite C API"_s,
         benchCommitSingle},
        {u"answer_overhead"_s, u"our own time on the road of one message, debounce 0"_s, benchAnswerOverhead},
        {u"answers_per_s"_s, u"1,000 contacts at once, instant servers, against the straight pipe"_s,
         benchAnswersPerSecond},
    };
}

} // namespace chatflow
