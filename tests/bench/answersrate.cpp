// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"
#include "bench/benchroad.h"
#include "bench/samples.h"
#include "bench/straightpipe.h"

#include <ctime>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// Processor time of the whole program, the stand-ins included: what a busy machine does not change.
double cpuMs()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

QList<Figure> benchAnswersPerSecond(const Effort &effort)
{
    const int contacts = effort.of(1000, 20);
    const int rounds = effort.of(5, 1);
    BenchRoad road;
    const BenchServers servers;
    StraightPipe pipe(servers);
    Samples ours;
    Samples straight;
    Samples ourCpu;
    Samples straightCpu;
    int number = 0;
    for (int round = 0; round <= rounds; ++round) {
        const double cpuBefore = cpuMs();
        const double answered = road.answerAll(contacts, number);
        const double cpuAnswered = cpuMs();
        road.settle();
        const BenchRoad::Asked asked = road.lastAsked(contacts);
        const double cpuSettled = cpuMs();
        const double piped = pipe.run(number, asked);
        const double cpuPiped = cpuMs();
        number += contacts;
        if (round == 0 && rounds > 1)
            continue; // makes the contacts
        ours.add(contacts * 1000 / answered);
        straight.add(contacts * 1000 / piped);
        ourCpu.add((cpuAnswered - cpuBefore) / contacts);
        straightCpu.add((cpuPiped - cpuSettled) / contacts);
    }
    return {{u"answers_per_s"_s, ours.median(), u"1/s"_s, straight.median(), 0.5, Figure::Better::Higher},
            {u"answer_cpu"_s, ourCpu.median(), u"ms"_s, straightCpu.median(), std::nullopt}};
}

} // namespace chatflow
