// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historyfill.h"

#include "conversations/retentionstore.h"
#include "language/tokencounter.h"
#include "sandbox/historyrows.h"
#include "storage/database.h"
#include "tenants/instancestore.h"
#include "tenants/tenantdirectory.h"

#include <QtConcurrentRun>

#include <memory>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int messagesAtOnce = 10'000; // a transaction of about half a second

/// What makes the rows, in a thread of the pool, one stretch at a time.
struct Maker {
    explicit Maker(const HistoryTexts &texts, const QList<HistoryTenant> &tenants, const HistorySize &size)
        : plan(texts, tenants, size)
        , rows(plan, counter)
    {
    }
    HistoryPlan plan;
    TokenCounter counter;
    HistoryRows rows;
};

QFuture<Result<std::shared_ptr<Maker>>> makerOf(const QList<HistoryTenant> &tenants, const HistorySize &size)
{
    return QtConcurrent::run([tenants, size]() -> Result<std::shared_ptr<Maker>> {
        const auto texts = HistoryTexts::builtIn();
        if (!texts)
            return fail(texts.error());
        return std::make_shared<Maker>(*texts, tenants, size);
    });
}

QFuture<Result<std::shared_ptr<const HistoryBatch>>> nextOf(const std::shared_ptr<Maker> &maker)
{
    return QtConcurrent::run([maker]() -> Result<std::shared_ptr<const HistoryBatch>> {
        return std::make_shared<const HistoryBatch>(maker->rows.next(messagesAtOnce));
    });
}

/// How the connections of the tenant `number` stand: most are well, some need a mend.
QList<ConnectionState> connectionsOf(const HistoryTarget &target, qsizetype number, Instant at)
{
    QList<ConnectionState> states;
    const bool flowFails = number % 7 == 3;
    states.append(
        {.tenant = target.tenant.id,
         .kind = ConnectionState::Kind::Flowise,
         .instance = {},
         .state = flowFails ? u"failed"_s : u"ok"_s,
         .error = flowFails ? std::optional(Error{
                                  Error::Code::Unauthorized, {{u"server"_s, u"flowise.example.com"_s}}, {}})
                            : std::nullopt,
         .at = at});
    for (const Instance &instance : target.instances) {
        const bool closed = number % 5 == 2;
        states.append({.tenant = target.tenant.id,
                       .kind = ConnectionState::Kind::EvolutionEvents,
                       .instance = instance.id,
                       .state = u"ok"_s,
                       .error = std::nullopt,
                       .at = at});
        states.append(
            {.tenant = target.tenant.id,
             .kind = ConnectionState::Kind::WhatsApp,
             .instance = instance.id,
             .state = closed ? u"closed"_s : u"ok"_s,
             .error = closed ? std::optional(Error{
                                   Error::Code::InstanceNotConnected, {{u"instance"_s, instance.name}}, {}})
                             : std::nullopt,
             .at = at});
    }
    return states;
}

} // namespace

QFuture<Result<QList<HistoryTarget>>> HistoryFill::addTenants(Database &database, const Actor &actor,
                                                              const QList<HistoryTenant> &tenants,
                                                              const HistorySize &size)
{
    return toFuture(addSteps(&database, actor, tenants, size));
}

QCoro::Task<Result<QList<HistoryTarget>>>
HistoryFill::addSteps(Database *database, Actor actor, QList<HistoryTenant> tenants, HistorySize size)
{
    const auto texts = HistoryTexts::builtIn();
    if (!texts)
        co_return fail(texts.error());
    const AllTenants all = SystemPrincipal::allTenants();
    TenantDirectory directory(*database);
    QList<HistoryTarget> targets;
    for (const HistoryTenant &tenant : std::as_const(tenants)) {
        HistoryTarget target;
        const auto adding = directory.add(all, actor, tenant.draft);
        auto added = co_await settled(adding);
        if (added && tenant.state != TenantState::Active) {
            const auto changing = directory.setState(all, actor, added->id, tenant.state);
            added = co_await settled(changing);
        }
        if (!added)
            co_return fail(added.error());
        target.tenant = *added;
        target.zone = QTimeZone(tenant.draft.settings.timeZone.toUtf8());
        for (const QString &name : tenant.instances) {
            const auto addingInstance =
                directory.addInstance(all, actor, added->id, u"https://evolution.example.com"_s, name);
            const auto instance = co_await settled(addingInstance);
            if (!instance)
                co_return fail(instance.error());
            target.instances.append(*instance);
        }
        const QList<ConnectionState> states = connectionsOf(target, targets.size(), size.end);
        const HistoryLanguage language = texts->language(tenant.draft.settings.language);
        const Instant from = size.end - std::chrono::days(size.days);
        const auto dating = database->write([=, to = size.end](Transaction &tx) -> Result<QList<TagId>> {
            for (const ConnectionState &state : states)
                CHATFLOW_TRY(InstanceStore::setConnection(tx, state));
            // A sample's history is old from the beginning; it is to stay.
            CHATFLOW_TRY(RetentionStore::setDays(tx, target.tenant.id, 0));
            CHATFLOW_TRY(HistoryStore::backdate(tx, target, from, to));
            return HistoryStore::furnish(tx, actor, target.tenant.id, language);
        });
        const auto dated = co_await settled(dating);
        if (!dated)
            co_return fail(dated.error());
        target.tags = *dated;
        targets.append(target);
    }
    co_return targets;
}

QFuture<Result<HistoryFill::Outcome>> HistoryFill::write(Database &database,
                                                         const QList<HistoryTenant> &tenants,
                                                         const QList<HistoryTarget> &targets,
                                                         const HistorySize &size, const Progress &progress,
                                                         const CancelToken &stop)
{
    return toFuture(writeSteps(&database, tenants, targets, size, progress, stop));
}

QCoro::Task<Result<HistoryFill::Outcome>>
HistoryFill::writeSteps(Database *database, QList<HistoryTenant> tenants, QList<HistoryTarget> targets,
                        HistorySize size, Progress progress, CancelToken stop)
{
    const auto planning = makerOf(tenants, size);
    const auto planned = co_await settled(planning);
    if (!planned)
        co_return fail(planned.error());
    const std::shared_ptr<Maker> maker = *planned;
    Outcome outcome;
    HistoryStore::Places places;
    auto making = nextOf(maker);
    for (;;) {
        const auto batch = co_await settled(making);
        if (!batch)
            co_return fail(batch.error());
        const int count = (*batch)->said;
        if (count == 0)
            break;
        if (stop.isCancelled()) {
            outcome.complete = false;
            break;
        }
        making = nextOf(maker); // while this one is written
        const auto writing = database->write(
            [maker, targets, places, one = *batch, id = database->workspaceId()](Transaction &tx) {
                return HistoryStore::append(tx, id, maker->plan, targets, *one, places);
            });
        const auto written = co_await settled(writing);
        if (!written) {
            co_await settled(making); // it works on what goes with this coroutine
            co_return fail(written.error());
        }
        places = *written;
        outcome.messages += count;
        outcome.conversations = static_cast<int>(places.size());
        outcome.upTo = (*batch)->messages.constLast().message.at;
        if (progress)
            progress(outcome.messages, size.messages);
    }
    co_return outcome;
}

} // namespace chatflow
