// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/tenantoverviewstore.h"

#include "base/errorjson.h"
#include "tenants/tenantsettings.h"

#include <QHash>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// Today in a tenant's zone is yesterday's, today's or tomorrow's date in UTC.
constexpr std::array dayOffsets{-1, 0, 1};

#define MESSAGES_ON                                                                                          \
    "(SELECT CAST(COALESCE(SUM(u.events), 0) AS bigint) FROM usage_daily u WHERE u.tenant_id = t.id "        \
    "AND u.day = ? AND u.kind IN ('message_in', 'message_out'))"

#define OVERVIEW_SELECT                                                                                      \
    "SELECT t.id, t.client_id, t.name, t.state, t.settings_version, t.created_at, t.updated_at, "            \
    "s.settings, f.state, f.error, "                                                                         \
    "(SELECT COUNT(*) FROM conversations c WHERE c.tenant_id = t.id AND c.holder = 'waiting'), "             \
    "(SELECT c.last_message_at FROM conversations c WHERE c.tenant_id = t.id "                               \
    "AND c.last_message_id IS NOT NULL ORDER BY c.last_message_at DESC, c.id DESC LIMIT 1), " MESSAGES_ON    \
    ", " MESSAGES_ON ", " MESSAGES_ON " FROM tenants t "                                                     \
    "LEFT JOIN tenant_settings s ON s.tenant_id = t.id AND s.version = t.settings_version "                  \
    "LEFT JOIN connections f ON f.tenant_id = t.id AND f.kind = 'flowise' AND f.instance_id = 0 "

#define NUMBERS_SELECT                                                                                       \
    "SELECT i.id, i.tenant_id, i.name, w.state, w.error, e.state, e.error FROM instances i "                 \
    "LEFT JOIN connections w ON w.tenant_id = i.tenant_id AND w.kind = 'whatsapp' "                          \
    "AND w.instance_id = i.id "                                                                              \
    "LEFT JOIN connections e ON e.tenant_id = i.tenant_id AND e.kind = 'evolution_events' "                  \
    "AND e.instance_id = i.id "

ConnectionGlance glanceOf(const Row &row, int column)
{
    return {row.text(column),
            row.isNull(column + 1) ? std::nullopt : std::optional(errorFromJson(row.text(column + 1)))};
}

/// The dates bound to MESSAGES_ON.
QStringList daysAround(Instant now)
{
    QStringList days;
    for (const int offset : dayOffsets)
        days << toDateTime(now).toUTC().date().addDays(offset).toString(Qt::ISODate);
    return days;
}

TenantOverview overviewOf(const Row &row, const QStringList &days, Instant now)
{
    TenantOverview overview{
        .tenant = {.id = row.id<TenantId>(0),
                   .clientId = row.text(1),
                   .name = row.text(2),
                   .state = tenantStateFromString(row.text(3)).value_or(TenantState::Suspended),
                   .settingsVersion = row.int64(4),
                   .createdAt = row.instant(5),
                   .updatedAt = row.instant(6)},
        .timeZone = u"UTC"_s,
        .flowise = glanceOf(row, 8),
        .waiting = row.int64(10),
        .lastMessageAt = row.optionalInstant(11),
    };
    // Settings that a newer program wrote must not hide the tenant.
    const auto settings = TenantSettings::fromJson(QJsonDocument::fromJson(row.text(7).toUtf8()).object());
    if (settings) {
        overview.timeZone = settings->timeZone;
        overview.flowiseUrl = settings->flowise.url;
    }
    const QTimeZone zone(overview.timeZone.toUtf8());
    const QDate today = toDateTime(now).toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
    const qsizetype day = days.indexOf(today.toString(Qt::ISODate));
    if (day >= 0)
        overview.messagesToday = row.int64(12 + static_cast<int>(day));
    return overview;
}

NumberOverview numberOf(const Row &row)
{
    return {row.id<InstanceId>(0), row.text(2), glanceOf(row, 3), glanceOf(row, 5)};
}

} // namespace

Result<Page<TenantOverview>> TenantOverviewStore::all(const Snapshot &snapshot, AllTenants, int limit)
{
    const Instant now = snapshot.now();
    const QStringList days = daysAround(now);
    auto rows = snapshot.list(
        QStringLiteral(OVERVIEW_SELECT "ORDER BY t.name, t.id LIMIT ?"),
        [&](const Row &row) { return overviewOf(row, days, now); }, days.at(0), days.at(1), days.at(2),
        limit + 1);
    if (!rows)
        return fail(rows.error());
    auto page = pageOf(std::move(*rows), limit);

    QHash<TenantId, qsizetype> places;
    for (qsizetype place = 0; place < page.rows.size(); ++place)
        places.insert(page.rows.at(place).tenant.id, place);
    CHATFLOW_TRY(snapshot.query(
        QStringLiteral(NUMBERS_SELECT "WHERE i.removed_at IS NULL ORDER BY i.id"), {}, [&](const Row &row) {
            if (const auto place = places.constFind(row.id<TenantId>(1)); place != places.cend())
                page.rows[*place].numbers.append(numberOf(row));
            return true;
        }));
    return page;
}

Result<QList<TenantOverview>> TenantOverviewStore::of(const Snapshot &snapshot, const QSet<TenantId> &tenants)
{
    const Instant now = snapshot.now();
    const QStringList days = daysAround(now);
    QList<TenantOverview> found;
    for (const TenantId tenant : tenants) {
        auto overview = snapshot.first(
            QStringLiteral(OVERVIEW_SELECT "WHERE t.id = ?"),
            [&](const Row &row) { return overviewOf(row, days, now); }, days.at(0), days.at(1), days.at(2),
            tenant);
        if (!overview)
            return fail(overview.error());
        if (!*overview)
            continue;
        auto numbers = snapshot.list(
            QStringLiteral(NUMBERS_SELECT "WHERE i.tenant_id = ? AND i.removed_at IS NULL ORDER BY i.id"),
            numberOf, tenant);
        if (!numbers)
            return fail(numbers.error());
        (*overview)->numbers = *numbers;
        found.append(**overview);
    }
    std::ranges::sort(found, {}, [](const TenantOverview &overview) {
        return std::pair(overview.tenant.name, overview.tenant.id);
    });
    return found;
}

} // namespace chatflow
