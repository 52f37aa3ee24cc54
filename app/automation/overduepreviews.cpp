// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/overduepreviews.h"

#include "automation/countedcall.h"
#include "metering/previewusagestore.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int callsAtOnce = 200; ///< the others are closed the next time

PreviewKind meterOf(CallKind kind)
{
    switch (kind) {
    case CallKind::Golden:
        return PreviewKind::Golden;
    case CallKind::Test:
        return PreviewKind::Test;
    case CallKind::Road:
    case CallKind::Preview:
    case CallKind::Summary:
        break;
    }
    return PreviewKind::Chat;
}

Result<> close(Transaction &tx, const Call &call)
{
    const auto settings = TenantStore::settings(tx, call.tenant);
    if (!settings)
        return fail(settings.error());
    const QTimeZone zone(settings->timeZone.toUtf8());
    CallOutcome outcome;
    outcome.state = CallOutcome::State::Unknown;
    outcome.error = Error::cancelled();
    outcome.priceModel = settings->flowise.priceModel;
    const auto closed = CallStore::finish(tx, call.tenant, call.id, outcome);
    if (!closed)
        return fail(closed.error());
    if (!*closed)
        return {};
    const PreviewUsage usage{.tenant = call.tenant,
                             .at = call.startedAt,
                             .kind = meterOf(call.kind),
                             .exactness = Exactness::Unknown};
    return PreviewUsageStore::record(tx, usage, zone.isValid() ? zone : QTimeZone::utc());
}

} // namespace

OverduePreviews::OverduePreviews(AllTenants all, Database &database)
    : m_all(all)
    , m_database(database)
{
}

QString OverduePreviews::name() const
{
    return u"overdue_previews"_s;
}

milliseconds OverduePreviews::period() const
{
    return std::chrono::minutes(10);
}

QFuture<Result<>> OverduePreviews::runOnce()
{
    return m_database.write([all = m_all](Transaction &tx) -> Result<> {
        const auto calls = CallStore::overduePreviews(all, tx, callsAtOnce);
        if (!calls)
            return fail(calls.error());
        for (const Call &call : *calls)
            CHATFLOW_TRY(close(tx, call));
        return {};
    });
}

} // namespace chatflow
