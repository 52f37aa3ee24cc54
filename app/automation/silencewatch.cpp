// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/silencewatch.h"

#include "automation/rulerunner.h"
#include "automation/rulestore.h"
#include "base/logging.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::chrono::hours silenceGrace{24};
constexpr int mostSilences = 5000; ///< of a rule, in one run
constexpr int silencesAtOnce = 50; ///< in one transaction, so that nothing waits long for the writer

struct DueSilences {
    std::shared_ptr<const TenantContext> tenant;
    QList<RuleStore::Silent> silent;
};

/// What rules wait for and have not acted on.
Result<DueSilences> dueSilences(const Snapshot &snapshot, TenantId id)
{
    auto tenant = readTenantContext(snapshot, id);
    if (!tenant)
        return fail(tenant.error());
    DueSilences due{std::make_shared<const TenantContext>(std::move(*tenant)), {}};
    if (!due.tenant->rules)
        return due;
    const QList<Rule> rules = due.tenant->rules->of(RuleEvent::Kind::Silence);
    for (const Rule &rule : rules) {
        const Instant until = snapshot.now() - std::chrono::minutes(rule.event.minutes);
        const auto some = RuleStore::silent(snapshot, id, rule.id, until - silenceGrace, until, mostSilences);
        if (!some)
            return fail(some.error());
        due.silent << *some;
    }
    return due;
}

Result<> askSilences(Transaction &tx, const TenantContext &tenant, const QList<RuleStore::Silent> &silent)
{
    for (const RuleStore::Silent &one : silent)
        CHATFLOW_TRY(RuleRunner::silence(tx, tenant, one.conversation, one.last));
    return {};
}

} // namespace

SilenceWatch::SilenceWatch(AllTenants all, Database &database)
    : m_all(all)
    , m_database(database)
{
}

QString SilenceWatch::name() const
{
    return u"silence_watch"_s;
}

milliseconds SilenceWatch::period() const
{
    return std::chrono::minutes(1);
}

QFuture<Result<>> SilenceWatch::runOnce()
{
    return toFuture(run(m_all, &m_database));
}

QCoro::Task<Result<>> SilenceWatch::run(AllTenants all, Database *database)
{
    const auto reading =
        database->read([all](const Snapshot &snapshot) { return RuleStore::withRules(snapshot, all); });
    const auto tenants = co_await settled(reading);
    if (!tenants)
        co_return fail(tenants.error());
    for (const TenantId tenant : *tenants) {
        const auto asked = co_await askTenant(database, tenant);
        if (!asked) // the other tenants are not kept waiting for one
            logWarning(lcAutomation(), "silences_not_asked", {{"tenant", tenant}, {"error", asked.error()}});
    }
    co_return Result<>();
}

QCoro::Task<Result<>> SilenceWatch::askTenant(Database *database, TenantId tenant)
{
    const auto reading =
        database->read([tenant](const Snapshot &snapshot) { return dueSilences(snapshot, tenant); });
    const auto due = co_await settled(reading);
    if (!due)
        co_return fail(due.error());
    for (qsizetype from = 0; from < due->silent.size(); from += silencesAtOnce) {
        const auto some = due->silent.mid(from, silencesAtOnce);
        const auto writing = database->write(
            [some, context = due->tenant](Transaction &tx) { return askSilences(tx, *context, some); });
        const auto asked = co_await settled(writing);
        if (!asked)
            co_return fail(asked.error());
    }
    co_return Result<>();
}

} // namespace chatflow
