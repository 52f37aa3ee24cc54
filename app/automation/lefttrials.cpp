// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/lefttrials.h"

#include "base/logging.h"
#include "flowise/flowiseclient.h"
#include "net/serverurl.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr auto leftAfter = std::chrono::hours(2); ///< whoever tries something out has gone by then
constexpr int sessionsAtOnce = 50;                ///< the others the next time

/// It would not be otherwise the next time.
bool isFinal(const Error &error)
{
    switch (error.code) {
    case Error::Code::KeyForOtherServer:
    case Error::Code::BadUrl:
    case Error::Code::InvalidArgument:
    case Error::Code::Unauthorized:
    case Error::Code::Forbidden:
    case Error::Code::FlowNotFound:
    case Error::Code::FlowUnauthorized:
    case Error::Code::HttpStatus:
        return true;
    default:
        return false;
    }
}

} // namespace

LeftTrials::LeftTrials(AllTenants all, Database &database, FlowiseClient &flowise,
                       TenantContexts::KeyLookup flowiseKey)
    : m_all(all)
    , m_database(database)
    , m_flowise(flowise)
    , m_flowiseKey(std::move(flowiseKey))
    , m_alive(std::make_shared<int>())
{
}

QString LeftTrials::name() const
{
    return u"left_trials"_s;
}

milliseconds LeftTrials::period() const
{
    return std::chrono::minutes(30);
}

QFuture<Result<>> LeftTrials::runOnce()
{
    return toFuture(forgetAll(this, m_alive));
}

QCoro::Task<Result<>> LeftTrials::forgetAll(LeftTrials *self, std::weak_ptr<int> alive)
{
    const auto looking = self->m_database.read([all = self->m_all](const Snapshot &snapshot) {
        return TrialSessionStore::leftSince(all, snapshot, snapshot.now() - leftAfter, sessionsAtOnce);
    });
    const auto left = co_await settled(looking);
    if (!left)
        co_return fail(left.error());
    for (const TrialSession &session : *left) {
        if (alive.expired())
            co_return fail(Error::cancelled());
        const bool done = co_await forget(self, session, alive);
        if (alive.expired())
            co_return fail(Error::cancelled());
        if (!done)
            continue;
        const auto removing = self->m_database.write([session](Transaction &tx) {
            return TrialSessionStore::remove(tx, session.tenant, session.sessionId);
        });
        const auto removed = co_await settled(removing);
        if (!removed)
            co_return fail(removed.error());
    }
    co_return Result<>();
}

QCoro::Task<bool> LeftTrials::forget(LeftTrials *self, TrialSession session, std::weak_ptr<int> alive)
{
    const auto url = serverUrlFrom(session.server);
    if (!url)
        co_return true;
    const auto finding = self->m_flowiseKey(session.tenant, *url);
    const auto key = co_await settled(finding);
    if (!key)
        co_return isFinal(key.error());
    if (alive.expired())
        co_return false;
    const FlowiseServer server{*url, *key, session.pinnedKey};
    const auto deleting = self->m_flowise.deleteMessages(server, session.flowId, session.sessionId);
    const auto deleted = co_await settled(deleting);
    if (!deleted)
        logInfo(lcAutomation(), "trial_not_forgotten",
                {{"tenant", session.tenant}, {"error", deleted.error()}});
    co_return deleted || isFinal(deleted.error());
}

} // namespace chatflow
