// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/followupwatch.h"

#include "automation/followupplan.h"
#include "automation/followupwork.h"
#include "base/logging.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int mostFollowUps = 5000; ///< of a sort and a tenant, in one run; the next takes more
constexpr int followUpsAtOnce = 50; ///< in one transaction, so that nothing waits long for the writer
/// How long an engine may have stood still before a silence that began meanwhile is forgotten.
constexpr std::chrono::hours longestStandstill{7 * 24};

struct FollowUpTurn {
    std::shared_ptr<const TenantContext> tenant;
    std::optional<Instant> start;
    QSet<FollowUpId> open; ///< to be looked at
    QList<FollowUpStore::Silence> silences;

    bool isOn() const
    {
        return tenant->settings.followUps.enabled && !tenant->settings.followUpSteps.isEmpty();
    }
};

Result<FollowUpTurn> followUpTurn(const Snapshot &snapshot, TenantId id)
{
    auto tenant = readTenantContext(snapshot, id);
    if (!tenant)
        return fail(tenant.error());
    FollowUpTurn turn{std::make_shared<const TenantContext>(std::move(*tenant)), {}, {}, {}};
    const auto start = FollowUpStore::startOf(snapshot, id);
    if (!start)
        return fail(start.error());
    turn.start = *start;
    for (const auto &some :
         {FollowUpStore::outdated(snapshot, id, mostFollowUps),
          FollowUpStore::reckonedBefore(snapshot, id, turn.tenant->tenant.settingsVersion, mostFollowUps),
          FollowUpStore::due(snapshot, id, snapshot.now(), mostFollowUps)}) {
        if (!some)
            return fail(some.error());
        turn.open.unite(QSet<FollowUpId>(some->cbegin(), some->cend()));
    }
    const QList<FollowUpStep> &steps = turn.tenant->settings.followUpSteps;
    if (steps.isEmpty())
        return turn;
    const Instant oldest =
        snapshot.now() - std::chrono::minutes(steps.constLast().afterMinutes) - longestStandstill;
    const auto wished = FollowUpStore::wishedSilences(snapshot, id, oldest, steps.size(), mostFollowUps);
    if (!wished)
        return fail(wished.error());
    turn.silences = *wished;
    if (turn.isOn() && turn.start) {
        const auto silences =
            FollowUpStore::silences(snapshot, id, std::max(oldest, *turn.start), steps.size(), mostFollowUps);
        if (!silences)
            return fail(silences.error());
        turn.silences << *silences;
    }
    return turn;
}

/// The tenants that may have something to do, with the settings they have.
Result<QHash<TenantId, qint64>> followUpTenants(const Snapshot &snapshot, AllTenants all,
                                                const QHash<TenantId, qint64> &off)
{
    const auto tenants = TenantStore::all(snapshot, all);
    if (!tenants)
        return fail(tenants.error());
    const auto concerned = FollowUpStore::concerned(snapshot, all);
    if (!concerned)
        return fail(concerned.error());
    QHash<TenantId, qint64> wanted;
    for (const Tenant &tenant : *tenants) {
        if (concerned->contains(tenant.id) || off.value(tenant.id, -1) != tenant.settingsVersion)
            wanted.insert(tenant.id, tenant.settingsVersion);
    }
    return wanted;
}

} // namespace

FollowUpWatch::FollowUpWatch(AllTenants all, Database &database)
    : m_all(all)
    , m_database(database)
    , m_off(std::make_shared<QHash<TenantId, qint64>>())
{
}

QString FollowUpWatch::name() const
{
    return u"follow_ups"_s;
}

milliseconds FollowUpWatch::period() const
{
    return std::chrono::minutes(1);
}

QFuture<Result<>> FollowUpWatch::runOnce()
{
    return toFuture(run(m_all, &m_database, m_off));
}

QCoro::Task<Result<>> FollowUpWatch::run(AllTenants all, Database *database, Off off)
{
    const auto reading = database->read(
        [all, known = *off](const Snapshot &snapshot) { return followUpTenants(snapshot, all, known); });
    const auto tenants = co_await settled(reading);
    if (!tenants)
        co_return fail(tenants.error());
    QList<TenantId> ids = tenants->keys();
    std::ranges::sort(ids);
    for (const TenantId tenant : std::as_const(ids)) {
        const auto worked = co_await workTenant(database, off, tenant);
        if (!worked) // the other tenants are not kept waiting for one
            logWarning(lcAutomation(), "follow_ups_not_done",
                       {{"tenant", tenant}, {"error", worked.error()}});
    }
    co_return Result<>();
}

QCoro::Task<Result<>> FollowUpWatch::workTenant(Database *database, Off off, TenantId id)
{
    const auto reading =
        database->read([id](const Snapshot &snapshot) { return followUpTurn(snapshot, id); });
    const auto turn = co_await settled(reading);
    if (!turn)
        co_return fail(turn.error());
    const std::shared_ptr<const TenantContext> tenant = turn->tenant;
    off->remove(id);
    if (!turn->isOn())
        off->insert(id, tenant->tenant.settingsVersion);
    if (turn->isOn() != turn->start.has_value()) {
        const bool on = turn->isOn();
        const auto switching = database->write([id, on](Transaction &tx) {
            return on ? FollowUpStore::start(tx, id) : FollowUpStore::stop(tx, id);
        });
        const auto switched = co_await settled(switching);
        if (!switched)
            co_return fail(switched.error());
    }
    const QList<FollowUpId> open(turn->open.cbegin(), turn->open.cend());
    for (qsizetype from = 0; from < open.size(); from += followUpsAtOnce) {
        const auto some = open.mid(from, followUpsAtOnce);
        const auto writing = database->write([some, tenant](Transaction &tx) -> Result<> {
            for (const FollowUpId one : some)
                CHATFLOW_TRY(FollowUpWork::look(tx, *tenant, one));
            return {};
        });
        const auto looked = co_await settled(writing);
        if (!looked)
            co_return fail(looked.error());
    }
    for (qsizetype from = 0; from < turn->silences.size(); from += followUpsAtOnce) {
        const auto some = turn->silences.mid(from, followUpsAtOnce);
        const auto writing = database->write([some, tenant](Transaction &tx) -> Result<> {
            for (const FollowUpStore::Silence &one : some)
                CHATFLOW_TRY(FollowUpWork::plan(tx, *tenant, one));
            return {};
        });
        const auto planned = co_await settled(writing);
        if (!planned)
            co_return fail(planned.error());
    }
    co_return Result<>();
}

} // namespace chatflow
