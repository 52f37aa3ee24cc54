// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/periodicwork.h"

#include "base/cancelablesleep.h"
#include "base/logging.h"

namespace chatflow
{

PeriodicWork::PeriodicWork(Clock &clock, std::vector<std::unique_ptr<Scheduled>> works, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_works(std::move(works))
{
}

PeriodicWork::~PeriodicWork()
{
    m_stop.cancel();
}

void PeriodicWork::start()
{
    for (const auto &work : m_works)
        wait(*work);
}

void PeriodicWork::wait(Scheduled &work)
{
    onDone(this, sleepUnlessCancelled(m_clock, work.period(), m_stop), [this, &work](const Result<> &slept) {
        if (slept)
            run(work);
    });
}

void PeriodicWork::run(Scheduled &work)
{
    onDone(this, work.runOnce(), [this, &work](const Result<> &done) {
        if (!done)
            logWarning(lcEngine(), "periodic_work_failed", {{"name", work.name()}, {"error", done.error()}});
        wait(work);
    });
}

} // namespace chatflow
