// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchmark.h"

namespace chatflow
{

/// All benchmarks there are, in the order they run. A new one: write its file, declare it here, list it in
/// benchmarks.cpp.
QList<Benchmark> allBenchmarks();

QList<Figure> benchIngestBulk(const Effort &effort);
QList<Figure> benchCommitSingle(const Effort &effort);
QList<Figure> benchAnswerOverhead(const Effort &effort);
QList<Figure> benchAnswersPerSecond(const Effort &effort);
QList<Figure> benchExport(const Effort &effort);
QList<Figure> benchTokens(const Effort &effort);
QList<Figure> benchMessageReading(const Effort &effort);
QList<Figure> benchStart(const Effort &effort);
QList<Figure> benchOpenNewestPage(const Effort &effort);
QList<Figure> benchOpenAny(const Effort &effort);
QList<Figure> benchSearchTyping(const Effort &effort);
QList<Figure> benchScroll(const Effort &effort);
QList<Figure> benchTemplateTyping(const Effort &effort);
QList<Figure> benchIngestLive(const Effort &effort);

} // namespace chatflow
