// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/tenantcontext.h"

#include "automation/rulestore.h"
#include "base/logging.h"
#include "conversations/taughtstore.h"
#include "metering/pricestore.h"
#include "net/serverurl.h"
#include "storage/database.h"
#include "tenants/sharedvariablestore.h"
#include "tenants/tenantstore.h"

namespace chatflow
{

Result<TenantContext> readTenantContext(const Snapshot &snapshot, TenantId id)
{
    const auto tenant = TenantStore::find(snapshot, id);
    if (!tenant)
        return fail(tenant.error());
    const auto settings = TenantStore::settings(snapshot, id, tenant->settingsVersion);
    if (!settings)
        return fail(settings.error());
    const auto shared = SharedVariableStore::of(snapshot, id);
    if (!shared)
        return fail(shared.error());
    const auto prices = PriceStore::book(snapshot);
    if (!prices)
        return fail(prices.error());
    // Rules that this program cannot read do not keep the tenant from being answered.
    const auto book = RuleStore::book(snapshot, id);
    if (!book && book.error().code != Error::Code::MalformedReply)
        return fail(book.error());
    if (!book)
        logWarning(lcAutomation(), "rules_not_readable", {{"tenant", id}, {"error", book.error()}});
    const QTimeZone zone(settings->timeZone.toUtf8());
    return TenantContext{
        *tenant,
        *settings,
        *shared,
        prices->of(settings->flowise.priceModel),
        zone.isValid() ? zone : QTimeZone::utc(),
        book && !book->paused ? std::make_shared<const RuleMatcher>(book->rules, book->version) : nullptr,
        {}};
}

TenantContexts::TenantContexts(Database &database, KeyLookup flowiseKey, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_flowiseKey(std::move(flowiseKey))
{
}

QFuture<Result<std::shared_ptr<const TenantContext>>> TenantContexts::of(TenantId tenant)
{
    if (const auto known = m_known.constFind(tenant); known != m_known.constEnd()) {
        // A failure is not kept: the next one asks again.
        if (!known->isFinished() || takeResult(*known))
            return *known;
    }
    auto future = toFuture(load(tenant));
    m_known.insert(tenant, future);
    return future;
}

void TenantContexts::forget(TenantId tenant)
{
    m_known.remove(tenant);
}

void TenantContexts::forgetAll()
{
    m_known.clear();
}

QCoro::Task<Result<std::shared_ptr<const TenantContext>>> TenantContexts::load(TenantId id)
{
    const auto reading = m_database.read([id](const Snapshot &snapshot) -> Result<TenantContext> {
        auto context = readTenantContext(snapshot, id);
        if (!context)
            return context;
        auto reader = TaughtStore::reader(snapshot, id); // learnt here, in a thread of the storage
        if (!reader)
            return fail(reader.error());
        context->reader = std::make_shared<const TaughtReader>(std::move(*reader));
        return context;
    });
    auto context = co_await settled(reading);
    if (!context)
        co_return fail(context.error());
    if (!context->settings.flowise.url.isEmpty()) {
        const auto url = serverUrlFrom(context->settings.flowise.url);
        if (!url)
            co_return fail(url.error());
        context->flowise.baseUrl = *url;
        context->flowise.pinnedKey = context->settings.flowise.pinnedCertificate.toLatin1();
        const auto finding = m_flowiseKey(id, *url);
        const auto key = co_await settled(finding);
        if (!key)
            co_return fail(key.error());
        context->flowise.key = *key;
    }
    co_return std::make_shared<const TenantContext>(std::move(*context));
}

} // namespace chatflow
