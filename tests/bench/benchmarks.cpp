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
        {u"export"_s,
         u"1,000,000 messages written as JSON and the memory it takes, against the raw SQLite C API"_s,
         benchExport},
        {u"tokens"_s, u"tokens counted, against OpenAI's tokenizer as WebAssembly in Node.js"_s, benchTokens},
        {u"nlp_message"_s,
         u"language, feeling and intent of a message, against cutting it into words and looking them up"_s,
         benchMessageReading},
        {u"start"_s,
         u"from starting the console to a usable window, and its memory, against an empty Qt window"_s,
         benchStart},
        {u"open_newest_page"_s, u"a conversation is opened, on a workspace of 1,000,000 messages"_s,
         benchOpenNewestPage},
        {u"open_any_p99"_s, u"any of 20,000 conversations is opened, on the same"_s, benchOpenAny},
        {u"search_typing"_s, u"each key in the search field, on the same"_s, benchSearchTyping},
        {u"scroll_frame_p99"_s, u"a frame while scrolling through a thread of 100,000 messages"_s,
         benchScroll},
        {u"template_keystroke"_s,
         u"each key in a prompt template of 20 kB with 200 products: colours, prompt, tokens"_s,
         benchTemplateTyping},
        {u"ingest_live"_s, u"the longest frame while 2,000 messages a second come in"_s, benchIngestLive},
    };
}

} // namespace chatflow
