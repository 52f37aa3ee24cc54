// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/retention.h"

#include "accounts/auditstore.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Retention::Retention(Database &database, int messagesAtOnce, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messagesAtOnce(messagesAtOnce)
    , m_alive(std::make_shared<int>(0))
{
}

QFuture<Result<RetentionPreview>> Retention::preview(TenantId tenant)
{
    return m_database.read(
        [tenant](const Snapshot &snapshot) { return RetentionStore::preview(snapshot, tenant); });
}

QFuture<Result<int>> Retention::days(TenantId tenant)
{
    return m_database.read(
        [tenant](const Snapshot &snapshot) { return RetentionStore::days(snapshot, tenant); });
}

QFuture<Result<>> Retention::keep(const Actor &actor, TenantId tenant, int days)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        if (const auto there = TenantStore::find(tx, tenant); !there)
            return fail(there.error());
        CHATFLOW_TRY(RetentionStore::setDays(tx, tenant, days));
        return AuditStore::append(tx, actor, tenant, u"set_retention"_s, u"tenant"_s, tenant.value(),
                                  {{u"days"_s, days}});
    });
}

QFuture<Result<qint64>> Retention::run(TenantId tenant)
{
    return toFuture(steps(&m_database, tenant, m_messagesAtOnce, m_alive));
}

QFuture<Result<qint64>> Retention::runAll(AllTenants every)
{
    return toFuture(all(&m_database, every, m_messagesAtOnce, m_alive));
}

QCoro::Task<Result<qint64>> Retention::steps(Database *database, TenantId tenant, int atOnce,
                                             std::weak_ptr<int> alive)
{
    qint64 removed = 0;
    RetentionStore::Step step;
    while (!step.last) {
        if (alive.expired())
            co_return fail(Error::cancelled());
        // What is set is read each time: somebody may have decided to keep it in the meantime.
        const auto removing = database->write(
            [tenant, atOnce, after = step.after](Transaction &tx) -> Result<RetentionStore::Step> {
                const auto days = RetentionStore::days(tx, tenant);
                if (!days)
                    return fail(days.error());
                if (*days == 0)
                    return RetentionStore::Step{.last = true};
                return RetentionStore::remove(tx, tenant, tx.now() - std::chrono::hours(24 * *days), after,
                                              atOnce);
            });
        const auto done = co_await settled(removing);
        if (!done)
            co_return fail(done.error());
        step = *done;
        removed += step.messages;
    }
    co_return removed;
}

QCoro::Task<Result<qint64>> Retention::all(Database *database, AllTenants all, int atOnce,
                                           std::weak_ptr<int> alive)
{
    const auto listing =
        database->read([all](const Snapshot &snapshot) { return TenantStore::all(snapshot, all); });
    const auto tenants = co_await settled(listing);
    if (!tenants)
        co_return fail(tenants.error());
    qint64 removed = 0;
    for (const Tenant &tenant : *tenants) {
        const auto some = co_await steps(database, tenant.id, atOnce, alive);
        if (!some)
            co_return fail(some.error());
        removed += *some;
    }
    co_return removed;
}

RetentionWork::RetentionWork(AllTenants all, Database &database)
    : m_all(all)
    , m_retention(std::make_unique<Retention>(database))
{
}

QString RetentionWork::name() const
{
    return u"retention"_s;
}

milliseconds RetentionWork::period() const
{
    return std::chrono::hours(1);
}

QFuture<Result<>> RetentionWork::runOnce()
{
    return toFuture(round(m_retention.get(), m_all));
}

QCoro::Task<Result<>> RetentionWork::round(Retention *retention, AllTenants all)
{
    const auto running = retention->runAll(all);
    const auto removed = co_await settled(running);
    if (!removed)
        co_return fail(removed.error());
    co_return Result<>();
}

} // namespace chatflow
