// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/flowmemoryeraser.h"

#include "automation/flowmemorydata.h"
#include "base/logging.h"
#include "storage/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int jobsAtOnce = 20;
constexpr std::chrono::minutes claimedFor{5};
constexpr std::chrono::hours longestWait{6};

/// After 1, 2, 4, … minutes, at most six hours.
milliseconds waitAfter(int attempts)
{
    return std::min<milliseconds>(longestWait, std::chrono::minutes(1LL << std::min(attempts - 1, 10)));
}

} // namespace

FlowMemoryEraser::FlowMemoryEraser(Database &database, TenantContexts::KeyLookup flowiseKey, Forget forget,
                                   const QString &owner)
    : m_state(new State{database, TenantContexts(database, std::move(flowiseKey)), std::move(forget), owner})
    , m_alive(std::make_shared<int>(0))
{
}

QString FlowMemoryEraser::name() const
{
    return u"flow_memory_eraser"_s;
}

milliseconds FlowMemoryEraser::period() const
{
    return std::chrono::seconds(20);
}

QFuture<Result<>> FlowMemoryEraser::runOnce()
{
    return toFuture(round(m_state, m_alive));
}

QCoro::Task<Result<>> FlowMemoryEraser::round(std::shared_ptr<State> state, std::weak_ptr<int> alive)
{
    state->contexts.forgetAll(); // settings and keys may have been put right since
    const auto claiming = state->database.write([owner = state->owner](Transaction &tx) {
        return JobStore::claim(tx, {FlowMemoryData::jobKind()}, owner, claimedFor, jobsAtOnce);
    });
    const auto jobs = co_await settled(claiming);
    if (!jobs)
        co_return fail(jobs.error());
    for (const Job &job : *jobs) {
        if (alive.expired())
            co_return fail(Error::cancelled());
        const auto done = co_await forgetOne(state, job);
        if (!done)
            co_return done;
    }
    co_return Result<>();
}

QCoro::Task<Result<>> FlowMemoryEraser::forgetOne(std::shared_ptr<State> state, Job job)
{
    const auto loading = state->contexts.of(job.tenant);
    const auto context = co_await settled(loading);
    Error error = context ? Error() : context.error();
    bool done = false;
    if (context) {
        const auto forgetting = state->forget((*context)->flowise, job.payload.value("flow"_L1).toString(),
                                              job.payload.value("session"_L1).toString());
        const auto forgotten = co_await settled(forgetting);
        // A flow that is gone has taken its memory with it.
        done = forgotten || forgotten.error().code == Error::Code::FlowNotFound;
        if (!forgotten)
            error = forgotten.error();
    }
    if (!done && error.code == Error::Code::Cancelled)
        co_return fail(error);
    const auto writing = state->database.write([job, done, error](Transaction &tx) -> Result<> {
        return done ? JobStore::finish(tx, job).map([](bool) {})
                    : JobStore::postpone(tx, job, tx.now() + waitAfter(job.attempts), error).map([](bool) {});
    });
    const auto written = co_await settled(writing);
    if (!done)
        logInfo(lcAutomation(), "flow_session_not_forgotten_yet", {{"tenant", job.tenant}, {"error", error}});
    co_return written;
}

} // namespace chatflow
